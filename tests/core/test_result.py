"""Results: what maps back to the original where a pass left nothing of it, and plain values."""

import json
from typing import ClassVar

from arclean import Document, Pipeline, filters
from arclean.core.document import Box, Glyphs, Page, Place
from arclean.core.edits import Edit, Finding, Label, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.result import Pass, Result

CLOSING = Edit(2, 4, "cd", "", "x/out", 1.0)


def result_of(*passes, text="", original="abcd", document=None):
    return Result(original, text, passes, document or Document(text=original))


def test_a_place_that_holds_nothing_of_the_original_is_put_before_what_follows():
    inserted = Pass("x", (Edit(1, 1, "", "++", "x/in"),))
    note = Finding(1, 3, "missing-letters", "y/gone", "gone")
    found = result_of(inserted, Pass("y", (), (note,)), text="a++bcd").findings
    assert [(one.start, one.end) for one in found] == [(1, 1)]


def test_a_place_at_the_end_of_the_text_stays_there():
    note = Finding(2, 2, "missing-letters", "y/gone", "gone")
    found = result_of(Pass("x", (CLOSING,)), Pass("y", (), (note,)), text="ab").findings
    assert [(one.start, one.end) for one in found] == [(4, 4)]
    found = result_of(Pass("y", (), (note._replace(start=4, end=4),)), text="abcd").findings
    assert [(one.start, one.end) for one in found] == [(4, 4)]


def test_an_edit_keeps_its_origin_only_where_its_source_is_the_original():
    swap = ((Span(0, 1), Span(1, 2)), (Span(1, 2), Span(0, 1)))
    first = Pass("x", (Edit(0, 2, "ab", "ba", "x/swap", 1.0, swap),))
    second = Pass("y", (Edit(0, 2, "ba", "ab", "y/swap", 1.0, swap),))
    edits = result_of(first, second, text="abcd").edits
    assert [(edit.source, edit.origin) for edit in edits] == [("ab", swap), ("ab", None)]


def test_a_second_report_of_a_place_is_not_another_finding():
    note = Finding(0, 1, "missing-letters", "y/gone", "gone")
    again = Pass("y", (), (note._replace(start=1, end=2, message="touches the first"),))
    other = Pass("z", (), (note._replace(rule="z/gone"),))
    far = Pass("y", (), (note._replace(start=3, end=4),))
    found = result_of(Pass("y", (), (note,)), again, other, far, text="abcd").findings
    assert [(one.start, one.rule) for one in found] == [(0, "y/gone"), (0, "z/gone"), (3, "y/gone")]


def test_a_report_within_a_reported_span_is_not_another_finding():
    note = Finding(0, 4, "missing-letters", "y/gone", "gone")
    again = Pass("y", (), (note._replace(start=1, end=2),))
    assert result_of(Pass("y", (), (note,)), again, text="abcd").findings == (note,)


def test_a_finding_is_settled_by_a_later_edit_of_its_place_alone():
    note = Finding(2, 4, "missing-letters", "y/gone", "gone")
    found = Pass("y", (), (note,))
    kinds = frozenset({"missing-letters"})
    assert result_of(found, Pass("x", (CLOSING,), (), kinds), text="ab").findings == ()
    assert result_of(found, Pass("x", (CLOSING,)), text="ab").findings == (note,), "of another kind"
    start = Pass("x", (Edit(0, 1, "a", "", "x/out"),), (), kinds)
    assert result_of(found, start, text="bcd").findings == (note,), "at another place"
    assert result_of(
        Pass("x", (CLOSING,), (), kinds), Pass("y", (), (note._replace(start=1, end=2),)), text="ab"
    ).findings


def test_plain_values_are_ready_for_json():
    class Mark(BaseFilter):
        name: ClassVar[str] = "mark"
        scope: ClassVar[Scope] = Scope.LINE
        changes: ClassVar[frozenset[str]] = frozenset({"signs"})
        trigger_chars: ClassVar[str] = "-"

        def propose(self, text, context):
            if "-" in text:
                yield Edit(text.index("-"), text.index("-") + 1, "-", "", "mark/out")
                yield Finding(0, 1, "missing-letters", "mark/gone", "gone")
                yield Label(0, 2, "title")

    document = Document(text="a-b", metadata={"format": "text"})
    values = json.loads(json.dumps(Pipeline([Mark()]).run(document).to_dict()))
    assert values["text"] == "ab"
    assert [(edit["start"], edit["end"], edit["rule"]) for edit in values["edits"]] == [(1, 2, "mark/out")]
    assert [(one["start"], one["kind"]) for one in values["findings"]] == [(0, "missing-letters")]
    assert values["labels"] == [{"start": 0, "end": 2, "role": "title", "confidence": 1.0}]
    assert [(one["filter"], one["edits"]) for one in values["passes"]] == [("mark", 1)]
    assert values["metadata"] == {"format": "text"}


def test_plain_values_say_their_schema():
    assert Pipeline([filters.Kashida()]).run("كتــاب").to_dict()["schema"] == 1


def test_the_only_page_of_a_text_stands_where_all_of_it_does():
    boxes = [Box(0, 0, 10, 10), Box(0, 40, 10, 50)]
    page = Page(3, 0, 2, 100, 100)
    document = Document(text="ab", pages=(page,), glyphs=(Glyphs.pack([0, 1], boxes, page),))
    (part,) = result_of(text="ab", original="ab", document=document).pages()
    assert (part.number, part.start, part.end, part.text) == (3, 0, 2, "ab")
    assert part.places == document.origin(0, 2)
    assert [len(place.boxes) for place in part.places] == [2]
    assert isinstance(part.places[0], Place)
