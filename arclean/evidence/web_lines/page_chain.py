"""Which lines of a page are its text: trees judge each line, and the likeliest course runs down the page.

A change between text and boilerplate has a cost. Lines within the core of a page get more credit than those around it,
for what is cut out of a text is a greater loss than a line of a menu that stays. Where all that would go is worth less
than :data:`.weights.MIN_PAGE_EVIDENCE`, nobody put a page around the text: nothing is told.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.evidence.boosted_trees import read_trees
from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.interruptions import find_interruptions
from arclean.evidence.web_lines.mastheads import find_headline, find_marked, list_announced, list_masthead
from arclean.evidence.web_lines.page_measures import PAGE_MEASURES, measure_page
from arclean.evidence.web_lines.text_edges import list_text_edges
from arclean.evidence.web_lines.text_lists import list_text_lists

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from arclean.evidence.boosted_trees import Trees

__all__ = [
    "PageVerdict", "choose_course", "decode_course", "enter_costs", "holds_code", "judge_page", "measure_uninterrupted",
    "page_credits", "sum_page_odds",
]  # fmt: skip

_TREES = Path(__file__).resolve().parent / "data" / "pages.trees"
_AFTER_START = PAGE_MEASURES.index("after core start")
_BEFORE_END = PAGE_MEASURES.index("before core end")
_LINE_WORDS = PAGE_MEASURES.index("words")
_IN_FIRST = PAGE_MEASURES.index("in first line")
_FIRST_IN_IT = PAGE_MEASURES.index("first line in it")
_has_code_sign = LazyPattern(r"[{}=]|\(\)|</|<!|;$|\[\w+\] |^\s*[.@]\w|\w_\w|\w\.\w+\(|\w\(\w+\)").search
_CUE_KINDS = [PAGE_MEASURES.index(name) for name in ("strong cue", "menu cue", "tool cue")]
_STRONG_CUE = _CUE_KINDS[0]
_CUES = PAGE_MEASURES.index("cue share")
_FIRM = PAGE_MEASURES.index("firm")
_TOPIC = PAGE_MEASURES.index("topic words")
_CORE_WORDS = PAGE_MEASURES.index("core words")


class PageVerdict(NamedTuple):
    """Which lines of a page are boilerplate, how certain each line is, and which lines are in the core."""

    boilerplate: frozenset[int]
    certainty: tuple[float, ...]
    core: frozenset[int]


@cache
def _page_trees() -> Trees:
    return read_trees(_TREES)


def judge_page(lines: Sequence[str], known: Collection[int] = ()) -> PageVerdict | None:
    """Return which lines of a page are boilerplate, or None where no page is around a text.

    ``known`` are the numbers of lines that the site has around other texts too: phrases of its own.

    >>> judge_page(["a line", "another line"])
    """
    if len(lines) < weights.MIN_PAGE_LINES or holds_code(lines):
        return None
    rows, aside = measure_uninterrupted(lines, known)
    odds = sum_page_odds(rows)
    for number in known:
        odds[number] = min(odds[number], -weights.SITE_LINE_ODDS)
    course = _decode_page(rows, odds, aside)
    lists = _list_short_text(rows, odds, course)
    course = [is_text or number in lists for number, is_text in enumerate(course)]
    gone = {number for number, is_text in enumerate(course) if not is_text}
    headline = None if _is_bare(rows) else find_headline(lines, rows)
    masthead = list_masthead(lines, rows, headline)
    if len(gone) == len(lines) or not _is_page(rows, odds, gone, weights.MIN_PAGE_EVIDENCE):
        if len(masthead) < weights.MIN_MASTHEAD_LINES or not _is_page(rows, odds, gone, weights.MIN_HEADED_EVIDENCE):
            return None
        gone = {number for number in gone if any(rows[number][place] for place in _CUE_KINDS)}
    if (marked := find_marked(lines)) is not None and marked in {0, headline}:
        gone.discard(marked)
    elif 0 in gone and 1 not in gone and _find_title(rows) is None:
        gone.discard(0)
    told = masthead if _is_bare(rows) else masthead.union(list_announced(rows, gone | masthead))
    gone |= told
    course = [number not in gone for number in range(len(lines))]
    sides = (_bound_odds(value, number in lists, number in told) for number, value in enumerate(odds))
    certainty = (1 / (1 + math.exp(-value if is_text else value)) for value, is_text in zip(sides, course, strict=True))
    core = (number for number, row in enumerate(rows) if _is_within(row) and not _is_bare(rows))
    return PageVerdict(frozenset(gone), tuple(certainty), frozenset(core))


def _bound_odds(odds: float, is_kept: bool, is_told: bool) -> float:
    """Return the log-odds of text of a line that its place keeps or takes: no less certain than not knowing."""
    return max(odds, 0.0) if is_kept else min(odds, 0.0) if is_told else odds


def measure_uninterrupted(
    lines: Sequence[str], known: Collection[int] = ()
) -> tuple[list[list[float]], frozenset[int]]:
    """Return the measures of each line as if no line interrupted the text, and the numbers of the lines that do."""
    rows = measure_page(lines, known)
    aside = find_interruptions(lines, [row[_FIRM] > 0 for row in rows])
    if aside:
        rest = [number for number in range(len(lines)) if number not in aside]
        site = [place for place, number in enumerate(rest) if number in known]
        for number, row in zip(rest, measure_page([lines[number] for number in rest], site), strict=True):
            rows[number] = row
    return rows, aside


def choose_course(rows: Sequence[Sequence[float]], odds: Sequence[float], aside: Collection[int] = ()) -> list[bool]:
    """Return whether each line is text, by measures and log-odds (nats); lines ``aside`` are judged by themselves."""
    course = _decode_page(rows, odds, aside)
    for number in _list_short_text(rows, odds, course):
        course[number] = True
    return course


def _list_short_text(rows: Sequence[Sequence[float]], odds: Sequence[float], course: Sequence[bool]) -> frozenset[int]:
    """Return the numbers of the lines of lists and tables, within a text and at its edges, that a course would lose."""
    lists = frozenset(list_text_lists(rows, odds, course))
    if _is_bare(rows):
        return lists
    course = [is_text or number in lists for number, is_text in enumerate(course)]
    return lists.union(list_text_edges(rows, odds, course, _find_title(rows)))


def _decode_page(rows: Sequence[Sequence[float]], odds: Sequence[float], aside: Collection[int]) -> list[bool]:
    sums = [value + credit for value, credit in zip(odds, page_credits(rows), strict=True)]
    course, costs = [value > 0 for value in sums], enter_costs(rows)
    rest = [number for number in range(len(rows)) if number not in aside]
    decoded = decode_course([sums[number] for number in rest], [costs[number] for number in rest])
    for number, is_text in zip(rest, decoded, strict=True):
        course[number] = is_text
    return course


def holds_code(lines: Sequence[str]) -> bool:
    """Return whether a text is code or strings of a program, of which many lines have their signs.

    >>> holds_code(["title = News", "button = Share", "Home"])
    True
    """
    return sum(_has_code_sign(line) is not None for line in lines) > weights.MAX_CODE_LINES * len(lines)


def _is_page(rows: Sequence[Sequence[float]], odds: Sequence[float], gone: Collection[int], known: float) -> bool:
    """Return whether what would go shows that a page is around a text: by its odds, and by phrases where no core is.

    A table of a law, after a page of its text, is as unlike it as a menu: without a known phrase it takes much more.
    With one it takes ``known`` nats.
    """
    bare = _is_bare(rows)
    cues = sum(any(rows[number][place] for place in _CUE_KINDS) for number in gone)
    if bare and cues < weights.MIN_BARE_CUES:
        return False
    around = (number for number in gone if bare or not _is_within(rows[number]))
    return -sum(odds[number] for number in around) >= (known if cues else weights.MIN_MUTE_EVIDENCE)


def sum_page_odds(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return the log-odds of text (nats) of each line of a page by its measures."""
    trees = _page_trees()
    return [trees.sum_values(row) for row in rows]


