"""Resources: names to fonts, forms and properties; what is broken is as if it were not there."""

from io import BytesIO

import pytest

from arclean.readers.pdf.fonts.font import LOST_GLYPH as LOST
from arclean.readers.pdf.interpreter import resources as resources_module
from arclean.readers.pdf.interpreter.resources import FontCache, Resources
from tests.readers.pdf.writer import Raw, Stream, opened, pdf, simple

READABLE = simple(Encoding="WinAnsiEncoding")


def test_a_font_is_made_once():
    with opened({"Font": {"F1": READABLE, "F2": READABLE, "خط": READABLE}}) as (resources, fonts):
        first = resources.find_font("F1")
        assert resources.find_font("F1") is first
        assert resources.find_font("F2") is not first
        assert resources.find_font("خط").look_up_code(65) == ("A", 0.5)
        again = Resources(resources.spec, fonts)
        assert again.find_font("F1") is first


def test_fonts_of_very_many_codes_are_forgotten_between_pages(monkeypatch):
    with opened({"Font": {"F1": READABLE}}) as (resources, fonts):
        first = resources.find_font("F1")
        fonts.begin_page()
        assert Resources(resources.spec, fonts).find_font("F1") is first
        table = dict.fromkeys(range(2000), "a")
        fonts._manager._count_codes(table)
        first.look_up_code(65)
        monkeypatch.setattr(resources_module, "_MANY_CODES", 1999)
        fonts.begin_page()
        assert table == {65: "a"}
        assert fonts._manager.codes == 0
        assert Resources(resources.spec, fonts).find_font("F1") is not first


def test_fonts_that_are_gone_give_their_numbers_to_none():
    with opened({"Font": {}}) as (_, fonts):
        found = [fonts.get_font({"FirstChar": 65, "Widths": [1000 * n]}).look_up_code(65)[1] for n in range(50)]
        assert found == [*range(50)]


@pytest.mark.parametrize("broken", [None, 3, "F", [], Raw(b"99 0 R"), b"x"])
def test_what_is_no_font(broken):
    with opened({"Font": {"F1": broken}}) as (resources, _):
        assert resources.find_font("F1").look_up_code(65) == (LOST, 0.5)
        assert resources.find_font("F2").look_up_code(65) == (LOST, 0.5)


@pytest.mark.parametrize("broken", [None, 3, "F", [], Raw(b"99 0 R"), b"x"])
def test_broken_categories(broken):
    spec = dict.fromkeys(("Font", "XObject", "ExtGState", "Properties"), broken)
    with opened(spec) as (resources, _):
        assert resources.find_font("F").look_up_code(65) == (LOST, 0.5)
        assert resources.find_form("F") is None
        assert not resources.is_image("F")
        assert resources.find_state_font("F") == (None, 0.0)
        assert resources.find_properties("F") == {}


def test_no_resources():
    assert Resources(None, FontCache(None)).find_font("F1").look_up_code(65) == (LOST, 0.5)


def test_forms():
    own = Stream(b"n", {"Subtype": "Form", "Matrix": [1, 0, 0, 1, 2, 3], "BBox": [0, 0, 9, 9], "Resources": {}})
    plain = Stream(b"n", {"Subtype": "Form"})
    with opened({"XObject": {"A": own, "B": plain, "C": Stream(b"", {"Subtype": "Image"})}}) as (resources, _):
        form = resources.find_form("A")
        assert (form.data, form.matrix, form.bbox) == (b"n", (1, 0, 0, 1, 2, 3), (0, 0, 9, 9))
        assert form.resources is not resources
        assert resources.find_form("A") is form
        other = resources.find_form("B")
        assert other.resources is resources
        assert other.matrix == (1, 0, 0, 1, 0, 0)
        assert other.key != form.key
        assert resources.find_form("C") is None
        assert [resources.is_image(name) for name in "ABC"] == [False, False, True]


def test_the_writer_writes_what_others_read():
    import pdfplumber

    data = pdf(b"BT /F1 10 Tf 50 100 Td (ab) Tj ET", b"BT /F1 10 Tf (c) Tj ET", resources={"Font": {"F1": READABLE}})
    with pdfplumber.open(BytesIO(data)) as file:
        assert [page.extract_text() for page in file.pages] == ["ab", "c"]
