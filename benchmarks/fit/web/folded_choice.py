"""The choice of weights by folds within folds: chosen on the pages of all other folds, judged on the one left out.

The objective: F1 of words in the mean over all pages, less :data:`LOSS` times the share of the lines of right texts
that go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import numpy as np
from page_trees import report_folds
from web_pages import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import ModuleType

    from web_pages import Page

LOSS = 0.5

Figures = tuple[tuple[float, float, float], int]
Values = tuple[float, ...]


class FoldedPage(Protocol):
    """A page with its labels and the fold that it is left out of."""

    @property
    def page(self) -> Page:
        """The page with its right text."""

    @property
    def labels(self) -> Sequence[int]:
        """What each line is."""

    @property
    def fold(self) -> int:
        """The number of the fold."""


P = TypeVar("P", bound=FoldedPage)


class FoldedChoice(Generic[P]):
    """The choice of weights for some pages; what a page came to by some weights is worked out once.

    ``choices`` are the weights of a module and what they may be; ``judge`` gives precision, recall and F1 of a page by
    the weights that are set, and how many lines of its right text go.
    """

    def __init__(
        self, pages: Sequence[P], module: ModuleType, choices: Mapping[str, Values], judge: Callable[[P], Figures]
    ) -> None:
        self.pages = pages
        self.choices = choices
        self.in_force: Values = tuple(getattr(module, name) for name in choices)
        self._module, self._judge = module, judge
        self._found: dict[tuple[int, Values], Figures] = {}

    def judge_page(self, number: int, values: Values) -> Figures:
        """Return precision, recall and F1 of a page by some weights, and how many lines of its right text go."""
        if (number, values) not in self._found:
            for name, value in zip(self.choices, values, strict=True):
                setattr(self._module, name, value)
            self._found[number, values] = self._judge(self.pages[number])
        return self._found[number, values]

    def rate_values(self, values: Values, without: int | None) -> float:
        """Return the objective of some weights on all pages but those of a fold."""
        chosen = [number for number, one in enumerate(self.pages) if one.fold != without]
        judged = [self.judge_page(number, values) for number in chosen]
        lines = sum(list(self.pages[number].labels).count(TEXT) for number in chosen)
        lost = sum(count for _, count in judged)
        return float(np.mean([figures[2] for figures, _ in judged])) - LOSS * lost / max(1, lines)

    def choose_values(self, start: Values, without: int | None, rounds: int = 9) -> Values:
        """Return the weights that rate highest on all pages but those of a fold, from some on, one after another."""
        best, values = self.rate_values(start, without), start
        for _ in range(rounds):
            before = values
            for place, choices in enumerate(self.choices.values()):
                for choice in choices:
                    tried = (*values[:place], choice, *values[place + 1 :])
                    rate = self.rate_values(tried, without)
                    if rate > best + 1e-6:
                        best, values = rate, tried
            if values == before:
                break
        return values

    def name_values(self, values: Values) -> dict[str, float]:
        """Return weights by their names."""
        return dict(zip(self.choices, values, strict=True))

    def report(self, name: str, values_of: Mapping[int, Values]) -> None:
        """Print what pages come to, each by the weights of its fold."""
        for kind in (True, False):
            numbers = [number for number, one in enumerate(self.pages) if one.page.by_hand == kind]
            judged = [self.judge_page(number, values_of[self.pages[number].fold]) for number in numbers]
            lines = sum(list(self.pages[number].labels).count(TEXT) for number in numbers)
            figures = [one for one, _ in judged]
            if figures:
                label = f"{name}, {'by hand' if kind else 'news'}"
                report_folds(label, figures, sum(count for _, count in judged), lines)
