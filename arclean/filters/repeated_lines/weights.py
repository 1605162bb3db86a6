"""Weights of repeated lines; those of what is learnt stand with :mod:`arclean.evidence.site_lines`.

``TEST`` are made-up sites over texts of that split of the corpora.
"""

from __future__ import annotations

__all__: list[str] = []

REPEATED_LINES_CONFIDENCE = 0.98  # none of 13,054 lines removed was text; TEST; 2026-11-28; repeated-lines
