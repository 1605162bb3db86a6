"""Invisible characters that extraction left: marks of direction, zero-width spaces, soft hyphens, joiners.

**What breaks**: producers wrap lines or words into marks of direction (an embedding around each line, U+200F behind
each word), web pages hold zero-width spaces, byte order marks and soft hyphens for breaking. They are not
seen, and every search stumbles over them. The corpora have next to none (27, 2026-11): most rules here rest on
UAX #9 and on joining, not on counts.

**What is dropped** from a line of Arabic: what changes nothing there. A mark of direction between two Arabic letters
(over spaces and signs) or at the edge of the line; a pair that holds Arabic letters, or half a pair; soft hyphens
and break hints, except inside words of other scripts; a zero-width non-joiner that parts nothing, a joiner that
joins what joins anyway. U+FEFF goes from every line.

**What stays**, because it shows: marks and pairs beside Latin letters and digits (authors and editors set them so
that ``+8.4%`` or ``C++`` come out right), unless three others show the line to be marked by a machine; U+200C between
letters that would join; U+200D that shapes a letter (``هـ`` with a joiner, letters by themselves) or binds emoji.

**When it abstains**: in lines without Arabic letters; in Persian, Urdu, Kurdish or Uyghur, where U+200C is spelling
and other marks stand in for it, and beside signs in lines too short to tell these languages from Arabic (all 1,924
of their clean texts stay, 2026-11); in a left-to-right override around Arabic letters, which shows them backwards:
that line is reported. Control codes: see ``control_glyphs``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic import controls as chars
from arclean.arabic.controls import DIRECTIONS, EMBEDDING, INVISIBLE, JOINER, NON_JOINER
from arclean.arabic.forms import FORM, LETTERS, MARKS
from arclean.arabic.letters import LETTER, TATWEEL, joins_left
from arclean.arabic.marks import MARK
from arclean.edits import Edit, Finding, Sweep, lines
from arclean.evidence.language import language
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Controls"]

_ARABIC = f"{LETTER}{FORM}{TATWEEL}"
_arabic = re.compile(f"[{_ARABIC}]")
_unseen = re.compile(f"[{INVISIBLE}]")
_has_more = re.compile(f"[{chars.BREAKS}{DIRECTIONS}{EMBEDDING}{JOINER}]").search
_is_direction = re.compile(f"[{DIRECTIONS}{EMBEDDING}]").match
_is_delicate = re.compile(f"{NON_JOINER}|[{DIRECTIONS}][^{_ARABIC}\\s]|[^{_ARABIC}\\s][{DIRECTIONS}]").search
_is_sign = re.compile(f"[^{_ARABIC}\\s]").match
_is_word = re.compile(f"[^\\W_{_ARABIC}]").match
_OTHERS = "\u0679\u067e\u0686\u0688\u0691\u0695\u0698\u06a4\u06a9\u06ad\u06af\u06b5\u06ba-\u06d3\u06d5"
_has_shown = re.compile(f"[^\\W_{_ARABIC}]|[{NON_JOINER}{JOINER}{chars.OVERRIDE}{_OTHERS}]").search
_HIDDEN = re.compile(f"[{INVISIBLE}][{INVISIBLE}]*")
_has_others = re.compile(f"[{_OTHERS}]").search  # a line that holds one is asked for its language
_UNSEEN = MARK + "".join(MARKS) + INVISIBLE
_RUN = re.compile(f"[{_UNSEEN}][{_UNSEEN}]*")
_DIRECTED = re.compile(f"[{_ARABIC}][{_ARABIC}]*|[^\\W_{_ARABIC}][^\\W_{_ARABIC}]*")
_MARKED = 3  # marks without effect that show a line to be marked by a machine: authors set one or two
_HAMZA = "\u0621"


@dataclass(frozen=True, kw_only=True)
class Controls(BaseFilter):
    r"""Drop the invisible characters that do nothing in a line of Arabic.

    >>> from arclean import Pipeline
    >>> Pipeline([Controls()])("\u202bمن\u200b بغداد\u200f إلى\u200f البص\u00adرة\u202c بي\u200cبي\u200cسي")
    'من بغداد إلى البصرة بي\u200cبي\u200cسي'
    """

    name: ClassVar[str] = "controls"
    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = frozenset({"signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities")
    signs: ClassVar[str] = INVISIBLE

    def propose(self, text: str, context: Context) -> Iterator[Edit | Sweep | Finding]:  # noqa: ARG002 - a line tells all
        """Propose the removal of what does nothing; report what shows Arabic letters backwards."""
        for span in lines(text):
            if not _unseen.search(text, span.start, span.end):
                continue
            line = text[span.start : span.end]
            if _is_all_idle(line):
                yield Sweep(span.start, span.end, _HIDDEN, "", "controls/invisible", 0.97, _EVIDENCE)
                continue
            for note in _line(line):
                yield note._replace(start=note.start + span.start, end=note.end + span.start)


def _is_all_idle(line: str) -> bool:
    """Tell the commonest case at a glance: nothing but Arabic letters has a direction, and no joiner stands there."""
    plain = _arabic.search(line) and not _has_shown(line)
    return bool(plain and (not _is_delicate(line) or language(line) == "ar"))


def _line(line: str) -> Iterator[Edit | Finding]:
    foreign = _has_others(line) is not None
    if not _arabic.search(line) or (foreign and not (_has_more(line) and language(line) == "ar")):
        yield from _dropped(line, {found.start() for found in re.finditer(chars.BYTE_ORDER, line)})
        return
    places = list(_places(line))
    holds = _pairs(places)
    spelling = foreign or bool(_is_delicate(line) and language(line) != "ar")
    idle = {place.at for place in places if _is_idle(place, holds, foreign=foreign, spelling=spelling)}
    if sum(_is_direction(line[at]) is not None for at in idle) >= _MARKED:
        idle |= {p.at for p in places if _is_direction(p.char) and not holds.get(p.at)}
    yield from _dropped(line, idle)
    for start, end in holds.items():
        if end:
            yield Finding(start, end, "visual-order", "controls/override", _BACKWARDS, 0.9)


_BACKWARDS = "These letters are stored in the order of the page, from left to right, and are left as they are."


class _Place(NamedTuple):
    """An invisible character between what is seen: the nearest characters, empty at the edges of the line."""

    at: int
    char: str
    before: str
    behind: str
    letters: int  # Arabic letters before it
    inside: bool  # nothing but Arabic letters, or the edge, next to it over spaces and signs


def _places(line: str) -> Iterator[_Place]:
    runs: list[tuple[int, re.Match[str]]] = []
    pieces: list[str] = []
    at = unseen = 0
    for run in _RUN.finditer(line):
        pieces.append(line[at : run.start()])
        runs.append((run.start() - unseen, run))
        at = run.end()
        unseen += at - run.start()
    seen = "".join([*pieces, line[at:]])
    words = [(*w.span(), _arabic.match(w[0]) is not None) for w in _DIRECTED.finditer(seen)]
    number = letters = 0
    left = True
    for place, run in runs:
        while number < len(words) and words[number][1] <= place:
            start, end, left = words[number]
            letters += (end - start) * left
            number += 1
        start, end, right = words[number] if number < len(words) else (place, place, True)
        within = start < place
        here = letters + (place - start) * right if within else letters
        before, behind = seen[place - 1 : place].translate(LETTERS)[-1:], seen[place : place + 1].translate(LETTERS)[:1]
        for found in _unseen.finditer(line, run.start(), run.end()):
            yield _Place(found.start(), found[0], before, behind, here, right and (within or left))


def _pairs(places: list[_Place]) -> dict[int, int]:
    """Find the pairs that stay: their places, with the end of an override that holds Arabic letters, else 0."""
    stay: dict[int, int] = {}
    opened: list[_Place] = []
    for place in places:
        if place.char in chars.STARTS:
            opened.append(place)
        elif place.char in chars.ENDS and opened and chars.STARTS[opened[-1].char] == place.char:
            start = opened.pop()
            holds = place.letters > start.letters
            if not holds or start.char == chars.OVERRIDE:
                stay[start.at] = place.at + 1 if holds else 0
                stay[place.at] = 0
    return stay


def _is_idle(place: _Place, pairs: dict[int, int], *, foreign: bool, spelling: bool) -> bool:
    """Tell whether an invisible character does nothing where it stands."""
    if place.char in DIRECTIONS:
        return place.inside and not (spelling and (_is_sign(place.before) or _is_sign(place.behind)))
    if _is_direction(place.char):
        return place.at not in pairs
    if place.char not in (JOINER, NON_JOINER):
        return place.char == chars.BYTE_ORDER or not (_is_word(place.before) and _is_word(place.behind))
    before, behind = _arabic.match(place.before), _arabic.match(place.behind)
    if not before and not behind:
        return not foreign and not (place.before.strip() and place.behind.strip())
    touches, touched = bool(before) and joins_left(place.before), bool(behind) and place.behind != _HAMZA
    if place.char == JOINER:
        return not foreign and touches == touched
    if before and behind:
        return not (touches and touched) and not spelling
    return not foreign


def _dropped(line: str, places: set[int]) -> Iterator[Edit]:
    """Propose the removal of the characters at some places, neighbours together."""
    start = end = -1
    for at in [*sorted(places), len(line) + 1]:
        if at != end:
            if start >= 0:
                yield Edit(start, end, line[start:end], "", "controls/invisible", 0.97, None, _EVIDENCE)
            start = at
        end = at + 1


_EVIDENCE = "it is not seen and does nothing where it stands"
