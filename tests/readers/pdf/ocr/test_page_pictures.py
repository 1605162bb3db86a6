"""Page pictures: pages drawn, within limits of time and memory."""

import math

import pytest
from PIL import ImageOps

from arclean.core.document import Box
from arclean.readers.pdf.ocr import page_pictures, weights
from arclean.readers.pdf.ocr.page_pictures import PagePictures
from arclean.readers.timeout import TimeIsUp
from tests.readers.pdf.writer import HEIGHT, WIDTH, Stream, pdf

IMAGE = {"Type": "XObject", "Subtype": "Image", "ColorSpace": "DeviceGray", "BitsPerComponent": 8}
SQUARE = b"100 100 50 50 re f"


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(weights, "DOTS_PER_INCH", 72)


def test_a_page_is_drawn_from_its_top_left_corner():
    pictures = PagePictures(pdf(b"", SQUARE))
    picture = pictures.draw_page(2)
    assert picture.image.size == (WIDTH, HEIGHT)
    assert picture.points_per_pixel == (1.0, 1.0)
    assert [picture.image.getpixel(at) for at in ((125, HEIGHT - 125), (125, 125))] == [0, 255]
    kept = picture.keep_rows([Box(-10, 0, 110.5, 999)])
    assert [kept.image.getpixel((x, HEIGHT - 125)) for x in (105, 110, 111, 140)] == [0, 0, 255, 255]
    pictures.close()
    pictures.close()


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_picture_is_turned_and_its_boxes_are_places_on_the_page(degrees):
    picture = PagePictures(pdf(SQUARE)).draw_page(1).turn(degrees)
    x0, top, x1, bottom = ImageOps.invert(picture.image).getbbox()
    place = picture.place_on_page(Box(x0, top, x1, bottom))
    assert place == pytest.approx((100, HEIGHT - 150, 150, HEIGHT - 100), abs=1)


def test_a_page_that_is_not_there_or_no_pdf_is_none():
    assert PagePictures(pdf(SQUARE)).draw_page(2) is None
    assert PagePictures(b"%PDF-1.7 nothing").draw_page(1) is None


def test_drawing_ends_where_its_time_is_over():
    with pytest.raises(TimeIsUp):
        PagePictures(pdf(SQUARE * 2000)).draw_page(1, seconds=-1)


def test_a_picture_is_not_larger_than_its_limit(monkeypatch):
    monkeypatch.setattr(page_pictures, "MAX_PIXELS", 100 * 75)
    picture = PagePictures(pdf(SQUARE)).draw_page(1)
    assert picture.image.size == (100, 75)
    assert picture.points_per_pixel == (4.0, 4.0)
    assert picture.dots_per_inch == 18


def test_images_of_too_many_pixels_are_not_drawn():
    side = math.isqrt(page_pictures.MAX_IMAGE_PIXELS) + 1
    image = Stream(b"", IMAGE | {"Width": side, "Height": side})
    assert PagePictures(pdf(b"/I Do", resources={"XObject": {"I": image}})).draw_page(1) is None
