"""Neighbour letters: yeh, kaf and heh as the language of a document writes them, where a font names another's.

Arabic, Persian and Urdu share the shapes of these letters, at least at the beginning of words and within them, and a
map names each by the letter for which its font was made: Arabic set in a font of Persian comes out with farsi yeh and
keheh, Persian set in a font of Arabic with Arabic yeh and kaf. The page shows the same. So the language of the text
decides, by its words (:class:`arclean.language.document_language.DocumentLanguage` passes over these letters): line
by line, where most words of a document that have such a letter are Arabic words with the other one, or most lines are
Persian or Urdu. What is drawn otherwise is left: a final yeh has dots in one language and none in another.

Source: Unicode 15.1, core specification, section 9.2; 44 real PDFs, 2026-11-29.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import FOREIGN, LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.language.document_language import DocumentLanguage
from arclean.language.folding import fold
from arclean.language.lexicon import run_lexicon
from arclean.readers.pdf import weights

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from arclean.readers.pdf.layout.sheets import Sheet

__all__ = ["settle_letters"]

_FORMS_OF = {  # a look-alike: its letter of Arabic, its forms, and the first of those of that letter
    "\u06cc": ("\u064a", range(0xFBFE, 0xFC00), 0xFEF3),  # farsi yeh: initial and medial
    "\u06a9": ("\u0643", range(0xFB8E, 0xFB92), 0xFED9),  # keheh
    "\u06be": ("\u0647", range(0xFBAA, 0xFBAE), 0xFEE9),  # heh doachashmee
    "\u06c1": ("\u0647", range(0xFBA6, 0xFBAA), 0xFEE9),  # heh goal
}
_FORM_PAIRS = [
    (chr(form), chr(first + number), alike)
    for alike, (_, forms, first) in _FORMS_OF.items()
    for number, form in enumerate(forms)
]
_ARABIC_OF = {alike: letter for alike, (letter, _, _) in _FORMS_OF.items()} | {a: b for a, b, _ in _FORM_PAIRS}
_ALIKE_OF = {alike: alike for alike in _FORMS_OF} | {form: alike for form, _, alike in _FORM_PAIRS}
_PERSIAN_OF = {
    "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\ufeef": "\ufbfc", "\ufef0": "\ufbfd",
    **{chr(0xFEF1 + n): chr(0xFBFC + n) for n in range(4)}, **{chr(0xFED9 + n): chr(0xFB8E + n) for n in range(4)},
}  # fmt: skip
_YEH = "\u06cc"
_look_alikes = re.compile(
    f"{_YEH}(?=[{MARK}{TATWEEL}]*[{LETTER}{FORM}])|[{''.join(char for char in _ARABIC_OF if char != _YEH)}]"
)
_arabic_letters = re.compile(f"[{''.join(_PERSIAN_OF)}]")
_find_persian = re.compile(
    "[\u067e\u0686\u0698\u06af\u06a9\u06cc\ufb56-\ufb59\ufb7a-\ufb7d\ufb8e-\ufb95\ufbfc-\ufbff]"
).search
_words = re.compile(f"[{LETTER}{MARK}{TATWEEL}{FORM}]+").finditer
_find_foreign = re.compile(f"[{FOREIGN}\ufb50-\ufbb1](?<![{''.join(_ARABIC_OF)}\u0671])").search


class _Line(NamedTuple):
    """A line: the number of its sheet, its span in that sheet's text, and the code of its language, or None."""

    sheet: int
    start: int
    end: int
    language: str | None


def settle_letters(sheets: Sequence[Sheet]) -> Sequence[Sheet]:
    """Return the pages of a document with the letters of its language; all lengths stay."""
    has_alikes = any(_look_alikes.search(sheet.text) for sheet in sheets)
    is_mixed = any(map(_find_persian, (sheet.text for sheet in sheets))) and any(
        _arabic_letters.search(sheet.text) for sheet in sheets
    )
    if not (has_alikes or is_mixed):
        return sheets
    lines = _tell_languages(sheets)
    letters = Counter(dict.fromkeys(("ar", "fa", "ur"), 0))
    for line in lines:
        letters[line.language or ""] += line.end - line.start
    told = letters.total() - letters[""]
    changed = [list(sheet.text) for sheet in sheets]
    if letters["fa"] + letters["ur"] > weights.ONE_LANGUAGE_SHARE * told:
        for line in lines:
            if line.language in {"fa", "ur"}:
                _write_persian(changed[line.sheet], line)
    elif has_alikes:
        arabic = [line for line in lines if line.language == "ar"]
        taken = _taken_letters(sheets, arabic)
        for line in arabic if taken else ():
            _write_arabic(changed[line.sheet], sheets[line.sheet].text, line, taken)
    texts = map("".join, changed)
    return [
        sheet if sheet.text == text else sheet._replace(text=text) for sheet, text in zip(sheets, texts, strict=True)
    ]


def _tell_languages(sheets: Sequence[Sheet]) -> list[_Line]:
    """Return the lines of pages with their languages."""
    lines = [(number, line.start, line.end) for number, sheet in enumerate(sheets) for line in sheet.lines]
    texts = [fold(sheets[number].text[start:end]).replace("\n", " ") for number, start, end in lines]
    document = DocumentLanguage("\n".join(texts))
    found, at = [], 0
    for place, text in zip(lines, texts, strict=True):
        found.append(_Line(*place, document.language_at(at) if text else None))
        at += len(text) + 1
    return found


def _write_persian(chars: list[str], line: _Line) -> None:
    """Write the letters of Persian in a line."""
    for place in range(line.start, line.end):
        chars[place] = _PERSIAN_OF.get(chars[place], chars[place])


def _write_arabic(chars: list[str], text: str, line: _Line, taken: Collection[str]) -> None:
    """Write the letters of Arabic in the words of a line that have no other letter of another language."""
    for start, end in _words_with_alikes(text, line):
        for found in _look_alikes.finditer(text, start, end):
            if _ALIKE_OF[found[0]] in taken:
                chars[found.start()] = _ARABIC_OF[found[0]]


def _words_with_alikes(text: str, line: _Line) -> Iterator[tuple[int, int]]:
    """Yield the spans of the words of a line that have look-alikes, and no letter that only other languages have."""
    for word in _words(text, line.start, line.end):
        if _look_alikes.search(word[0]) and not _find_foreign(word[0]):
            yield word.span()


def _taken_letters(sheets: Sequence[Sheet], lines: Sequence[_Line]) -> set[str]:
    """Return the look-alikes that stand for letters of Arabic: most words that have one are known with the other."""
    lexicon = run_lexicon()
    known: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for line in lines:
        text = sheets[line.sheet].text
        for start, end in _words_with_alikes(text, line):
            word = text[start:end]
            alikes = {_ALIKE_OF[found[0]] for found in _look_alikes.finditer(word)}
            seen.update(alikes)
            if _look_alikes.sub(lambda found: _ARABIC_OF[found[0]], word) in lexicon:
                known.update(alikes)
    return {
        alike for alike, count in known.items()
        if count >= weights.MIN_TAKEN_WORDS and count >= weights.TAKEN_SHARE * seen[alike]
    }  # fmt: skip
