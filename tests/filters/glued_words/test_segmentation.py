"""The boundaries of glued words."""

from math import inf

import pytest

from arclean.core.context import Context
from arclean.evidence.word_boundaries.oov_cost import OovCosts
from arclean.filters.glued_words.segmentation import WordSegmenter
from tests.language.small_lexicon import SmallLexicon

SURE = 3.2


@pytest.fixture(scope="module")
def glued():
    return WordSegmenter(Context().lexicon)


def _cut(glued, word, before="", behind=""):
    places = [boundary.at for boundary in glued.find_boundaries(word, before, behind) if boundary.bits_alone > SURE]
    return " ".join(word[start:end] for start, end in zip([0, *places], [*places, len(word)], strict=True))


@pytest.mark.parametrize(
    "right",
    [
        "الحكومة العراقية",
        "في بغداد",
        "رئيس الوزراء",
        "على أن",
        "المعاهدات والاتفاقيات الاتحادية",
        "إلى المدينة",
        "الأراضي البنمية",  # a rare word
        "وأعداؤهم بالمدينة",
        "سياق التنمية",
        "جلسة الأمس",
    ],
)
def test_words_are_parted(glued, right):
    assert _cut(glued, right.replace(" ", "")) == right


@pytest.mark.parametrize(
    "word",
    [
        "بروتوكولاتها", "مستهدفاتهما", "وسنستضيفهم", "استقبلوهم",  # clitics and pronouns
        "غوانغدونغ", "شكسبير", "إنترلوكين",  # names of other languages
        "محمدباقر", "بندرعباس", "إنترسبوتنيك", "العرقجين", "الراجاسثانية", "هوفسيبيان", "أيزوبروبانول", "بلغارستان",
        "منسطح", "منحبس",  # participles that begin as "from" does
        "رأسمال", "ميغاهيرتز", "ثلثمائة",  # rightly one
        "بالبروتياز", "والهيبوفيز",  # an article, and a name of which a part is a word
        "طضةثءقغ", "ق", "", "اااااااا",  # no words at all
    ],
)  # fmt: skip
def test_what_stays(glued, word):
    assert _cut(glued, word) == word


def test_an_alef_that_may_be_an_article_is_doubtful(glued):
    assert _cut(glued, "مقرراللجنة") == "مقرراللجنة"


def test_what_authors_glue_does_not_speak_for_itself(glued):
    assert [boundary.optional for boundary in glued.find_boundaries("لايستلزم", "", "")] == [inf]


def test_a_string_without_end_is_not_read(glued):
    assert glued.find_boundaries("فيبغداد" * 40, "", "") == ()


def test_a_reference_makes_words():
    known = WordSegmenter(Context(references=("زارت الباحثة قرية كفرصغاب أمس",)).lexicon)
    assert _cut(known, "قريةكفرصغاب") == "قرية كفرصغاب"


# A lexicon of a few words: what is known has its bits, a pair that was not counted has 20.

WORDS = {"بيت": 10.0, "كبير": 11.0}
PAIRS = {("", "بيت"): 8.0, ("بيت", "كبير"): 5.0, ("كبير", ""): 3.0}


def _find(word, words=WORDS, pairs=PAIRS, before="", after=""):
    return WordSegmenter(SmallLexicon(words, pairs)).find_boundaries(word, before, after)


def _whole(word, words=WORDS):
    """Return the bits of a string as one unknown word between two signs."""
    return OovCosts(SmallLexicon(words)).word_cost(word) + 0.5 + 4.0


def test_the_bits_are_the_margin_less_penalties():
    (found,) = _find("بيتكبير")
    assert (found.at, found.left, found.right, found.optional) == (3, "بيت", "كبير", 0.0)
    assert found.bits == pytest.approx(_whole("بيتكبير") - (8.0 + 4.0 + 5.0 + 3.0) - 1.0)


def test_two_words_that_were_never_seen_side_by_side_need_more():
    pairs = {("", "بيت"): 8.0, ("كبير", ""): 3.0}
    (found,) = _find("بيتكبير", pairs=pairs)
    assert found.bits == pytest.approx(_whole("بيتكبير") - (8.0 + 4.0 + 20.0 + 3.0) - 1.0 - 3.0)


