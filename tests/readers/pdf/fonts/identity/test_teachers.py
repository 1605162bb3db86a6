"""Teachers: what honest PDFs teach, and what is not believed."""

from arclean.readers.pdf.fonts.identity.references import GlyphReference
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


def test_most_teachers_decide_and_a_tie_teaches_nothing():
    assert agreed_references([[glyph("ب")], [glyph("ب", 0.5)], [glyph("ت", 0.2)]]) == [glyph("ب", 0.5)]
    assert agreed_references([[glyph("ب")], [glyph("ت", 0.2)]]) == []
    assert agreed_references([[glyph("ب"), glyph("ب", 0.1)], [glyph("ت", 40.0)]]) == [glyph("ب", 0.1), glyph("ت", 40.0)]
    assert agreed_references([[glyph("ب")], [glyph("ت", font="Other")]]) == [glyph("ت", font="Other"), glyph("ب")]
