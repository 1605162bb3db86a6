"""The lines of a page that are furniture of its site: those learnt that stand around its text, not in it.

That documents have a line in common is not enough: so have laws their headings and their closing words. A line goes
where nothing but lines learnt stands between it and the edge of the page; after a line that is this document's own (a
title, a date) only what also by its words is no text. A line with another number in each document, with a full stop or
with a date stays, but at the foot of a page between two others that go. A line near the office of who signs or the date
of a decision may be a name, and stays, and so does one line after a text where nothing else would go. Cells of tables
stay: forms that are filled in have them all in common (seen in budgets of one ministry).
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from arclean.arabic.page_numbers import DIGIT_RUN, is_page_number
from arclean.evidence.hard_wraps.continuation_words import PART_WORDS
from arclean.evidence.site_lines import weights
from arclean.evidence.site_lines.kept_phrases import FORMULA_BEGINNINGS, PART_NAMES, SIGNATURES, WHOLE_HEADINGS
from arclean.evidence.site_lines.line_keys import is_prose_line, line_key
from arclean.evidence.web_lines.features import compared_words, list_web_lines
from arclean.evidence.web_lines.roles import role_by_itself

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from arclean.evidence.site_lines.line_keys import LineKey
    from arclean.evidence.web_lines.features import WebLine

__all__ = ["find_furniture"]


def _fold_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in compared_words(text))


_CELL_SEPARATORS = ("\t", "   ")
_PUNCTUATED = frozenset(("ends in stop", "ends in comma", "ends in colon"))  # as no button or masthead is
_DATED_GROUPS = frozenset(("legal", "ago", "top", "cookies"))  # groups of phrases whose date is never that of the text
_FORMULAS: dict[str, list[tuple[str, ...]]] = {}
for _formula in map(compared_words, FORMULA_BEGINNINGS):
    _FORMULAS.setdefault(_formula[0], []).append(_formula)
_WHOLE_HEADINGS = frozenset(map(compared_words, WHOLE_HEADINGS))
_PART_WORDS = _fold_words((*PART_NAMES, *PART_WORDS))
_EDITORS = compared_words("التحرير")  # who sign the site, not the text
_SIGNATURES = _fold_words(SIGNATURES)


class _LineClass(Enum):
    """What a line of a page is."""

    PHRASE = "learnt, and by its words no text"
    LEARNT = "learnt"
    DOUBTFUL = "learnt, but with a number of its own, a date or a stop, or long"
    OWN = "not learnt, or text by its words"
    SIGNED = "text by its words, and so are those beside it"
    BODY = "a sentence, not learnt, or with a number of its own"


def find_furniture(page: Sequence[str], learnt: AbstractSet[str]) -> set[int]:
    """Return the numbers of the lines that go, of the lines of a page that are not blank.

    What is left is looked at again until nothing more goes. A page of which nothing would be left is left as it is.

    >>> find_furniture(["صحيفة الضفاف", "عاد الصيادون إلى الميناء", "الضفاف"], {"صحيفه الضفاف"})
    {0}
    """
    classes = _classify_page(page, learnt)
    kept = list(range(len(page)))
    gone: set[int] = set()
    while found := _find_once([classes[number] for number in kept]):
        gone.update(kept[place] for place in found)
        kept = [number for number in kept if number not in gone]
    return gone


def _classify_page(page: Sequence[str], learnt: AbstractSet[str]) -> list[_LineClass]:
    """Return the class of each line; near the line that says who signs, or when, names do not go."""
    classes = [_LineClass.BODY] * len(page)
    for inwards in (range(len(page)), range(len(page) - 1, -1, -1)):
        for number in inwards:  # what stands between two sentences of the text need not be looked at
            classes[number] = _classify_line(page[number], learnt)
            if classes[number] is _LineClass.BODY:
                break
    reach = weights.LINES_BESIDE_SIGNATURE
    for number in [number for number, kind in enumerate(classes) if kind is _LineClass.SIGNED]:
        for near in range(max(0, number - reach), min(len(classes), number + reach + 1)):
            if classes[near] is _LineClass.LEARNT:
                classes[near] = _LineClass.OWN
    return classes


def _classify_line(shown: str, learnt: AbstractSet[str]) -> _LineClass:
    """Return the class of a line by itself."""
    key = line_key(shown)
    is_known = key is not None and (key.folded in learnt or key.exact in learnt)
    if key is None or (not is_known and is_prose_line(shown)):
        return _LineClass.BODY if is_prose_line(shown) else _LineClass.OWN
    line = list_web_lines(shown)[0]
    differs = key.exact not in learnt
    has_copyright = "copyright sign" in line.traits
    if is_known and (line.groups or has_copyright):
        may_date_text = differs and key.is_dated and not has_copyright and not line.groups & _DATED_GROUPS
        return _LineClass.DOUBTFUL if may_date_text else _LineClass.PHRASE
    is_formula = _is_formula(line)
    if (line.words[0] in _SIGNATURES and line.words[1:2] != _EDITORS) or (is_formula and "#" in key.folded):
        return _LineClass.SIGNED
    has_cells = any(gap in shown for gap in _CELL_SEPARATORS)
    if is_formula or has_cells or not is_known or role_by_itself(line) in ("byline", "caption"):
        return _LineClass.OWN
    if differs:
        return _classify_numbered(shown, key)
    is_short = len(line.words) <= weights.MAX_HEAD_WORDS
    return _LineClass.LEARNT if _PUNCTUATED.isdisjoint(line.traits) and is_short else _LineClass.DOUBTFUL


def _classify_numbered(shown: str, key: LineKey) -> _LineClass:
    """Return the class of a line that was learnt with other numbers."""
    if is_prose_line(shown):
        return _LineClass.BODY
    is_page = is_page_number(DIGIT_RUN.sub("#", shown)) and key.folded.strip("# ")  # a bare number may be a poem's
    return _LineClass.PHRASE if is_page else _LineClass.DOUBTFUL


def _is_formula(line: WebLine) -> bool:
    """Return whether a line is a heading, the name of a part, or begins as a formula does."""
    words = line.words
    if words in _WHOLE_HEADINGS or words[0] in _PART_WORDS:
        return True
    return any(words[: len(formula)] == formula for formula in _FORMULAS.get(words[0], ()))


def _find_once(classes: Sequence[_LineClass]) -> set[int]:
    """Return the places of the lines that go: from the first line down to the text, and from the last one up to it."""
    bodies = [place for place, kind in enumerate(classes) if kind is _LineClass.BODY]
    text = bodies or [place for place, kind in enumerate(classes) if kind in (_LineClass.OWN, _LineClass.SIGNED)]
    if not text:
        return set()
    first, last = text[0], text[-1]
    head, foot = _walk_inwards(classes, range(first)), _walk_inwards(classes, range(len(classes) - 1, last, -1))
    if not head and [classes[place] for place in foot] == [_LineClass.LEARNT]:
        return set()  # one line after a text may be who wrote it
    found = head | foot
    return found | _find_enclosed(classes, found, range(last + 1, len(classes))) if bodies else found


def _walk_inwards(classes: Sequence[_LineClass], inwards: range) -> set[int]:
    """Return the places of the lines that go, from the edge of a page towards its text."""
    found: set[int] = set()
    is_at_edge = True
    for place in inwards:
        kind = classes[place]
        if kind is _LineClass.PHRASE or (kind is _LineClass.LEARNT and is_at_edge):
            found.add(place)
        is_at_edge = is_at_edge and kind not in (_LineClass.OWN, _LineClass.SIGNED)
    return found


def _find_enclosed(classes: Sequence[_LineClass], found: AbstractSet[int], foot: range) -> set[int]:
    """Return the places of doubtful lines at the foot of a page that go because those before and after them do."""
    more: set[int] = set()
    waiting: list[int] = []
    for place in foot:
        if place in found:
            more.update(waiting)
            waiting = []
        elif classes[place] is _LineClass.DOUBTFUL and (waiting or place - 1 in found):
            waiting.append(place)
        else:
            waiting = []
    return more
