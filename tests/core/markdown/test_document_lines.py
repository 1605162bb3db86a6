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
