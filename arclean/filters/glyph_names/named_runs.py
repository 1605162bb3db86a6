"""Runs of glyph names in a line, and what they stand for.

A name counts as a letter's by the rules of the Adobe Glyph List: ``/uniFEDF``, ``/afii57444``, ``/seenmedialarabic``,
``/lam_alef-ar.fina``. Names of signs and digits (``/space``, ``/period``, ``/one``) count only beside those, for
``/one`` is a path anywhere else. After a dot stand only names of features and forms, for ``/uni0645.svg`` is a file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from arclean.arabic.glyph_names import shaped_text_of_name
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.possessive_patterns import compile_pattern

__all__ = ["LOST_NAMES", "NamedRun", "find_named_runs", "has_glyph_name", "lost_name_spans"]

_LETTER_CODE = (
    "(?:06[0-9A-F]{2}|07[5-7][0-9A-F]|08[A-F][0-9A-F]|FB[5-9A-F][0-9A-F]|F[CD][0-9A-F]{2}|FE[7-9A-F][0-9A-F])"
)
_FEATURES = (
    "(?:init|medi|fina|isol|alt)[0-9]{0,2}|med[0-9]?|fin[0-9]?|initial|medial|final|isolated|(?:ss|cv)[0-9]{2}|00[0-9]"
    "|[rdhc]lig|liga|r?calt|rclt|ccmp|locl[A-Z]{0,3}|rtl[am]|swsh|salt|titl|hist|mset|mark|case|jalt|kash|falt|vert"
    "|low|high|long|short|wide|narrow|small|tall|osf|tosf|[lopt]num|numr|dnom|sups|subs|sinf|urdu|farsi|arab"
)
_FORM = f"(?:\\.(?:{_FEATURES})(?![A-Za-z0-9])){{0,3}}+"
_UNI = f"uni{_LETTER_CODE}{_LETTER_CODE}{{0,3}}"
_SHORT = "[a-zA-Z]{3,24}"
_SCRIPT = "-(?:ar|arab|fa|farsi|persian|ur|urdu)"
_SURE = (
    f"(?:{_UNI}{_FORM}(?:_{_UNI}{_FORM}){{0,3}}|u{_LETTER_CODE}(?![0-9A-Fa-f]){_FORM}|afii5[0-9]{{4}}{_FORM}"
    f"|{_SHORT}(?:{_SCRIPT})?(?:_{_SHORT}){{0,3}}{_SCRIPT}{_FORM}(?![A-Za-z0-9-])"
    "|[a-z]{3,40}(?:arabic|initial|medial|final|isolated)(?![A-Za-z0-9-]))"
)
_SIGN_NAMES = (
    "(?:space|nbspace|period|comma|colon|semicolon|parenleft|parenright|bracketleft|bracketright|hyphen|minus|slash"
    "|quotedbl|quotesingle|exclam|percent|asterisk|plus|equal|underscore|endash|emdash|guillemotleft|guillemotright"
    "|ellipsis|zero|one|two|three|four|five|six|seven|eight|nine|uni0020|uni00A0)(?![A-Za-z0-9_.-])"
)
_RUN_START = "(?<![A-Za-z0-9_.:/~?=&#%@\\\\-])"
_NUMBERED = "(?:[gGaCcHx]|gid|glyph|cid|index|afii)[0-9]"
_named_runs = LazyPattern(
    f"(?:{_RUN_START}(?:/{_SIGN_NAMES})*+|(?<![A-Za-z_.:/~?=&#%@\\\\-]))/{_SURE}(?:/(?:{_SURE}|{_SIGN_NAMES}))*+"
).finditer
_goes_on = LazyPattern(f"/(?!{_NUMBERED})[A-Za-z]|[?=&#]|-[A-Za-z]|[0-9]{{0,8}}\\.?[0-9]{{0,3}}[A-Za-z_]").match
_names = LazyPattern(f"/({_SURE}|{_SIGN_NAMES})").finditer
_is_arabic = LazyPattern("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+").fullmatch

LOST_NAMES = (
    "GLYPH(?:<|&lt;)[^<>&\n\f]{1,80}(?:>|&gt;)|[Gg]lyph(?:<|&lt;)[0-9]{1,5}(?:>|&gt;)|GLYPH\\(cmap:[0-9a-f]{1,8}\\)"
)
"""Pattern: an unmapped glyph as converters of documents write it, by its code and its font."""

_LOST_LONG = "/(?:afii|gid|glyph|cid|index)[0-9]{1,5}"
_lost_spans = LazyPattern(
    f"(?:{LOST_NAMES})(?:\\s?(?:{LOST_NAMES}))*"
    f"|{_RUN_START}{_LOST_LONG}(?: ?{_LOST_LONG})+(?![A-Za-z0-9_./-])"
    "|(?<![A-Za-z0-9/])gid[0-9]{5}(?:gid[0-9]{5})+(?![A-Za-z0-9])"
    f"|{_RUN_START}(?<![\"'`(<\\[{{])/([gGaCcHx])[0-9]{{1,5}}(?: ?/\\1[0-9]{{1,5}}){{2,}}(?![A-Za-z0-9_./-])"
).finditer
has_glyph_name = LazyPattern(
    f"(?<![A-Za-z_.:/~?=&#%@\\\\-])/(?:{_SURE}|{_SIGN_NAMES}/)|{LOST_NAMES}|{_LOST_LONG}"
    "|gid[0-9]{5}gid|/[gGaCcHx][0-9]{1,5} ?/[gGaCcHx][0-9]"
).search
"""The search for what may be the name of a glyph."""


class NamedRun(NamedTuple):
    """A span of names without a space, and pairs of each name and its text.

    It ``is_attached`` where a letter or digit that is no name's stands right before, as before a part of a path.
    """

    start: int
    end: int
    pieces: tuple[tuple[str, str], ...]
    is_attached: bool = False

    @property
    def text(self) -> str:
        """What the names stand for."""
        return "".join(text for _, text in self.pieces)


def find_named_runs(line: str) -> list[NamedRun]:
    """Return the runs of names of letters in a line.

    >>> [run.text for run in find_named_runs("و /uni0641/uni064A /lam_alef-ar.fina http://a.b/uni0641")]
    ['في', 'ﻼ']
    """
    found = []
    for run in _named_runs(line):
        if _goes_on(line, run.end()):
            continue
        before = _drop_names("/", _string_before(line, run.start()))
        pieces = tuple((name[0], _text_of(name[1])) for name in _names(run[0]))
        if (
            _latin(before) is None  # else a path or an address
            and all(text for _, text in pieces)
            and "".join(name for name, _ in pieces) == run[0]
        ):
            found.append(NamedRun(run.start(), run.end(), pieces, before[-1:].isalnum()))
    return found


def _string_before(line: str, start: int) -> str:
    """Return what stands before a place of a line without a space between; of much, the last names."""
    string = line[max(0, start - _LONGEST_STRING) : start]
    last = string.rpartition(" ")[2]
    return last if len(last) < _LONGEST_STRING else last[max(0, last.find("/")) :]


_LONGEST_STRING = 100  # characters that are looked at
_latin = LazyPattern("[A-Za-z]").search
_drop_names = LazyPattern(f"/{_NUMBERED}{{1,5}}|/{_SURE}|/{_SIGN_NAMES}").sub


@lru_cache(maxsize=1 << 12)
def _text_of(name: str) -> str:
    """Return the text of a name where it is of the script, or a sign or digit; else nothing."""
    text = shaped_text_of_name(name) or ""
    return text if re.fullmatch(_SIGN_NAMES, name) or _is_arabic(text) else ""


def lost_name_spans(line: str) -> list[tuple[int, int]]:
    """Return the spans of names that say nothing, neighbours together.

    >>> lost_name_spans("قال /g12/g7/g125 نعم GLYPH<12>GLYPH<c=7,font=/ABCDEE+Calibri> لا /a1/b2/c3")
    [(4, 16), (21, 61)]
    """
    named = [(run.start, run.end) for run in find_named_runs(line)] if "/afii" in line else []
    ends, has_address = [end for _, end in named], "://" in line
    found = [
        span.span()
        for span in _lost_spans(line)
        if bisect_right(ends, span.start()) == bisect_left(named, (span.end(),))  # no run within
        and not (has_address and span[0][0] == "/")
    ]
    edges = [0, *(edge for span in found for edge in span), len(line)]
    is_prose = any(_letter(line, first, last) for first, last in zip(edges[::2], edges[1::2], strict=True))
    return [
        (first, last)
        for first, last in found
        if line[first] != "/" or not _are_labels(line[first:last], is_prose=is_prose)
    ]


def _are_labels(names: str, *, is_prose: bool) -> bool:
    """Return whether the numbers of names go up or down in even steps, or up in prose, as those of rooms and lists."""
    if _is_of_tool(names):
        return False
    digits = _numbers(names)
    steps = {int(after) - int(before) for before, after in pairwise(digits)}
    if len(steps) == 1 and (len(digits) > 2 or steps <= {-1, 0, 1}):
        return True
    is_list = min(steps) > 0 and len({*map(len, digits)}) == 1 and names.count(" ") == len(digits) - 1
    return is_list and digits[0][0] != "0" and is_prose


_is_of_tool = compile_pattern("/(?:afii|gid)[0-9]{5}").match
_numbers = compile_pattern("[0-9]+").findall
_letter = compile_pattern(r"[^\W\d_]").search
