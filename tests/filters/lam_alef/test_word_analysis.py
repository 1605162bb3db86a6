"""One word by itself: its candidates and its status, by the shipped tables and by costs on both sides of each limit."""

import pickle
from math import inf

import pytest

from arclean.core.context import Context
from arclean.filters.lam_alef import word_analysis
from arclean.filters.lam_alef.word_analysis import (
    ORDINARY,
    WordAnalyses,
    WordAnalysis,
    WordStatus,
    lam_alef_candidates,
)
from tests.language.small_lexicon import SmallLexicon


@pytest.fixture(scope="module")
def analyses():
    return WordAnalyses(Context().lexicon)


def analysed(word, **costs):
    return WordAnalyses(SmallLexicon(costs))[word]


@pytest.mark.parametrize(
    ("word", "status", "candidate"),
    [
        ("الكتاب", WordStatus.ORDINARY, None),
        ("اإلدارة", WordStatus.IMPOSSIBLE, "الإدارة"),
        ("االقتصاد", WordStatus.IMPOSSIBLE, "الاقتصاد"),
        ("عىل", WordStatus.IMPOSSIBLE, "على"),
        ("ىل", WordStatus.SHIFTED, "لى"),
        ("وىل", WordStatus.SHIFTED, "ولى"),
        ("العالقات", WordStatus.VOTER, "العلاقات"),
        ("اجلريدة", WordStatus.VOTER, "الجريدة"),
        ("احملكمة", WordStatus.VOTER, "المحكمة"),
        ("القوانني", WordStatus.VOTER, "القوانين"),
        ("البالغة", WordStatus.AMBIGUOUS, "البلاغة"),
        ("ثالث", WordStatus.AMBIGUOUS, "ثلاث"),
        ("بيالتوري", WordStatus.GUESSED, "بيلاتوري"),
        ("االمجلس", WordStatus.UNKNOWN, None),
        ("املکان", WordStatus.ORDINARY, None),
        ("ٱلال", WordStatus.UNKNOWN, None),
    ],
)
def test_words_of_the_shipped_tables(analyses, word, status, candidate):
    analysis = analyses[word]
    assert analysis.status is status
    assert (analysis.candidates[0].word if analysis.candidates else None) == candidate


def test_references_are_known_words():
    own = WordAnalyses(Context(references=("زار كفرصلابة أمس",)).lexicon)
    assert own["كفرصالبة"].status is WordStatus.VOTER
    assert own["كفرصالبة"].candidates[0].word == "كفرصلابة"


def test_a_candidate_has_its_spans_kind_and_cost():
    (candidate,) = analysed("العالقات", العلاقات=12.0).candidates
    assert candidate == ("العلاقات", ((3, 5),), "lam-alef", 12.0)
    (candidate,) = analysed("احملكمةال", المحكمةلا=12.0).candidates
    assert candidate.kind == "lam-alef+lam-meem-jeem"
    assert candidate.spans == ((1, 4), (7, 9))


@pytest.mark.parametrize(("cost", "status"), [(20.9, WordStatus.VOTER), (21.0, WordStatus.RARE)])
def test_a_voter_costs_less_than_21_bits(cost, status):
    analysis = analysed("العالقات", العلاقات=cost)
    assert analysis.status is status
    assert analysis.chance == (0.995 if status is WordStatus.VOTER else 0.985)


def test_an_impossible_word_may_be_rare():
    analysis = analysed("اإلدارة", الإدارة=40.0)
    assert (analysis.status, analysis.chance) == (WordStatus.IMPOSSIBLE, 0.99)


@pytest.mark.parametrize(("cost", "count"), [(18.9, 1), (19.0, 0)])
def test_a_candidate_is_at_most_nine_bits_rarer_than_a_known_word(cost, count):
    analysis = analysed("ثالث", ثالث=10.0, ثلاث=cost)
    assert len(analysis.candidates) == count
    assert analysis.status is (WordStatus.AMBIGUOUS if count else WordStatus.ORDINARY)


def test_candidates_are_sorted_by_cost():
    analysis = analysed("سالمال", سلامال=15.0, سالملا=14.0, سلاملا=16.0)
    assert [one.word for one in analysis.candidates] == ["سالملا", "سلامال", "سلاملا"]


@pytest.mark.parametrize(
    ("undoubled", "status"), [(13.0, WordStatus.IMPOSSIBLE), (12.5, WordStatus.RARE), (12.0, WordStatus.RARE)]
)
def test_a_doubled_alef_may_be_a_typo(undoubled, status):
    assert analysed("االقتصاد", الاقتصاد=12.5, القتصاد=undoubled, اقتصاد=1.0).status is status


