"""Pages whose Arabic lines are laid out from the left."""

import pytest

from arclean.readers.pdf.layout.left_base import end_of_number, ends_on_left, is_laid_from_left, length_of_label
from tests.readers.pdf.layout.rows import lay_text

SENTENCES = ("وصلت الرسالة إلى المكتب صباحا", "ثم عاد الساعي إلى البيت", "وبقي الطابع في الدرج", "أغلق الباب")


def page(*lines, left=50.0, right=None):
    """Return the segments of lines as they lie on the page, flush left or right."""
    return [lay_text(line, left if right is None else right - 5 * len(line), base=20 * n)
            for n, line in enumerate(lines)]  # fmt: skip


def from_left(*texts):
    return [text[::-1] + "." for text in texts]


def from_right(*texts):
    return ["." + text[::-1] for text in texts]


def test_signs_on_the_right_of_lines_flush_left():
    assert is_laid_from_left(page(*from_left(*SENTENCES)))


@pytest.mark.parametrize("segments", [
    page(*from_right(*SENTENCES), right=400.0),  # as Arabic is set
    page(*from_left(*SENTENCES), right=400.0),  # signs that were typed at the wrong end
    page(*from_right(*SENTENCES)),  # flush left, and laid out from the right
    page(*(text + "." for text in SENTENCES)),  # letters that come backwards
    page(*from_left(*SENTENCES), right=400.0) + page(*from_left(*SENTENCES[:2]))[:1],  # one of them at the left
    page(*from_left(*SENTENCES[:1]), *(text[::-1] for text in SENTENCES[1:])),  # a single sign
    page("One line.", "And another line.", "A third."),
    page(*from_left(*SENTENCES), *from_right("وما زال المفتاح معه", "فهو ينتظر"), left=50.0)[:4]
    + page(*from_right("وما زال المفتاح معه", "فهو ينتظر"), right=390.0),  # some of either kind
    [],
])  # fmt: skip
def test_pages_that_are_laid_out_otherwise(segments):
    assert not is_laid_from_left(segments)


@pytest.mark.parametrize(("shown", "ends"), [
    ("2019 ماع يف", True), ("(25% ىلإ", True), (".باب", True), ("باب", False), ("ab 12 باب", False),
])  # fmt: skip
def test_what_on_the_left_is_the_end_of_the_arabic(shown, ends):
    assert ends_on_left(shown) is ends


@pytest.mark.parametrize(("shown", "label"), [
    ("3. باب", "3. "), ("(3) باب", "(3) "), ("[10:40] باب", "[10:40] "), ("2019، ماع", "2019، "), ("1.2. باب", "1.2. "),
    ("(ب) باب", "(ب) "), ("(أ)", "(أ)"), ("2019 ماع", ""), ("(2019) ماع", ""), ("[باب] باب", ""),
])  # fmt: skip
def test_labels_of_items(shown, label):
    assert shown[: length_of_label(shown)] == label


@pytest.mark.parametrize(("shown", "end"), [
    ("ماع ،2017", 9), ("ماع 2017 ab", 8), ("ab ماع 2017", None), ("ماع 2017ab", None), ("2017 ماع", None),
])  # fmt: skip
def test_a_number_on_the_right_of_the_first_arabic_goes_on_from_the_line_above(shown, end):
    assert end_of_number(shown) == end
