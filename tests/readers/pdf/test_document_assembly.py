"""Document assembly: pages, findings and furniture in places of the whole text."""

from arclean.core.document import Glyphs, Page
from arclean.readers.pdf.document_assembly import assemble_document
from arclean.readers.pdf.layout.sheets import Sheet, SheetLine


def sheet(number, text, *, artifact=(), trouble="", uncertain=(), contradicted=()):  # noqa: PLR0913 - its fields
    """Return a sheet whose lines are those of the text; ``artifact`` are the numbers of lines that are furniture."""
    lines, at = [], 0
    for count, line in enumerate(text.split("\n")):
        lines.append(SheetLine(at, at + len(line), 100.0 + 14 * count, 10.0, artifact=count in artifact))
        at += len(line) + 1
    glyphs = Glyphs.pack([], [], Page(number, 0, len(text), 400, 600))
    return Sheet(number, text, tuple(lines), glyphs, 400, 600, trouble, uncertain, contradicted)


def test_pages_are_parted_by_form_feeds():
    document = assemble_document([sheet(1, "أول"), sheet(4, ""), sheet(5, "ثان")], {"format": "pdf"})
    assert document.text == "أول\f\fثان"
    assert document.pages == (Page(1, 0, 3, 400, 600), Page(4, 4, 4, 400, 600), Page(5, 5, 8, 400, 600))
    assert dict(document.metadata) == {"format": "pdf"}
    assert len(document.glyphs) == 3
    assert (document.labels, document.findings) == ((), ())


def test_furniture_is_labelled_in_places_of_the_document():
    document = assemble_document([sheet(1, "أول"), sheet(2, "نص\nرأس\nنص", artifact=(1,))], {})
    assert [(document.text[label.start : label.end], label.role) for label in document.labels] == [("رأس", "furniture")]


def test_contents_that_are_not_in_the_file_are_a_finding():
    (lost,) = assemble_document([sheet(1, "أول"), sheet(2, "")._replace(lacks_contents=True)], {}).findings
    assert (lost.start, lost.end, lost.kind, lost.rule) == (4, 4, "missing-letters", "pdf/missing-contents")
    assert lost.message.startswith("Page 2 names contents")


def test_trouble_and_uncertain_numbers_are_findings():
    sheets = [sheet(1, "أول"), sheet(2, "", trouble="Torn."), sheet(3, "نص 1\ufffd", uncertain=((3, 5, "1\ufffd"),))]
    torn, lost = assemble_document(sheets, {}).findings
    assert (torn.start, torn.end, torn.kind, torn.rule, torn.message) == (4, 4, "no-text", "pdf/no-text", "Torn.")
    assert (lost.start, lost.end, lost.kind, lost.rule) == (8, 10, "missing-number", "pdf/missing-number")
    assert lost.alternatives == ("1\ufffd",)
    assert "'1\ufffd'" in lost.message


def test_numbers_that_may_be_read_from_either_end_are_findings():
    (found,) = assemble_document(
        [sheet(1, "أول"), sheet(2, "12 1")._replace(turned_numbers=((0, 4, "1 12"),))], {}
    ).findings
    assert (found.start, found.end, found.kind, found.alternatives) == (4, 8, "reversed-number", ("1 12",))


def test_contradicted_words_are_findings():
    words = ((0, 2, "قف"), (3, 5, "نص"), (3, 5, "ن\ufffdص"))
    turned, same, lost = assemble_document([sheet(1, "أب"), sheet(2, "فق نص", contradicted=words)], {}).findings
    assert (turned.start, turned.end, turned.kind, turned.rule) == (3, 5, "wrong-map", "pdf/wrong-map")
    assert (turned.alternatives, same.alternatives) == (("قف",), ())
    assert (lost.kind, lost.rule, lost.alternatives) == ("missing-letters", "pdf/missing-letters", ())


def test_hidden_text_and_tables_in_doubt_are_told():
    one = sheet(1, "أول")
    two = sheet(2, "بيت\tدار")._replace(unseen="مخفي", faint="باهت " * 40, doubtful_tables=((0, 7),))
    hidden, faint, turned = assemble_document([one, two], {}).findings
    assert (hidden.start, hidden.kind, hidden.rule, hidden.alternatives) == (
        4,
        "hidden-text",
        "pdf/unseen-text",
        ("مخفي",),
    )
    assert "page 2" in hidden.message
    assert "'مخفي'" in hidden.message
    assert (faint.rule, faint.confidence) == ("pdf/faint-text", 0.5)
    assert "\u2026" in faint.message
    assert len(faint.message) < 200
    assert (turned.start, turned.end, turned.kind, turned.rule) == (4, 11, "swapped-fragments", "pdf/turned-table")
