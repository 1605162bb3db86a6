"""A result as one page for a browser: before and after side by side, with every edit and every finding."""

from __future__ import annotations

from arclean.report.page.document import to_html

__all__ = ["to_html"]
