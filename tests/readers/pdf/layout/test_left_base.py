"""Pages whose Arabic lines are laid out from the left."""

import pytest

from arclean.readers.pdf.layout.left_base import is_laid_from_left, place_of_context
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
    page(*from_left(*SENTENCES[:1]), *(text[::-1] for text in SENTENCES[1:])),  # a single sign
    page("One line.", "And another line.", "A third."),
    page(*from_left(*SENTENCES), *from_right("وما زال المفتاح معه", "فهو ينتظر"), left=50.0)[:4]
    + page(*from_right("وما زال المفتاح معه", "فهو ينتظر"), right=390.0),  # some of either kind
    [],
])  # fmt: skip
def test_pages_that_are_laid_out_otherwise(segments):
    assert not is_laid_from_left(segments)


@pytest.mark.parametrize(("shown", "place"), [
    ("2019 ماع يف", 0), ("(25% ىلإ", 0), (".باب", 0), ("3. باب", None), ("(3) باب", None), ("[10:40] باب", None),
    ("2019، ماع", None), ("(1) 47-45 ص", 4), ("باب", None), ("ab 12 باب", None),
])  # fmt: skip
def test_what_on_the_left_belongs_to_the_end_of_the_arabic(shown, place):
    assert place_of_context(shown) == place
