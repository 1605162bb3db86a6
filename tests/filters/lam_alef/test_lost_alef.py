"""Lam-alefs that lost their alef: the cheap test, the candidates, and the vote of the document."""

from math import inf

import pytest

from arclean.core.context import Context
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.document_vote import NO_VOTE, analyse_words
from arclean.filters.lam_alef.lost_alef import (
    LOST_ALEF,
    LostAlefAnalyses,
    lost_alef_candidates,
    may_have_lost_alef,
    may_lack_alefs,
    vote_on_lost_alefs,
)
from arclean.filters.lam_alef.word_analysis import ORDINARY, WordStatus
from tests.language.small_lexicon import SmallLexicon


@pytest.fixture(scope="module")
def shipped():
    return LostAlefAnalyses(Context().lexicon)


def analysed(word, **costs):
    return LostAlefAnalyses(SmallLexicon(costs))[word]


@pytest.mark.parametrize(
    ("text", "may_lack"),
    [
        ("هذا ل يعني", True),
        ("قال ول يزال", True),
        ("ما هو إل كتاب", True),
        ("الولى أفضل", True),
        ("جاء خلل العام", True),
        ("سنوات ثلث مضت", True),
        ("كان وكيلً للوزارة", True),
        ("كان وكيلًا للوزارة", False),
        ("هذا لم يعني", False),
        ("هذا ل يعني لا", False),
        ("هذا ل يعني لَا", False),
        ("لا ل يعني", False),
        ("لَا ل يعني", False),
        ("", False),
    ],
)
def test_a_text_without_lam_alef_that_has_a_cue_may_lack_alefs(text, may_lack):
    assert may_lack_alefs(text) is may_lack


@pytest.mark.parametrize(("at", "may_lack"), [(598, False), (599, True)])
def test_lam_alef_is_looked_for_in_the_first_600_characters(at, may_lack):
    text = " ل " + "س" * (at - 3) + "لا"
    assert may_lack_alefs(text) is may_lack


def test_an_alef_is_put_in_after_a_lam(shipped):
    assert shipped["العلقات"].candidates[0].word == "العلاقات"
    assert shipped["الستقلل"].candidates[0].word == "الاستقلال"
    assert shipped["المدينة"] is ORDINARY
    assert shipped["ل"].status is WordStatus.AMBIGUOUS


def test_a_candidate_has_empty_spans_where_alefs_are_put_in():
    (candidate,) = analysed("الستقلل", الاستقلال=12.0).candidates
    assert candidate == ("الاستقلال", ((2, 2), (6, 6)), LOST_ALEF, 12.0)


def test_a_lam_before_an_alef_has_lost_none():
    assert analysed("كلام", كلاام=5.0) is ORDINARY


@pytest.mark.parametrize("word", ["ال", "وال"])
def test_a_lone_article_is_left(word):
    assert analysed(word, الا=1.0, والا=1.0) is ORDINARY


def test_a_known_word_gets_one_alef():
    costs = {"سلمل": 12.0, "سلامل": 11.0, "سلاملا": 5.0}
    assert [one.word for one in analysed("سلمل", **costs).candidates] == ["سلامل"]
    del costs["سلمل"]
    assert [one.word for one in analysed("سلمل", **costs).candidates] == ["سلاملا", "سلامل"]


def test_at_most_four_lams():
    assert analysed("لسلسلسلس", لسلسلسلاس=5.0).status is WordStatus.VOTER
    assert analysed("لسلسلسلسلس", لسلسلسلسلاس=5.0) is ORDINARY


def test_status_by_cost():
    assert analysed("سلم").status is WordStatus.UNKNOWN
    assert analysed("سلم", سلم=10.0) is ORDINARY
    assert analysed("سلم", سلم=10.0, سلام=18.9).status is WordStatus.AMBIGUOUS
    assert analysed("سلم", سلم=10.0, سلام=19.0) is ORDINARY
    assert analysed("سلم", سلام=20.9).status is WordStatus.VOTER
    assert analysed("سلم", سلام=21.0).status is WordStatus.RARE


