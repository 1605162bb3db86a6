"""Page records: what a page took from others is told, and what cannot be told makes none."""

from contextlib import contextmanager
from io import BytesIO

from arclean.readers.limits import Limits
from arclean.readers.pdf.ahead.font_state import state_of
from arclean.readers.pdf.ahead.page_record import FontLesson, PageRecorder
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.lost_font import LostFont
from arclean.readers.pdf.syntax.opened_pdf import OpenedPdf
from tests.readers.pdf.test_glyph_texts import saying
from tests.readers.pdf.writer import Indirect, pdf, simple, to_unicode

ARABIC = {97: "ب", 98: "ت", 99: "(", 100: ")", 32: " "}
SHARED = {"Font": {"F1": Indirect(simple(ToUnicode=to_unicode(ARABIC)))}}


@contextmanager
def recorder_of(*texts, resources=SHARED, sources=()):
    data = pdf(*[b"BT /F1 12 Tf 20 100 Td (%b) Tj ET" % text for text in texts], resources=resources)
    opened = OpenedPdf(BytesIO(data))
    yield PageRecorder(opened.rsrcmgr, Limits(), sources, annotations=False), opened.pages


def test_codes_are_told_that_a_page_is_the_first_to_draw():
    with recorder_of(b"ab", b"ba a") as (recorder, pages):
        first, second = map(recorder.read_page, pages)
    (number,) = first.fonts
    assert first.looked_up == {number: (97, 98)}
    assert second.looked_up == {number: (32,)}
    assert first.drawn == ((number, 97, False), (number, 98, False))
    assert first.words == {number: [[(number, 97), (number, 98)]]}
    assert second.words is not None
    assert [*second.before[number].texts] == [97, 98, 32]
    assert first.sheet.text == "تب"
    assert not first.after[number].restored


def test_words_are_told_where_a_source_was_asked():
    with recorder_of(b"ab", b"ba") as (recorder, pages):
        assert [recorder.read_page(page).words is None for page in pages] == [False, True]


def test_what_a_page_teaches_is_told():
    with recorder_of(b"ab", sources=[saying({97: "ج"}, map_lies=False, certain=frozenset({97}))]) as (recorder, pages):
        record = recorder.read_page(pages[0])
    (number,) = record.fonts
    assert record.before[number].texts[97][0] == "ب"
    assert record.after[number].texts[97][0] == "ج"


def test_a_lesson_is_heard():
    font = LostFont()
    font.restore_texts({97: GlyphText("ح", "lesson")})
    with recorder_of(b"ab", sources=[saying({97: "ج"}, certain=frozenset({97}))]) as (recorder, pages):
        number = recorder.read_page(pages[0]).fonts[0]
        recorder.learn({number: FontLesson(state_of(font), frozenset({97}))}, {})
        record = recorder.read_page(pages[0])
    assert record.before[number].texts[97][0] == "ح"
    assert record.sheet.text == "تح"


def test_a_font_without_a_number_makes_no_record():
    with recorder_of(b"ab", resources={"Font": {"F1": simple()}}) as (recorder, pages):
        assert recorder.read_page(pages[0]) is None


def test_a_page_that_is_broken_makes_no_record():
    with recorder_of(b"ab") as (recorder, pages):
        pages[0].page_obj.mediabox = None
        assert recorder.read_page(pages[0]) is None


def test_brackets_are_told():
    with recorder_of(b"aabdbc ab") as (recorder, pages):
        record = recorder.read_page(pages[0])
    assert record.ballots
    assert [*record.brackets] == ["()"]
