r"""Control codes that are the numbers of glyphs: digits are read back, all else is reported.

**What breaks**: a font embedded without ToUnicode keeps the glyph numbers of the original, and a reader that has no
better writes the number itself: glyph 20 becomes U+0014. In fonts that keep the usual order a digit is its ASCII
code less 29, so ``\x14\x15`` was "12" (Chromium, WeasyPrint); whoever strips control codes makes a gap of it.
Fonts that are numbered anew (Qt, wkhtmltopdf, LibreOffice) give any code for any letter: ``ا\x1c\x1bسد``.

**What decides** is the whole document: every control code in it must belong to a number that stands where numbers
stand. Two digits at least: were the font numbered anew, the first code seen would be a digit's in 10 cases of 27,
and each further one in 10 of 100 (a reckoning, not a fit), so two are right with .96. U+001C, a 9, ends a paragraph
for the bidirectional algorithm: a reader (PDFium) may turn a number around it, ``\x1c\x14`` for 19; such a number is
restored only where it is a year as it stands. Of 35 PDFs with control codes (2026-11) 4 keep the usual order, three
of them with one and the same text: 83 numbers restored, none wrong, 9 parts with a 9 reported; 31 left alone. The
rule for nines was made on these files, and years with a nine are not among them.

**What is reported**: a number that the rest of the document does not confirm, with its reading; every other code,
as a glyph that was lost.

**What is dropped**: U+0000, where it stands between joined letters everywhere in the document (an empty glyph of
Chromium's; elsewhere it is a sign that the font lacks); and the five codes that code page 1252 has not, at the edges
of words, in a document without other codes (the rest of a character that fell apart: 22 in laws from the web).

**When it abstains**: in texts without Arabic letters; TAB, line and page breaks are no glyphs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.controls import CONTROL_CODES
from arclean.arabic.letters import LETTER, TATWEEL, joins_left
from arclean.arabic.presentation_forms import FORM, FORM_LETTERS
from arclean.core.edits import Edit, Finding
from arclean.core.filter import BaseFilter, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["ControlGlyphs"]

_RUN = re.compile(f"[{CONTROL_CODES}][{CONTROL_CODES}]*")
_has_arabic = re.compile(f"[{LETTER}{FORM}]").search
_is_letter = re.compile(f"[{LETTER}]").match
_is_number = re.compile("[\x13-\x1c][\x13-\x1c]*(?:[\x0f-\x12\x1d][\x13-\x1c][\x13-\x1c]*)*$").match
_READ = {code: chr(code + 29) for code in range(0x0F, 0x1E)}  # comma to colon; 29: where fonts begin their ASCII
_TURNING = re.compile("([\x1c\x1d])")
_IN_NUMBERS = frozenset("/:.,-–٫٬")
_is_year = re.compile("(?:19[0-9]|20[0-4])[0-9]$").match  # none of these is one when turned around
_NO_DIGITS = frozenset(",-./:")  # among what codes are read as
_FIRST, _FURTHER = 10 / 27, 10 / 100  # chances that a code is a digit's in a font numbered anew, see above
_FEW_ZEROS = 4  # at most one number in so many begins with a zero
_EMPTY, _NO_1252 = frozenset("\x00"), frozenset("\x81\x8d\x8f\x90\x9d")

_REACH = 6  # characters looked at on either side: more than any clitic has
_ENDS = re.compile(f"(?:[{LETTER}{TATWEEL}]+|[A-Za-z]+)\\Z")
_BEGINS = re.compile(f"[{LETTER}{TATWEEL}]+|[A-Za-z]+")
_CLITICS = frozenset("و ف ب ل ك ال وال فال بال كال وبال لل ولل فلل".split())
_UNITS = frozenset("همقأبجد")  # eras; the letter behind the number of an article
_SIGNS = frozenset(".,،؛:/-–—%٪()[]{}«»\"'“”‘’!؟?+=±×°*~…")
_FREE = _SIGNS | {"", " ", "\n"}  # whatever stands there, a number may touch it


@dataclass(frozen=True, kw_only=True)
class ControlGlyphs(BaseFilter):
    r"""Read numbers back from glyph numbers; report other control codes as the glyphs that were lost.

    >>> from arclean import Pipeline
    >>> Pipeline([ControlGlyphs()])("في غضون \x14\x15 شهرا من عام \x15\x13\x15\x14م")
    'في غضون 12 شهرا من عام 2021م'
    """

    name: ClassVar[str] = "control-glyphs"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"digits", "signs"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader gives no control codes
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls")  # codes then stand side by side
    trigger_chars: ClassVar[str] = CONTROL_CODES

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:  # noqa: ARG002 - the text tells all
        """Take the vote, then restore, drop or report every run of codes."""
        if not _has_arabic(text):
            return
        runs = [_run(text, *found.span()) for found in _RUN.finditer(text)]
        kinds = {run.kind for run in runs}
        empty = all(run.kind == "empty" for run in runs if "\0" in run.codes)
        sure = _confidence(text, runs) if kinds <= {"number", "empty"} else 0.0
        turned = _turned(text, runs)
        for run in runs:
            start, end, codes, kind = run
            if kind == "number":
                read = codes.translate(_READ)
                if sure >= self.apply_from and start not in turned:
                    yield Edit(start, end, codes, read, "control-glyphs/digits", sure, None, _CONFIRMED)
                else:
                    other = "".join(_TURNING.split(codes)[::-1]).translate(_READ)
                    choices = tuple(dict.fromkeys((read, other)))
                    message = _NUMBER.format(" / ".join(choices))
                    yield Finding(start, end, "missing-number", "control-glyphs/digits", message, sure or 0.5, choices)
            elif (kind == "empty" and empty) or (kind == "rest" and kinds <= {"rest", "empty"}):
                yield Edit(start, end, codes, "", f"control-glyphs/{kind}", 0.95, None, _DROPPED[kind])
            else:
                yield Finding(start, end, "unmapped-glyph", "control-glyphs/glyph", _glyph(codes), 0.8)


_CONFIRMED = "every control code of the text is a digit's glyph number, in a place for numbers"
_DROPPED = {"empty": "an empty glyph between joined letters", "rest": "a byte that no code page has, at a word's edge"}


_NUMBER = "A number is missing here: the source has only the numbers of its glyphs; it may be \u2068{}\u2069."


def _glyph(codes: str) -> str:
    names = " ".join(f"U+{ord(code):04X}" for code in codes[:_REACH])
    return f"A letter or sign is missing here: the source has only the number of its glyph ({names})."


class _Run(NamedTuple):
    """Neighbouring codes; kind is number, empty, rest (of a character), or glyph."""

    start: int
    end: int
    codes: str
    kind: str


def _run(text: str, start: int, end: int) -> _Run:
    codes, kind = text[start:end], "glyph"
    before, behind = text[start - 1 : start], text[end : end + 1]
    if _is_number(codes):
        free = before in _FREE and behind in _FREE
        if free or _stands(text[max(0, start - _REACH) : start], text[end : end + _REACH]):
            kind = "number"
    elif _EMPTY.issuperset(codes):
        before, behind = before.translate(FORM_LETTERS)[-1:], behind.translate(FORM_LETTERS)[:1]
        if _is_letter(before) and joins_left(before) and _is_letter(behind):
            kind = "empty"
    elif _NO_1252.issuperset(codes) and not (before.strip() and behind.strip()):
        kind = "rest"
    return _Run(start, end, codes, kind)


def _stands(before: str, behind: str) -> bool:
    """Tell whether a number can stand between two pieces of text: clitics and units may touch it, words may not."""
    before, behind = before.translate(FORM_LETTERS), behind.translate(FORM_LETTERS)
    head, tail = _ENDS.search(before), _BEGINS.match(behind)
    touching = (head[0] if head else "", before[-1:], _CLITICS), (tail[0] if tail else "", behind[:1], _UNITS)
    for word, char, known in touching:
        if not word:
            if char and not char.isspace() and char not in _SIGNS:
                return False
        elif len(word) == 1 if word.isascii() else word.replace(TATWEEL, "") not in known:
            return False
    return True


def _turned(text: str, runs: list[_Run]) -> set[int]:
    """Find where numbers start whose parts a reader may have turned around: those with a code that ends a paragraph."""
    turned: set[int] = set()
    if not _TURNING.search(text):
        return turned
    group: list[_Run] = []
    for run in [*runs, _Run(len(text) + 2, len(text) + 2, "", "glyph")]:
        if group and not (run.start - group[-1].end == 1 and text[group[-1].end] in _IN_NUMBERS):
            codes = "".join(r.codes for r in group)
            if len(codes) > 1 and _TURNING.search(codes) and not (len(group) == 1 and _is_year(codes.translate(_READ))):
                turned.update(run.start for run in group)
            group = []
        group.append(run)
    return turned


def _confidence(text: str, runs: list[_Run]) -> float:
    """Estimate the probability that codes are digits by their number, where all of them may be."""
    parts = {b.start for a, b in pairwise(runs) if b.start == a.end + 1 and text[a.end] in _IN_NUMBERS}
    numbers = {run.start: run.codes.translate(_READ) for run in runs if run.kind == "number"}
    digits = set("".join(numbers.values())) - _NO_DIGITS
    odd = sum(
        number[0] == "0" and len(number) > 1 and number.isdigit() and at not in parts  # a month, or thousands
        for at, number in numbers.items()
    )
    if not digits or odd * _FEW_ZEROS > len(numbers):
        return 0.0
    return 1 / (1 + _FIRST * _FURTHER ** (len(digits) - 1))
