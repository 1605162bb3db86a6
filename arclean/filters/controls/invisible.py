r"""Which invisible characters do nothing where they stand: by what is seen next to them, by UAX #9 and by joining.

A mark of direction does nothing between Arabic letters (over spaces and signs) and the edges of the line; a pair that
holds Arabic letters, or nothing at all, nor half a pair; a break hint nothing but inside words of other scripts; a
joiner where the letters next to it are joined, or parted, anyway.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic import controls as chars
from arclean.arabic.controls import DIRECTION_CONTROLS, DIRECTION_MARKS, INVISIBLE, JOINER, NON_JOINER
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL, class_members, joins_left
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM, FORM_LETTERS, FORM_MARKS, as_letters
from arclean.filters.controls import weights
from arclean.filters.controls.direction_effects import LinePairs, edge_marks, sign_holders
from arclean.filters.controls.seen_hyphens import SOFT_HYPHEN, seen_hyphens
from arclean.language.language_id import line_language

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["all_are_idle", "find_idle"]

_ARABIC_CLASS = f"{LETTER}{FORM}{TATWEEL}"
_arabic = LazyPattern(f"[{_ARABIC_CLASS}]")
_unseen = LazyPattern(f"[{INVISIBLE}]")
_has_more = LazyPattern(f"[{chars.BREAK_HINTS}{DIRECTION_MARKS}{DIRECTION_CONTROLS}{JOINER}]").search
_is_direction = LazyPattern(f"[{DIRECTION_MARKS}{DIRECTION_CONTROLS}]").match
_SIGN = f"[^{_ARABIC_CLASS}{chars.CONTROL_CODES}\\s]"  # a control code is no sign that somebody placed
_is_delicate = LazyPattern(f"[{NON_JOINER}{DIRECTION_MARKS}](?:(?<={NON_JOINER})|{_SIGN}|(?<={_SIGN}.))").search
_is_sign = LazyPattern(_SIGN).match
_words = LazyPattern("[^\\W_]")
_is_word = LazyPattern(f"[^\\W_{_ARABIC_CLASS}]").match
_OTHER_LETTERS = "\u0679\u067e\u0686\u0688\u0691\u0695\u0698\u06a4\u06a9\u06ad\u06af\u06b5\u06ba-\u06d3\u06d5"
_has_other_letters = LazyPattern(f"[{_OTHER_LETTERS}]").search  # a line that holds one is asked for its language
_UNSEEN = MARK + "".join(FORM_MARKS) + INVISIBLE
_drop_hidden = LazyPattern(
    f"[{chars.BREAK_HINTS}{DIRECTION_MARKS}{DIRECTION_CONTROLS}{JOINER}{TATWEEL}{''.join(FORM_MARKS)}]"
).sub
_UNSEEN_RUN = LazyPattern(f"[{_UNSEEN}][{_UNSEEN}]*")
_WORD_OF_ONE_DIRECTION = LazyPattern(
    f"[{_ARABIC_CLASS}][{_ARABIC_CLASS}]*|[^\\W_{_ARABIC_CLASS}][^\\W_{_ARABIC_CLASS}]*"
)
_LONE_HAMZA = "\u0621"

_needs_care = LazyPattern(
    f"[{NON_JOINER}{JOINER}{SOFT_HYPHEN}{chars.LTR_OVERRIDE}{_OTHER_LETTERS}{''.join(FORM_MARKS)}]"
).search
_OPENERS = "".join(chars.DIRECTION_OPENERS)
_holds_none = LazyPattern(
    f"[{_OPENERS}][^{LETTER}{TATWEEL}{_OPENERS}]*[{chars.DIRECTION_CLOSERS}]"
).search  # no Arabic letter, that is
_TO_NEXT_ARABIC = f"[^{_ARABIC_CLASS}\n\f]*"  # of a line, up to the next Arabic letter
_beside = LazyPattern(f"[^\\W_{_ARABIC_CLASS}]{_TO_NEXT_ARABIC}").findall  # from a word of another script on
_has_other_line = LazyPattern(f"[\n\f][^{_ARABIC_CLASS}{INVISIBLE}\n\f]*[{INVISIBLE}]{_TO_NEXT_ARABIC}[\n\f]").search
_has_control = LazyPattern(f"[{DIRECTION_CONTROLS}]").search
_CONTROLS_AND_SPACES = "".join(class_members(INVISIBLE)) + " \t\u00a0"
_split_lines = LazyPattern("[\n\f]").split
_has_sign_beside_mark = LazyPattern(f"{_SIGN}[{DIRECTION_MARKS}]\\s|\\s[{DIRECTION_MARKS}]{_SIGN}|\u200e{_SIGN}").search
_has_hint = LazyPattern(f"[{chars.BREAK_HINTS}]").search
_has_break = LazyPattern("[\n\f]").search
_directions = LazyPattern(f"[{DIRECTION_MARKS}]").findall


def all_are_idle(text: str) -> bool:
    r"""Return whether all invisible characters of a text surely do nothing: the commonest case, at a glance.

    None joins, and those beside other scripts are a machine's. Where it is false, ask for each line, then
    :func:`find_idle` for each character: some questions are for one line only.

    >>> all_are_idle("\u202bمن\u200b بغداد\u200f إلى البصرة 12\u202c"), all_are_idle("بنسبة \u200e+8.4%\u200e")
    (True, False)
    """
    if _needs_care(text) or _holds_none(text) or _has_other_line(f"\n{text}\n") or _may_show(text):
        return False
    beside = "".join(_beside(text) + _beside(text[::-1]))
    marks = len(_directions(beside))
    delicate = _is_delicate(text)
    if _has_hint(beside) or ((marks or delicate) and _has_break(text)):
        return False
    return (not marks or len(_directions(text)) - marks >= weights.MACHINE_MARKS) and (not delicate or _is_arabic(text))


def _may_show(text: str) -> bool:
    """Return whether a mark or a pair of a text may be seen: marks beside signs at an edge, pairs within a line."""
    if _directions(text) and _has_sign_beside_mark(f"\n{text}\n"):
        return True
    return _has_control(text) is not None and any(
        _has_control(line.strip(_CONTROLS_AND_SPACES)) for line in _split_lines(text)
    )


def find_idle(line: str) -> tuple[set[int], list[tuple[int, int]]]:
    r"""Return the places of invisible characters that do nothing, and spans of overrides that show letters backwards.

    >>> find_idle("كتاب\u200c جديد \u202dهنا\u202c"), find_idle("inter\u00adnational \ufeff")
    (({4}, [(11, 16)]), ({15}, []))
    """
    is_mixed = _has_other_letters(line) is not None
    if not _arabic.search(line) or (is_mixed and not (_has_more(line) and _is_arabic(line))):
        return {found.start() for found in re.finditer(chars.BYTE_ORDER, line)}, []
    places = list(_list_invisible(line))
    stay, overrides = _find_pairs(places, line)
    marks = [place.at for place in places if place.char in DIRECTION_MARKS]
    stay.update(edge_marks(line), sign_holders(line, marks))
    if SOFT_HYPHEN in line:
        stay.update(seen_hyphens(line))
    is_delicate = NON_JOINER in line or any(p.char in DIRECTION_MARKS and _is_by_sign(p) for p in places)
    may_spell = is_mixed or (is_delicate and not _is_arabic(line))
    found = {place.at for place in places if _is_idle(place, stay, is_mixed=is_mixed, may_spell=may_spell)}
    if sum(_is_direction(line[at]) is not None for at in found) >= weights.MACHINE_MARKS:
        found |= {p.at for p in places if _is_direction(p.char)}.difference(sign_holders(line, marks))
        found -= {at for start, end in overrides for at in (start, end - 1)}
    return found, overrides


def _is_arabic(line: str) -> bool:
    """Return whether a line is Arabic by its words, as they are when nothing parts them and shapes are letters."""
    return line_language(as_letters(_drop_hidden("", line))) == "ar"


class _InvisibleCharacter(NamedTuple):
    """An invisible character between what is seen: the nearest characters, empty at the edges of the line."""

    at: int
    char: str
    before: str
    after: str
    seen: int  # characters before it that are seen
    letters: int  # Arabic letters among them
    inside: bool  # nothing but Arabic letters, or the edge, next to it over spaces and signs


def _list_invisible(line: str) -> Iterator[_InvisibleCharacter]:
    runs: list[tuple[int, re.Match[str]]] = []
    pieces: list[str] = []
    at = unseen = 0
    for run in _UNSEEN_RUN.finditer(line):
        pieces.append(line[at : run.start()])
        runs.append((run.start() - unseen, run))
        at = run.end()
        unseen += at - run.start()
    seen = "".join([*pieces, line[at:]])
    words = [(*w.span(), _arabic.match(w[0]) is not None) for w in _WORD_OF_ONE_DIRECTION.finditer(seen)]
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
        before = seen[place - 1 : place].translate(FORM_LETTERS)[-1:]
        after = seen[place : place + 1].translate(FORM_LETTERS)[:1]
        for found in _unseen.finditer(line, run.start(), run.end()):
            yield _InvisibleCharacter(found.start(), found[0], before, after, place, here, right and (within or left))


def _find_pairs(places: list[_InvisibleCharacter], line: str) -> tuple[set[int], list[tuple[int, int]]]:
    """Return the places of the pairs that do something, and the spans of overrides of Arabic letters."""
    stay: set[int] = set()
    overrides: list[tuple[int, int]] = []
    opened: list[_InvisibleCharacter] = []
    pairs = LinePairs(line)
    for place in places:
        if place.char in chars.DIRECTION_OPENERS:
            opened.append(place)
        elif opened and chars.DIRECTION_OPENERS[opened[-1].char] == place.char:
            start = opened.pop()
            has_letters, is_override = place.letters > start.letters, start.char == chars.LTR_OVERRIDE
            if has_letters and is_override:
                overrides.append((start.at, place.at + 1))
            is_seen = not has_letters or is_override or pairs.show(start.char, start.at, place.at)
            if place.seen > start.seen and is_seen:
                stay |= {start.at, place.at}
    last_letter = max((found.start() for found in _arabic.finditer(line)), default=-1) if opened else -1
    last_word = max((found.start() for found in _words.finditer(line)), default=-1) if opened else -1
    for start in opened:
        if pairs.show(start.char, start.at, len(line)) if last_letter > start.at else last_word > start.at:
            stay.add(start.at)
    return stay, overrides


def _is_by_sign(place: _InvisibleCharacter) -> bool:
    return bool(_is_sign(place.before) or _is_sign(place.after))


def _is_idle(place: _InvisibleCharacter, kept: set[int], *, is_mixed: bool, may_spell: bool) -> bool:
    """Return whether an invisible character does nothing where it stands.

    ``kept``: the places of those that are known to do something; ``is_mixed``: the line has letters of other languages;
    ``may_spell``: it may be in a language that spells with them.
    """
    if place.at in kept:
        return False
    if place.char in DIRECTION_MARKS:
        return place.inside and not (may_spell and _is_by_sign(place))
    if _is_direction(place.char):
        return True
    if place.char not in (JOINER, NON_JOINER):
        return place.char == chars.BYTE_ORDER or not (_is_word(place.before) and _is_word(place.after))
    before, after = _arabic.match(place.before), _arabic.match(place.after)
    if not before and not after:
        return not is_mixed and not (place.before.strip() and place.after.strip())
    touches, touched = bool(before) and joins_left(place.before), bool(after) and place.after != _LONE_HAMZA
    if place.char == JOINER:
        return not is_mixed and touches == touched
    if before and after:
        return not (touches and touched) and not may_spell
    return not is_mixed
