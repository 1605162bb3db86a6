"""How the corruptor lays lines out."""

from random import Random

import pytest

from arclean.filters.visual_order.corruptor import CORRUPTOR, _lay_out

LINE = "وصلت القافلة (أمس) إلى الميناء القديم في 77 يوما"


@pytest.mark.parametrize(
    ("line", "options", "laid_out"),
    [
        ("كتب (12) PDF", {}, "PDF (12) بتك"),
        ("كتب (12) PDF", {"as_typed": True}, "PDF )12( بتك"),
        ("كتب (12) PDF", {"is_reversed": True}, "FDP )21( بتك"),
        ("كُتب", {}, "بتُك"),
        ("كُتب", {"marks_follow": True}, "بتكُ"),
        ("PDF 12", {"is_reversed": True}, "PDF 12"),  # no letter of the script
    ],
)
def test_ways_to_lay_a_line_out(line, options, laid_out):
    options = {"is_reversed": False, "as_typed": False, "marks_follow": False} | options
    assert _lay_out(line, **options) == laid_out


def test_a_text_is_laid_out_in_one_way():
    found = {CORRUPTOR.corrupt(f"{LINE}\n{LINE}", Random(seed)) for seed in range(40)}
    assert len(found) == 2
    assert all(len(set(text.split("\n"))) == 1 for text in found)


def test_reversed_numbers_and_latin_words_must_show_it():
    text = "نشر الخبر الجديد في عام 2015 على موقع the Report أمس"
    assert text[::-1] in {CORRUPTOR.corrupt(text, Random(seed)) for seed in range(40)}
    text = LINE.replace("77", "21")
    assert text[::-1] not in {CORRUPTOR.corrupt(text, Random(seed)) for seed in range(40)}


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        (LINE, True),
        ("ا" * 19 + " ب ت ث ج ح", True),
        ("ا" * 18 + " ب ت ث ج ح", False),
        ("ا" * 24 + " ب ت ث", False),
        ("ا" * 24 + " ب ت ث ج", True),
        (LINE + "\nقال", False),
        (LINE + " ﻓﻲ", False),
        (LINE + " هـ", False),
    ],
)
def test_its_domain(text, accepted):
    assert CORRUPTOR.accepts(text) is accepted
