"""Type 3 fonts: what their procedures draw, and which of their names and maps are believed."""

import pytest

from arclean.readers.pdf.fonts import glyph_recognition as recognition
from arclean.readers.pdf.fonts.font import LOST_GLYPH as LOST
from arclean.readers.pdf.fonts.glyph_recognition import recognize_sign
from arclean.readers.pdf.fonts.raster import GRID_SIZE, NO_SIGN, unpack_references
from arclean.readers.pdf.fonts.type3 import Type3Program
from tests.readers.pdf.writer import Stream, font, opened, to_unicode

THOUSANDTHS = (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
REFERENCES = unpack_references(recognition._REFERENCES.read_bytes())
BACKWARDS = {"1": "0", "0": "1"}


def known(sign):
    """Give the shape of a sign that is told by itself."""
    return next(
        shape
        for name, shape in REFERENCES
        if name == sign and recognition._shipped_recognizer()._certain_sign(shape) == sign
    )


def letter():
    """Give the shape of a letter, which is none of the signs."""
    return next(shape for name, shape in REFERENCES if name == NO_SIGN and shape.height > 0.4)


def rows(shape):
    """Give the rows of a shape as they are seen, from the top: 1 where it is filled."""
    return [
        format(shape.cells >> GRID_SIZE * row & (1 << GRID_SIZE) - 1, f"0{GRID_SIZE}b")[::-1]
        for row in range(GRID_SIZE)
    ]


def path(shape, size=1000):
    """Draw a shape as a path, a rectangle a cell."""
    wide, high = shape.width * size / GRID_SIZE, shape.height * size / GRID_SIZE
    cells = [(x, y) for y, row in enumerate(rows(shape)) for x, cell in enumerate(row) if cell == "1"]
    top = (shape.bottom + shape.height) * size
    drawn = "\n".join(f"{x * wide:.3f} {top - (y + 1) * high:.3f} {wide:.3f} {high:.3f} re" for x, y in cells)
    return f"600 0 0 -200 600 800 d1\n{drawn}\nf".encode()


def packed(shape, *, inverse=False):
    """Give the pixels of a shape, a bit each."""
    lines = ["".join(BACKWARDS[cell] for cell in row) if inverse else row for row in rows(shape)]
    return b"".join(int(line, 2).to_bytes(GRID_SIZE // 8, "big") for line in lines)


def placed(shape, size=1000):
    """Give the matrix that puts a bitmap in the place of a shape."""
    return f"{shape.width * size:.3f} 0 0 {shape.height * size:.3f} 0 {shape.bottom * size:.3f} cm".encode()


def bitmap(shape, size=1000):
    """Draw a shape as a bitmap in the content, as TeX does."""
    head = f" BI /W {GRID_SIZE} /H {GRID_SIZE} /IM true /BPC 1 /D [1 0] ID ".encode()
    return b"600 0 0 -200 600 800 d1 q " + placed(shape, size) + head + packed(shape) + b"\nEI Q"


def type3(procedures, names=None, **entries):
    """Give the dictionary of a Type 3 font whose codes count from 65."""
    streams = {name: data if isinstance(data, Stream) else Stream(data) for name, data in procedures.items()}
    plain = {"Type": "Font", "Subtype": "Type3", "FontBBox": [0, 0, 0, 0], "FontMatrix": [*THOUSANDTHS],
             "FirstChar": 0, "LastChar": 255, "Widths": [600] * 256,
             "CharProcs": streams, "Encoding": {"Differences": [65, *(names or procedures)]}}  # fmt: skip
    return plain | entries


def texts(spec, *codes):
    made = font(spec)
    return [made.look_up_code(code)[0] for code in codes]


@pytest.mark.parametrize("draw", [path, bitmap])
@pytest.mark.parametrize("sign", [*"0123456789", *"٠١٢٣٤٥٦٧٨٩", *"%/,"])
def test_digits_and_signs_are_told_by_what_is_drawn(draw, sign):
    assert texts(type3({"g300": draw(known(sign))}), 65) == [sign]


@pytest.mark.parametrize("draw", [path, bitmap])
def test_letters_are_not(draw):
    assert texts(type3({"g300": draw(letter())}), 65) == [LOST]


@pytest.mark.parametrize("size", [1, 100, 2048])
def test_the_matrix_of_the_font_is_respected(size):
    spec = type3({"g300": path(known("٣"), size)}, FontMatrix=[1 / size, 0, 0, 1 / size, 0, 0])
    assert texts(spec, 65) == ["٣"]


def test_glyphs_of_another_size_are_not_taken_for_signs():
    assert texts(type3({"g300": path(known("٣"), 4000)}), 65) == [LOST]


def test_bitmaps_that_are_objects():
    mask = {"Type": "XObject", "Subtype": "Image", "ImageMask": True, "Width": GRID_SIZE, "Height": GRID_SIZE,
            "BitsPerComponent": 1}  # fmt: skip
    image = Stream(packed(known("٧"), inverse=True), mask)
    spec = type3({"g1": placed(known("٧")) + b" /I Do"}, Resources={"XObject": {"I": image}})
    assert texts(spec, 65) == ["٧"]


def test_forms_within_glyphs():
    form = Stream(path(known("٤"), 1), {"Subtype": "Form", "Matrix": [1000, 0, 0, 1000, 0, 0], "BBox": [0, 0, 9, 9]})
    spec = type3({"g1": b"500 0 d0 q 2 0 0 2 0 0 cm Q /X Do"}, Resources={"XObject": {"X": form}})
    assert texts(spec, 65) == ["٤"]


@pytest.mark.parametrize("procedure", [
    b"", b"500 0 d0 0 0 m 400 700 l S", b"500 0 d0 /Gone Do", b"(a) Tj", b"1 2 re f", b"500 0 d0 /Sh sh", b"0 0 1 re f",
    b"500 0 d0 400 0 0 700 0 0 cm BI /W 8 /H 8 /CS /G /BPC 8 ID " + b"\0" * 64 + b" EI", b"BI ID EI",
    b"500 0 d0 " + b"0 0 400 700 re " * 6000 + b"f",
])  # fmt: skip
def test_what_has_no_outline_is_lost(procedure):
    assert texts(type3({"g1": procedure}), 65) == [LOST]


def test_a_glyph_that_draws_itself():
    form = Stream(b"/X Do", {"Subtype": "Form", "Resources": {"XObject": {"X": None}}})
    assert texts(type3({"g1": b"/X Do"}, Resources={"XObject": {"X": form}}), 65) == [LOST]


@pytest.mark.parametrize(("procedure", "text"), [(b"500 0 d0", " "), (b"0 0 d0", LOST)])
def test_what_draws_nothing_is_a_space(procedure, text):
    assert texts(type3({"g1": procedure}), 65) == [text]


def test_where_another_code_is_a_space_what_draws_nothing_is_lost():
    assert texts(type3({"space": b"300 0 d0", "g1": b"500 0 d0"}), 65, 66) == [" ", LOST]


# names and maps -----------------------------------------------------------------------------------


def test_names_that_say_something_are_believed():
    assert texts(type3({"uni0628": path(known("٣")), "uni0663": path(letter())}), 65, 66) == ["ب", "٣"]


def test_labels_are_believed_where_the_shapes_agree():
    digits = {f"a{48 + n}": path(known(str(n))) for n in (2, 3, 4)} | {"a65": path(letter())}
    spec = type3(digits, Encoding={"Differences": [50, "a50", "a51", "a52", 65, "a65"]})
    assert texts(spec, 50, 65) == ["2", "A"]


def test_labels_are_not_believed_where_the_shapes_are_others():
    digits = {f"a{48 + n}": path(known("٢٣٤"[n - 2])) for n in (2, 3, 4)} | {"a65": path(letter())}
    spec = type3(digits, Encoding={"Differences": [50, "a50", "a51", "a52", 65, "a65"]})
    assert texts(spec, 50, 65) == ["٢", LOST]


@pytest.mark.parametrize(("first", "found"), [(65, "A"), (1, LOST), (200, LOST)])
def test_labels_that_no_shape_speaks_of_are_believed_among_latin_letters(first, found):
    spec = type3({f"a{first}": path(letter())}, Encoding={"Differences": [first, f"a{first}"]})
    assert texts(spec, first) == [found]


def test_a_map_that_takes_labels_for_dingbats_is_not_believed():
    labels = {"Differences": [1, "a1", "a2"]}
    said = to_unicode({1: "\u2701", 2: "ب"})
    spec = type3({"a1": path(known("٣")), "a2": path(letter())}, Encoding=labels, ToUnicode=said)
    assert texts(spec, 1, 2) == ["٣", "ب"]


# programs -----------------------------------------------------------------------------------------


def test_a_program_without_glyphs():
    one, other = (Type3Program({"CharProcs": {}, "FontMatrix": [size, 0, 0, size, 0, 0]}) for size in (1, 2))
    assert one.outline_key("gone") is None
    assert [made.units for made in (one, other)] == [1.0, 1.0]
    assert recognize_sign(one, "gone") is None
    assert one.glyph_of_cid(5, mapped=True) is None
    assert one.gid_of_character(65) is None


def test_glyphs_that_draw_the_same_have_one_key():
    with opened({"XObject": {"A": Stream(b"0 0 9 9 re f"), "B": Stream(b"0 0 9 9 re f"), "C": Stream(b"/X Do")}}) as (
        resources, _,
    ):  # fmt: skip
        procedures = resources.spec["XObject"]
        one, other = (Type3Program({"CharProcs": procedures, "FontMatrix": [n, 0, 0, n, 0, 0]}) for n in (1, 2))
        usual = Type3Program({"CharProcs": procedures})
        assert one.outline_key("A") == one.outline_key("B") is not None
        assert one.outline_key("A") != other.outline_key("A")
        assert one.outline_key("C") is None  # what it draws stands elsewhere
        assert [made.draw_outline("A").bounding_box()[2] for made in (one, other, usual)] == pytest.approx(
            [9, 18, 0.009]
        )
        assert (one.glyph_of_code(1, "A"), one.glyph_of_code(1, "gone")) == ("A", None)
        assert (one.text_of_glyph("uni0628"), one.text_of_glyph("A")) == ("ب", "A")
