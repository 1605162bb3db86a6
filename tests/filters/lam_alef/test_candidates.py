import math
import pickle

import pytest

from arclean.core.context import Context
from arclean.filters.lam_alef.candidates import PLAIN, Plans, Standing
from arclean.filters.lam_alef.document_vote import NOTHING, calls, telling, verdict
from arclean.filters.lam_alef.lost_alef import LostPlans, lacks, verdict_of_loss
from arclean.filters.lam_alef.unknown_words import guess


@pytest.fixture(scope="module")
def plans():
    return Plans(Context().lexicon)


@pytest.mark.parametrize(
    ("word", "standing", "reading"),
    [
        ("الكتاب", Standing.PLAIN, None),
        ("اإلدارة", Standing.SURE, "الإدارة"),
        ("االقتصاد", Standing.SURE, "الاقتصاد"),
        ("عىل", Standing.SURE, "على"),
        ("العالقات", Standing.FITS, "العلاقات"),
        ("اجلريدة", Standing.FITS, "الجريدة"),
        ("احملكمة", Standing.FITS, "المحكمة"),
        ("القوانني", Standing.FITS, "القوانين"),
        ("البالغة", Standing.KNOWN, "البلاغة"),
        ("ثالث", Standing.KNOWN, "ثلاث"),
        ("بيالتوري", Standing.SPELT, "بيلاتوري"),
        ("االمجلس", Standing.STRANGE, None),
        ("املکان", Standing.PLAIN, None),
        ("ٱلال", Standing.STRANGE, None),
    ],
)
def test_where_words_stand(plans, word, standing, reading):
    plan = plans[word]
    assert plan.standing is standing
    assert (plan.readings[0].word if plan.readings else None) == reading


def test_plans_are_kept_and_forgotten(plans, monkeypatch):
    monkeypatch.setattr("arclean.filters.lam_alef.candidates._MOST_PLANS", 2)
    few = Plans(plans.lexicon)
    assert few["الكتاب"] is PLAIN
    assert few["العالقات"] is few["العالقات"]
    assert few["ثالث"].standing is Standing.KNOWN
    assert list(few) == ["ثالث"]


def test_a_very_long_or_a_crowded_word_is_no_work(plans):
    assert plans["ال" * 40] is PLAIN
    assert len(plans["الالالالالالالالالال"].readings) <= 31


def test_a_document_votes_for_each_kind_by_itself(plans):
    words = ["اإلدارة", "العالقات", "الواليات", "خالل", "المحكمة", "الجريدة", "المدينة"]
    said = verdict(words, telling(words, plans))
    assert said.doubted == {"lam-alef"}
    assert said.shares == {"lam-alef": 1.0}


def test_one_voter_that_is_not_impossible_is_not_enough(plans):
    words = ["العالقات", "بين", "المدن"]
    assert verdict(words, telling(words, plans)) == NOTHING


def test_a_word_that_comes_often_is(plans):
    words = ["اجلريدة", "اجلريدة", "اجلريدة", "الرسمية"]
    assert verdict(words, telling(words, plans)).doubted == {"lam-jeem"}


def test_what_came_out_right_votes_against(plans):
    words = ["اإلدارة", *["الإدارة"] * 40]
    assert verdict(words, telling(words, plans)).shares == {}
    words = ["اإلدارة", *["الإدارة"] * 10]
    assert verdict(words, telling(words, plans)).doubted == frozenset()


def test_other_languages_and_lines_that_read_backwards_have_no_vote(plans):
    strange = ["ٱلال", "ٱلالم", "ٱلالب", "ٱلالس", "ٱلالن", "ٱلالك", "ٱلالت", "ٱلالج"]
    words = ["اإلدارة", "العالقات", "الواليات", *strange]
    assert verdict(words, telling(words, plans)) == NOTHING


def test_references_are_known_words():
    own = Plans(Context(references=("زار كفرصلابة أمس",)).lexicon)
    assert own["كفرصالبة"].standing is Standing.FITS
    assert own["كفرصالبة"].readings[0].word == "كفرصلابة"


def test_neighbours_decide_between_words(plans):
    words = ["اإلدارة", "العالقات", "الواليات", "رئيس", "مجلس", "األمن", "ثالث", "سنوات"]
    found = calls(words, telling(words, plans), lambda _: " ", plans, verdict(words, telling(words, plans)))
    assert {call.reading.word for call in found if call.chance > 0.67} >= {"ثلاث", "الأمن", "الإدارة"}


def test_a_torn_article_stays(plans):
    words = ["اإلدارة", "العالقات", "ال", "ال"]
    told = telling(words, plans)
    said = verdict(words, told)
    gaps = ["", " ", " ", " 12 ", "؟"]
    found = calls(words, told, gaps.__getitem__, plans, said)
    assert [(call.number, call.chance > 0.67) for call in found] == [(0, True), (1, True), (2, False), (3, True)]


def test_guesses_are_by_letters_stem_and_article():
    costs = {"إصلاحات": 15.0, "ولاية": 12.0}
    cost = lambda word: costs.get(word, math.inf)  # noqa: E731
    assert guess("وباإلصالحات", cost)[0] == [(3, 5), (6, 8)]
    assert guess("بواليتها", cost)[0] == [(2, 4)]
    assert guess("الكرملين", cost)[0] == []
    assert guess("كتابالولد", {"كتاب": 9.0, "الولد": 12.0}.get)[0] == []


def test_lost_alefs():
    lost = LostPlans(Context().lexicon)
    assert lost["العلقات"].readings[0].word == "العلاقات"
    assert lost["الستقلل"].readings[0].word == "الاستقلال"
    assert lost["المدينة"] is PLAIN
    assert lost["ال"] is PLAIN
    assert lost["ل"].standing is Standing.KNOWN
    text = "الوليات المتحدة خلل العلقات المجلت ل تزال"
    assert lacks(text)
    assert verdict_of_loss(text, text.split(), lost).doubted
    assert verdict_of_loss(text + " لا", text.split(), lost) == NOTHING
    assert verdict_of_loss("ل", ["ل"], lost) == NOTHING


def test_plans_pickle(plans):
    assert pickle.loads(pickle.dumps(plans["ثالث"])) == plans["ثالث"]