def page_credits(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return the nats that each line of a page has in its favour, by its place."""
    if _is_bare(rows):
        found = [weights.BARE_CREDIT] * len(rows)
    else:
        found = [weights.CORE_CREDIT if _is_within(row) else weights.MARGIN_CREDIT for row in rows]
    found = [0.0 if row[_STRONG_CUE] else credit for row, credit in zip(rows, found, strict=True)]
    title = _find_title(rows)
    if title is not None:
        found[title] += weights.TITLE_CREDIT
        for number in _list_leads(rows, title):
            found[number] += weights.LEAD_CREDIT
    return found


def _list_leads(rows: Sequence[Sequence[float]], title: int) -> Iterator[int]:
    """Yield the numbers of the sentences between a title and the core: what leads in, or says what comes."""
    if not _is_bare(rows):
        for number in range(title + 1, len(rows)):
            row = rows[number]
            if row[_AFTER_START] >= 0:
                return
            if row[_FIRM] and row[_CUES] < weights.MAX_LEAD_CUE_SHARE:
                yield number


def enter_costs(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return the cost (nats) of a change to text at each line: what stands by itself around the core is seldom text."""
    inner, outer = weights.ENTER_TEXT_COST, weights.OUTER_ENTER_COST
    return [inner if _is_bare(rows) or _is_within(row) else outer for row in rows]


def _find_title(rows: Sequence[Sequence[float]]) -> int | None:
    """Return the nearest line above the core whose words the first line has, else mostly has, else the text; or None.

    A page may call itself by other words in the title of its window than in its headline.
    """
    alike = shared = None
    for number in range(len(rows) - 1, 0, -1):
        row = rows[number]
        if row[_AFTER_START] > 1 or row[_LINE_WORDS] < 2:
            continue
        if row[_IN_FIRST] >= weights.MIN_TITLE_SHARE:
            return number
        if alike is None and row[_LINE_WORDS] > 2 and _share_words(row) >= weights.MIN_ALIKE_SHARE:
            alike = number
        is_near = row[_AFTER_START] >= -weights.MAX_TITLE_DISTANCE and not row[_CUES] and not row[_FIRM]
        if shared is None and is_near and row[_LINE_WORDS] > 2 and row[_TOPIC] >= weights.MIN_TOPIC_SHARE:
            shared = number
    return shared if alike is None else alike


def _share_words(row: Sequence[float]) -> float:
    """Return the share of words that a line and the first line have in common (Dice's coefficient)."""
    one, other = row[_IN_FIRST], row[_FIRST_IN_IT]
    return 2 * one * other / (one + other) if one + other else 0.0


def _is_bare(rows: Sequence[Sequence[float]]) -> bool:
    """Return whether a page has too little running text for a core."""
    return bool(rows) and 2 ** rows[0][_CORE_WORDS] <= weights.MIN_CORE_WORDS


def _is_within(row: Sequence[float]) -> bool:
    """Return whether a line is in the core, or the one before or after it."""
    return row[_AFTER_START] >= -1 and row[_BEFORE_END] >= -1


def decode_course(odds: Sequence[float], costs: Sequence[float] = ()) -> list[bool]:
    """Return whether each line is text on the likeliest course, by the log-odds of text (Viterbi decoding).

    ``costs`` are those of a change to text at each line (nats), :data:`.weights.ENTER_TEXT_COST` where none are given.
    """
    leave = weights.LEAVE_TEXT_COST
    text = other = 0.0
    from_text: list[tuple[bool, bool]] = []  # for a line of text, and for one that is none: was the line before text
    for value, enter in zip(odds, costs or [weights.ENTER_TEXT_COST] * len(odds), strict=True):
        from_text.append((text >= other - enter, text - leave > other))
        text, other = max(text, other - enter) + value, max(other, text - leave)
    course = []
    is_text = text > other
    for was_text in reversed(from_text):
        course.append(is_text)
        is_text = was_text[0] if is_text else was_text[1]
    return course[::-1]
