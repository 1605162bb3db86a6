"""Which kinds of ligature a document swaps: votes, what came out right, and when no vote is taken."""

from math import inf

import pytest

from arclean.core.context import Context
from arclean.filters.lam_alef.document_vote import NO_VOTE, DocumentVote, analyse_words, take_vote
from arclean.filters.lam_alef.word_analysis import ORDINARY, Candidate, WordAnalyses, WordAnalysis, WordStatus

RIGHT = "كلام"  # holds a lam-alef that came out right


@pytest.fixture(scope="module")
def analyses():
    return WordAnalyses(Context().lexicon)


def candidate(kind="lam-alef", cost=16.0):
    return Candidate("كلمة", ((0, 2),), kind, cost)


def voter(kind="lam-alef", cost=16.0, status=WordStatus.VOTER):
    return WordAnalysis(status, inf, (candidate(kind, cost),), 0.95)


def impossible(kind="lam-alef"):
    return voter(kind, status=WordStatus.IMPOSSIBLE)


def vote(*analysed, right=()):
    """Take the vote of words that have these analyses, and of words that are right."""
    words = [f"س{index}" if isinstance(one, WordAnalysis) else one[0] for index, one in enumerate(analysed)]
    found = [(index, one if isinstance(one, WordAnalysis) else one[1]) for index, one in enumerate(analysed)]
    return take_vote([*words, *right], found)


def test_ordinary_words_are_not_listed():
    one = impossible()
    assert analyse_words(["ب", "ج", "ب"], {"ب": one, "ج": ORDINARY}) == [(0, one), (2, one)]


def test_each_word_is_analysed_once():
    """What remembers analyses keeps a few thousand: a long text asked for its words in turn would find none."""
    asked = []

    class Counting(dict):
        def __missing__(self, word):
            asked.append(word)
            return ORDINARY

    assert analyse_words(["ب", "ج", "ب"], Counting()) == []
    assert asked == ["ب", "ج"]


def test_a_document_votes_for_each_kind_by_itself(analyses):
    words = ["اإلدارة", "العالقات", "الواليات", "خالل", "المحكمة", "الجريدة", "المدينة"]
    said = take_vote(words, analyse_words(words, analyses))
    assert said == DocumentVote({"lam-alef": 1.0}, frozenset({"lam-alef"}))


def test_two_votes_are_needed():
    assert vote(voter()) == NO_VOTE
    assert vote(voter(), voter()).prevalent == {"lam-alef"}
    assert vote(impossible()).prevalent == {"lam-alef"}
    assert vote() == NO_VOTE


@pytest.mark.parametrize(("count", "cost", "is_enough"), [(3, 13.9, True), (2, 13.9, False), (3, 14.0, False)])
def test_a_common_word_that_comes_often_has_two_votes(count, cost, is_enough):
    assert bool(vote(*[("س", voter(cost=cost))] * count).shares) is is_enough


def test_words_of_other_status_do_not_vote():
    for status in set(WordStatus) - {WordStatus.VOTER, WordStatus.IMPOSSIBLE}:
        assert vote(voter(status=status), voter(status=status)) == NO_VOTE


@pytest.mark.parametrize(("unknown", "is_taken"), [(5, True), (6, False)])
def test_no_vote_among_unknown_words(unknown, is_taken):
    strange = [WordAnalysis(WordStatus.UNKNOWN)] * unknown
    assert bool(vote(voter(), voter(), *strange).shares) is is_taken


def test_an_unknown_word_counts_once():
    strange = [("غ", WordAnalysis(WordStatus.UNKNOWN))] * 20
    assert vote(voter(), voter(), *strange).shares


@pytest.mark.parametrize(("right", "share"), [(0, 1.0), (2, 0.5), (64, 2 / 66), (65, None)])
def test_ligatures_that_came_out_right_vote_against(right, share):
    expected = {} if share is None else {"lam-alef": pytest.approx(share)}
    assert vote(voter(), voter(), right=[RIGHT] * right).shares == expected


@pytest.mark.parametrize(("right", "is_prevalent"), [(4, True), (5, False)])
def test_a_kind_is_prevalent_from_a_third_on(right, is_prevalent):
    said = vote(voter(), voter(), right=[RIGHT] * right)
    assert said.shares
    assert ("lam-alef" in said.prevalent) is is_prevalent


def test_kinds_of_a_family_speak_for_one_another():
    said = vote(voter("lam-meem"), voter("lam-jeem"))
    assert said.shares.keys() >= {"lam-meem", "lam-jeem", "yeh-noon"}
    assert said.prevalent == frozenset()  # each has one vote of its own
    assert said.shares["yeh-noon"] == 1.0
    assert "lam-alef" not in said.shares


def test_a_kind_for_which_nobody_votes_has_half_a_ligature():
    said = vote(voter("lam-meem"), voter("lam-jeem"), right=["مدين"])
    assert said.shares["yeh-noon"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(("right", "is_kept"), [(1, True), (2, False)])
def test_a_lone_voter_beside_another_family_must_speak_for_half(right, is_kept):
    said = vote(impossible(), voter("lam-meem"), right=["لمس"] * right)
    assert ("lam-meem" in said.shares) is is_kept
    assert "lam-alef" in said.shares


def test_ligatures_of_the_press_are_counted_where_they_stand():
    words = ["لمس", "نجم", "لمحة", "كبين", "بني", "كفي", "كلم"]
    said = vote(*[impossible(kind) for kind in ("lam-meem", "tooth-jeem", "lam-meem-jeem", "final-yeh")], right=words)
    assert {kind: share for kind, share in said.shares.items() if share == 0.5} == dict.fromkeys(
        ("lam-meem", "tooth-jeem", "lam-meem-jeem", "final-yeh"), 0.5
    )
    assert said.shares["yeh-noon"] == said.shares["noon-yeh"] == pytest.approx(1 / 3)
    assert said.shares["tooth-meem"] == 1.0


def test_several_kinds_of_a_candidate():
    said = DocumentVote({"lam-alef": 0.8, "lam-meem": 0.4}, frozenset({"lam-alef"}))
    assert said.share_of(candidate("lam-alef")) == 0.8
    assert said.share_of(candidate("lam-alef+lam-meem")) == 0.4
    assert said.share_of(candidate("lam-alef+yeh-noon")) == 0.0
    assert said.is_prevalent(candidate("lam-alef"))
    assert not said.is_prevalent(candidate("lam-meem"))
    assert not said.is_prevalent(candidate("lam-alef+lam-meem"))
    assert said._replace(prevalent=frozenset({"lam-alef", "lam-meem"})).is_prevalent(candidate("lam-alef+lam-meem"))


def test_other_languages_and_lines_that_read_backwards_have_no_vote(analyses):
    strange = ["ٱلال", "ٱلالم", "ٱلالب", "ٱلالس", "ٱلالن", "ٱلالك", "ٱلالت", "ٱلالج"]
    words = ["اإلدارة", "العالقات", "الواليات", *strange]
    assert take_vote(words, analyse_words(words, analyses)) == NO_VOTE
