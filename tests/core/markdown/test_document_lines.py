"""Lines keep their blocks through a repair, and lose what stands around the text."""

import arclean
from arclean.core.blocks import Block
from arclean.core.edits import Label, Span
from arclean.core.markdown import find_markdown_lines


def as_they_are(start, end):
    return (Span(start, end),)


def test_furniture_and_boilerplate_go():
    labels = [Label(0, 3, "furniture"), Label(8, 11, "boilerplate")]
    lines = find_markdown_lines("one\ntwo\nsix", [], labels, as_they_are)
    assert [line.text for line in lines] == ["two"]


def test_each_line_has_the_block_that_holds_it():
    blocks = [Block(0, 3, "heading"), Block(8, 11, "item")]
    lines = find_markdown_lines("one\ntwo\nsix", blocks, [], as_they_are)
    assert [line.block and line.block.kind for line in lines] == ["heading", None, "item"]


def test_a_repaired_line_keeps_its_block():
    document = arclean.Document(text="عنــوان\nكتــاب", blocks=(Block(0, 7, "heading", 2),))
    assert arclean.repair(document).to_markdown() == "## عنوان\n\nكتاب\n"
    assert document.to_markdown() == "## عنــوان\n\nكتــاب\n"


def test_an_empty_line_parts_pages_unless_a_full_line_or_a_table_goes_on():
    full = "وصل المسافرون إلى المحطة القديمة قبل المغرب بساعة"
    for last, first, is_parted in (
        (f"{full}.", full, True), (full, full, False), ("باب في السفر", full, True), ("يوم\tساعة", "أحد\tخمس", False),
    ):  # fmt: skip
        lines = find_markdown_lines(f"{last}\n{first}", [], [], as_they_are, [0, len(last) + 1])
        assert [line.text for line in lines] == ([last, "", first] if is_parted else [last, first])
    lines = find_markdown_lines(f"{full}.\n{full}", [], [], as_they_are, [0])
    assert [line.text for line in lines] == [f"{full}.", full]
