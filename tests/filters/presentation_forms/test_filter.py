"""Which presentation forms become letters and marks, and which stay."""

import pytest

from arclean import Pipeline, repair
from arclean.core.edits import Span
from arclean.filters import PresentationForms

PIPELINE = Pipeline([PresentationForms()])
VISUAL = "ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ"
HEH, DAMMA, FATHA, SHADDA_KASRA = "\ufeeb", "\ufe78", "\ufe77", "\ufcf4"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("اﻟﻌراق وﻻ ﷲ", "العراق ولا الله"),
        ("معﻪ", "معه"),
        ("سنة 1440ﻫ.", "سنة 1440ﻫ."),  # the Hijri sign
        ("(ﻫ) ﻭ البند", "(ﻫ) و البند"),
        ("ﻫ ﻣﺎ", "ﻫ ما"),
        ("ﻫو", "هو"),  # goes on
        ("ﻫ بﺐ", "ﻫ بب"),  # the end of a word
        ("ﻫ ـﺐ", "ﻫ ـب"),
        ("ﻫ بَﺐ", "ﻫ بَب"),
        ("ﻫـ", "هـ"),
        ("ﻫَ و", "ﻫَ و"),
        ("ﻫَو", "هَو"),
        ("باء: ﺏ ﺑ ﺒ ﺐ", "باء: ﺏ ﺑ ﺒ ﺐ"),  # a table of forms
        ("باء: ﺑ", "باء: ﺑ"),
        ("باء: ﺏ ﺩ", "باء: ب د"),  # forms that touch nothing
        ("ﺑ ﻣﺎ", "ب ما"),  # another run is a word
        ("ﻻ ﺑ", "لا ب"),  # a ligature is no single letter
    ],
)
def test_forms_of_letters(text, right):
    assert PIPELINE(text) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"كت{DAMMA}ب", "كت\u064fب"),
        (f"معﻠ{SHADDA_KASRA}م", "معل\u0651\u0650م"),
        (f"ضمة {DAMMA} هنا", f"ضمة {DAMMA} هنا"),  # follows no letter
        (f"كـ{DAMMA}ب", "كـ\u064fب"),
        (f"كَ{DAMMA}ب", "كَ\u064fب"),
        (f"كت {FATHA}بعد", "كت \u064eبعد"),  # a space tore it off
        (f"كت {FATHA}ﺑﻌﺪ", "كت \u064eبعد"),
        (f"1ت {FATHA}بعد", "1ت \u064eبعد"),
        (f"كت {FATHA}", f"كت {FATHA}"),
        (f"كت {FATHA} بعد", f"كت {FATHA} بعد"),
        (f"1 {FATHA}بعد", f"1 {FATHA}بعد"),
        (f"كت  {FATHA}بعد", f"كت  {FATHA}بعد"),
        (f"{FATHA}بعد", f"{FATHA}بعد"),
    ],
)
def test_spacing_marks(text, right):
    assert PIPELINE(text) == right


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "الله"),
        ("ا", "لله"),  # its alef stands there
        ("و", "الله"),
        ("ل", "ﷲ"),
        ("أ", "ﷲ"),
        ("آ", "ﷲ"),
        ("إ", "ﷲ"),
        ("ٱ", "ﷲ"),
        ("بَ", "ﷲ"),
        ("ﺍ", "لله"),
    ],
)
def test_the_ligature_of_allah(before, after):
    assert PIPELINE(f"قال {before}ﷲ نعم") == f"قال {before.replace('ﺍ', 'ا')}{after} نعم"


def test_the_ligature_of_allah_beside_words_that_end_inside_runs():
    assert PIPELINE("ﺍﻟﻢﻗﺎﻝ ﻻﷲ ﻭﻟﻢﻗﺎﻝﺍﻟﻌﺒﺪ") == "الم قال لالله ولم قال العبد"


