"""Two strings that are one word, by their neighbours."""

from math import inf

import pytest

from arclean.core.context import Context
from arclean.evidence.word_boundaries.join_score import JoinScorer
from arclean.evidence.word_boundaries.oov_cost import OovCosts
from tests.language.small_lexicon import SmallLexicon


@pytest.fixture(scope="module")
def split():
    return JoinScorer(Context().lexicon)


@pytest.mark.parametrize(
    ("left", "right"),
    [("ا", "لقوات"), ("القو", "ات"), ("الا", "تفاق"), ("المراف", "ق"), ("المدين", "ة"), ("الحكو", "مة")],
)
def test_pieces_are_one_word(split, left, right):
    join = split.score_join(left, right, "", "")
    assert join.bits > 3
    assert join.has_unknown
    assert join.stands_alone


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("عبد", "الله"), ("بو", "رقيبة"), ("حضر", "موت"), ("أبو", "ظبي"),  # names
        ("بي", "إم"), ("إم", "بي"), ("الآي", "فون"),  # names of letters
        ("و", "الوزير"), ("و", "زير"),  # a waw
        ("في", "ما"), ("كل", "ما"),  # two common words
        ("كفر", "صغاب"), ("ق", "طعغ"),  # what makes no word
        ("ب", "ال"),  # a clitic before an article
        ("أ", "وب"), ("ج", "ود"),  # letters of a list
    ],
)  # fmt: skip
def test_what_stays(split, left, right):
    assert split.score_join(left, right, "", "") is None


def test_a_letter_before_a_waw_that_goes_on_no_list_is_a_piece(split):
    assert split.score_join("ي", "وم", "في", "الخميس").bits > 3


def test_letters_of_a_row_stay(split):
    assert split.score_join("ق", "ي", "", "س") is None
    assert split.score_join("ي", "س", "ق", "") is None
    assert split.score_join("أع", "م", "", "") is None  # an abbreviation between signs


def test_neighbours_decide(split):
    assert split.score_join("من", "اطق", "في", "كثيرة").bits > split.score_join("من", "اطق", "قال", "الذي").bits


@pytest.mark.parametrize(
    ("left", "right"),
    [("في", "ما"), ("مثل", "ما"), ("ولا", "حق"), ("لا", "بد"), ("ال", "خمسة"), ("ل", "ثلاث"), ("ال", "ألف")],
)
def test_what_an_author_sets_apart_does_not_speak_for_itself(split, left, right):
    join = split.score_join(left, right, "قال", "")
    assert join is None or join.bits < 3 or not join.stands_alone


@pytest.mark.parametrize(
    ("left", "right", "before", "after"),
    [
        ("ال", "حكومية", "الهيئات", "الدولية"),
        ("ب", "الحكم", "متمتعة", "الذاتي"),
        ("تكنولوج", "يا", "وإدارة", "المعلومات"),
        ("العمل", "يات", "هذه", "في"),
        ("انتق", "ال", "عن", "المرض"),
        ("الفي", "زياء", "كلية", ""),
        ("أصد", "قائهن", "مع", ""),
    ],
)
def test_likelihood_speaks_for_one_word(split, left, right, before, after):
    join = split.score_join(left, right, before, after)
    assert join.bits > 3
    assert join.stands_alone


@pytest.mark.parametrize(
    ("left", "right"), [("كوستا", "ريكا"), ("فييت", "نام"), ("سيرا", "ليون"), ("مايكرو", "سوفت"), ("بورت", "سودان")]
)
def test_a_foreign_name_in_two_words_stays(split, left, right):
    join = split.score_join(left, right, "", "")
    assert join is None or join.bits < 3


def test_a_reference_makes_words():
    known = JoinScorer(Context(references=("زارت الباحثة قرية كفرصغاب",)).lexicon)
    assert known.score_join("كفرص", "غاب", "قرية", "").bits > 3


# A lexicon of a few words: what is known has its bits, a pair that was not counted has 20.

WORDS = {"سيارة": 14.0, "سيا": 12.0, "رة": 13.0, "المدير": 12.0, "لمن": 9.0, "منطقة": 13.0, "من": 5.0, "طقة": 15.0}
COMMON, RARE = 10.9, 11.0


