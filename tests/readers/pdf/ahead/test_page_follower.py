"""The page follower: a record stands where its page would have been read the same, and leaves nothing where not."""

from io import BytesIO

from arclean.readers.limits import Limits
from arclean.readers.pdf.ahead.page_follower import FollowedTexts, PageFollower
from arclean.readers.pdf.ahead.page_record import PageRecorder
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.interpreter.resources import FontCache
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.syntax.opened_pdf import OpenedPdf
from tests.readers.pdf.test_glyph_texts import saying
from tests.readers.pdf.writer import Indirect, pdf, simple, to_unicode

ARABIC = {97: "ب", 98: "ت", 99: "(", 100: ")", 32: " "}
SHARED = {"Font": {"F1": Indirect(simple(ToUnicode=to_unicode(ARABIC)))}}
WORDS = {97: "ج"}


class Reading:
    """A document that is read in order by records of another reading of it."""

    def __init__(self, *texts, sources=(), others=()):
        data = pdf(*[b"BT /F1 12 Tf 20 100 Td (%b) Tj ET" % text for text in texts], resources=SHARED)
        opened = OpenedPdf(BytesIO(data))
        self.pages, self.document = opened.pages, opened.pages[0].page_obj.doc
        other = OpenedPdf(BytesIO(data))
        self.other_pages = other.pages
        self.recorder = PageRecorder(other.rsrcmgr, Limits(), others, annotations=False)
        self.fonts, self.brackets = FontCache(opened.rsrcmgr), BracketVote()
        self.texts = FollowedTexts(sources)
        self.follower = PageFollower(self.fonts, self.brackets, self.texts)

    def follow(self, number):
        return self.follower.follow(self.recorder.read_page(self.other_pages[number]), self.document)

    def font(self):
        ((_, font),) = self.fonts.numbered_fonts()
        return font


def test_pages_that_agree_stand_and_teach():
    source = saying(WORDS, certain=frozenset(WORDS))
    reading = Reading(b"ab", b"ba", sources=[source], others=[saying(WORDS, certain=frozenset(WORDS))])
    assert reading.follow(0)
    assert reading.follow(1)
    assert reading.font().restored_texts[97].text == "ج"
    assert len(source.asked) == 1  # no code of the second page is new
    assert [code for word in source.asked[0].words for _, code in word] == [97, 98]
    assert reading.texts.codes_asked(reading.font()) == {97, 98}


def test_a_page_that_was_read_by_less_does_not_stand():
    reading = Reading(b"ab", b"ba", sources=[saying(WORDS, certain=frozenset(WORDS))])
    reading.recorder.read_page(reading.other_pages[0])
    assert not reading.follow(0)  # its sources said nothing


def test_what_a_page_taught_is_put_back_and_said_once_more_where_it_does_not_stand():
    source = saying(WORDS, certain=frozenset(WORDS))
    reading = Reading(b"ab", sources=[source])
    assert not reading.follow(0)
    font = reading.font()
    assert font.texts_and_widths[97][0] == "ب"
    assert not font.restored_texts
    changed = reading.texts.settle_fonts([(font, 97, False), (font, 98, False)], dict)
    assert changed == {font: {97}}
    assert font.texts_and_widths[97][0] == "ج"
    assert len(source.asked) == 1


def test_what_was_kept_for_a_page_is_not_said_of_the_next():
    reading = Reading(b"ab", b"b", sources=[saying(WORDS, certain=frozenset(WORDS))])
    assert not reading.follow(0)
    reading.texts.begin_page()
    assert reading.texts.settle_fonts([(reading.font(), 98, False)], dict) == {}


def test_brackets_of_another_vote_do_not_stand():
    row = b"aabdbc ab"
    assert Reading(row).follow(0)
    reading = Reading(row)
    reading.brackets.count_ballots([("()", -50.0)] if reading.recorder.read_page(
        reading.other_pages[0]).brackets["()"] else [("()", 50.0)])  # fmt: skip
    votes = reading.brackets.votes
    assert not reading.follow(0)
    assert reading.brackets.votes == votes


def test_lessons_are_what_fonts_know():
    reading = Reading(b"ab")
    assert reading.follow(0)
    ((_, lesson),) = reading.follower.lessons().items()
    assert lesson.asked == {97, 98}
    assert lesson.state.texts[98] == ("ت", 0.5)
    assert LOST_GLYPH not in "".join(text for text, _ in lesson.state.texts.values())