def test_each_letter_comes_from_its_form():
    (edit,) = PIPELINE.run("وﻻ").edits
    assert edit.origin == ((Span(0, 2), Span(0, 1)),)
    (edit,) = PIPELINE.run("ﻓﻲ").edits
    assert edit.origin == ((Span(0, 2), Span(0, 2)),)
    (edit,) = PIPELINE.run("ﻓﻼ ا").edits
    assert edit.origin == ((Span(0, 1), Span(0, 1)), (Span(1, 3), Span(1, 2)))
    assert (edit.rule, edit.confidence) == ("presentation-forms/letters", 0.99)
    (first, second) = PIPELINE.run(f"معﻠ{SHADDA_KASRA}م ﻫو").edits
    assert first.origin == ((Span(0, 1), Span(0, 1)), (Span(1, 3), Span(1, 2)))
    assert first.confidence == second.confidence == 0.99


def test_a_line_in_visual_order_is_reported():
    text = f"ﻓﻲ ﺍﻟﺒﻴﺖ\n- {VISUAL}!\nﻓﻲ"
    result = PIPELINE.run(text)
    assert result.text == f"في البيت\n- {VISUAL}!\nفي"
    (finding,) = result.findings
    assert (finding.kind, finding.rule, finding.confidence) == ("visual-order", "presentation-forms/visual", 1.0)
    assert text[finding.start : finding.end] == VISUAL


def test_a_line_that_does_not_tell_goes_with_the_others():
    assert PIPELINE(f"{VISUAL}\nندرﻷا") == f"{VISUAL}\nندرﻷا"
    assert [finding.confidence for finding in PIPELINE.run(f"{VISUAL}\nندرﻷا").findings] == [1.0, 0.6]
    assert PIPELINE("ندرﻷا\nﻓﻲ") == "ندرلأا\nفي"


def test_lines_of_a_page_are_asked_apart():
    assert PIPELINE(f"{VISUAL}\fﻓﻲ ﺍﻟﺒﻴﺖ") == f"{VISUAL}\fفي البيت"


@pytest.mark.parametrize("text", ["", "كتاب", "ﷺ ﷽ ﷼", "\ufe73 ﮲"])
def test_what_is_no_form_of_a_letter_stays(text):
    assert PIPELINE(text) == text


TABLES = ("ﺏ ﺑ ﺒ ﺐ", "ﺑ ﺗ ﺛ ﺟ ﺣ", "ﺏ ﺑ ﺒ ﺐ   ﺕ ﺗ ﺘ ﺖ   ﺙ ﺛ ﺜ ﺚ   ﺝ ﺟ ﺠ ﺞ")
LESSONS = (
    "ﻣ ﻦ   ﻓ ﻲ   ﻋ ﻠ ﻰ", "ﻛ ﺘ ﺎ ﺏ", "حلل الكلمة: ﻣ ﺪ ﺭ ﺳ ﺔ", "ﻛ ﺘ ﺎ ﺏ = كتاب", "ﺷ ﺠ ﺮ ﺓ ( شجرة )", "ﺳ ﻼ ﻡ ﺍ",
    "ﻗ ﻠ ﻢ / ﺑ ﻴ ﺖ / ﻛ ﺘ ﺎ ﺏ", "ﻗ ﻠ ﻢ   ﺑ ﻴ ﺖ   ﻛ ﺘ ﺎ ﺏ", "ﻣ + ﺪ + ﺭ + ﺳ + ﺔ", "ﻣ ﺪ ﻳ ﻨ ﺔ",
)  # fmt: skip


def test_forms_of_a_sentence_that_are_set_apart_become_letters():
    line = "ﻓ ﻲ   ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ   ﺍ ﻟ ﻘ ﺪ ﻳ ﻤ ﺔ"
    assert Pipeline([PresentationForms()])(line) == "ف ي   ا ل م د ي ن ة   ا ل ق د ي م ة"
    assert repair(line).text == "في المدينة القديمة"


@pytest.mark.parametrize("text", TABLES + LESSONS)
def test_shapes_that_are_shown_on_purpose_stay(text):
    assert repair(text).text == text