def _score(left, right, before="", after="", *, words=WORDS, pairs=()):  # noqa: PLR0913 - the row and the lexicon
    return JoinScorer(SmallLexicon(words, pairs)).score_join(left, right, before, after)


def test_the_bits_are_what_two_words_cost_more_than_one_less_a_penalty():
    pairs = {("", "سيارة"): 7.0, ("سيارة", ""): 3.0}
    left = {**WORDS}
    del left["رة"]
    costs = OovCosts(SmallLexicon(left, pairs))
    apart = costs.bigram_cost("", "سيا") + costs.bigram_cost("سيا", "رة") + costs.bigram_cost("رة", "")
    assert _score("سيا", "رة", words=left, pairs=pairs).bits == pytest.approx(apart - 7.0 - 3.0 - 2.0)


@pytest.mark.parametrize(("known", "penalty"), [((), 1.0), (("سيا",), 2.0), (("رة",), 2.0), (("سيا", "رة"), 12.0)])
def test_the_penalty_goes_by_which_strings_are_words(known, penalty):
    words = {"سيارة": 14.0, **dict.fromkeys(known, 12.0)}
    costs = OovCosts(SmallLexicon(words)).bigram_cost
    apart = costs("", "سيا") + costs("سيا", "رة") + costs("رة", "")
    score = _score("سيا", "رة", words=words)
    assert score.bits == pytest.approx(apart - costs("", "سيارة") - costs("سيارة", "") - penalty)
    assert score.has_unknown is (len(known) < 2)
    assert score.stands_alone


def test_two_words_are_one_where_the_rarer_is_rare_enough():
    assert _score("سيا", "رة", words={"سيارة": 9.0, "سيا": RARE, "رة": 2.0}) is not None
    assert _score("سيا", "رة", words={"سيارة": 9.0, "سيا": COMMON, "رة": COMMON}) is None


def test_two_words_that_were_seen_side_by_side_are_two():
    assert _score("سيا", "رة", pairs={("سيا", "رة"): 20.0}) is None


def _penalty(left, right, before="قبل", after="بعد", known=(), **lexicon):
    """Return the bits that are taken from the difference of the two readings."""
    words = {**dict.fromkeys(known, 12.0), **({} if "rare" in lexicon else {left + right: 12.0})}
    small = SmallLexicon(words, **lexicon)
    cost = OovCosts(small).bigram_cost
    apart = cost(before, left) + cost(left, right) + cost(right, after)
    score = JoinScorer(small).score_join(left, right, before, after)
    return apart - cost(before, left + right) - cost(left + right, after) - score.bits


@pytest.mark.parametrize(
    ("row", "known", "penalty"),
    [
        (("ال", "مدير", "قبل", "بعد"), ("مدير",), 2.0),  # the article is half of a word
        (("ل", "مدير", "قبل", "بعد"), ("مدير",), 2.0 + 7.0),  # a clitic, which some authors set apart
        (("ل", "مدير", "قبل", "بعد"), (), 1.0),  # what follows is no word, so it is none
        (("ن", "مدير", "قبل", "بعد"), ("مدير",), 2.0 + 4.0),  # a letter before a word
        (("مدي", "ر", "قبل", "بعد"), (), 1.0 + 4.0),  # a letter at the end
        (("مدي", "رال", "قبل", "بعد"), (), 1.0),
        (("مدي", "ال", "قبل", "بعد"), (), 1.0 + 7.0),  # an article, whose word may be lost
        (("مدي", "ر", "قبل", "0"), (), 1.0 + 7.0),
        (("البي", "رقب", "قبل", "بعد"), (), 1.0 + 7.0),  # the name of a letter
        (("قضا", "يا", "قبل", "بعد"), (), 1.0 + 7.0),  # oh, which authors glue
    ],
)
def test_what_authors_set_apart_now_and_then_has_a_penalty(row, known, penalty):
    assert _penalty(*row, known) == pytest.approx(penalty)


