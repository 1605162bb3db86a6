"""Teachers: what honest PDFs teach, and what is not believed."""

from arclean.readers.pdf.fonts.identity import teachers
from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable
from arclean.readers.pdf.fonts.identity.references import GlyphReference, pack_columns, unpack_columns
from arclean.readers.pdf.fonts.identity.teachers import FontTeacher, agreed_references
from arclean.readers.pdf.reader import read_pdf
from tests.readers.pdf.test_contradictions import RIGHT, SHIFTED, shown

LONG = f"{RIGHT} {RIGHT}"


def taught(drawn, said):
    teacher = FontTeacher()
    read_pdf(shown(drawn, said), fonts=teacher)
    return [*teacher.taught_references()]


def glyph(text, by=0.0, font="Own"):
    return GlyphReference(font, text, tuple(100.0 * number + by for number in range(10)))


def test_an_honest_map_teaches_its_letters():
    found = taught(LONG, LONG)
    assert {one.text for one in found} == {*RIGHT} - {" "}
    assert {one.font for one in found} == {"Own"}


def test_lies_and_few_letters_teach_nothing():
    assert taught(LONG, f"{SHIFTED} {SHIFTED}") == []
    assert taught(RIGHT[:20], RIGHT[:20]) == []


def test_a_letter_that_font_programs_call_otherwise_tells_a_lie(monkeypatch):
    def known(taught, text):
        columns = unpack_columns(pack_columns([GlyphReference("Open", text, taught[0].measures)]), "it")
        monkeypatch.setattr(teachers, "shipped_tables", lambda: (ReferenceTable(columns),))

    honest = taught(LONG, LONG)
    known(honest, honest[0].text)
    assert taught(LONG, LONG) == honest
    known(honest, "\u0644\u0627")
    assert taught(LONG, LONG) == []


def test_most_teachers_decide_and_a_tie_teaches_nothing():
    assert agreed_references([[glyph("ب")], [glyph("ب", 0.5)], [glyph("ت", 0.2)]]) == [glyph("ب", 0.5)]
    assert agreed_references([[glyph("ب")], [glyph("ت", 0.2)]]) == []
    assert agreed_references([[glyph("ب"), glyph("ب", 0.1)], [glyph("ت", 40.0)]]) == [glyph("ب", 0.1), glyph("ت", 40.0)]
    assert agreed_references([[glyph("ب")], [glyph("ت", font="Other")]]) == [glyph("ت", font="Other"), glyph("ب")]
