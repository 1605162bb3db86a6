"""PDFs: files that we made (fixtures/pdf), and lines of glyphs as producers lay them out."""

import re
import unicodedata
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arclean
from arclean.core.document import Box
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.line_direction import rtl_majority
from arclean.readers.pdf.layout.page_lines import read_page_lines
from arclean.readers.pdf.layout.units import Unit
from tests.paths import FIXTURES

FOLDER = FIXTURES / "pdf"


def truth(name):
    return (FOLDER / f"{name}.txt").read_text("utf-8").rstrip("\n")


def lines(text):
    return [line for line in text.split("\n") if line]


# files ------------------------------------------------------------------------------------------------


def test_letter():
    document = arclean.read_pdf(FOLDER / "letter.pdf")
    first, second = document.text.split("\f")
    assert lines(first) == lines(truth("letter"))
    assert lines(second) == lines(truth("letter-2"))
    assert [page.number for page in document.pages] == [1, 2]
    assert [document.text[page.start : page.end] for page in document.pages] == [first, second]
    assert (round(document.pages[0].width), round(document.pages[0].height)) == (420, 595)
    assert document.metadata == {
        "format": "pdf", "name": str(FOLDER / "letter.pdf"), "fonts": document.metadata["fonts"],
    }  # fmt: skip
    assert document.findings == ()


def test_bytes_and_open_files():
    data = (FOLDER / "letter.pdf").read_bytes()
    text = arclean.read_pdf(data).text
    assert arclean.read(BytesIO(data)).text == text
    assert arclean.read(data, format="pdf").text == text
    assert arclean.read_pdf(data).metadata.keys() == {"format", "fonts"}


def test_marks_stand_after_their_letter_also_those_that_only_the_font_knows():
    text = arclean.read_pdf(FOLDER / "vocalised.pdf").text
    assert unicodedata.normalize("NFC", text) == unicodedata.normalize("NFC", truth("vocalised"))


def test_overprinted_copies_are_dropped():
    assert lines(arclean.read_pdf(FOLDER / "overprinted.pdf").text) == lines(truth("letter-2"))


def test_pages_that_are_only_an_image():
    document = arclean.read_pdf(FOLDER / "mostly-images.pdf")
    assert document.text.endswith("\f\f")
    assert [(f.kind, f.start, f.end) for f in document.findings] == [
        ("no-text", page.start, page.start) for page in document.pages[1:]
    ]
    assert arclean.diagnose(document).verdict == "ocr"
    assert arclean.repair(document, profile="pdf").findings[-1].kind == "no-text"


def test_text_in_a_font_that_is_not_there_is_reported():
    from tests.readers.pdf.writer import PLAIN, pdf

    result = arclean.repair(arclean.read_pdf(pdf(b"BT /F1 10 Tf 50 100 Td (ab) Tj /F9 10 Tf (cd) Tj", resources=PLAIN)))
    assert result.text == "ab\ufffd\ufffd"
    assert {finding.kind for finding in result.findings} == {"unmapped-glyph"}


def test_every_character_has_its_place_on_paper():
    document = arclean.read_pdf(FOLDER / "letter.pdf")
    start = document.text.index("Green Hands")
    ((page, (box,)),) = document.origin(start, start + len("Green Hands"))
    assert page == 1
    whole = document.origin(*next((p.start, p.end) for p in document.pages))[0].boxes
    assert len(whole) == len(lines(truth("letter")))
    assert box.x0 < box.x1 < document.pages[0].width
    line = next(row for row in whole if row.top <= box.top < row.bottom)
    assert line.x0 < box.x0
    assert box.x1 < line.x1
    assert [place.page for place in document.origin(0, len(document.text))] == [1, 2]


def test_a_change_leads_back_to_the_page():
    document = arclean.read_pdf(FOLDER / "letter.pdf")
    result = arclean.repair(document, profile="pdf")
    at = result.text.index("Minutes")
    (span,) = result.to_source(at, at + 7)
    assert [place.page for place in document.origin(*span)] == [2]


