"""Which way lines run, and how they were laid out."""

import re

import pytest

from arclean.bidi import to_visual
from arclean.core.context import Context
from arclean.filters.visual_order.document_vote import backward
from arclean.filters.visual_order.line_direction import is_foreign, run
from arclean.filters.visual_order.line_reorder import layout

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
    assert run(line).bits > 10
    assert run(line[::-1]).bits < -10
    assert run(line[::-1]).voices >= 3


def test_glyphs_without_text_are_letters_nobody_knows():
    assert run("وصلت الق(cid:12)فلة إلى المدينة").bits == run("وصلت الق\ufffdفلة إلى المدينة").bits > 0


def test_letters_printed_twice_count_once():
    assert run("ااتتففااقق").bits == run("اتفاق").bits


def test_names_do_not_make_a_text_foreign():
    assert not is_foreign(GOOD * 3 + " چارلز")
    assert is_foreign(LINES["Persian"])


def test_signs_speak_for_the_side_on_which_they_stand():
    assert run("ةنيدم، ةيرق").bits > run("ةنيدم ةيرق").bits > run("ةنيدم ،ةيرق").bits


def test_a_line_alone_needs_more_than_one_among_others():
    weak = "نيب".center(5)
    lines = [to_visual(GOOD, 1).text, weak, to_visual(GOOD, 1).text]
    assert backward(lines)[1] == 0.95
    assert backward([GOOD, weak, GOOD])[1] == 0.0
    assert backward([weak]) == [0.0]


def test_a_doubtful_line_is_told():
    assert backward([GOOD, "نيذلا", GOOD]) == [0.0, 0.7, 0.0]


def test_digits_and_latin_words_are_asked_apart():
    assert layout(["1202 2102 ماع"]).latin
    kept = layout(["2021 2012 ماع FDP eht"])
    assert not kept.digits
    assert not kept.latin
    mixed = layout(["1202 ماع the PDF for"])
    assert mixed.digits
    assert not mixed.latin


@pytest.mark.parametrize(
    ("right", "clusters"),
    [("كِتَابُ العِلمِ", True), ("ذَهَبَ", True), ("جِدًّا", True)],
)
def test_marks_tell_on_which_side_they_stand(right, clusters):
    units = re.findall("[\u0621-\u064a][\u064b-\u0652]+|.", right)
    assert layout(["".join(reversed(units))]).clusters is clusters
    assert not layout([right[::-1]]).clusters


def test_an_alef_in_its_shape_is_an_alef():
    assert not layout(["ﺎًﻣﻮﻳ ﻥﻮﺛﻼﺛ"]).clusters


def test_words_in_place_are_told_by_stops_and_by_pairs():
    words = " ".join(word[::-1] for word in GOOD.split())
    assert layout([words] * 3, Context().lexicon).in_place
    assert not layout([GOOD[::-1]] * 3, Context().lexicon).in_place
    assert layout(["ةقحال، ةملك. ةملك"]).bare


def test_a_line_that_only_may_stand_backwards_turns_no_other():
    assert backward(["...ةئيه", "؛برغملا"]) == [0.0, 0.7]
    assert backward(["هيئة...", "؛برغملا"]) == [0.0, 0.7]


def test_a_line_that_says_nothing_goes_with_the_others():
    assert backward(["!مهم", GOOD[::-1]])[0] > 0.9
    assert backward(["مهم!", GOOD])[0] == 0.0
