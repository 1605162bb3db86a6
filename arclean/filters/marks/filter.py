"""Vowel marks that came off their letters, came twice, or came before them.

**What breaks**: a mark is a glyph of its own, and a reader that trusts its position or width puts a space before
it (``شيوعا ً``, ``تجاري ًّ ا``: PDF readers on Word files, gazettes, web pages made from either); the space that
follows the word may then stand on the wrong side (``يونانيا ًآسيويا``). Readers that follow the order of drawing
give marks before their letters (``وف ًقا``, ``ُيعمل``: Egyptian gazettes); fonts that draw a mark twice double it.

**What decides**: Arabic orthography. No word begins with a mark; fathatan stands on a final alef, alef maksura,
teh marbuta or hamza, or on the letter before a final alef; the other tanweens end a word that has no article.
A mark is doubled by a tool only where its line doubles all marks of that kind; elsewhere it is a slip of the author.
A line gives marks before letters where three of its words, and a third of them, begin with one, and all marks have
a letter behind them.

**When it abstains**: a lone vowel or shadda behind a word without other marks, or before one (kasra before
a word: a slip on the keyboard); words that name marks (``الضمة ُ``); marks that begin a line, or end one behind a
space (8 of 11 in damaged laws were those of another word, 2026-11); degrees and minutes (``24 ْ``); tatweels.
The order of a shadda and its vowel is never touched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import LETTER
from arclean.arabic.look_alikes import LOOK_ALIKES
from arclean.arabic.marks import HARAKAT, MARK, MARK_NAMES
from arclean.core.edits import Edit, Span, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans_with
from arclean.filters.marks.mark_owner import ARTICLE, DAMMA, SHADDA, Place, bears, ends, joins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.core.context import Context

__all__ = ["Marks"]

_WIDEST = 40  # characters looked at on either side: no word is longer
_HARAKAT = "".join(map(chr, range(0x64B, 0x653)))
_VOWELS = "\u064b-\u0650\u0652"  # no letter has two; one and a shadda side by side are what vocalised text is made of
_ANY, _TANWEEN = frozenset(_HARAKAT), frozenset(_HARAKAT[:3])
_ARABIC = str.maketrans(LOOK_ALIKES)  # a filter behind this one folds them: both read the same
_EARLY = 3  # words that begin with a vowel, and one in so many of all, before a line is taken to give them early

_begins = re.compile(
    f"[{HARAKAT}](?<= [{HARAKAT}])[{HARAKAT}]*(?=( ?)([{LETTER}]{{0,{_WIDEST}}})( ?[^ \\n\\f]?))",
).finditer
_due = re.compile(f"([{HARAKAT}])(?:(?<= .)|(?=\\1))").search  # behind a space, or before its like
_unborne = re.compile(f"[{MARK}](?<![{LETTER}{MARK}].)[{MARK}]*").sub
_single = re.compile(f"([{HARAKAT}])(?!\\1)(?<!\\1\\1)").findall
_twice = re.compile(f"([{HARAKAT}])\\1").search
_groups = re.compile(f"[{MARK}][{MARK}]*").finditer
_is_letter = re.compile(f"[{LETTER}]").match
_is_mark = re.compile(f" ?[{MARK}]").match
_opening = re.compile(f"^[^{LETTER}{MARK}]+").sub
_bare = re.compile(f"[^{LETTER}]").sub


@dataclass(frozen=True, kw_only=True)
class Marks(BaseFilter):
    """Put marks back on their letters, and drop those that came twice.

    >>> from arclean import Pipeline
    >>> Pipeline([Marks()])("كان شائعا ً هنا وف ًقا للقانون، شكر ًا")
    'كان شائعاً هنا وفقًا للقانون، شكرًا'
    """

    name: ClassVar[str] = "marks"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"marks", "spaces", "order"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "presentation-forms", "kashida")
    trigger_after_space: ClassVar[str] = HARAKAT
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = ((_VOWELS, _VOWELS),)
    trigger_strings: ClassVar[tuple[str, ...]] = (SHADDA * 2,)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Sweep]:
        """Propose what the marks of each line need."""

        def known(word: str) -> bool:
            return word in context.lexicon

        for line in line_spans_with(_due, text):
            given = text[line.start : line.end]
            borne = _unborne(lambda marks: " " * len(marks[0]), given)
            if borne == given:  # some come twice, and all of them stand on letters
                kept = partial(_kept, set(_single(borne)))
                yield Sweep(*line, _COPIES, kept, "marks/doubled", 0.95, _EVIDENCE["marks/doubled"])
            elif not _begins_with_vowels(text, line):
                yield from sorted([*_doubled(borne, line.start), *_loose(text, line, _ANY, known)])
            elif _is_early(text, line):
                groups = _groups(text, line.start, line.end)
                yield from (_moved(text, *group.span(), "marks/early") for group in groups)
            else:  # what its vowels belong to is open, and stays so
                yield from _loose(text, line, _TANWEEN, known)


def _begins_with_vowels(text: str, line: Span) -> bool:
    """Tell whether several words of a line begin with vowels, not with damma alone (which has a rule of its own)."""
    first = [x[0] for x in _begins(text, line.start, line.end) if x[2] and not x[1] and not _TANWEEN & set(x[0])]
    return len(first) >= _EARLY and any(marks != DAMMA for marks in first)


def _is_early(text: str, line: Span) -> bool:
    """Tell whether a line gives every mark before its letter: all have one behind them, inside words too."""
    if _twice(text, line.start, line.end):
        return False
    groups = [group.span() for group in _groups(text, line.start, line.end)]
    begun = sum(text[start - 1 : start] == " " for start, _ in groups)
    inside = begun < len(groups) and begun * _EARLY >= text.count(" ", line.start, line.end)
    ended = any(not _is_letter(text, end, line.end) or _TANWEEN & set(text[start:end]) for start, end in groups)
    return inside and not ended


def _moved(text: str, start: int, end: int, rule: str, *, spaces: int = 0) -> Edit:
    """Propose to put the marks [start, end) behind the letter at end, and to drop ``spaces`` before them."""
    size, source = end - start, text[start - spaces : end + 1]
    origin = ((Span(0, 1), Span(spaces + size, spaces + size + 1)), (Span(1, 1 + size), Span(spaces, spaces + size)))
    return Edit(start - spaces, end + 1, source, text[end] + text[start:end], rule, 0.95, origin, _EVIDENCE[rule])


def _doubled(borne: str, start: int) -> Iterator[Edit]:
    """Propose to drop marks that came twice on a letter of the line at start."""
    single = set(_single(borne)) if _twice(borne) else ()
    for found in _COPIES.finditer(borne) if _twice(borne) else ():
        if found[1] not in single:
            place, end = found.span()
            why = _EVIDENCE["marks/doubled"]
            yield Edit(start + place, start + end, found[0], "", "marks/doubled", 0.95, None, why)


_COPIES = re.compile(f"([{HARAKAT}])(?<=\\1\\1)\\1*+")  # all but the first of equal marks


def _kept(single: set[str], copies: str) -> str:
    """Keep the copies of marks of which the line has some by themselves, too."""
    return copies if copies[0] in single else ""


_EVIDENCE = {
    "marks/early": "every mark of the line stands before a letter, at the beginning of words too",
    "marks/doubled": "every mark of this kind in the line came more than once",
    "marks/detached": "no word begins with a mark, and the letter before the space bears this one",
    "marks/moved": "no word begins with this mark, and the word before the space ends with it",
    "marks/before": "no word begins with this mark, and the letter behind it bears it",
}


def _loose(text: str, line: Span, kinds: frozenset[str], known: Callable[[str], bool]) -> Iterator[Edit]:
    at, tail, awaited = line.start, "", False
    for found in _begins(text, line.start, line.end):
        start, end = found.span()
        tail = (tail + text[max(at, start - 3 * _WIDEST) : start])[-3 * _WIDEST :]
        at, near = start, tail[-_WIDEST:]
        gap, letters, stop = found.groups()
        letters = letters.translate(_ARABIC)
        before = near[near.rfind(" ", 0, -1) + 1 : -1].lstrip(_HARAKAT) if near.endswith(" ") else ""
        before = _opening("", before.translate(_ARABIC))
        free, held = not _is_mark(stop), bool(_is_mark(stop[:1]))
        place = Place(found[0], before, _bare("", before), gap, letters, free, held, stop.strip(" "))
        asked = kinds & set(place.marks) and not _twice(place.marks) and not (awaited and place.marks == DAMMA)
        edit = _edit(text, start, end, place, known) if asked else None
        awaited = not (edit or free or held)  # the decision on these marks hung on those that come next
        if edit:
            tail = tail[: len(tail) - (start - edit.start)] + edit.target
            at = edit.end
            yield edit


def _edit(text: str, start: int, end: int, place: Place, known: Callable[[str], bool]) -> Edit | None:
    """Decide on one group of marks."""
    marks, following, rule = place.marks, place.next, "marks/detached"
    if (place.held and not following and not place.gap) or any(name in place.letters for name in MARK_NAMES):
        return None
    if not place.gap and following and bears(place, known):
        return _moved(text, start, end, "marks/before", spaces=int(marks != DAMMA))
    last = place.before[-1:]
    if not place.letters or not (_is_letter(last) or (last == SHADDA and SHADDA not in marks)):
        return None
    if joins(place):  # one word: the spaces on both sides go
        stop = end + len(place.gap)
        moved = (Span(0, len(marks)), Span(1, 1 + len(marks)))
        return Edit(start - 1, stop, text[start - 1 : stop], marks, rule, 0.95, (moved,), _EVIDENCE[rule])
    if not ends(place) or not (following or place.stop):
        return None  # at the end of a line stand marks that another word of the line has lost
    if place.gap or not following:
        if not place.gap and place.stop.isalnum():
            return None
        return Edit(start - 1, start, " ", "", rule, 0.95, None, _EVIDENCE[rule])
    if len(following) > (2 if place.held else 1) and not following.startswith(ARTICLE):
        moved, space = (Span(0, len(marks)), Span(1, 1 + len(marks))), (Span(len(marks), len(marks) + 1), Span(0, 1))
        rule = "marks/moved"
        return Edit(start - 1, end, " " + marks, marks + " ", rule, 0.95, (moved, space), _EVIDENCE[rule])
    return None
