"""What is no word, what is reversed or glued: each rule and each ratio on both sides."""

import pytest

from arclean.language.train import weights
from arclean.language.train.cleaning import is_glued, is_reversed, is_word, min_share


@pytest.mark.parametrize("word", ["و", "قال", "من", "شاطىء", "مستشفى", "مدرسة", "هه", "اللغة", "والبلاغة", "مدينتها"])
def test_a_word(word):
    assert is_word(word)


@pytest.mark.parametrize(
    "word",
    [
        "", "ب", "م", "ال", "وال", "لل", "ولل", "فال",  # pieces
        "مدينةك", "مستشفىك", "مستشفىالمدينة",  # a last letter within
        "االتحاد", "االت", "اإلدارة", "واألرض", "بااللتزام", "كاآلتي", "لاالسم",  # lam-alef reversed
        "ههه", "مممدينة", "مدينةةة",  # drawn out
        "پنجره", "abc", "12", "قال ثم", "قال.",
    ],
)  # fmt: skip
def test_no_word(word):
    assert not is_word(word)


def test_short_words_need_a_share_of_two_in_a_million():
    assert min_share("من") == min_share("ال") == min_share("الش") == weights.MIN_SHORT_SHARE == 2e-6
    assert min_share("الشم") == min_share("منه") == 0.0
    assert min_share("الأب") == 0.0
    assert min_share("الأ") > 0


def test_the_right_word_is_a_hundred_times_as_common_as_the_reversed():
    assert weights.REVERSED_RATIO == 100
    assert is_reversed("خالل", {"خالل": 1, "خلال": 100})
    assert not is_reversed("خالل", {"خالل": 1, "خلال": 99})
    assert is_reversed("خالل", {"خالل": 3, "خلال": 300})
    assert not is_reversed("خالل", {"خالل": 3, "خلال": 299})
    assert is_reversed("خالل", {"خلال": 100}), "a word that was not seen counts as seen once"


@pytest.mark.parametrize(
    ("reversed_word", "right"),
    [
        ("المجاالت", "المجالات"), ("األرض", "الأرض"), ("اإلدارة", "الإدارة"), ("اآلن", "الآن"),
        ("االحتفال", "الاحتفال"), ("طالل", "طلال"), ("الم", "لام"), ("جالل", "جلال"),
    ],
)  # fmt: skip
def test_every_alef_and_every_lam_is_tried(reversed_word, right):
    assert is_reversed(reversed_word, {reversed_word: 1, right: 100})


def test_a_word_without_alef_before_lam_is_not_reversed():
    assert not is_reversed("جبل", {"جبل": 1, "جلب": 1000})
    assert not is_reversed("لبن", {"لبن": 1, "بلن": 1000})
    assert not is_reversed("رجال", {"رجال": 100, "رجلا": 30})


def test_two_words_side_by_side_are_twenty_times_as_common_as_the_glued():
    assert weights.GLUED_RATIO == 20
    assert is_glued("كتابجديد", 3, lambda *pair: 60 * (pair == ("كتاب", "جديد")))
    assert not is_glued("كتابجديد", 3, lambda *pair: 59 * (pair == ("كتاب", "جديد")))


@pytest.mark.parametrize("particle", ["لا", "ما", "يا"])
def test_after_a_particle_eight_times_are_enough(particle):
    assert weights.GLUED_PARTICLE_RATIO == 8
    word = particle + "يمكن"
    assert is_glued(word, 2, lambda *pair: 16 * (pair == (particle, "يمكن")))
    assert not is_glued(word, 2, lambda *pair: 15 * (pair == (particle, "يمكن")))


def test_each_part_has_three_letters_but_for_particles():
    pairs = {("من", "جديد"): False, ("جديد", "من"): False, ("نهر", "بحر"): True, ("في", "عمل"): False}
    for parts, glued in pairs.items():
        assert is_glued("".join(parts), 1, lambda *pair, parts=parts: 99 * (pair == parts)) is glued


def test_names_are_written_either_way():
    assert not is_glued("عبدالله", 1, lambda *_: 1000)
    assert not is_glued("أبوالعلاء", 1, lambda *_: 1000)
    assert is_glued("بحرالشمال", 1, lambda *_: 1000)