@pytest.mark.parametrize("word", ["ال", "وال"])
def test_a_lone_article_costs_14_bits(word):
    lam = word.replace("ال", "لا")
    analysis = analysed(word, **{lam: 22.9})
    assert (analysis.status, analysis.cost, len(analysis.candidates)) == (WordStatus.AMBIGUOUS, 14.0, 1)
    assert analysed(word, **{lam: 23.0}) is ORDINARY


def test_kinds_are_mixed_only_in_a_word_that_is_not_known():
    mixed = {"الجريدةلا": 12.0}
    assert len(analysed("اجلريدةال", **mixed).candidates) == 1
    assert analysed("اجلريدةال", اجلريدةال=15.0, **mixed) is ORDINARY


def test_a_mixed_candidate_does_not_vote():
    assert analysed("اجلريدةال", الجريدةلا=12.0).status is WordStatus.RARE


@pytest.mark.parametrize(
    ("word", "kind", "other"),
    [("املزسنك", "lam-meem", "المزسنك"), ("فاحلزسنك", "lam-jeem", "فالحزسنك")],
)
def test_a_swapped_article_is_guessed(word, kind, other):
    analysis = analysed(word)
    assert (analysis.status, analysis.chance, analysis.cost) == (WordStatus.GUESSED, 0.9, inf)
    assert analysis.candidates[0][::2] == (other, kind)


def test_a_guess_that_would_be_turned_again_is_none():
    assert analysed("املزسنال", المزسنلا=10.0).status is WordStatus.RARE
    assert analysed("املزسننعم").status is WordStatus.GUESSED
    assert analysed("لألزسألن").status is WordStatus.GUESSED
    assert analysed("لألزسألن", للأزسلأن=22.0, للأزسألن=23.0).status is WordStatus.RARE


def test_very_long_and_crowded_words_are_no_work(analyses):
    assert analyses["ال" * 40] is ORDINARY
    assert len(analyses["الالالالالالالالالال"].candidates) <= 31
    assert analysed("س" * 22 + "ال", **{"س" * 22 + "لا": 5.0}).candidates
    assert analysed("س" * 23 + "ال", **{"س" * 23 + "لا": 5.0}) is ORDINARY


def test_at_most_five_ligatures_are_turned():
    five, six = "سال" * 5, "سال" * 6
    assert len(analysed(five, **{"سلا" * 5: 10.0}).candidates) == 1
    assert analysed(six, **{"سلا" * 6: 10.0}).status is not WordStatus.VOTER


def test_analyses_are_kept_and_forgotten(analyses, monkeypatch):
    monkeypatch.setattr(word_analysis, "_MAX_ANALYSES", 2)
    few = WordAnalyses(analyses.lexicon)
    assert few["الكتاب"] is ORDINARY
    assert few["العالقات"] is few["العالقات"]
    assert few["ثالث"].status is WordStatus.AMBIGUOUS
    assert list(few) == ["ثالث"]


def test_analyses_pickle(analyses):
    assert pickle.loads(pickle.dumps(analyses["ثالث"])) == analyses["ثالث"]


def test_an_analysis_of_which_only_the_status_is_known():
    assert WordAnalysis(WordStatus.UNKNOWN) == (WordStatus.UNKNOWN, inf, (), 0.0)


def test_a_list_that_has_an_impossible_word_makes_it_no_word():
    analysis = analysed("اإلدارة", الإدارة=12.0, اإلدارة=5.0)
    assert (analysis.status, analysis.chance) == (WordStatus.IMPOSSIBLE, 0.99)


def test_no_guess_is_spelt_as_no_word_is(monkeypatch):
    monkeypatch.setattr(word_analysis, "may_be_swapped", lambda *_: True)
    monkeypatch.setattr(word_analysis, "guess_swapped_places", lambda *_: ([(1, 3)], 0.9))
    assert analysed("الإزسنك").status is WordStatus.UNKNOWN
    assert analysed("زإلزسنك").status is WordStatus.GUESSED


def test_an_article_before_a_hamza_proves_a_word_of_no_list():
    analysis = analysed("اإلزسنك")
    assert (analysis.status, analysis.chance) == (WordStatus.IMPOSSIBLE, 0.97)
    assert [(one.word, one.kind) for one in analysis.candidates] == [("الإزسنك", "lam-alef")]


def test_five_ligatures_of_several_kinds_are_turned_together():
    assert [one.word for one in analysed("مل" + "سال" * 4, **{"لم" + "سلا" * 4: 10.0}).candidates][:1] == [
        "لم" + "سلا" * 4
    ]
    assert analysed("مل" + "سال" * 5, **{"لم" + "سلا" * 5: 10.0}).status is not WordStatus.VOTER


@pytest.mark.parametrize(("word", "turned"), [("هللا", "الله"), ("هلل", "لله"), ("باهلل", "بالله")])
def test_the_ligature_of_the_name_of_god_is_turned_with_lam_alefs(word, turned):
    assert turned in [one.word for one in lam_alef_candidates(word)]
