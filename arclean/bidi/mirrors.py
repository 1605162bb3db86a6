"""Characters that are drawn mirrored in text that runs leftward, and the brackets among them.

Source: Unicode 15.0, BidiMirroring.txt and BidiBrackets.txt (Unicode License v3); a test holds the tables against
both files. All pairs of brackets are pairs of mirrors whose two characters are opening and closing punctuation.
"""

from __future__ import annotations

import unicodedata

__all__ = ["CLOSING_BRACKET_OF", "MIRRORED", "MIRRORS"]

_ADJACENT_PAIRS = (  # ranges of pairs that stand side by side: ( ), then the next two
    "0028-0029 0F3A-0F3D 169B-169C 2039-203A 2045-2046 207D-207E 208D-208E "  # punctuation, raised and lowered
    "223C-223D 2252-2255 2264-226B 226E-228B 228F-2292 22A2-22A3 22B0-22B7 22C9-22CC 22D0-22D1 22D6-22ED 22F0-22F1 "
    "2308-230B 2329-232A 2768-2775 "  # ceiling and floor; angle brackets; ornaments
    "27C3-27C6 27C8-27C9 27D5-27D6 27DD-27DE 27E2-27EF "
    "2983-298C 298E-298F 2991-2998 29A4-29A5 29A8-29AF 29C0-29C1 29C4-29C5 29CF-29D2 29D4-29D5 29D8-29DB 29E8-29E9 "
    "29F8-29F9 29FC-29FD 2A2B-2A2E 2A34-2A35 2A3C-2A3D 2A64-2A65 2A79-2AA2 2AA6-2AAD 2AAF-2AD6 2AEC-2AED 2AF7-2AFA "
    "2E02-2E05 2E09-2E0A 2E0C-2E0D 2E1C-2E1D 2E20-2E29 2E55-2E5C "  # marks of editions, half brackets
    "3008-3011 3014-301B FE59-FE5E FE64-FE65 FF08-FF09 FF5F-FF60 FF62-FF63"  # CJK, small and wide
)
_SEPARATE_PAIRS = (  # pairs that do not
    "003C-003E 005B-005D 007B-007D 00AB-00BB "  # < >, [ ], { }, guillemets
    "2208-220B 2209-220C 220A-220D 2215-29F5 221F-2BFE 2220-29A3 2221-299B 2222-29A0 2224-2AEE 2243-22CD 2245-224C "
    "2298-29B8 22A6-2ADE 22A8-2AE4 22A9-2AE3 22AB-2AE5 22B8-27DC 22F2-22FA 22F3-22FB 22F4-22FC 22F6-22FD 22F7-22FE "
    "27CB-27CD 298D-2990 FF1C-FF1E FF3B-FF3D FF5B-FF5D"
)


def _parse_ranges(ranges: str) -> list[tuple[int, int]]:
    return [(int(first, 16), int(last, 16)) for first, last in (item.split("-") for item in ranges.split())]


def _build_mirrors() -> dict[str, str]:
    pairs = _parse_ranges(_SEPARATE_PAIRS)
    pairs += [(code, code + 1) for first, last in _parse_ranges(_ADJACENT_PAIRS) for code in range(first, last, 2)]
    return {chr(a): chr(b) for left, right in pairs for a, b in ((left, right), (right, left))}


MIRRORS: dict[str, str] = _build_mirrors()
"""The mirror of each character that has one (rule L4)."""

MIRRORED = "".join(sorted(MIRRORS)).replace("[", r"\[").replace("]", r"\]")
"""Class body: every character that has a mirror."""

CLOSING_BRACKET_OF: dict[str, str] = {
    opening: unicodedata.normalize("NFC", closing)  # U+2329 and U+232A are the same as U+3008 and U+3009
    for opening, closing in MIRRORS.items()
    if unicodedata.category(opening) == "Ps" and unicodedata.category(closing) == "Pe"
}
"""The closing bracket of each opening one, canonical equivalents folded (definition BD14)."""
