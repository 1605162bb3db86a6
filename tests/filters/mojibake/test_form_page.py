"""Arabic read by the page of presentation forms: decoded where it reads, and shaped words are left in either order."""

import pytest

from arclean import Pipeline, filters, repair
from arclean.filters.mojibake.form_page import decode_form_page


def misread(text):
    return text.encode("cp1256").decode("cp864")


@pytest.mark.parametrize("right", ["قرر المدير فتح المدرسة غدا", "وصلت السفينة في الصباح", "البحرية الملكية"])
def test_a_line_is_decoded(right):
    assert decode_form_page(misread(right))[0][0].target == right
    made = repair(misread(right))
    assert made.text == right
    assert made.edits[0].rule == "mojibake/cp1256"


def test_of_two_words_too_little_is_told_and_they_are_reported():
    ((), (found,)) = map(tuple, decode_form_page(misread("المدير غدا")))
    assert (found.rule, found.alternatives) == ("mojibake/weak", ("المدير غدا",))


@pytest.mark.parametrize(
    "shaped", ["ﺍﻟﻮﺯﻳﺮ", "ﺍﻓﺘﺘﺎﺡ ﺍﻟﻤﺆﺗﻤﺮ", "ﺍﻓﺮﺍﺩ", "ﺭﻤﺗﺆﻤﻟﺍ ﺡﺎﺘﺘﻓﺍ", "ﺪﻳﺪﺟ ﻢﻟﺎﻋ ﻲﻓ", "ﺍﻓ", "ﻎﺓ", "ﺍﻓ 12", ""]
)
def test_shaped_words_are_left(shaped):
    assert decode_form_page(shaped) == ([], [])


def test_what_the_page_lacks_is_not_of_it():
    assert decode_form_page(misread("قرر المدير فتح المدرسة غدا") + " б") == ([], [])


@pytest.mark.parametrize("page", ["cp866", "cp737"])
def test_spaces_of_mac_arabic_are_letters_of_these_pages(page):
    right = "قرر المدير في المدرسة أن يبدأ العمل على الكتاب"
    made = right.encode("mac_arabic").decode(page)
    assert " " not in made
    assert Pipeline([filters.Mojibake()])(made) == right