@pytest.mark.parametrize(("data", "says"), [
    (b"no pdf", "is no PDF"), (b"%PDF-1.7\nnothing", "broken"), (b"%PDF-1.7\n" + b"1 0 obj\n" * 9, "broken"),
])  # fmt: skip
def test_what_is_no_pdf(data, says):
    with pytest.raises(arclean.ReadError, match=says):
        arclean.read_pdf(data)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_truncated_files_name_the_remedy(tmp_path, share):
    data = (FOLDER / "letter.pdf").read_bytes()
    file = tmp_path / "cut.pdf"
    file.write_bytes(data[: int(share * len(data))])
    with pytest.raises(arclean.ReadError, match=r"cut\.pdf.*broken or cut short: get it again") as caught:
        arclean.read_pdf(file)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("seed", range(8))
def test_noise_gives_a_document_or_a_read_error(seed):
    from random import Random

    random, data = Random(seed), bytearray((FOLDER / "letter.pdf").read_bytes())
    for _ in range(40):
        data[random.randrange(len(data))] = random.randrange(256)
    with suppress(arclean.ReadError):
        arclean.read_pdf(bytes(data))


def test_encrypted():
    file = FOLDER / "encrypted.pdf"
    with pytest.raises(arclean.ReadError, match=r"encrypted\.pdf.*needs a password"):
        arclean.read_pdf(file)
    with pytest.raises(arclean.ReadError, match="wrong"):
        arclean.read_pdf(file, password="x")  # noqa: S106 - a file of ours
    text = arclean.read_pdf(file, password="open sesame").text  # noqa: S106 - a file of ours
    assert text == arclean.read_pdf(FOLDER / "vocalised.pdf").text


# reading order ----------------------------------------------------------------------------------------


def laid_out(*words):
    """Lay words out from right to left, as a page shows them: Arabic reversed, the rest as it is."""
    return " ".join(w[::-1] if rtl_majority(w) > 0 else w for w in reversed(words))


def read_line(shown):
    """Read a line whose characters stand side by side, five points each, below a line of Arabic."""
    above = glyphs(*(("ب", 5 * n, 5 * n + 5) for n in range(40)), base=60.0)
    return text_of(above + glyphs(*((char, 5 * n, 5 * n + 5) for n, char in enumerate(shown)))).split("\n")[-1]


@pytest.mark.parametrize("words", [
    ("يوم", "3/3/2021", "أن"), ("طراز", "BM-21", "سقطت"), ("وكالة", "Daily Post", "أن"), ("قدرة", "1.5", "GW", "بين"),
    ("قدره", "17.1%", "من"), ("بنسبة", "+8.4%", "ثم"), ("البريد", "info@example.org", "أو"), ("نحو", "1,250", "لتر"),
    ("وفق", "Plan III: 19.2%", "ثم"), ("عند", "10:30", "و"), ("يوم", "١٥/٧/٢٠٢٣", "و"), ("أن", "٢٬٠٩٥٬١٧٢", "و"),
])  # fmt: skip
def test_runs_against_the_line_are_flipped_back(words):
    shown = laid_out(*words)
    assert read_line(shown) == " ".join(words)


@pytest.mark.parametrize(("shown", "read"), [
    ("92-88 ةحفص", "صفحة 88-92"), ("26-11-2023 موي", "يوم 2023-11-26"), ("%12 غلب", "بلغ 12%"), (".12 غلب", "بلغ 12."),
    ("++C ةغل", "لغة C++"),
])  # fmt: skip
def test_signs_beside_numbers_follow_the_line(shown, read):
    assert read_line(shown) == read


def test_arabic_in_a_latin_line():
    shown = "the word ةملك ةلمج means"
    assert read_line(shown) == "the word جملة كلمة means"


@given(st.text("ab1٢.,:%+-() بتج", max_size=30))
def test_every_glyph_is_read_once(shown):
    drawn = glyphs(*((char, 5 * n, 5 * n + 5) for n, char in enumerate(shown)))
    assert sorted(re.sub(r"[()\s]", "", text_of(drawn))) == sorted(re.sub(r"[()\s]", "", shown))


# lines ------------------------------------------------------------------------------------------------


def glyphs(*drawn, base=100.0, size=10.0):
    """Make glyphs of (text, x0, x1)."""
    return [
        Unit(t, x0, x1, base, size, n, False, Box(x0, base - size, x1, base)) for n, (t, x0, x1) in enumerate(drawn)
    ]


