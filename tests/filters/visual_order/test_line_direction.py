"""Which order a line is in: by its words, its forms, and its signs."""

import pytest

from arclean import Pipeline
from arclean.evidence.line_order.letter_order import word_order_bits
from arclean.filters import VisualOrder
from arclean.filters.visual_order import line_direction, weights
from arclean.filters.visual_order.line_direction import (
    DirectionScore,
    _score_affixes,
    _score_foreign_word,
    is_foreign,
    score_direction,
)
from arclean.language.tables import shipped_tables

GOOD = "وصلت القافلة إلى الميناء القديم وكان في استقبالها وفد من البلدية"
LINES = {
    "Arabic": GOOD,
    "Persian": "او به من گفت که این کتاب را از دوست خود گرفته است",
    "Urdu": "میں نے کل بازار سے ایک نئی کتاب خریدی اور اپنے بھائی کو دے دی",
    "Sorani": "من دەچم بۆ بازاڕ و لەوێ کتێبەکان دەکڕم بۆ هەموو هاوڕێکانم",
    "forms": "ﻭﺻﻠﺖ ﺍﻟﻘﺎﻓﻠﺔ ﺇﻟﻰ ﺍﻟﻤﻴﻨﺎﺀ",
    "Quranic": "ٱلَّذِينَ يُؤۡمِنُونَ بِٱلۡغَيۡبِ وَيُقِيمُونَ ٱلصَّلَوٰةَ",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_a_line_and_its_reverse_say_the_opposite(line):
    assert score_direction(line).bits > 10
    assert score_direction(line[::-1]).bits < -10
    assert score_direction(line[::-1]).visual_words >= 3


def test_lost_glyphs_are_letters_of_an_unknown_word():
    found = [
        score_direction(f"وصلت الق{lost}فلة إلى المدينة").bits for lost in ("(cid:12)", "\ufffd", "\ue001", "\x02")
    ]
    assert len(set(found)) == 1
    assert found[0] > 0
    assert score_direction("وصلت الق(فلة إلى المدينة").bits != found[0]


def test_letters_printed_twice_count_once():
    assert score_direction("ااتتفففااقق").bits == score_direction("اتفاق").bits
    assert score_direction("ااتتففااقق").bits == score_direction("اتفاق").bits
    assert score_direction("اتتفاق").bits != score_direction("اتفاق").bits


def test_names_do_not_make_a_text_foreign():
    assert not is_foreign(GOOD * 3 + " چارلز")
    assert is_foreign(LINES["Persian"])
    assert not is_foreign("")
    assert not is_foreign("چ" + "ب" * 49)
    assert is_foreign("چ" + "ب" * 48)
    assert is_foreign("چ" + "ب" * 48 + " " * 50), "spaces do not count"
    assert not is_foreign("ٱلٱ"), "alef wasla is Quranic"


@pytest.fixture
def words(monkeypatch):
    """Return a dict from words to the bits that they have, 0.0 for all others."""
    found = {}
    monkeypatch.setattr(line_direction, "word_order_bits", lambda word: found.get(word, 0.0))
    monkeypatch.setattr(line_direction, "_score_foreign_word", lambda word: 2 * found.get(word, 0.0))
    monkeypatch.setattr(line_direction, "_spelling_bits", lambda _: -99.0)
    monkeypatch.setattr(line_direction, "_is_known_backwards", lambda _: True)
    return found


def test_the_bits_of_words_add_up(words):
    words |= {"ب": 3.0, "ت": -2.0, "ث": -2.1}
    assert score_direction("ب ت ث") == DirectionScore(pytest.approx(-1.1), 1, pytest.approx(4.1 / 7.1))
    assert score_direction("ب ت") == (1.0, 0, 0.6)
    assert score_direction("") == (0.0, 0, 0.0)


def test_little_evidence_agrees_little(words):
    words |= {"ب": -0.5, "ت": 0.5, "ث": 3.0}
    assert score_direction("ب").agreement == score_direction("ت").agreement == 0.5
    assert score_direction("ت ث").agreement == 1.0


def test_a_text_around_it_makes_a_line_foreign(words):
    words["ب"] = -1.0
    assert score_direction("ب", foreign=True).bits == -2.0
    assert score_direction("ب چ").bits == -2.0
    assert score_direction("ب").bits == -1.0


@pytest.mark.parametrize(
    ("line", "bits", "agreement"),
    [
        ("ب چ", 5.0, 1.0),
        ("ب", -16.0, 0.0),
        ("ب" * 15, -9.0, 0.0),
        ("ب" * 16, -9.0, 1.0),
        ("ت", 1.0, 1.0),
        ("ﻲﻓ چ", -12.0, 1.0),
    ],
)
def test_letters_bound_what_words_say_of_lines_that_may_be_of_any_language(words, monkeypatch, line, bits, agreement):
    words |= {"ب": -20.0, "ب" * 15: -9.0, "ب" * 16: -9.0, "ت": 1.0}
    monkeypatch.setattr(line_direction, "_spelling_bits", lambda _: 5.0)
    assert (score_direction(line).bits, score_direction(line).agreement) == (bits, agreement)


@pytest.mark.parametrize(
    "line", ["د ښي لوري تر څنګ ځي", "سن | رادىيو", "ياپراق | دەرەخ | شاخ", "انب | ميوو | انناس", "پاڻي ڀريل گلاس"]
)
def test_lists_and_prose_of_other_languages_stay(line):
    assert Pipeline([VisualOrder()]).run(line).text == line


def test_pairs_of_forms_have_four_bits(words):
    assert score_direction("ﻓﻲ").bits == 12.0
    assert score_direction("ﻲﻓ") == (-12.0, 3, 1.0)


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("ب .ت", -8),
        ("ب. ت", 8),
        ("ب. .ت", 0),
        (".ب .ب .ب", -24),
        (".ب .ب .ب .ب", -24),
        ("ب. " * 4, 24),
        ("ب؟", 8),
        ("؛ب", -8),
    ],
)
def test_a_sign_on_one_side_of_a_word_has_eight_bits(words, line, signs):
    words |= {"ب": -0.25, "ت": -0.25}
    count = ("ب" in line) + ("ت" in line)
    assert score_direction(line).bits == signs - 0.25 * count


