"""Letters of a neighbour language amid those of a text's own, told by the document as a whole.

Whoever types, converts or pastes with another keyboard or font mixes two letters for one: ``کتاب`` beside ``كتب``, a
Persian ``یک`` beside ``يك``, ``ھذا`` beside ``هذا``. A line that has both says nothing of its author's choice; the
document does:

- in lines of Arabic, where nearly all its words that have the look-alike are Arabic words with the other letter;
- in lines of Persian and Urdu, where the text has the letters of Arabic for a part of its own, and more than slips are.

The classes of heh are apart: heh doachashmee, heh goal and ae are one letter in Arabic and none in Persian, in Urdu heh
goal is the letter and heh doachashmee another one. Words of another language, quoted or named or beside its letters,
stay. So does a text that has but the letters of the neighbour: its author has no other keyboard.

Source: Unicode 15.1, core specification, section 9.2.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.look_alikes import LOOK_ALIKES
from arclean.arabic.marks import MARK
from arclean.core.line_spans import line_spans
from arclean.filters.look_alikes import weights
from arclean.filters.look_alikes.printed_letters import language_of_line, without_arabic_words
from arclean.filters.look_alikes.substitutions import Substitution, blank_foreign_words, fold_alikes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.core.edits import Span
    from arclean.language.lexicon import Lexicon

__all__ = ["judge_document_letters", "without_quotations"]

_KNOWN_WITH_ANOTHER = "most words of the text that have this letter are Arabic words with the other one"
_MIXED = "the text has both letters, and this one for a part of its own"
_has_alike = LazyPattern(f"[{''.join(LOOK_ALIKES)}]").search
_has_arabic_letter = LazyPattern("[\u064a\u0643\u0629\u0649]").search
_has_heh, _has_other_heh = re.compile("\u0647").search, re.compile("[\u06c1\u06be\u06d5]").search
_letters_of_others = LazyPattern(  # of Sorani, Uyghur, Sindhi and Pashto, which have all of these letters apart
    "[\u067b\u067a\u067d\u0680\u0683\u0684\u0687\u068a\u068d\u068f\u0695\u0699\u06aa\u06ad\u06b1\u06b3\u06b5"
    "\u06bb\u06c6-\u06c8\u06cb\u06ce\u06d0]"
).findall
_FARSI_YEH, _OF_PERSIAN_KEYBOARD = "\u06cc", "\u06cc\u06a9"
_JOINS = f"(?=[{MARK}{TATWEEL}]*[{LETTER}])(?!\u0621)"  # before a hamza stands a yeh without dots
_folded = LazyPattern(f"{_FARSI_YEH}{_JOINS}|[\u06a9\u06be\u06c1\u06d5\u06c3]").finditer  # a final yeh may be another
_words_with_alikes = LazyPattern(
    f"[{LETTER}{MARK}{TATWEEL}]*(?:{_FARSI_YEH}{_JOINS}|[\u06a9\u06be\u06c1\u06d5\u06c3])[{LETTER}{MARK}{TATWEEL}]*"
).finditer
_has_final_farsi_yeh = LazyPattern(f"{_FARSI_YEH}(?![{MARK}{TATWEEL}]*[{LETTER}])").search
_has_persian_letter = LazyPattern("[\u067e\u0686\u0698\u06af]").search
_has_yeh = LazyPattern("[\u064a\u0649]").search
_CLASSES = {  # by language: the letters of the neighbour, and the own one
    "fa": (("\u064a\u0649", "\u06cc"), ("\u0643", "\u06a9"), ("\u06c1\u06be\u06d5", "\u0647")),
    "ur": (("\u064a\u0649", "\u06cc"), ("\u0643", "\u06a9"), ("\u0647\u06d5", "\u06c1")),
}
_has_neighbour = {
    language: re.compile(f"[{''.join(letters for letters, _ in classes)}]").search
    for language, classes in _CLASSES.items()
}
_quotations = LazyPattern('[(\\[\u00ab\u201c"][^()\\[\\]\u00ab\u00bb\u201c\u201d"\\n]*').sub


def judge_document_letters(
    text: str, language_at: Callable[[str, int], str | None], lexicon: Callable[[], Lexicon], *, folds_yeh: bool = False
) -> list[Substitution]:
    """Return which letters of a text are to be folded, in order; ``language_at`` tells its lines.

    ``folds_yeh`` says that yehs are folded by their lines: a text without another yeh has them then.
    """
    if not _has_alike(text) or not (_has_arabic_letter(text) or (_has_heh(text) and _has_other_heh(text))):
        return []
    if len(_letters_of_others(text)) > weights.MAX_OTHERS_SHARE * len(text):
        return []
    lines = [(span, language_at(text, span.start)) for span in line_spans(text) if span.end > span.start]
    shown = without_quotations(text)
    arabic = [span for span, language in lines if language == "ar" and _has_alike(text, span.start, span.end)]
    found = _letters_in_arabic(text, shown, arabic, lexicon)
    if _FARSI_YEH in text and not (folds_yeh or _has_yeh(text)):  # its author has no other keyboard
        found = [one for one in found if text[one.at] not in _OF_PERSIAN_KEYBOARD]
    letters: Counter[str | None] = Counter()
    for span, language in lines:
        letters[language] += span.end - span.start
    for language in _CLASSES:
        if letters[language] > weights.ONE_LANGUAGE_SHARE * (letters.total() - letters[None]):
            own = [span for span, told in lines if told == language == language_of_line(text, span)]
            found += _letters_of_neighbour(text, own, language)
    return sorted(found)


def _letters_in_arabic(
    text: str, shown: str, lines: Sequence[Span], lexicon: Callable[[], Lexicon]
) -> list[Substitution]:
    """Return the look-alikes of lines of Arabic of whose words, in each line and altogether, most are Arabic words.

    Of what is quoted, which ``shown`` has not, those of such words alone. Farsi yehs are folded all or none: those that
    end words are no other letter for certain, and an author who writes them there does so within words.
    """
    words: list[tuple[int, str]] = []
    seen: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for line in lines:
        if _has_persian_letter(shown, line.start, line.end):  # of names, as words without such a letter may be
            continue
        kept = blank_foreign_words(text[line.start : line.end], fold_alikes(text[line.start : line.end]))
        both = [(line.start + found.start(), found[0]) for found in _words_with_alikes(kept)]
        quoted = [one for one in both if not shown.startswith(one[1], one[0])]
        own = [one for one in both if shown.startswith(one[1], one[0])]
        are_known = [fold_alikes(word) in lexicon() for _, word in own]
        if sum(are_known) < weights.MOST_SHARE * len(own):
            continue
        words += own + [one for one in quoted if fold_alikes(one[1]) in lexicon()]
        for (_, word), is_known in zip(own, are_known, strict=True):
            alikes = {found[0] for found in _folded(word)}
            seen.update(alikes)
            known.update(alikes if is_known else ())
    least = weights.MIN_TAKEN_WORDS
    taken = {alike for alike in known if known[alike] >= max(least, weights.TAKEN_SHARE * seen[alike])}
    if any(_has_final_farsi_yeh(shown, line.start, line.end) for line in lines):  # its author writes it everywhere
        taken.discard(_FARSI_YEH)
    hits = ((start, hit) for start, word in words for hit in _folded(word) if hit[0] in taken)
    return [Substitution(start + hit.start(), LOOK_ALIKES[hit[0]], _KNOWN_WITH_ANOTHER) for start, hit in hits]


def _letters_of_neighbour(text: str, lines: Sequence[Span], language: str) -> Iterator[Substitution]:
    """Yield the letters of a neighbour in lines of Persian or Urdu, where they stand for a part of the own ones."""
    if not any(_has_neighbour[language](text, span.start, span.end) for span in lines):
        return
    shown = [without_quotations(without_arabic_words(text[span.start : span.end])) for span in lines]
    whole = "\n".join(shown)
    for letters, letter in _CLASSES[language]:
        count, own = sum(map(whole.count, letters)), whole.count(letter)
        is_mixed = weights.MIN_MIXED_SHARE * (count + own) <= count <= weights.MAX_MIXED_SHARE * (count + own)
        if count >= weights.MIN_MIXED_LETTERS and is_mixed:
            for span, line in zip(lines, shown, strict=True):
                hits = re.finditer(f"[{letters}]", line)
                yield from (Substitution(span.start + hit.start(), letter, _MIXED) for hit in hits)


def without_quotations(text: str) -> str:
    """Return a text with blanks for what is quoted or bracketed."""
    return _quotations(lambda found: " " * len(found[0]), text)