def text_of(drawn, brackets=None):
    return "".join(line.gap + line.text for line in read_page_lines(drawn, [], brackets or BracketVote()))


def test_gaps_become_spaces():
    assert text_of(glyphs(("ب", 0, 5), ("ن", 5, 10), ("م", 13, 18))) == "م نب"
    assert text_of(glyphs(("ب", 0, 5), ("م", 6, 11))) == "مب"


def test_drawn_spaces_stay_and_those_drawn_over_go():
    assert text_of(glyphs(("ب", 0, 5), (" ", 5, 8), (" ", 8, 11), ("م", 11, 15))) == "م ب"
    assert text_of(glyphs(("ب", 0, 5), (" ", 3, 6), ("م", 5, 10))) == "مب"
    assert text_of(glyphs((" ", 0, 3), ("ب", 3, 6), ("\t", 6, 9), ("م", 9, 12), (" ", 12, 15))) == "م ب"


@pytest.mark.parametrize("drawn", [
    (("ب", 0, 5), ("َ", 6, 6), ("ت", 5, 10)), (("ت", 5, 10), ("َ", 6, 6), ("ب", 0, 5)),
])  # fmt: skip
def test_marks_follow_the_order_of_drawing(drawn):
    assert text_of(glyphs(*drawn)) == "تَب"


def test_several_marks_come_in_the_order_of_typing():
    assert text_of(glyphs(("ب", 0, 5), ("َ", 6, 6), ("ّ", 6, 6), ("ت", 5, 10))) == "تَّب"[0] + "\u0651\u064e" + "ب"


def test_marks_on_latin_letters():
    assert text_of(glyphs(("e", 0, 5), ("\u0301", 3, 3), ("t", 5, 10))) == "e\u0301t"


def test_a_mark_alone_stays():
    assert text_of(glyphs(("َ", 0, 0))) == "َ"


def test_a_mark_far_from_one_letter_belongs_to_the_other():
    assert text_of(glyphs(("ب", 0, 5), ("َ", 52, 52), ("ت", 50, 55))) == "تَ ب"
    assert text_of(glyphs(("ب", 0, 5), ("َ", 2, 2), ("ت", 50, 55))) == "ت بَ"


def test_a_ligature_keeps_its_order():
    assert text_of(glyphs(("م", 0, 5), ("لا", 5, 10), ("س", 10, 15))) == "سلام"


def test_glyphs_without_text_hold_their_place():
    assert text_of(glyphs(("\ufffd", 0, 5), ("", 5, 10), ("س", 10, 15))) == "س\ufffd"


@pytest.mark.parametrize(("left", "right"), ["()", ")("])
def test_brackets_by_the_vote(left, right):
    # characters as typed: "(" stands at the right; shapes as seen: "(" stands at the left
    assert text_of(glyphs((right, 0, 3), ("ب", 3, 6), (left, 6, 9))) == "(ب)"


def test_the_vote_is_remembered_over_pages():
    brackets = BracketVote()
    for _ in range(2):
        read_page_lines(glyphs(("(", 0, 3), ("ب", 3, 6), (")", 6, 9)), [], brackets)
    assert text_of(glyphs(("(", 0, 3), ("ب", 3, 6)), brackets) == "ب)"


def test_lines_paragraphs_and_superscripts():
    rows = [glyphs(("ا", 0, 5), base=base) for base in (10, 24, 38, 80)]
    rows[1] += glyphs(("ب", -5, 0), base=21, size=6)
    assert text_of([g for row in rows for g in row]) == "ا\nاب\nا\n\nا"


def test_a_latin_line_with_its_stop_at_the_left_is_read_in_the_page_s_direction():
    page = glyphs(*(("ب", 5 * n, 5 * n + 5) for n in range(9)), base=10)
    page += glyphs((".", 0, 3), ("a", 3, 8), ("b", 8, 13), base=24)
    assert text_of(page).split("\n")[-1] == "ab."


def test_an_empty_page():
    assert read_page_lines([], [], BracketVote()) == []
    assert text_of(glyphs((" ", 0, 3))) == ""
