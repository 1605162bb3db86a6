"""UTF-8 that was read byte by byte and then written by a page without the signs of its first bytes: ``?§?„?…``.

The first byte of each Arabic letter became a question mark, the second kept its sign. Which letter it was cannot be
told (``?§`` may have been alef or hah of Persian), so it is reported. No author writes a question mark before each of
several signs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import UNMEASURED, Finding
from arclean.filters.mojibake.code_pages import page_characters

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["has_question_leads", "report_question_leads"]

_TAILS = "".join(f"\\u{ord(char):04x}" for char in page_characters("cp1252")[:0x40])
_spans = LazyPattern(f"\\?[\u0080-\u009f{_TAILS}](?: ?\\?[\u0080-\u009f{_TAILS}?]){{2,}}")
has_question_leads = _spans.search
"""The search for letters that lost their first bytes to question marks."""


def report_question_leads(line: str) -> Iterator[Finding]:
    """Yield a finding for each span of letters that lost their first bytes.

    >>> [(found.start, found.end) for found in report_question_leads("قال ?§?„?…?‚ نعم")]
    [(4, 12)]
    """
    for found in _spans.finditer(line):
        message = "Arabic was read in a wrong code page here, and half of each letter was lost to a question mark."
        yield Finding(found.start(), found.end(), "mojibake", "mojibake/lost", message, UNMEASURED)
