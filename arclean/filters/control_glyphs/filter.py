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

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.controls import CONTROL_CODES
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL, joins_left
from arclean.arabic.presentation_forms import FORM, FORM_LETTERS
from arclean.core.edits import Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.control_glyphs import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["ControlGlyphs"]

_CODE_RUN = LazyPattern(f"[{CONTROL_CODES}][{CONTROL_CODES}]*")
_has_arabic = LazyPattern(f"[{LETTER}{FORM}]").search
_is_letter = LazyPattern(f"[{LETTER}]").match
_match_number = LazyPattern("[\x13-\x1c][\x13-\x1c]*(?:[\x0f-\x12\x1d][\x13-\x1c][\x13-\x1c]*)*$").match
_TO_CHARACTER = {
    code: chr(code + 29) for code in range(0x0F, 0x1E)
}  # comma to colon; 29: where fonts begin their ASCII
_PARAGRAPH_ENDS = LazyPattern("([\x1c\x1d])")
_IN_NUMBERS = frozenset("/:.,-–٫٬")
_is_year = LazyPattern("(?:19[0-9]|20[0-4])[0-9]$").match  # none of these is one when turned around
_SEPARATORS = frozenset(",-./:")  # among what codes are read as
_EMPTY_GLYPH, _NOT_IN_1252 = frozenset("\x00"), frozenset("\x81\x8d\x8f\x90\x9d")

_MAX_CLITIC = 6  # characters looked at on either side: more than any clitic has
_WORD_BEFORE = LazyPattern(f"(?:[{LETTER}{TATWEEL}]+|[A-Za-z]+)\\Z")
_WORD_AFTER = LazyPattern(f"[{LETTER}{TATWEEL}]+|[A-Za-z]+")
_CLITICS = frozenset("و ف ب ل ك ال وال فال بال كال وبال لل ولل فلل".split())
_ERAS = frozenset("همقأبجد")  # eras; the letter after the number of an article
_SIGNS_BESIDE = frozenset(".,،؛:/-–—%٪()[]{}«»\"'“”‘’!؟?+=±×°*~…")
_NEUTRAL_NEIGHBOURS = _SIGNS_BESIDE | {"", " ", "\n"}  # whatever stands there, a number may touch it


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
        runs = [_classify_run(text, *found.span()) for found in _CODE_RUN.finditer(text)]
        kinds = {run.kind for run in runs}
        are_empty = all(run.kind == "empty" for run in runs if "\0" in run.codes)
        confidence = _digit_confidence(text, runs) if kinds <= {"number", "empty"} else 0.0
        turned = _find_turned(text, runs)
        for run in runs:
            start, end, codes, kind = run
            if kind == "number":
                if confidence >= self.apply_from and start not in turned:
                    digits = codes.translate(_TO_CHARACTER)
                    yield Edit(start, end, codes, digits, _DIGITS_RULE, confidence, None, _CONFIRMED_EVIDENCE)
                else:
                    yield _report_number(run, confidence or weights.UNCONFIRMED_CONFIDENCE)
            elif (kind == "empty" and are_empty) or (kind == "rest" and kinds <= {"rest", "empty"}):
                rule, evidence = f"control-glyphs/{kind}", _EVIDENCE_OF_DROP[kind]
                yield Edit(start, end, codes, "", rule, weights.DROP_CONFIDENCE, None, evidence)
            else:
                message = _describe_lost_glyph(codes)
                yield Finding(start, end, "unmapped-glyph", "control-glyphs/glyph", message, weights.GLYPH_CONFIDENCE)


def _report_number(run: _CodeRun, confidence: float) -> Finding:
    """Return the finding of a number that is not restored, with its readings: as it stands, and turned around."""
    turned = "".join(_PARAGRAPH_ENDS.split(run.codes)[::-1])
    choices = tuple(dict.fromkeys(codes.translate(_TO_CHARACTER) for codes in (run.codes, turned)))
    message = _NUMBER_MESSAGE.format(" / ".join(choices))
    return Finding(run.start, run.end, "missing-number", _DIGITS_RULE, message, confidence, choices)


