"""Joins that authors' spaces may speak against, for which others of a document speak."""

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.evidence.word_boundaries.join_score import JoinScorer
from arclean.filters.split_words.doubtful_joins import DoubtfulJoins
from arclean.filters.split_words.filter import SplitWords
from arclean.language.tokens import BREAK, NUMBER

LEXICON = Context().lexicon
SCORER = JoinScorer(LEXICON)
DOUBTFUL = DoubtfulJoins(LEXICON, SCORER)


@pytest.mark.parametrize(("left", "right", "before", "after"), [
    ("بو", "لندا", "في", "منذ"),  # after what begins names
    ("مار", "س", "في", BREAK),
    ("الأو", "لى", "المرة", "في"),  # after the name of a letter
    ("أ", "صبح", NUMBER, "رئيسا"),  # a letter after a number
    ("العا", "لم", "أنحاء", BREAK),  # two words, seen side by side in texts with split words
    ("ها", "مشيا", "لاعبا", "بسبب"),  # it may be a foreign name
    ("لعجز", "ها", "الحالات", "عن"),  # a rare word of two words
])  # fmt: skip
def test_doubtful_joins_that_others_speak_for(left, right, before, after):
    score = DOUBTFUL.score(left, right, before, after)
    assert score is not None
    assert score.bits > -3
    assert (score.has_unknown, score.stands_alone) == (False, False)


@pytest.mark.parametrize(("left", "right", "before", "after"), [
    ("أبو", "ظبي", "في", BREAK),  # a pair that is known
    ("بي", "إم", "شركة", BREAK),  # names of letters
    ("أل", "بي", "قناة", "سي"),
    ("الآي", "فون", "جهاز", "الجديد"),  # a known pair too
    ("الآي", "تونز", "برنامج", "للمزامنة"),
    ("م", "سافر", NUMBER, "إلى"),  # an era
    ("ال", "عشر", "الوصايا", BREAK),
    ("كيلو", "متر", "ألف", BREAK),  # right in either spelling
    ("و", "المدير", "الوزير", BREAK),
    ("القو", "ات", "دخلت", BREAK),  # for which no other is needed
    ("ضغصق", "ثهخ", "دخلت", BREAK),
    ("في", "ا", "من", "إلى"),
])  # fmt: skip
def test_joins_that_nothing_speaks_for(left, right, before, after):
    assert DOUBTFUL.score(left, right, before, after) is None


def test_what_may_be_a_foreign_name_needs_little_more():
    texts = ("بيلا", "روس", "من", "إلى")
    assert DOUBTFUL.score(*texts).bits > SCORER.score_join(*texts).bits


def test_pairs_that_one_writes_apart_need_more():
    assert DOUBTFUL.score("عند", "ما", "كان", "قال").bits < 0


@pytest.mark.parametrize(
    "line", ["عاد إلى البيت وقال إن الأب عاد متعبا", "الأب عاد", "الكل مات", "البر نام فيه الرجال"]
)
def test_a_noun_and_its_predicate_stay_beside_split_words(line):
    split = "انتشرت ا لقوات في المدينة بعد توقيع الا تفاق\nوقعت ا لحكومة عليه أمس\n"
    joined = "انتشرت القوات في المدينة بعد توقيع الاتفاق\nوقعت الحكومة عليه أمس\n"
    assert Pipeline([SplitWords()])(split + line) == joined + line
