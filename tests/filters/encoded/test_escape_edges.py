"""Escapes beside a span are of it; what is none is not."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.encoded.escape_edges import widen_span

CLEAN = Pipeline([filters.Encoded()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (r"قال: \u00ab\u0645\u0646 \u0642\u0627\u0644\u00bb ثم", "قال: «من قال» ثم"),
        ("%E6%D5%E1 %C7%E1%DE%D8%C7%D1 %C5%E1%EC", "وصل القطار إلى"),
        ("#171;#1605;#1606; #1602;#1575;#1604;#187;", "«من قال»"),
        ("=C2=AB=D9=85=D9=86 =D9=82=\n=D8=A7=D9=84=C2=BB", "«من قال»"),
    ],
)
def test_signs_and_short_words_go_along(text, right):
    assert CLEAN(text) == right


def test_what_ends_before_is_not_taken_twice():
    text = "%D9%82%D8%A7%D9%84 %D9%86%D8%B9%D9%85"
    assert widen_span(text, "percent", 19, len(text), 19) == (19, len(text))
    assert widen_span(text, "percent", 19, len(text), 0) == (0, len(text))


def test_a_kind_without_units_stays():
    assert widen_span("abc", "base64", 1, 2, 0) == (1, 2)


def test_the_span_alone_is_read_where_its_edges_are_none():
    assert CLEAN("%FF%FE %D9%82%D8%A7%D9%84%D8%AA هنا") == "%FF%FE قالت هنا"


def test_a_sign_of_a_setting_stays():
    assert CLEAN("العنوان = =D9=82=D8=A7=D9=84=D8=AA هنا") == "العنوان = قالت هنا"
    assert CLEAN("=D9=82=D8=A7= =D9=84=D8=AA هنا") == "قالت هنا"
    assert CLEAN("=D9=82=D8=A7=D9=84=D8=AA = =D9=86=D8=B9=D9=85") == "قالت = نعم"