def test_a_word_that_comes_again_tells_nothing_new(words):
    words |= {"ب": -5.0, "ت": -2.0}
    assert score_direction("ب ب ت بِ").bits == -7.0
    assert score_direction("ب ب ت بِ").visual_words == 1


def test_signs_are_asked_where_words_speak_for_visual_order(words):
    assert score_direction(".ب").bits == 0.0


def test_a_word_and_its_reverse_have_opposite_bits():
    assert word_order_bits("المدينة") == -word_order_bits("ةنيدملا") > 0
    assert word_order_bits("ٱلمدينة") == word_order_bits("المدينة")
    assert word_order_bits("مهم") == 0
    gain = shipped_tables().direction.logical_gain
    assert word_order_bits("قافلة") == (gain("قافلة") - gain("ةلفاق")) / 2


@pytest.mark.parametrize(
    ("word", "bits"),
    [
        ("به", 5.0),  # a function word
        ("غض", 0.0),
        ("ے", -2.0),  # ends words, and does not begin them
        ("غے", 4.0),
        ("ےغ", -6.0),
        ("آغ", 2.0),
        ("غآ", -2.0),
        ("غئ", -3.0),
        ("ئا", 0.0),
        ("ئاغ", 4.0),
        ("ئغض", 0.0),
        ("غضه", 1.0),
        ("غضي", 1.0),
        ("غضە", 1.0),
        ("غغها", 1.5),
        ("غضند", 1.5),
        ("غها", 0.0),  # three letters are too few
        ("غغضهاي", 4.0),
        ("غترين", 3.0),
        ("ميغض", 1.0),
        ("ميغ", 0.0),
        ("ميغان", 2.5),
    ],
)
def test_affixes_of_other_languages(word, bits):
    assert _score_affixes(word) == bits


def test_other_languages_have_a_quarter_of_the_table():
    for word in ("ضغط", "میدان"):
        folded = word.replace("ی", "ي")
        expected = 0.25 * word_order_bits(folded) + _score_affixes(folded) - _score_affixes(folded[::-1])
        assert _score_foreign_word(word) == 1.5 * expected


def test_signs_speak_for_the_side_on_which_they_stand():
    right, none, wrong = (score_direction(line).bits for line in ("ةنيدم، ةيرق", "ةنيدم ةيرق", "ةنيدم ،ةيرق"))
    assert right > none > wrong


def test_a_line_with_no_known_word_backwards_is_at_most_reported(monkeypatch, words):
    words |= {"ب": -40.0, "ت": -40.0}
    assert score_direction("ب ت").bits == -80.0
    monkeypatch.setattr(line_direction, "_is_known_backwards", lambda _: False)
    assert score_direction("ب ت") == (-weights.MIN_BITS_AGAINST, 2, 0.0)


@pytest.mark.parametrize(
    "line", [".تاسو ښه کورونه نه لرﺉ", "وائ فائ", "ئاتلار يوللار ئارقىلىق كەلدى", "يوللار ئارقىلىق ئايلىنىش"]
)
def test_lines_of_languages_that_end_and_begin_otherwise_are_not_turned(line):
    assert score_direction(line).bits >= -weights.MIN_BITS_AGAINST
