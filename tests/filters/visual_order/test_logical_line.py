"""The logical order of a line, by the convention by which it was written down."""

import pytest

from arclean.bidi import inverse, to_logical
from arclean.core.edits import Span
from arclean.filters.visual_order import logical_line
from arclean.filters.visual_order.logical_line import to_logical_line
from arclean.filters.visual_order.visual_convention import VisualConvention

SOUP = 'م"ب& :1\tبd§٧لaب"لmا;pاـ3ccاibm aalـ)2, ب(7;(a'


@pytest.mark.parametrize(
    ("line", "options", "logical"),
    [
        (".2021 ماع يف لصو", {}, "وصل في عام 2021."),
        ("٠١٢ 52 لصو", {"reversed_digits": "٠١٢٣"}, "وصل 52 ٢١٠"),
        (".1202 ماع يف لصو", {"reversed_digits": "0123456789"}, "وصل في عام 2021."),
        ("فلم FDP", {"reverses_latin": True}, "PDF ملف"),
        ("PDF فلم", {}, "ملف PDF"),
        ("FDP فلم", {"reverses_latin": True}, "ملف PDF"),
        (" بتك ", {}, " كتب "),
        ("", {}, ""),
        ("  ", {}, "  "),
        ("َبتُك", {}, "كُتبَ"),
        ("بَتكُ", {"marks_follow": True}, "كُتبَ"),
        ("(تيب)", {}, "(بيت)"),
        (")تيب(", {"typed_pairs": frozenset({"()"})}, "(بيت)"),
        ("ةلف(cid:12)قلا", {}, "الق(cid:12)فلة"),
        ("+12% ةدايز", {}, "زيادة +12%"),
        ("+21% ةدايز", {"reversed_digits": "0123456789"}, "زيادة %12+"),
        ("PDF +12% ةدايز", {}, "زيادة PDF +12%"),  # a number after Latin letters runs with them
        ("PDF +12% ةدايز", {"reversed_digits": "0123456789"}, "زيادة %21+ PDF"),
        ("PDF َب ةدايز", {}, "زيادة بَ PDF"),
        ("%21+ ةدايز", {"reversed_digits": "0123456789"}, "زيادة +12%"),
    ],
)
def test_lines(line, options, logical):
    assert to_logical_line(line, VisualConvention(**options)).text == logical


@pytest.mark.parametrize(
    ("line", "keeps_signs", "logical"),
    [
        ("ةملك، ةقحال PDF 12", True, "كلمة، لاحقة PDF 12"),
        ("،ةملك ةقحال PDF 12", False, "كلمة، لاحقة PDF 12"),
        (" ةملك  ةقحال ", False, " كلمة  لاحقة "),
    ],
)
def test_words_that_keep_their_order(line, keeps_signs, logical):
    convention = VisualConvention(keeps_word_order=True, keeps_signs=keeps_signs)
    assert to_logical_line(line, convention).text == logical


@pytest.mark.parametrize(
    ("line", "logical"),
    [
        ("The word باتك here", "The word كتاب here"),
        ("T باتك of words here", "T كتاب of words here"),
        ("اThe word here", "The word hereا"),
        ("The باتك ريبك اذه of", "of هذا كبير كتاب The"),  # more Arabic letters
        (".GDP يف GDP", "GDP في GDP."),  # a sign comes first
        ("GDP باتك", "كتاب GDP"),
    ],
)
def test_lines_of_latin_text(line, logical):
    assert to_logical_line(line, VisualConvention()).text == logical


def test_the_origin_of_a_line():
    logical = to_logical_line(" 12 بتك", VisualConvention())
    assert logical.text == " كتب 12"
    assert logical.origin() == (
        (Span(0, 1), Span(0, 1)),
        (Span(1, 2), Span(6, 7)),
        (Span(2, 3), Span(5, 6)),
        (Span(3, 4), Span(4, 5)),
        (Span(4, 5), Span(3, 4)),
        (Span(5, 7), Span(1, 3)),
    )
    assert to_logical_line("", VisualConvention()).origin() == ()
    origin = to_logical_line("  بتك  ", VisualConvention()).origin()
    assert origin[0] == (Span(0, 2), Span(0, 2))
    assert origin[-1] == (Span(5, 7), Span(5, 7))
    kept = to_logical_line("بتك  PDF !?", VisualConvention(keeps_word_order=True, keeps_signs=True)).origin()
    assert kept[-1] == (Span(3, 11), Span(3, 11))


@pytest.mark.parametrize("line", [".2021 (ماع) يف لصو", "ةلف(cid:12)قلا", "ُبتك PDF 12%", " +12% "])
def test_each_character_comes_from_its_place(line):
    logical = to_logical_line(line, VisualConvention())
    chars = [None] * len(logical.text)
    for target, source in logical.origin():
        for at, place in zip(range(*target), range(*source), strict=True):
            chars[at] = line[place]
    assert "".join(chars).translate(str.maketrans("()", "((")) == logical.text.translate(str.maketrans("()", "(("))


