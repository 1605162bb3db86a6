"""Pages read ahead: what is read is the same bytes, and nothing that fails elsewhere costs a page."""

import pytest

import arclean
from arclean.errors import ConfigError, LimitError
from arclean.readers.limits import Limits
from arclean.readers.pdf import page_reader
from arclean.readers.pdf.ahead import pages_ahead
from arclean.readers.pdf.ahead.page_process import ReadingTask
from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts
from tests.paths import FIXTURES
from tests.readers.pdf.unmapped import TEXT, unmapped_pdf
from tests.readers.pdf.writer import Indirect, pdf, simple, to_unicode

ARABIC = {97: "ب", 98: "ت", 99: "(", 100: ")", 101: "ا", 32: " "}
SHARED = {"Font": {"F1": Indirect(simple(ToUnicode=to_unicode(ARABIC)))}}


def drawn(text):
    return b"BT /F1 12 Tf 20 100 Td (%b) Tj ET" % text


def same(data, **options):
    """Read a PDF by one process and by several, and compare all that comes of it."""
    assert repr(arclean.read_pdf(data, jobs=3, **options)) == repr(arclean.read_pdf(data, **options))


def test_pages_that_teach_nothing_stand(near, monkeypatch):
    read = []

    def read_sheet(page, *given, **options):
        read.append(page.page_number)
        return page_reader.read_sheet(page, *given, **options)

    monkeypatch.setattr("arclean.readers.pdf.document_pages.read_sheet", read_sheet)
    arclean.read_pdf(pdf(*[drawn(b"aab %d" % n) for n in range(9)], resources=SHARED), jobs=2)
    assert read == [1, 2, 3]
    assert len(near.made) == 2
    assert all(one.ended for one in near.made)


@pytest.mark.usefixtures("near")
def test_brackets_that_pages_vote_on_come_as_in_one_process():
    rows = [b"ab\\(ab\\) ab", b"ab \\(ab", b"ab\\) ab", b"a \\)b\\( a", b"ab \\)ab", b"\\(ab", b"ab \\(ba\\) \\(", b"b"]
    same(pdf(*[drawn(row) for row in rows * 2], resources={"Font": {"F1": Indirect(
        simple(ToUnicode=to_unicode({97: "ب", 98: "ت", 40: "(", 41: ")", 32: " "}))
    )}}))  # fmt: skip


@pytest.mark.usefixtures("near")
def test_fonts_without_numbers_and_broken_pages_are_read_in_their_turn():
    plain = {"Font": {"F1": simple(ToUnicode=to_unicode(ARABIC)), "F2": Indirect(simple())}}
    same(pdf(*[drawn(b"aab")] * 4, b"BT /F2 12 Tf (x) Tj ET", b"BT /F9 12 Tf (x) Tj ET", b"q", resources=plain))


def test_what_is_deciphered_is_the_same(near, system_font):
    same(unmapped_pdf(system_font, TEXT[:1], pages=5))
    assert near.made


@pytest.mark.parametrize("name", ["book", "letter", "columns", "vocalised"])
@pytest.mark.usefixtures("near")
def test_fixtures_are_read_the_same(name):
    same((FIXTURES / "pdf" / f"{name}.pdf").read_bytes())


@pytest.mark.parametrize("failing", [{4}, {3, 4, 5, 6}, set(range(100))])
def test_a_page_that_fails_elsewhere_is_read_in_its_turn(near, monkeypatch, failing):
    monkeypatch.setattr(near, "failing", frozenset(failing))
    monkeypatch.setattr(pages_ahead, "_MAX_MISSES", 3)
    same(pdf(*[drawn(b"aab %d" % n) for n in range(9)], resources=SHARED))


@pytest.mark.usefixtures("near")
def test_a_limit_keeps_what_was_read():
    data = pdf(*[drawn(b"ab" * n) for n in range(1, 9)], resources=SHARED)
    for limits in (Limits(pages=6), Limits(glyphs=12), Limits(characters=30)):
        with pytest.raises(LimitError) as one:
            arclean.read_pdf(data, limits=limits)
        with pytest.raises(LimitError, match=str(one.value)) as several:
            arclean.read_pdf(data, limits=limits, jobs=2)
        assert several.value.partial == one.value.partial


def test_pages_of_which_every_other_is_read_twice_end_reading_ahead(near, monkeypatch):
    monkeypatch.setattr(near, "failing", frozenset(range(0, 60, 2)))
    same(pdf(*[drawn(b"aab %d" % n) for n in range(30)], resources=SHARED))
    assert sum(len(one.records) for one in near.made) == 2 * (pages_ahead._MAX_MISSES + 1) - 1
    assert all(one.ended for one in near.made)


def test_pages_of_which_every_fourth_is_read_twice_are_read_ahead(near, monkeypatch):
    monkeypatch.setattr(near, "failing", frozenset(range(0, 60, 4)))
    same(pdf(*[drawn(b"aab %d" % n) for n in range(30)], resources=SHARED))
    assert sum(len(one.records) for one in near.made) == 27


def test_a_second_reading_starts_processes_anew(near):
    task = ReadingTask(pdf(b"q"), 2, None, Limits(), annotations=False, decipher=False, fonts=KnownFonts())
    ahead = pages_ahead.PagesAhead(task, None, None, None)
    for pages in (3, 1):
        ahead.plan(range(6))
        assert [ahead.take_page(number, None) for number in range(pages)] == [None] * pages
        ahead.close()
    assert len(near.made) == 4
    assert all(one.ended for one in near.made)


def test_a_page_is_waited_for_as_long_as_two_pages_take(near, monkeypatch):
    monkeypatch.setattr(pages_ahead.PageCosts, "clock", 7.0)
    arclean.read_pdf(pdf(*[drawn(b"aab")] * 6, resources=SHARED), jobs=2)
    assert {seconds for one in near.made for seconds in one.waits} == {14.0}


def test_processes_that_cannot_be_started_are_not_needed(near, monkeypatch):
    def refuse(_):
        raise OSError

    monkeypatch.setattr(near, "__init__", lambda *_: refuse(_))
    same(pdf(*[drawn(b"aab")] * 6, resources=SHARED))


def test_little_work_starts_no_process(near, monkeypatch):
    monkeypatch.setattr(pages_ahead, "WORTH_SECONDS", 1.0)
    same(pdf(*[drawn(b"aab")] * 6, resources=SHARED))
    assert not near.made


def test_jobs_are_a_number():
    with pytest.raises(ConfigError, match="jobs is -1"):
        arclean.read_pdf(b"%PDF-1.7", jobs=-1)


def test_a_process_of_a_pool_starts_no_others(near, monkeypatch):
    monkeypatch.setattr("arclean.readers.pdf.reader.is_pool_process", lambda: True)
    same(pdf(*[drawn(b"aab")] * 6, resources=SHARED))
    assert not near.made
