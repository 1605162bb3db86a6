"""Vowel marks that came off their letters, came twice, or came before them.

**What breaks**: a mark is a glyph of its own, and a reader that trusts its position or width puts a space before
it (``شيوعا ً``, ``تجاري ًّ ا``: PDF readers on Word files, gazettes, web pages made from either); the space that
follows the word may then stand on the wrong side (``يونانيا ًآسيويا``). Readers that follow the order of drawing
put marks before their letters (``وف ًقا``, ``ُيعمل``: Egyptian gazettes); fonts that draw a mark twice double it.
A word that has a mark inside comes in pieces (``المكو ّن``, ``ي ُعي َّ ن``).

**What decides**: Arabic orthography. No word begins with a mark; fathatan stands on a final alef, alef maksura,
teh marbuta or hamza, or on the letter before a final alef; the other tanweens end a word that has no article.
Pieces are one word where the lexicon knows no way to cut there that costs nearly as little (see ``torn_words``).
A mark is doubled by a tool only where its line doubles all marks of that kind, and its document not one among many;
elsewhere it is a slip of the author.
A line has marks before letters where three of its words, and a third of them, begin with one, and all marks have
a letter after them.

**When it abstains**: in lines of other languages, or beside such; a tanween after what is no word, which has lost
letters (``مجا ً``); a lone vowel or shadda after a word without other marks, where no mark of the line tore a word
and no space more follows it, or before one (kasra before
a word: a slip on the keyboard); words that name marks (``الضمة ُ``); marks that begin a line, or end one after a
space (8 of 11 in damaged laws were those of another word, 2026-11); degrees and minutes (``24 ْ``); tatweels.
The order of a shadda and its vowel is never touched.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.look_alikes import LOOK_ALIKES
from arclean.arabic.marks import HARAKAT, MARK, MARK_NAMES
from arclean.arabic.possessive_patterns import compile_pattern
from arclean.core.edits import Edit, Span, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.evidence.word_boundaries.repair_rounds import confidence_of_bits
from arclean.filters.marks import weights
from arclean.filters.marks.gap_edits import has_gaps_after_marks_alone, with_gaps_after_marks
from arclean.filters.marks.mark_owner import (
    ARTICLE,
    DAMMA,
    FATHATAN,
    SHADDA,
    LooseMarks,
    is_mark_of_next_letter,
    is_mark_of_word_before,
    joins_two_parts,
    may_end_word_before,
)
from arclean.filters.marks.torn_words import (
    TORN_ALEF,
    TornPlace,
    find_torn_places,
    has_marks_after_spaces,
    has_spaces_after_marks,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from arclean.core.context import Context

__all__ = ["Marks"]

_READ_LANGUAGES = ("ar", None)  # whose marks follow the rules of Arabic, or that no line tells
_MAX_WORD_WIDTH = 40  # characters looked at on either side: no word is longer
_HARAKAT = "".join(map(chr, range(0x64B, 0x653)))
_VOWELS = "\u064b-\u0650\u0652"  # no letter has two; one and a shadda side by side are what vocalised text is made of
_ALL_MARKS, _TANWEEN = frozenset(_HARAKAT), frozenset(_HARAKAT[:3])
_AS_ARABIC = str.maketrans(LOOK_ALIKES)  # a later filter folds them: both read the same

_word_initial_marks = LazyPattern(
    f"[{HARAKAT}](?<= [{HARAKAT}])[{HARAKAT}]*(?=( ?)([{LETTER}]{{0,{_MAX_WORD_WIDTH}}})( ?[^ \\n\\f]?))",
).finditer
_BEFORE_SIGN = " [.\u060c\u061b:!\u061f)\u00bb]"
_is_suspicious = LazyPattern(f"([{HARAKAT}])(?:(?<= .)|(?=\\1))").search  # after a space, or before its like
_is_torn_or_suspicious = LazyPattern(f"([{HARAKAT}])(?:(?<= .)|(?=\\1)|(?=  ?[{LETTER}]|{_BEFORE_SIGN}))").search
_blank_unborne = LazyPattern(f"[{MARK}](?<![{LETTER}{MARK}].)[{MARK}]*").sub
_single_marks = LazyPattern(f"([{HARAKAT}])(?!\\1)(?<!\\1\\1)").findall
_doubled_marks = LazyPattern(f"([{HARAKAT}])(?=\\1)(?<!\\1\\1)").findall
_has_doubled_mark = LazyPattern(f"([{HARAKAT}])\\1").search
_mark_groups = LazyPattern(f"[{MARK}][{MARK}]*").finditer
_is_letter = LazyPattern(f"[{LETTER}]").match
_is_mark = LazyPattern(f" ?[{MARK}]").match
_drop_opening = LazyPattern(f"^[^{LETTER}{MARK}]+").sub
_drop_marks = LazyPattern(f"[^{LETTER}]").sub


@dataclass(frozen=True, kw_only=True)
class Marks(BaseFilter):
    """Put marks back on their letters, and drop those that came twice.

    >>> from arclean import Pipeline
    >>> Pipeline([Marks()])("كان شائعا ً هنا وف ًقا للقانون، شكر ًا")
    'كان شائعاً هنا وفقًا للقانون، شكرًا'
    """

    name: ClassVar[str] = "marks"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"marks", "spaces", "order"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "presentation-forms", "kashida")
    trigger_after_space: ClassVar[str] = HARAKAT
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = (
        (_VOWELS, _VOWELS), (SHADDA, SHADDA), ("\u064e-\u0651", " "),
    )  # fmt: skip
    trigger_strings: ClassVar[tuple[str, ...]] = tuple(TORN_ALEF + sign for sign in " .\u060c\u061b:\u061f)\n")

    def confirms_trigger(self, text: str) -> bool:
        """Return whether a mark stands after a space or beside its like, or spaces after marks may be inside words."""
        return _is_suspicious(text) is not None or has_spaces_after_marks(text)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Sweep]:
        """Yield the repair of the marks of each line."""

        def is_word(word: str) -> bool:
            return word in context.lexicon

        after_marks, marks_alone = has_spaces_after_marks(text), has_gaps_after_marks_alone(text)

        def torn_places(line: Span) -> dict[int, TornPlace]:
            found = find_torn_places(text, *line, lambda: context.lexicon, after_marks=after_marks)
            return {place.start: place for place in found}

        with_gaps = partial(with_gaps_after_marks, text, after_marks=after_marks, marks_alone=marks_alone)
        slips = partial(context.measure_once, _find_slips)
        for line in line_spans_with(_is_torn_or_suspicious if after_marks or marks_alone else _is_suspicious, text):
            if context.language_at(text, line.start) not in _READ_LANGUAGES:
                continue
            given = text[line.start : line.end]
            borne = _blank_unborne(lambda marks: " " * len(marks[0]), given)
            if (after_marks or marks_alone) and not _is_suspicious(given):
                edits = [_edit_of_torn_word(text, place) for _, place in sorted(torn_places(line).items())]
                yield from with_gaps(line, edits)
            elif borne == given:  # some come twice, and all of them stand on letters
                kept = partial(_keep_copies, {*_single_marks(borne), *slips(text)})
                yield Sweep(
                    *line, _MARK_COPIES, kept, "marks/doubled", weights.MARK_CONFIDENCE, _EVIDENCE["marks/doubled"]
                )
            elif not _has_initial_vowels(text, line):
                loose = _edits_of_loose_marks(text, line, _ALL_MARKS, is_word, torn_places(line))
                doubled = _edits_of_doubled_marks(borne, line.start, slips(text) if _has_doubled_mark(borne) else ())
                yield from with_gaps(line, sorted([*doubled, *loose]))
            elif _is_marks_first_line(text, line):
                groups = _mark_groups(text, line.start, line.end)
                yield from (_edit_after_letter(text, *group.span(), "marks/early") for group in groups)
            else:  # what its vowels belong to is open, and stays so
                torn = torn_places(line)
                kinds = _ALL_MARKS if has_marks_after_spaces(text, torn.values()) else _TANWEEN
                yield from with_gaps(line, [*_edits_of_loose_marks(text, line, kinds, is_word, torn)])


def _has_initial_vowels(text: str, line: Span) -> bool:
    """Return whether several words of a line begin with vowels, not with damma alone (which has a rule of its own)."""
    found = _word_initial_marks(text, line.start, line.end)
    first = [x[0] for x in found if x[2] and not x[1] and not _TANWEEN & set(x[0])]
    return len(first) >= weights.MIN_EARLY_WORDS and any(marks != DAMMA for marks in first)


def _is_marks_first_line(text: str, line: Span) -> bool:
    """Return whether a line has every mark before its letter: all have one after them, inside words too."""
    if _has_doubled_mark(text, line.start, line.end):
        return False
    groups = [group.span() for group in _mark_groups(text, line.start, line.end)]
    begun = sum(text[start - 1 : start] == " " for start, _ in groups)
    inside = begun < len(groups) and begun * weights.MAX_WORDS_PER_EARLY >= text.count(" ", line.start, line.end)
    ended = any(not _is_letter(text, end, line.end) or _TANWEEN & set(text[start:end]) for start, end in groups)
    return inside and not ended


def _edit_after_letter(text: str, start: int, end: int, rule: str, *, spaces: int = 0) -> Edit:
    """Return the edit that puts marks [start, end) after the letter at ``end``, and drops ``spaces`` before them."""
    size, source = end - start, text[start - spaces : end + 1]
    origin = ((Span(0, 1), Span(spaces + size, spaces + size + 1)), (Span(1, 1 + size), Span(spaces, spaces + size)))
    why, sure = _EVIDENCE[rule], weights.MARK_CONFIDENCE
    return Edit(start - spaces, end + 1, source, text[end] + text[start:end], rule, sure, origin, why)


def _find_slips(text: str) -> frozenset[str]:
    """Return the marks that came twice so seldom in a text, and once so often, that its author did it."""
    twice = Counter(_doubled_marks(text))
    once = Counter(_single_marks(text))
    share = weights.MIN_DOUBLED_SHARE if twice.total() > 1 else inf  # one is a slip
    return frozenset(mark for mark, count in twice.items() if count < share * (count + once[mark]))


def _edits_of_doubled_marks(borne: str, start: int, slips: Iterable[str]) -> Iterator[Edit]:
    """Yield edits that drop marks that came twice on a letter of the line at ``start``; those of ``slips`` stay."""
    single = {*_single_marks(borne), *slips} if _has_doubled_mark(borne) else ()
    for found in _MARK_COPIES.finditer(borne) if _has_doubled_mark(borne) else ():
        if found[1] not in single:
            place, end = found.span()
            why = _EVIDENCE["marks/doubled"]
            yield Edit(start + place, start + end, found[0], "", "marks/doubled", weights.MARK_CONFIDENCE, None, why)


_MARK_COPIES = compile_pattern(f"([{HARAKAT}])(?<=\\1\\1)\\1*+")  # all but the first of equal marks


def _keep_copies(single: set[str], copies: str) -> str:
    """Return copies of a mark, or nothing where the line has that mark by itself nowhere."""
    return copies if copies[0] in single else ""


_DETACHED = "marks/detached"
_EVIDENCE = {
    "marks/early": "every mark of the line stands before a letter, at the beginning of words too",
    "marks/doubled": "every mark of this kind in the line came more than once",
    "marks/detached": "no word begins with a mark, and the letter before the space bears this one",
    "marks/torn": "no word begins with a mark, and the pieces around this one are one word",
    "marks/moved": "no word begins with this mark, and the word before the space ends with it",
    "marks/before": "no word begins with this mark, and the letter behind it bears it",
}


def _edits_of_loose_marks(
    text: str, line: Span, kinds: frozenset[str], is_word: Callable[[str], bool], torn: Mapping[int, TornPlace]
) -> Iterator[Edit]:
    """Yield edits of the marks of some kinds at the beginning of words, each by what the edits before it made.

    ``torn`` are the places inside words by their first character, the space before the marks. Where a line has some, a
    mark after a word, with the space of the word after it, is that word's; so is one that has a space more.
    """
    is_torn_so = has_marks_after_spaces(text, torn.values())
    at, tail, awaited = line.start, "", False
    for found in _word_initial_marks(text, line.start, line.end):
        start, end = found.span()
        tail = (tail + text[max(at, start - 3 * _MAX_WORD_WIDTH) : start])[-3 * _MAX_WORD_WIDTH :]
        at, near = start, tail[-_MAX_WORD_WIDTH:]
        gap, letters, stop = found.groups()
        letters = letters.translate(_AS_ARABIC)
        before = near[near.rfind(" ", 0, -1) + 1 : -1].lstrip(_HARAKAT) if near.endswith(" ") else ""
        before = _drop_opening("", before.translate(_AS_ARABIC))
        free, held = not _is_mark(stop), bool(_is_mark(stop[:1]))
        place = LooseMarks(found[0], before, _drop_marks("", before), gap, letters, free, held, stop.strip(" "))
        if start - 1 in torn and not _has_doubled_mark(place.marks):
            joined = _edit_of_torn_word(text, torn[start - 1])
            tail, at, awaited = tail[:-1] + joined.target, joined.end, False
            yield joined
            continue
        is_single = kinds & set(place.marks) and not _has_doubled_mark(place.marks)
        asked = is_single and not (awaited and place.marks == DAMMA)
        edit = _edit_of_loose_marks(text, start, end, place, is_word) if asked else None
        if asked and edit is None and (is_torn_so or not letters) and may_end_word_before(place, is_word):
            edit = Edit(start - 1, start, " ", "", _DETACHED, weights.MARK_CONFIDENCE, None, _EVIDENCE[_DETACHED])
        awaited = not (edit or free or held)  # the decision on these marks hung on those that come next
        if edit:
            tail = tail[: len(tail) - (start - edit.start)] + edit.target
            at = edit.end
            yield edit


def _edit_of_torn_word(text: str, place: TornPlace) -> Edit:
    """Return the edit that takes the spaces out of a word, on either side of its marks."""
    source = text[place.start : place.end]
    marks = source.strip(" ")
    origin = ((Span(0, len(marks)), Span(1, 1 + len(marks))),) if marks else None
    rule = "marks/torn"
    return Edit(*place[:2], source, marks, rule, confidence_of_bits(place.bits), origin, _EVIDENCE[rule])


def _edit_of_loose_marks(
    text: str, start: int, end: int, place: LooseMarks, is_word: Callable[[str], bool]
) -> Edit | None:
    """Return the edit of one group of marks, or None where their owner is not known."""
    marks, following, rule = place.marks, place.next, "marks/detached"
    is_torn_alef = FATHATAN in marks and len(place.letters) > 1 and joins_two_parts(place)  # no name of a mark
    is_named = any(name in place.letters for name in MARK_NAMES) and not is_torn_alef
    if (place.held and not following and not place.gap) or is_named:
        return None
    if not place.gap and following and is_mark_of_next_letter(place, is_word):
        return _edit_after_letter(text, start, end, "marks/before", spaces=int(marks != DAMMA))
    last = place.before[-1:]
    if not place.letters or not (_is_letter(last) or (last == SHADDA and SHADDA not in marks)):
        return None
    if joins_two_parts(place):  # one word: the spaces on both sides go
        stop = end + len(place.gap)
        moved = (Span(0, len(marks)), Span(1, 1 + len(marks)))
        return Edit(
            start - 1, stop, text[start - 1 : stop], marks, rule, weights.MARK_CONFIDENCE, (moved,), _EVIDENCE[rule]
        )
    if not is_mark_of_word_before(place, is_word) or not (following or place.stop):
        return None  # at the end of a line stand marks that another word of the line has lost
    if place.gap or not following:
        if not place.gap and place.stop.isalnum():
            return None
        return Edit(start - 1, start, " ", "", rule, weights.MARK_CONFIDENCE, None, _EVIDENCE[rule])
    if len(following) > (2 if place.held else 1) and not following.startswith(ARTICLE):
        moved, space = (Span(0, len(marks)), Span(1, 1 + len(marks))), (Span(len(marks), len(marks) + 1), Span(0, 1))
        rule = "marks/moved"
        return Edit(
            start - 1, end, " " + marks, marks + " ", rule, weights.MARK_CONFIDENCE, (moved, space), _EVIDENCE[rule]
        )
    return None
