"""Which lines of a web page are boilerplate: by all that the page shows, else by known phrases.

A text that a page is around is judged by :mod:`arclean.evidence.web_lines.page_chain`, in any language. What is left,
and a text with a few lines after it, is judged by phrases, with Viterbi decoding over text and boilerplate.

The score of a line is the sum of the log-odds of its features. Each change between text and boilerplate costs
:data:`.weights.CHANGE_COST`; a run of boilerplate counts only with proof: a line that by its words can be nothing else.
A page without prose has nothing that boilerplate could surround.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.web_lines.copied_blocks import find_copies
from arclean.evidence.web_lines.features import is_prose, page_features
from arclean.evidence.web_lines.line_runs import list_runs
from arclean.evidence.web_lines.page_chain import holds_code, judge_page
from arclean.evidence.web_lines.phrases import STRONG_GROUPS
from arclean.filters.boilerplate import weights

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from arclean.evidence.web_lines.features import WebLine
    from arclean.evidence.web_lines.page_chain import PageVerdict

__all__ = ["JudgedLines", "find_boilerplate", "judge_lines", "score_lines"]

_NEVER = -1e6  # what can only be text, and what may be title, date or byline, never is boilerplate
_MAX_SEARCHES = 6  # pages rest after two or three


class JudgedLines(NamedTuple):
    """The lines of a page that are boilerplate, and the others, each with the probability that it is judged rightly.

    ``text`` has the lines that trees have judged: of a text that no page is around none.
    """

    boilerplate: dict[int, float]
    text: dict[int, float]


def find_boilerplate(page: Sequence[WebLine]) -> frozenset[int]:
    """Return the numbers of the lines that are boilerplate by their phrases and their neighbours."""
    return frozenset(judge_lines(page).boilerplate)


def judge_lines(page: Sequence[WebLine], shown: Sequence[str] = (), known: Collection[int] = ()) -> JudgedLines:
    """Return which lines are boilerplate and which are text, with the probability that each is.

    ``shown`` are the lines as they are written: with them :func:`~arclean.evidence.web_lines.page_chain.judge_page` is
    asked first, and told which of them the site is ``known`` to repeat. What is left is looked at again until nothing
    more is found, so that a second look at it finds nothing; a page that does not come to rest is left as it is.
    """
    if shown and holds_code(shown):
        return JudgedLines({}, {})
    copies = find_copies(shown) if shown else {}
    if copies:  # an article that a tool printed twice: its lines do not speak against each other
        first = [number for number in range(len(page)) if number not in copies]
        places = {number: place for place, number in enumerate(first)}
        site = [places[number] for number in known if number in places]
        once = judge_lines([page[number] for number in first], [shown[number] for number in first], site)
        return JudgedLines(*({**_at_lines(found, first), **_at_copies(found, copies, places)} for found in once))
    kept, gone, text = list(range(len(page))), dict[int, float](), dict[int, float]()
    for _ in range(_MAX_SEARCHES):
        site = [place for place, number in enumerate(kept) if number in known]
        verdict = judge_page([shown[number] for number in kept], site) if shown else None
        by_phrases = _find_once([page[number] for number in kept])
        if verdict:
            by_phrases = {place for place in by_phrases if _may_go(verdict, place, page[kept[place]])}
        found = dict.fromkeys(by_phrases, weights.BOILERPLATE_CONFIDENCE)
        if verdict:
            found |= {place: verdict.certainty[place] for place in verdict.boilerplate}
            text |= {n: verdict.certainty[place] for place, n in enumerate(kept) if place not in found}
        if not found:
            return JudgedLines(gone, {number: text[number] for number in kept if number in text})
        gone.update((kept[place], certainty) for place, certainty in found.items())
        kept = [number for place, number in enumerate(kept) if place not in found]
    return JudgedLines({}, {})


def _at_lines(found: dict[int, float], lines: Sequence[int]) -> dict[int, float]:
    return {lines[place]: certainty for place, certainty in found.items()}


def _at_copies(found: dict[int, float], copies: dict[int, int], places: dict[int, int]) -> dict[int, float]:
    """Return what was found of lines for the lines that are copies of them."""
    return {copy: found[places[line]] for copy, line in copies.items() if places[line] in found}


def _may_go(verdict: PageVerdict, place: int, line: WebLine) -> bool:
    """Return whether a page does not speak against it that a line is boilerplate by phrases or neighbours.

    Within the core, where lists and tables stand too, it takes a phrase of its own, or little certainty of text.
    """
    is_told = bool(line.groups) or place not in verdict.core
    most = weights.MAX_TEXT_CERTAINTY if is_told else weights.MAX_LOOSE_CERTAINTY
    return place in verdict.boilerplate or verdict.certainty[place] < most


def _find_once(page: Sequence[WebLine]) -> set[int]:
    if not _has_proof(page) or not any(map(is_prose, page)):
        return set()
    scores = score_lines(page)
    found = set[int]()
    for start, end in list_runs(_decode_course(scores)):
        if _has_proof(page[start:end]) and sum(scores[start:end]) >= weights.MIN_RUN_SCORE:
            found.update(range(start, end))
    return found


def score_lines(page: Sequence[WebLine]) -> list[float]:
    """Return the log-odds of boilerplate (nats) of each line of a page."""
    return [
        _NEVER if is_prose(line) or _is_spared(features) else _sum_log_odds(features)
        for line, features in zip(page, page_features(page), strict=True)
    ]


def _sum_log_odds(features: Sequence[str]) -> float:
    log_odds = weights.FEATURE_LOG_ODDS
    return sum(log_odds.get(feature, 0.0) for feature in (*features, "any line"))


def _is_spared(features: Sequence[str]) -> bool:
    """Return whether a line is taken for title, date or byline: to lose one is worse than to keep a line too many."""
    if "may be the title" in features:
        return not {"title twice", "shares topic before", "touches topic before"}.isdisjoint(features)
    return "has date below title" in features or "byline below title" in features


def _has_proof(page: Sequence[WebLine]) -> bool:
    """Return whether one of the lines can be nothing but boilerplate, or several together."""
    menu_lines = 0
    for line in page:
        if not _PROOFS.isdisjoint(line.traits):
            return True
        if line.groups and _PUNCTUATED.isdisjoint(line.traits):
            if line.groups & STRONG_GROUPS and not _ONLY_PHRASES.isdisjoint(line.traits):
                return True
            if line.groups <= STRONG_GROUPS and _FOLLOW_LINE.issubset(line.traits):
                return True
            menu_lines += 1
    return menu_lines >= weights.MIN_MENU_LINES


_PROOFS = frozenset(("captcha", "copyright sign"))
_ONLY_PHRASES = frozenset(("all phrases", "phrase and colon"))
_FOLLOW_LINE = frozenset(("begins with phrase", "several phrases"))  # "follow us on this, that"
_PUNCTUATED = frozenset(("ends in stop", "ends in comma", "ends in colon"))  # as no button or heading is


def _decode_course(scores: Sequence[float]) -> set[int]:
    """Return the numbers of the lines that the likeliest course through text and boilerplate takes for boilerplate."""
    cost = weights.CHANGE_COST
    in_text, in_boilerplate = 0.0, 0.0
    was_boilerplate: list[tuple[bool, bool]] = []  # of the line before: of a line of text, of one of boilerplate
    for score in scores:
        was_boilerplate.append((in_boilerplate - cost > in_text, in_boilerplate > in_text - cost))
        in_text, in_boilerplate = max(in_text, in_boilerplate - cost), max(in_boilerplate, in_text - cost) + score
    found = set[int]()
    is_boilerplate = in_boilerplate > in_text
    for number in range(len(scores) - 1, -1, -1):
        if is_boilerplate:
            found.add(number)
        is_boilerplate = was_boilerplate[number][is_boilerplate]
    return found