def test_two_words_that_may_be_a_foreign_name_have_a_penalty():
    assert _penalty("كوستا", "ريكا", known=("كوستا", "ريكا")) == pytest.approx(12.0 + 10.0)
    assert _penalty("كوستا", "ريكة", known=("كوستا", "ريكة")) == pytest.approx(12.0)
    assert _penalty("الكوستا", "ريكا", known=("الكوستا", "ريكا")) == pytest.approx(12.0)
    assert _penalty("كوستا", "ريكا", known=("كوستا",)) == pytest.approx(2.0)
    assert _penalty("وكوستا", "ريكا", known=("وكوستا", "ريكا", "كوستاريكا")) == pytest.approx(12.0), (
        "a clitic and a word"
    )


@pytest.mark.parametrize(
    ("left", "right"), [("است", "خدام"), ("ويست", "خدم"), ("اخت", "بار"), ("انت", "خاب"), ("انف", "جار"), ("توف", "ير")]
)
def test_the_forms_of_verbs_are_no_foreign_names(left, right):
    assert _penalty(left, right, known=(left, right)) == pytest.approx(12.0)


def test_a_rare_word_is_made_of_strings_that_are_no_words_rather_than_of_one():
    rare = {"مكتبتهن": 25.0}
    assert _penalty("مكتب", "تهن", rare=rare) == pytest.approx(1.0 + 3.0)
    assert _penalty("مكتب", "تهن", known=("مكتب",), rare=rare) == pytest.approx(2.0 + 10.0)
    assert _penalty("مكتب", "تهن", known=("تهن",), rare=rare) == pytest.approx(2.0 + 10.0)
    lexicon = SmallLexicon(dict.fromkeys(("مكتب", "تهن"), 12.0), rare=rare)
    assert JoinScorer(lexicon).score_join("مكتب", "تهن", "قبل", "بعد") is None
    assert JoinScorer(SmallLexicon({})).score_join("مكتب", "تهن", "قبل", "بعد") is None


def test_two_words_of_which_authors_glue_one_do_not_stand_alone():
    assert _score("لا", "بل", words={"لابل": 12.0, "لا": 5.0, "بل": 12.0}).stands_alone is False
    assert _score("قا", "لا", words={"قالا": 12.0}).stands_alone is True


def test_a_word_has_three_letters_to_sixteen():
    assert _score("م", "ن", words={"من": 9.0}) is None
    assert _score("م", "نة", "قبل", words={"منة": 9.0}) is not None
    long, other = "ب" * 8, "ت" * 8
    assert _score(long, other, words={long + other: 9.0}) is not None
    assert _score(long, long, words={long + long: 9.0}) is None  # a word that is repeated
    assert _score(long, other + "ب", words={long + other + "ب": 9.0}) is None


@pytest.mark.parametrize(
    ("left", "right", "before", "after", "apart"),
    [
        ("من", "ع", "", "", True),  # three letters among signs: an abbreviation
        ("من", "عة", "", "", False),
        ("من", "ع", "كل", "", False),
        ("من", "ع", "", "كل", False),
        ("ع", "منة", "", "", False),
        ("ع", "منة", "ب", "", True),  # a row of letters
        ("ع", "منة", "و", "", False),  # a waw is a word
        ("ع", "منة", "0", "", True),  # a unit, a list's letter
        ("ا", "لقوات", "0", "", False),  # half an article
        ("لقوات", "ع", "", "0", False),
        ("لقوات", "ع", "0", "", False),
        ("منة", "ع", "", "ب", True),
        ("منة", "ع", "ب", "", False),
    ],
)
def test_rows_of_letters_and_abbreviations(left, right, before, after, apart):
    assert (_score(left, right, before, after, words={left + right: 9.0}) is None) is apart


@pytest.mark.parametrize(
    ("left", "right"),
    [("و", "منة"), ("منة", "و"), ("بن", "قيس"), ("بي", "إم"), ("البي", "إم"), ("ال", "خمسة"), ("ل", "خمسة")],
)
def test_what_authors_write_apart(left, right):
    assert _score(left, right, "قبل", "بعد", words={left + right: 9.0}) is None


