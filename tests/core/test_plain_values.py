"""Results as plain values and back."""

import json

import pytest

import arclean
from arclean import ConfigError, Document, Result
from arclean.core.blocks import Block
from arclean.core.document import Box, Glyphs, Page
from arclean.core.edits import Finding, Label
from arclean.core.net_edits import apply_edits
from arclean.core.plain_values import document_from_values, document_to_values, notes_to_values

TEXTS = [
    "",
    "نص سليم",
    "الهجمــات علــى القــوات",
    "ةنيدملا يف 25 بلاط ىلإ لصو",
    "قررت اإلدارة في الواليات المتحدة تحسين العالقات",
    "وافقــت اللجنــة في غضون  شهرا على الخطــة",
    "ﻛــﺘﺎب\n&amp;lt; العــراق\fﻭﺇﻳﺮان",
    "Ø§Ù„Ù…Ø¯ÙŠÙ†Ø© \ud800",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_result_comes_back_from_json(text):
    result = arclean.repair(text)
    values = json.loads(json.dumps(result.to_dict()))
    again = Result.from_dict(values)
    assert (again.original, again.text, again.passes) == (result.original, result.text, result.passes)
    assert (again.edits, again.findings, again.labels) == (result.edits, result.findings, result.labels)
    assert again.document == result.document
    assert again.to_source(0, len(again.text)) == result.to_source(0, len(result.text))
    assert (
        apply_edits(text, [arclean.Edit(*(e[f] for f in arclean.Edit._fields)) for e in values["edits"]]) == again.text
    )
    for one in values["edits"]:
        assert again.text[one["text_start"] : one["text_end"]] == one["target"]


def test_a_document_comes_back_with_all_that_it_holds():
    page = Page(3, 0, 7, 595.0, 842.0)
    document = Document(
        text="one two", pages=(page,), labels=(Label(0, 3, "title", 0.9),), metadata={"format": "pdf"},
        findings=(Finding(0, 3, "wrong-map", "pdf/x", "why", 0.7, ("a", "b")),), blocks=(Block(0, 3, "heading", 2),),
        glyphs=(Glyphs.pack([0, 4, 70_000], [Box(1, 2, 3, 4), None, Box(0, 0, 1, 1)], page),),
    )  # fmt: skip
    assert document_from_values("one two", json.loads(json.dumps(document_to_values(document)))) == document


def test_pages_and_paragraphs_of_a_pdf_stand_on_paper():
    result = arclean.repair(arclean.read("fixtures/pdf/book.pdf"), profile="pdf")
    again = Result.from_dict(json.loads(json.dumps(result.to_dict())))
    assert again.pages() == result.pages()
    pages = result.pages()
    assert [page.number for page in pages] == [page.number for page in result.document.pages]
    assert "".join(page.text for page in pages).replace("\f", "") == result.text.replace("\f", "")
    part = result.paragraphs()[0]
    assert result.text[part.start : part.end] == part.text
    assert part.places[0].boxes
    assert result.locate(part.start, part.end) == part.places


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": 99}, "schema 99"),
        ({"text": "other"}, "do not give its text"),
        ({"passes": [{}]}, "no result of to_dict"),
        ({"document": None}, "no result of to_dict"),
    ],
)
def test_values_that_are_none_are_refused(change, message):
    values = arclean.repair("كــتاب").to_dict() | change
    with pytest.raises(ConfigError, match=message):
        Result.from_dict(values)
    with pytest.raises(ConfigError, match="no result"):
        Result.from_dict({})


def test_the_readings_of_a_finding_are_a_list_and_a_label_has_none():
    finding = Finding(0, 4, "lam-alef", "lam-alef/document", "", 0.6, ("أ", "ب"))
    values, label = notes_to_values([finding, Label(0, 2, "title")])
    assert (values["kind"], values["alternatives"]) == ("lam-alef", ["أ", "ب"])
    assert label.keys() == {"start", "end", "role", "confidence"}
