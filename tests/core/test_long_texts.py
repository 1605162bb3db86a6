"""Long texts are repaired section by section, and the record is that of the whole."""

import pytest

import arclean
from arclean.core import long_texts
from arclean.core import pipeline as pipeline_module
from arclean.core.document import Document
from arclean.core.long_texts import cut_sections, join_passes

SENTENCE = "قررت اإلدارة تحسين العالقات االقتصادية  في  المــدينة ، وقال الوزير إن العمل بدأ"


@pytest.fixture(autouse=True)
def _short_sections(monkeypatch):
    monkeypatch.setattr(long_texts, "MIN_SECTION", 200)


@pytest.mark.parametrize("gap", ["\n\n", "\f", "\n \t\n\n", "\n"])
def test_sections_make_up_the_text_and_end_with_a_paragraph(gap):
    text = gap.join([SENTENCE] * 40)
    sections = [*cut_sections(text)]
    assert "".join(sections) == text
    assert len(sections) > 5 if gap != "\n" else sections == [text]
    assert all(section.endswith(("\n\n", "\f")) or gap == "\n" for section in sections[:-1])


def test_a_short_rest_goes_with_the_section_before_it():
    assert [len(section) for section in cut_sections("x" * 200 + "\n\n" + "y" * 198)] == [400]
    assert [len(section) for section in cut_sections("x" * 200 + "\n\n" + "y" * 199)] == [202, 199]


def test_the_record_of_a_long_text_is_that_of_the_whole():
    text = "\n\n".join([SENTENCE, "هذا نص سليم لا شيء فيه.", "كتاب  [1]"] * 12)
    pipeline = arclean.profile("repair")
    result = pipeline.run(text)
    assert result.text == pipeline(text) == "".join(pipeline(section) for section in cut_sections(text))
    assert "اإلدارة" not in result.text
    assert result.revert() == text
    assert all(text[edit.start : edit.end] == edit.source for edit in result.edits)
    assert len({one.filter for one in result.passes}) == len(result.passes)
    alone = [pipeline.run(section) for section in cut_sections(text)]
    assert len(result.edits) == sum(len(one.edits) for one in alone)
    assert [text[found.start : found.end] for found in result.findings] == [
        one.original[found.start : found.end] for one in alone for found in one.findings
    ]
    assert arclean.Result.from_dict(result.to_dict()).text == result.text


def test_passes_of_several_rounds_keep_their_order():
    edit = arclean.Edit(0, 1, "x", "xy", "a/x")
    first, second = arclean.core.result.Pass("a", (edit,)), arclean.core.result.Pass("b", (edit,))
    joined = join_passes([(4, [first, second, first]), (4, [second])], ["a", "b"])
    assert [(one.filter, [found.start for found in one.edits]) for one in joined] == [
        ("a", [0]), ("b", [0, 5]), ("a", [0]),
    ]  # fmt: skip


def test_a_document_with_labels_is_read_whole(monkeypatch):
    monkeypatch.setattr(pipeline_module, "cut_sections", None)
    text = "\n\n".join([SENTENCE] * 40)
    labels = (arclean.Label(0, 1, "title", "reader/title"),)
    assert "اإلدارة" not in arclean.profile("repair").run(Document(text=text, labels=labels)).text
