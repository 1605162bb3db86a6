"""The likeliest course down a page, and pages on which nothing is told."""

import pytest

from arclean.evidence.boosted_trees import read_trees
from arclean.evidence.web_lines import page_chain, weights
from arclean.evidence.web_lines.page_chain import decode_course, judge_page, page_credits
from arclean.evidence.web_lines.page_measures import PAGE_MEASURES, measure_page

PROSE = [
    "The old railway bridge over the river was closed by the council on Monday after engineers found a crack in it.",
    "Engineers of the council said that the bridge will be open again when the crack in the railway line is mended.",
    "The trains of the river line stop at the station before the bridge, and the council runs buses for all others.",
    "Shops beside the station have asked the council for help, since most of their customers came over the bridge.",
]
MENU = ["Home", "News", "Sport", "Business", "Weather", "Travel", "Contact us", "About us", "Log in", "Subscribe"]
FOOT = ["Share", "Facebook", "Twitter", "Related articles", "New school opens", "Market moves", "Privacy policy",
        "© 2021 The Gazette. All rights reserved"]  # fmt: skip


def test_the_course_keeps_to_a_line_that_costs_less_than_two_changes(monkeypatch):
    monkeypatch.setattr(weights, "LEAVE_TEXT_COST", 1.0)
    monkeypatch.setattr(weights, "ENTER_TEXT_COST", 0.5)
    assert decode_course([]) == []
    assert decode_course([3, -1.4, 3]) == [True, True, True]
    assert decode_course([3, -1.6, 3]) == [True, False, True]
    assert decode_course([-3, 0.4, -3]) == [False, False, False]
    assert decode_course([-3, 1.6, -3]) == [False, True, False]


@pytest.mark.parametrize("around", [3, 6, 10])
def test_a_page_in_a_language_without_arabic_words(around):
    lines = ["Bridge closed | The Gazette", *MENU[:around], "Bridge closed", *PROSE, *FOOT]
    verdict = judge_page(lines)
    assert verdict
    kept = [line for number, line in enumerate(lines) if number not in verdict.boilerplate]
    assert [line for line in kept if line in PROSE] == PROSE
    assert "Bridge closed" in kept
    assert not set(MENU[:around]) & set(kept)
    assert len(verdict.certainty) == len(lines)
    assert all(0 <= certainty <= 1 for certainty in verdict.certainty)


@pytest.mark.parametrize("lines", [PROSE, MENU[:3], ["Bridge closed", *PROSE], [*PROSE, "Share"], MENU * 3])
def test_where_no_page_is_around_a_text_nothing_is_told(lines):
    verdict = judge_page(lines)
    assert verdict is None or len(verdict.boilerplate) < len(lines)
    if lines != MENU * 3:
        assert verdict is None


def test_credits_by_place():
    rows = measure_page(["Bridge closed | The Gazette", *MENU, "Bridge closed", *PROSE])
    found = page_credits(rows)
    assert found[0] == weights.MARGIN_CREDIT
    assert found[-1] == weights.CORE_CREDIT
    assert found[11] == weights.CORE_CREDIT + weights.TITLE_CREDIT
    assert page_credits(measure_page(["old bridge", "Share"])) == [weights.BARE_CREDIT, 0], (
        "no credit for known phrases"
    )
    assert page_credits([]) == []


def test_lines_without_a_known_phrase_take_more_evidence_to_be_of_a_page():
    lines = [*PROSE, *(f"Bridge {number}" for number in range(30))]
    rows = measure_page(lines)
    gone, known = range(len(PROSE), len(lines)), page_chain.weights.MIN_PAGE_EVIDENCE
    for each, is_page in ((1.0, False), (4.0, True)):
        odds = [3.0] * len(PROSE) + [-each] * 30
        assert page_chain._is_page(rows, odds, gone, known) is is_page
    with_phrase = [*lines[:-1], "Privacy policy"]
    assert page_chain._is_page(measure_page(with_phrase), [3.0] * len(PROSE) + [-1.0] * 30, gone, known)


def test_the_trees_were_fitted_to_these_measures():
    assert read_trees(page_chain._TREES).measures == PAGE_MEASURES
    assert page_chain._TREES.stat().st_size < 200_000


def test_a_headline_in_other_words_than_the_title_of_the_window_is_the_title():
    headline = "Council closes railway bridge after crack"
    for window, share in (("Council closes bridge over crack | Gazette", True), ("The Gazette", False)):
        rows = measure_page([window, *MENU, headline, "Trains of the river line", *PROSE])
        found = page_credits(rows)
        title = len(MENU) + 1
        assert (found[title] >= weights.TITLE_CREDIT) == share
