"""Outlined text: pages whose letters are drawn as paths are told from frames, charts and maps."""

import math
import random

import pytest

import arclean
from arclean.core.document import Box
from arclean.readers.pdf.interpreter.outlined_text import MAX_OUTLINES, has_outlined_text, letter_outlines
from tests.readers.pdf.writer import HEIGHT, WIDTH, drawing, pdf

PAGE = Box(0, 0, WIDTH, HEIGHT)


def figure(x, y, width, height, sides=8):
    """Draw a closed figure with so many sides around a place."""
    points = [
        (x + width / 2 * math.cos(2 * math.pi * n / sides), y + height / 2 * math.sin(2 * math.pi * n / sides))
        for n in range(sides)
    ]
    first, *others = (f"{a:.2f} {b:.2f}" for a, b in points)
    return f"{first} m " + "".join(f"{point} l " for point in others) + "h "


def letters(rows=3, a_row=12, size=10.0, paint="f"):
    """Draw rows of figures that differ as letters do, each painted by itself."""
    drawn = random.Random(4)
    return "".join(
        figure(60 + n * size, 200 - row * 2 * size, size * drawn.uniform(0.3, 0.9), size * drawn.uniform(0.4, 1))
        + paint
        for row in range(rows)
        for n in range(a_row)
    )


def is_text(content):
    return has_outlined_text(drawing(content.encode()).outlines, PAGE)


@pytest.mark.parametrize("paint", ["f ", "F ", "f* ", "B ", "b* "])
def test_letters_painted_one_by_one(paint):
    assert is_text(letters(paint=paint))


@pytest.mark.parametrize("size", [6.0, 24.0])
def test_letters_of_a_page_painted_at_once(size):
    assert is_text(letters(size=size, paint="") + "f")


@pytest.mark.parametrize(("rows", "found"), [(1, False), (2, True)])
def test_a_few_letters_are_a_logo(rows, found):
    assert is_text(letters(rows=rows)) == found


@pytest.mark.parametrize("paint", ["S ", "n "])
def test_what_is_not_filled_is_no_letter(paint):
    assert drawing(letters(paint=paint).encode()).outlines == []


def test_a_frame_is_no_text():
    around = [(x, y) for x in range(10, WIDTH, 8) for y in (8, 18, HEIGHT - 18, HEIGHT - 8)]
    sizes = random.Random(1)
    assert not is_text("".join(figure(x, y, sizes.uniform(3, 7), sizes.uniform(3, 7)) + "f " for x, y in around))


def test_markers_of_a_chart_are_no_text():
    places = random.Random(2)
    assert not is_text("".join(figure(60 + 3 * n, places.uniform(60, 240), 4, 4, 10) + "f " for n in range(90)))


def test_bubbles_of_a_chart_are_no_text():
    places = random.Random(3)
    assert not is_text(
        "".join(
            figure(places.uniform(60, 340), places.uniform(60, 240), size := places.uniform(2, 12), size, 16) + "f "
            for _ in range(60)
        )
    )


def test_bars_and_circles_have_few_sides():
    bars = "".join(f"{60 + 6 * n} 60 4 {10 + n} re f " for n in range(40))
    assert drawing((bars + "".join(figure(90, 90, 9, 9, sides) + "f " for sides in (3, 4, 5))).encode()).outlines == []
    assert len(drawing((figure(90, 90, 9, 9, 7) + "f").encode()).outlines) == 1


@pytest.mark.parametrize(
    ("width", "height", "kept"),
    [(5, 1.9, 0), (5, 2.1, 1), (5, 71.9, 1), (5, 72.1, 0), (199, 9, 1), (201, 9, 0)],
)
def test_letters_have_the_size_of_letters(width, height, kept):
    corners = [Box(200, 100, 200 + width, 100 + height)] * 6
    assert len([*letter_outlines(corners, [0], 9)]) == kept


def test_no_more_outlines_are_kept_than_there_is_room_for():
    lines = [Box(0, 0, 5, 5)] * 18
    assert len([*letter_outlines(lines, [0, 6, 12], 2)]) == 2
    content = figure(90, 90, 9, 9) * (MAX_OUTLINES + 10) + "f "
    assert len(drawing((content * 2).encode()).outlines) == MAX_OUTLINES


def test_outlines_beside_glyphs_are_not_kept():
    assert drawing(b"BT /F1 10 Tf 50 50 Td (a) Tj ET " + letters().encode()).outlines == []


@pytest.mark.parametrize(("gap", "found"), [(9.9, True), (10.1, False)])
def test_letters_stand_beside_each_other(gap, found):
    widths = [2 + n % 10 / 2 for n in range(20)]
    lefts = [50 + sum(widths[:n]) + n * gap for n in range(20)]
    row = [Box(left, 100, left + width, 110) for left, width in zip(lefts, widths, strict=True)]
    assert has_outlined_text(row, Box(0, 0, 500, 300)) is found


@pytest.mark.parametrize(("sizes", "found"), [(7, False), (8, True)])
def test_letters_are_of_many_sizes(sizes, found):
    row = [Box(100 + 7 * n, 100, 105 + 7 * n, 105 + n % sizes / 2) for n in range(30)]
    assert has_outlined_text(row, PAGE) is found


def test_a_page_of_outlines_wants_ocr():
    document = arclean.read_pdf(pdf(letters().encode(), b"", b"40 40 300 200 re f"))
    assert [(f.kind, f.message) for f in document.findings] == [
        ("no-text", "Page 1 has no text: its text is drawn as outlines, and can be had by OCR."),
    ]  # fmt: skip
    assert [page.verdict for page in arclean.diagnose(document).pages] == ["ocr", "clean", "clean"]
