r"""The escapes beside a span: a run begins at letters of the script, and what stands before it may be a sign or a mark.

``\u00ab\u0645\u0646`` begins at the second escape, ``%E6%D5%E1 %C7%E1`` at the fourth, for three bytes by themselves
are no run; what such a run goes on with is of it where all reads together.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

__all__ = ["ESCAPE_GAP", "HEX_DIGIT", "widen_span"]

HEX_DIGIT = "[0-9A-Fa-f]"
ESCAPE_GAP = r"[ \t_.,+:()0-9-]{0,6}"
"""Body of a pattern: what may stand between two escapes of a run."""

_ESCAPES = {
    "backslash": rf"(?:\\\\?|%)u{HEX_DIGIT}{{4}}",
    "lost-backslash": rf"u(?:0[0-9A-Fa-f]|20|[Ff][BbDdEe]){HEX_DIGIT}{{2}}",
    "bytes": rf"\\u00{HEX_DIGIT}{{2}}",
    "hexadecimal": rf"\\x{HEX_DIGIT}{{2}}",
    "octal": r"\\[0-3][0-7]{2}",
    "percent": f"%(?:25)?{HEX_DIGIT}{{2}}",
    "quoted-printable": rf"(?:={HEX_DIGIT}{{2}}|=\r?\n)",
    "byte-tokens": f"<(?:0[xX])?{HEX_DIGIT}{{2}}>",
    "rtf": rf"(?:\\'{HEX_DIGIT}{{2}}|\\u-?[0-9]{{2,5}}\??)",
    "code-points": rf"(?:<?[Uu]\+{HEX_DIGIT}{{4,8}}>?|_x{HEX_DIGIT}{{4}}_|\\[xu]\{{{HEX_DIGIT}{{1,8}}\}}"
    rf"|&?\#(?:[xX]{HEX_DIGIT}{{1,6}}|[0-9]{{2,6}});?|\\u-?[0-9]{{2,5}}(?:\?|\\'3[fF]| )?)",
    "utf-7": r"(?:\+[A-Za-z0-9+/]{3,200}-?|&[A-Za-z0-9+,]{3,200}-)",
    "references": r"&(?:[A-Za-z]{2,8}[0-9]{0,2}|\#[0-9]{2,5}|\#[xX][0-9A-Fa-f]{2,4});",
}
_GAP_SIGNS = " \t_.,+:()-"
_EDGE_REACH = 120  # characters before a span that are looked at


def widen_span(text: str, kind: str, start: int, end: int, least: int) -> tuple[int, int]:
    r"""Return a span with the escapes of its kind beside it; ``least`` is the end of the span before it.

    >>> widen_span("قال %AB%E3%E4 %ED%DF", "percent", 14, 20, 0)
    (4, 20)
    """
    if kind not in _ESCAPES:
        return start, end
    before, after = _edges(kind)
    first, last = max(least, start - _EDGE_REACH), end
    sign = text[first:start].rstrip(_GAP_SIGNS)[-1:]
    if sign and sign.isascii() and (found := before(text, first, start)):
        start = found.start()
    if found := after(text, last):
        last = found.end()
    return start, last


@cache
def _edges(kind: str) -> tuple[Callable[..., re.Match[str] | None], Callable[..., re.Match[str] | None]]:
    """Return the searches for the escapes that end at a place, and that begin at one."""
    unit = _ESCAPES[kind]
    before = LazyPattern(rf"(?:{unit}{ESCAPE_GAP})+\Z").search
    return before, LazyPattern(rf"(?:{ESCAPE_GAP}{unit})+").match
