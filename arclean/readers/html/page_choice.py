"""Which lines of a web page are its article: extractors, places and the text itself decide line by line.

Extractors know the tags of a page and drop what they do not expect (code, headings, side notes, lists); the lines
themselves show what is text in any kind of page, and what stands where. Trees weigh all of it, fitted on pages of many
publishers, and the likeliest course runs down the page, as for plain text.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.boosted_trees import read_trees
from arclean.evidence.web_lines.page_chain import decode_course, judge_page, sum_page_odds
from arclean.evidence.web_lines.page_measures import PAGE_MEASURES, measure_page
from arclean.readers.html import weights
from arclean.readers.html.page_frame import PageFrame
from arclean.readers.html.path_measures import PATH_MEASURES, measure_paths
from arclean.readers.html.place_measures import PLACE_MEASURES, measure_places

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from arclean.evidence.boosted_trees import Trees
    from arclean.readers.html.elements import LinePlace

__all__ = ["CHOICE_MEASURES", "ArticleChoice", "choose_course", "choose_lines", "measure_choice"]

CHOICE_MEASURES = (
    *PAGE_MEASURES, *PLACE_MEASURES, "odds", "odds near", "odds before", "odds after", *PATH_MEASURES,
)  # fmt: skip
"""Names of the measures: of the page, of the places, the odds that the lines alone give, and of equal places."""

_TREES = Path(__file__).resolve().parent / "data" / "places.trees"
_NEAR_LINES = 3


class ArticleChoice(NamedTuple):
    """The numbers of the lines of an article, and the probability of each line of the page that its verdict is right.

    Without probabilities all is certain.
    """

    lines: frozenset[int]
    certainty: tuple[float, ...] = ()

    def certainty_of(self, number: int) -> float:
        """Return the probability that a line is of the article, or is not, as it was judged."""
        return self.certainty[number] if self.certainty else 1.0


@cache
def _place_trees() -> Trees:
    return read_trees(_TREES)


def choose_lines(
    lines: Sequence[str], places: Sequence[LinePlace], wide: Collection[int], narrow: Collection[int]
) -> ArticleChoice:
    """Return which lines are the article, with the probability that each is judged rightly.

    ``wide`` and ``narrow`` are the lines that an extractor takes for it, favouring recall and not.
    """
    trees = _place_trees()
    rows = measure_choice(lines, places, wide, narrow)
    odds = [trees.sum_values(row) for row in rows]
    chosen = choose_course(PageFrame(lines, places, rows), odds)
    if sum(len(lines[number].split()) for number in chosen) < weights.MIN_ARTICLE_WORDS:
        return _choose_by_lines(lines)
    sides = (value if number in chosen else -value for number, value in enumerate(odds))
    return ArticleChoice(chosen, tuple(1 / (1 + math.exp(-value)) for value in sides))


def choose_course(frame: PageFrame, odds: Sequence[float]) -> frozenset[int]:
    """Return the numbers of the lines of an article by the log-odds of each line (nats) and the frame of the page."""
    course = decode_course([value + weights.ARTICLE_CREDIT for value in frame.weigh_lines(odds)])
    return frame.correct_choice([number for number, is_text in enumerate(course) if is_text])


def _choose_by_lines(lines: Sequence[str]) -> ArticleChoice:
    """Return what the lines alone show, as on the lists of archives and shops, of which extractors make nothing."""
    verdict = judge_page(lines)
    if verdict is None:
        return ArticleChoice(frozenset())
    return ArticleChoice(frozenset(range(len(lines))) - verdict.boilerplate, verdict.certainty)


def measure_choice(
    lines: Sequence[str], places: Sequence[LinePlace], wide: Collection[int], narrow: Collection[int]
) -> list[list[float]]:
    """Return for each line as many numbers as :data:`CHOICE_MEASURES` has names."""
    by_page = measure_page(lines)
    by_place = measure_places(lines, places, wide, narrow)
    rows = [[*one, *two] for one, two in zip(by_page, by_place, strict=True)]
    return add_odds(rows, sum_page_odds(by_page), lines, places, wide)


def add_odds(  # what the rows are of comes after them
    rows: Sequence[Sequence[float]], odds: Sequence[float], lines: Sequence[str], places: Sequence[LinePlace],
    wide: Collection[int],
) -> list[list[float]]:  # fmt: skip
    """Return rows of measures with the odds of each line, near it, before and after it, and those of equal places."""
    by_path = measure_paths(lines, places, odds, wide)
    out = []
    for number, row in enumerate(rows):
        near = odds[max(0, number - _NEAR_LINES) : number + _NEAR_LINES + 1]
        before = odds[number - 1] if number else -9.0
        after = odds[number + 1] if number + 1 < len(odds) else -9.0
        out.append([*row, odds[number], sum(near) / len(near), before, after, *by_path[number]])
    return out