@pytest.mark.parametrize(
    ("before", "after", "first", "last"),
    [
        ("قال", "", 10.5, 3.0),  # an unknown word before: the first word costs what it does alone
        ("", "قال", 8.0, 0.0),  # an unknown word after costs the same in all readings
        ("بيت", "", 20.0, 3.0),
        ("0", "", 20.0, 3.0),
        ("", "بيت", 8.0, 20.0),
    ],
)
def test_the_neighbours_count(before, after, first, last):
    (found,) = _find("بيتكبير", before=before, after=after)
    after_unknown = {"": 4.0, "قال": 0.0, "بيت": 10.5}[after]
    whole = OovCosts(SmallLexicon(WORDS)).word_cost("بيتكبير") + 0.5 + after_unknown
    assert found.bits == pytest.approx(whole - (first + 4.0 + 5.0 + last) - 1.0)


def test_an_alef_that_may_begin_an_article_needs_more():
    words = {"قرار": 10.0, "قرارا": 12.0, "لجنة": 11.0, "الجنة": 11.0}
    pairs = {("", "قرارا"): 8.0, ("قرارا", "لجنة"): 5.0, ("لجنة", ""): 3.0}
    (one,) = _find("قرارالجنة", words, pairs)
    del words["الجنة"]
    (other,) = _find("قرارالجنة", words, pairs)
    rivals = {"one": 20.0 + 4.0 + 20.0 + 20.0, "whole": _whole("قرارالجنة", words)}
    assert one.at == other.at == 5
    assert other.bits == pytest.approx(rivals["whole"] - 20.0 - 1.0)
    assert one.bits == pytest.approx(min(rivals.values()) - 20.0 - 1.0 - 3.0)


def test_compounds_are_one_word():
    words = {"كيلو": 12.0, "متر": 10.0}
    pairs = {("", "كيلو"): 1.0, ("كيلو", "متر"): 1.0, ("متر", ""): 1.0}
    assert _find("كيلومتر", words, pairs) == ()
    assert len(_find("كيلومتد", {"كيلو": 12.0, "متد": 10.0}, {("كيلو", "متد"): 1.0})) == 1


def test_what_authors_glue_does_not_stand_alone_in_any_lexicon():
    words = {"لا": 7.0, "يستلزم": 14.0}
    (found,) = _find("لايستلزم", words, {("لا", "يستلزم"): 4.0})
    assert found.optional == inf
    assert found.bits > 0


@pytest.mark.parametrize(
    ("left", "right", "sure"),
    [
        ("من", "كبير", True),  # a particle
        ("تف", "كبير", False),  # any other two letters
        ("او", "كبير", False),  # or without its hamza: it may be an ending
        ("كبير", "من", True),
        ("كبير", "تف", False),
        ("كبير", "او", True),  # but at the end of the string it is the word
        ("كبير", "اي", True),
    ],
)
def test_words_of_two_letters(left, right, sure):
    words = {left: 6.0, right: 6.0}
    pairs = {("", left): 1.0, (left, right): 1.0, (right, ""): 1.0}
    assert [one.at for one in _find(left + right, words, pairs)] == ([len(left)] if sure else [])


def test_a_word_that_is_almost_a_known_one_is_left():
    cheap = {"بيت": 10.0, "كبير": 11.0, "كتب": 1.0}
    assert OovCosts(SmallLexicon(cheap)).word_cost("وكتب") < 15.0
    assert _find("وكتب", {**cheap, "وك": 1.0, "تب": 1.0}) == ()


@pytest.mark.parametrize(("letters", "read"), [(120, True), (121, False)])
def test_the_longest_string_that_is_read(letters, read):
    assert bool(_find("بيتكبيرة" * 14 + "كبير" + "بيت" * ((letters - 116) // 3) + "ز" * ((letters - 116) % 3))) is read


def test_unknown_words_beside_known_ones_have_three_letters_to_twenty_four():
    unknown = "ذظغ" * 8
    pairs = {("", "بيت"): 1.0, ("بيت", "كبير"): 1.0}
    assert [one.at for one in _find("بيتكبير" + unknown, pairs=pairs)] == [3]
    assert _find("بيتكبير" + unknown + "ذ", pairs=pairs) == ()
    assert [one.at for one in _find("بيتكبير" + "ذظغ", pairs=pairs)] == [3]
    assert _find("بيتكبير" + "ذظ", pairs=pairs) == ()


def test_known_words_have_sixteen_letters_at_most():
    long = "ب" * 16
    assert [one.at for one in _find(long + "كبير", {long: 12.0, "كبير": 11.0}, {("", long): 1.0})] == [16]
    longer = "ب" * 17
    assert _find(longer + "كبير", {longer: 12.0, "كبير": 11.0}, {("", longer): 1.0}) == ()