@pytest.mark.parametrize("word", ["ل", "ول"])
def test_a_lone_lam_costs_as_much_as_a_lone_article(word):
    analysis = analysed(word, **{word: 3.0, word + "ا": 8.0})
    assert (analysis.status, analysis.cost) == (WordStatus.AMBIGUOUS, weights.LONE_ARTICLE_COST)


VOTERS = {"سلم": ("سلام", 12.0), "كلم": ("كلام", 12.0), "غلم": ("غلام", 12.0), "ظلم": ("ظلام", 12.0)}


def vote(*words, text=None, unknown=(), **known):
    costs = {right: cost for word in words if word in VOTERS for right, cost in [VOTERS[word]]} | known
    return vote_of([*words, *unknown], LostAlefAnalyses(SmallLexicon(costs)), text or " ".join(words))


def vote_of(words, analyses, text):
    return vote_on_lost_alefs(text, words, analyse_words(words, analyses))


def test_three_different_words_vote():
    assert vote("سلم", "كلم", "غلم").shares == {LOST_ALEF: 1.0}
    assert vote("سلم", "كلم", "غلم").prevalent == {LOST_ALEF}
    assert vote("سلم", "كلم", "كلم") == NO_VOTE
    assert vote("ل") == NO_VOTE


@pytest.mark.parametrize(("words", "is_taken"), [(300, True), (301, False)])
def test_voters_are_one_word_in_a_hundred(words, is_taken):
    assert bool(vote("سلم", "كلم", "غلم", *["من"] * (words - 3)).shares) is is_taken


@pytest.mark.parametrize(("cost", "is_taken"), [(17.1, True), (17.0, False)])
def test_a_known_word_votes_where_it_is_five_bits_rarer(cost, is_taken):
    assert bool(vote("سلم", "كلم", "غلم", غلم=cost).shares) is is_taken


def test_known_words_alone_do_not_vote():
    assert vote("سلم", "كلم", "غلم", سلم=18.0, كلم=18.0, غلم=18.0) == NO_VOTE


@pytest.mark.parametrize(("count", "is_taken"), [(12, True), (13, False)])
def test_no_vote_among_unknown_words(count, is_taken):
    unknown = [f"زل{letter}" for letter in "بتثجحخدذرزسشصضط"][:count]
    assert bool(vote("سلم", "كلم", "غلم", unknown=unknown).shares) is is_taken


@pytest.mark.parametrize(("size", "is_taken"), [(1000, True), (999, False)])
def test_a_text_has_hardly_any_lam_alef(size, is_taken):
    text = "لا" + "س" * (size - 2)
    assert bool(vote("سلم", "كلم", "غلم", text=text).shares) is is_taken


def test_a_document_of_the_shipped_tables(shipped):
    text = "الوليات المتحدة خلل العلقات المجلت ل تزال"
    assert vote_of(text.split(), shipped, text).prevalent
    assert vote_of(text.split(), shipped, text + " لا") == NO_VOTE
    assert shipped["سلم"].cost < inf


@pytest.mark.parametrize(
    ("word", "may_have"),
    [
        ("علقة", True), ("كلتب", True), ("اسلم", True), ("المدينة", False), ("المدللة", True), ("كلام", False),
        ("قال", True), ("كتاب", False), ("لا", False), ("للكتاب", True),
    ],
)  # fmt: skip
def test_a_lam_of_an_article_has_lost_no_alef(word, may_have):
    assert may_have_lost_alef(word) is may_have


def test_alefs_are_put_in_after_each_lam_in_every_way():
    found = {one.word: one.spans for one in lost_alef_candidates("سلمل")}
    assert len(found) == 5 * 5 - 1
    assert found["سلامل"] == ((2, 2),)
    assert found["سلملأ"] == ((4, 4),)
    assert found["سلآملإ"] == ((2, 2), (4, 4))
    assert lost_alef_candidates("لسلسلسلسلس") == lost_alef_candidates("كلام") == []
    assert len(lost_alef_candidates("لسلسلسلس")) == 5**4 - 1