_DIGITS_RULE = "control-glyphs/digits"
_CONFIRMED_EVIDENCE = "every control code of the text is a digit's glyph number, in a place for numbers"
_EVIDENCE_OF_DROP = {
    "empty": "an empty glyph between joined letters",
    "rest": "a byte that no code page has, at a word's edge",
}


_NUMBER_MESSAGE = "A number is missing here: the source has only the numbers of its glyphs; it may be \u2068{}\u2069."


def _describe_lost_glyph(codes: str) -> str:
    names = " ".join(f"U+{ord(code):04X}" for code in codes[:_MAX_CLITIC])
    return f"A letter or sign is missing here: the source has only the number of its glyph ({names})."


class _CodeRun(NamedTuple):
    """Neighbouring codes; kind is number, empty, rest (of a character), or glyph."""

    start: int
    end: int
    codes: str
    kind: str


def _classify_run(text: str, start: int, end: int) -> _CodeRun:
    codes, kind = text[start:end], "glyph"
    before, after = text[start - 1 : start], text[end : end + 1]
    if _match_number(codes):
        free = before in _NEUTRAL_NEIGHBOURS and after in _NEUTRAL_NEIGHBOURS
        if free or _can_stand(text[max(0, start - _MAX_CLITIC) : start], text[end : end + _MAX_CLITIC]):
            kind = "number"
    elif _EMPTY_GLYPH.issuperset(codes):
        before, after = before.translate(FORM_LETTERS)[-1:], after.translate(FORM_LETTERS)[:1]
        if _is_letter(before) and joins_left(before) and _is_letter(after):
            kind = "empty"
    elif _NOT_IN_1252.issuperset(codes) and not (before.strip() and after.strip()):
        kind = "rest"
    return _CodeRun(start, end, codes, kind)


def _can_stand(before: str, after: str) -> bool:
    """Return whether a number can stand between two pieces of text: clitics and eras may touch it, words may not."""
    before, after = before.translate(FORM_LETTERS), after.translate(FORM_LETTERS)
    head, tail = _WORD_BEFORE.search(before), _WORD_AFTER.match(after)
    touching = (head[0] if head else "", before[-1:], _CLITICS), (tail[0] if tail else "", after[:1], _ERAS)
    for word, char, known in touching:
        if not word:
            if char and not char.isspace() and char not in _SIGNS_BESIDE:
                return False
        elif len(word) == 1 if word.isascii() else word.replace(TATWEEL, "") not in known:
            return False
    return True


def _find_turned(text: str, runs: list[_CodeRun]) -> set[int]:
    """Return the starts of numbers whose parts a reader may have turned around: with a code that ends a paragraph."""
    turned: set[int] = set()
    if not _PARAGRAPH_ENDS.search(text):
        return turned
    group: list[_CodeRun] = []
    for run in [*runs, _CodeRun(len(text) + 2, len(text) + 2, "", "glyph")]:
        if group and not (run.start - group[-1].end == 1 and text[group[-1].end] in _IN_NUMBERS):
            codes = "".join(r.codes for r in group)
            if (
                len(codes) > 1
                and _PARAGRAPH_ENDS.search(codes)
                and not (len(group) == 1 and _is_year(codes.translate(_TO_CHARACTER)))
            ):
                turned.update(run.start for run in group)
            group = []
        group.append(run)
    return turned


def _digit_confidence(text: str, runs: list[_CodeRun]) -> float:
    """Return the probability that codes are digits, by the number of different ones, where all of them may be."""
    parts = {b.start for a, b in pairwise(runs) if b.start == a.end + 1 and text[a.end] in _IN_NUMBERS}
    numbers = {run.start: run.codes.translate(_TO_CHARACTER) for run in runs if run.kind == "number"}
    digits = set("".join(numbers.values())) - _SEPARATORS
    odd = sum(
        number[0] == "0" and len(number) > 1 and number.isdigit() and at not in parts  # a month, or thousands
        for at, number in numbers.items()
    )
    if not digits or odd * weights.NUMBERS_A_ZERO > len(numbers):
        return 0.0
    return 1 / (1 + weights.FIRST_CODE_CHANCE * weights.FURTHER_CODE_CHANCE ** (len(digits) - 1))
