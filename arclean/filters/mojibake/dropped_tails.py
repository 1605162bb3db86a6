r"""UTF-8 that was read as Latin-1, and whose controls were dropped: half of the letters lost their second byte.

cp1252 has a sign for all but five of the bytes 80 to 9F; Latin-1 has controls, which programs drop. Then lam, meem,
noon, waw and yeh are all the lead D9 by itself (``Ø§ÙÙØ­Ø·Ø©``), and a lead by itself tells no letter. A line that has
none of the signs of cp1252 after a lead was read so.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import UNMEASURED, Finding
from arclean.filters.mojibake.code_pages import bytes_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["has_dropped_tails", "keeps_tails", "report_dropped_tails"]

_LEADS = "\xd8-\xdb"
_dropped = LazyPattern(  # three letters, one of them whole and one a lead by itself; no more than that is Latin
    f"(?<![A-Za-z\xc0-\u024f])(?=[{_LEADS}\xa0-\xbf]{{0,40}}[{_LEADS}][\xa1-\xbf])"
    f"(?=[{_LEADS}\xa0-\xbf]{{0,40}}[{_LEADS}](?![\xa0-\xbf]))"
    f"(?:[{_LEADS}][\xa0-\xbf]?){{3,}}(?![a-z])"
)
has_dropped_tails = _dropped.search
"""The search for words of leads that lost their second bytes."""

_HALF_LOST = (
    "This seems to be Arabic in UTF-8 that was read as Latin-1 and has lost half of its bytes; read the source again."
)


def keeps_tails(page: str, line: str) -> bool:
    r"""Return whether a line may have all bytes but those that its page lacks: those of 80 to 9F stand in it.

    >>> keeps_tails("cp1252", "Ø§Ù„Ù\xad"), keeps_tails("cp1252", "Ø§ÙÙØ­")
    (True, False)
    """
    return page != "cp1252" or _high_tails(page)(line) is not None


@cache
def _high_tails(page: str) -> Callable[[str], object]:
    return LazyPattern(f"[{_LEADS}][{bytes_class(page, 0x80, 0x9F)}]").search


def report_dropped_tails(line: str) -> Iterator[Finding]:
    """Yield a finding for each word of leads that lost their second bytes."""
    for found in _dropped.finditer(line):
        yield Finding(found.start(), found.end(), "mojibake", "mojibake/dropped", _HALF_LOST, UNMEASURED)