@pytest.mark.parametrize(("left", "right"), [("أ", "بريل"), ("م", "ليون")])
def test_a_month_and_a_scale_after_a_number_are_words(left, right):
    assert _score(left, right, "0", "", words={left + right: 9.0}) is not None
    assert _score(left, right + "ز", "0", "", words={left + right + "ز": 9.0}) is None


def test_a_letter_before_a_number_belongs_to_it_where_a_word_precedes():
    assert _score("لقوات", "ع", "", "0", words={"لقواتع": 9.0, "لقوات": 12.0}) is None
    assert _score("لقوات", "ع", "", "0", words={"لقواتع": 9.0}) is not None


def test_a_letter_name_without_article_joins_what_is_no_letter_name():
    assert _score("بي", "قرب", "قبل", "بعد", words={"بيقرب": 9.0}) is not None


def _loss(left, right, lost, words, before=""):
    return JoinScorer(SmallLexicon(words)).score_loss(left, right, before, "", lost)


def test_a_word_that_has_lost_letters_is_known_with_them_and_its_parts_are_not():
    words = {"العلامة": 9.0, "الع": 20.0}
    assert _loss("الع", "مة", "لا", words) > -inf
    assert _loss("الع", "مة", "لأ", words) == -inf
    assert _loss("الع", "مة", "لا", {**words, "مة": 12.0}) == -inf
    assert _loss("ا", "سواق", "لأ", {"الأسواق": 9.0, "ا": 12.0, "سواق": 15.0}) > -inf  # a letter is no word
    assert _loss("ع", "م", "لا", {"علام": 9.0}) == -inf  # two letters
    assert _loss("ع", "مة", "لا", {"علامة": 9.0}, before="0") == -inf  # a unit


def test_letters_that_are_lost_cost_nine_bits_more():
    words = {"العلامة": 9.0, "الع": 20.0}
    whole = JoinScorer(SmallLexicon({**words, "العلا": 20.0})).score_join("العلا", "مة", "", "")
    apart = OovCosts(SmallLexicon(words)).bigram_cost
    longer = OovCosts(SmallLexicon({**words, "العلا": 20.0})).bigram_cost
    difference = longer("العلا", "مة") - apart("الع", "مة") + longer("", "العلا") - apart("", "الع")
    assert whole.bits - _loss("الع", "مة", "لا", words) == pytest.approx(9.0 + difference)


def test_letters_that_name_nothing_end_words_before_numbers_too():
    words = {"مادة": 9.0, "ماد": 12.0, "مادم": 9.0, "نيسان": 9.0, "نيسا": 12.0}
    assert _score("ماد", "ة", "في", "0", words=words).bits > 0
    assert _score("ماد", "م", "في", "0", words=words) is None
    assert _score("نيسا", "ن", "0", "0", words=words) is not None, "a month before its year"


def test_an_ending_that_looks_like_a_word_costs_no_more_than_one_that_does_not():
    words = {"عقد": 12.0, "ها": 12.0, "عقدها": 12.0}
    scorer = JoinScorer(SmallLexicon(words))
    as_word = scorer.score_join("عقد", "ها", "قبل", "يوم")
    assert scorer.score_join("عقد", "ها", "قبل", "يوم", right_is_word=False).bits == as_word.bits + 10.0


@pytest.mark.parametrize(
    ("left", "right", "before", "after"),
    [
        ("سا", "سو", "", "سي"), ("دا", "دو", "", ""), ("الأم", "ل", "", "ثلاثة"), ("ع", "الماشي", "", ""),
        ("م", "السوق", "جاي", ""), ("ع", "البيت", "رايح", "مع"),
    ],
)  # fmt: skip
def test_syllables_clitics_before_numerals_and_prepositions_of_dialects_stand_apart(split, left, right, before, after):
    assert split.score_join(left, right, before, after) is None


@pytest.mark.parametrize(
    ("left", "right", "before", "after"),
    [
        ("با", "بل", "", ""), ("سا", "ري", "", ""), ("الأم", "ل", "", "كبير"), ("ع", "الم", "", ""),
        ("ع", "المية", "", ""),
    ],
)  # fmt: skip
def test_others_like_them_may_be_one_word(split, left, right, before, after):
    assert split.score_join(left, right, before, after) is not None