@pytest.fixture
def asked(monkeypatch):
    """Count how often the algorithm is asked about a reading."""
    found = []
    settled = inverse._confirm_guess
    monkeypatch.setattr(inverse, "_confirm_guess", lambda *given: found.append(given) or settled(*given))
    return found


@pytest.mark.parametrize("line", [SOUP, f"m{SOUP}i"], ids=["from right to left", "from left to right"])
def test_a_line_that_was_never_laid_out_is_soon_given_up(asked, line):
    to_logical_line(line, VisualConvention())
    assert 1 < len(asked) <= 1 + inverse.MAX_PRINTED_READINGS


def test_soups_are_searched_at_length_where_somebody_asks(asked):
    to_logical(f"m{SOUP}i", 0)
    assert len(asked) > 100


@pytest.mark.parametrize(("line", "right"), [
    ("2016-2017 نيتنسلا ةرتفل", "لفترة السنتين 2016-2017"),  # rising from left to right: laid out as one
    ("2017-2016 نيتنسلا ةرتفل", "لفترة السنتين 2016-2017"),
    ("(٢٠١٦-٢٠١٧) نيتنسلا", "السنتين (٢٠١٦-٢٠١٧)"),
    (".1995-2000 ةيالو", "ولاية 1995-2000."),  # a stop touches the years
    ("3.1995-2000 ةيالو", "ولاية 2000-3.1995"),  # and one of their number
    ("3.51-4.05 نيب", "بين 3.51-4.05"),  # decimals
    ("4.05-3.51 نيب", "بين 3.51-4.05"),
    ("%85-92 ةبسن", "نسبة 85-92%"),  # parts of a hundred
    ("1.2.2020-3.1 خيرات", "تاريخ 3.1-1.2.2020"),  # no decimals
    ("13-17 ناسين", "نيسان 17-13"),  # what is none of these is laid out by the algorithm
])  # fmt: skip
def test_two_years_rise(line, right):
    assert to_logical_line(line, VisualConvention()).text == right


@pytest.mark.parametrize("sign", ["%", ".%", "٪"])
def test_two_years_of_which_one_is_laid_out_with_a_sign_lose_nothing(sign):
    line = f"نم 1995-2005{sign} يف ةدايز"
    assert sorted(to_logical_line(line, VisualConvention()).text) == sorted(line)


def test_a_line_of_many_years_is_read_in_linear_time():
    class Units(list[tuple[str, int, bool]]):
        looked_at = 0

        def __iter__(self):
            for unit in super().__iter__():
                Units.looked_at += 1
                yield unit

    text = "1995-2005 نم " * 40
    units = Units((char, place, False) for place, char in enumerate(text))
    logical_line._join_ranges(text, 0, units, list(text), VisualConvention())
    assert Units.looked_at <= len(text)
    assert units.count(("1995-2005", 0, False)) == 1
    assert len(units) == len(text) - 40 * len("995-2005")


@pytest.mark.parametrize(
    ("line", "logical"),
    [("تغلب م°31.4 سمأ", "بلغت 31.4°م أمس"), ("تغلب م31.4 سمأ", "بلغت 31.4م أمس")],
)
def test_a_unit_of_measure_stands_after_its_number_in_a_word_that_was_turned_in_its_place(line, logical):
    found = to_logical_line(line, VisualConvention(keeps_word_order=True))
    assert found.text == logical
    assert sum(right.end - right.start for _, right in found.origin()) == len(line)


def test_cells_are_turned_each_by_itself():
    in_cells = VisualConvention(keeps_cells=True)
    found = to_logical_line("لاق ةيسنج\t2 1\t\tPDF (1) لاق", in_cells)
    assert found.text == "جنسية قال\t2 1\t\tقال PDF (1)"
    assert min(found.origin(), key=lambda pair: pair[1]) == (Span(8, 9), Span(0, 1))
    assert to_logical_line("لاق\t21", in_cells._replace(reversed_digits="12")).text == "قال\t12"


@pytest.mark.parametrize(("line", "keeps", "right"), [
    ("أ) نأ نوكي", True, "أ) أن يكون"), ("1) نأ نوكي", True, "1) أن يكون"), ("ب- نأ نوكي", True, "ب- أن يكون"),
    ("12.  نأ نوكي", True, "12.  أن يكون"), ("ب) ةريبك تناك", False, "ب) كانت كبيرة"),
    ("2) ةريبك تناك", False, "2) كانت كبيرة"),
])  # fmt: skip
def test_the_label_of_an_item_was_not_turned(line, keeps, right):
    found = to_logical_line(line, VisualConvention(keeps_word_order=keeps)).text
    assert found == right
