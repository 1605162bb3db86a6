"""What filters proposed is taken for said again until an edit stands within or beside a locked line."""

import pytest

from arclean import Pipeline, filters
from arclean.core import run_filters as loop
from arclean.core.edits import Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.known_proposals import KnownProposals, PassRecord

GOOD = "وصل المسافرون إلى المحطة القديمة وانتظروا القطار"
LIE = "بخخلر ثهدم جلأث ثهثجخدثؤ بأ ثهحضهذة خخلر ثهضمثح"


def record_of(*places):
    record = PassRecord()
    record.edits += [Edit(at, at + 1, "ـ", "", "kashida/edge") for at in places]
    return record


@pytest.mark.parametrize(
    ("places", "locked", "is_known"),
    [
        ((), (Span(0, 9),), True),
        ((2, 8), (), True),
        ((2, 8), (Span(4, 7),), True),
        ((2, 8), (Span(4, 8),), False),
        ((2, 8), (Span(3, 7),), False),
        ((2, 8), (Span(20, 30), Span(30, 40)), True),
        ((2, 25), (Span(10, 12), Span(20, 30)), False),
    ],
)
@pytest.mark.parametrize("later", [0, 1])
def test_an_edit_near_a_locked_span_ends_what_is_known(places, locked, is_known, later):
    """Of the last call of a run as of any other; calls after it are asked too."""
    known, first, calls = KnownProposals(), record_of(50), [record_of(*places), *[record_of(60)] * later]
    for record in (first, *calls):
        known.keep(record)
    known.begin_again()
    known.keep(record_of(99))
    assert known.next_record(()) is first
    assert known.next_record(locked) is (calls[0] if is_known else None)
    assert known.next_record(()) is (calls[1] if is_known and later else None)
    known.begin_again()
    assert known.next_record(()) is first


def test_nothing_is_known_while_calls_are_kept():
    known = KnownProposals()
    known.keep(record_of(1))
    assert known.next_record(()) is None


@pytest.mark.parametrize("size", [0, 100])  # recorded at the second run, and at once
def test_filters_before_the_first_locked_edit_are_not_asked_again(size, monkeypatch):
    asked = []

    class Saying(BaseFilter):
        name, scope, changes, trigger_strings = "saying", Scope.LINE, frozenset({"signs"}), ("_",)

        def propose(self, text, context):
            asked.append(text)
            at = text.find("_")
            yield Edit(at, at + 1, "_", "", "saying/all")
            yield Finding(at, at + 1, "encoded", "saying/all", "A sign.")

    monkeypatch.setattr(loop, "_RECORDED_FROM", size or 10**6)
    text = f"_{GOOD}\n{GOOD}\n{GOOD}\n{LIE.replace('جخ', 'جــخ')}"
    pipeline = Pipeline([Saying(), filters.Kashida(), filters.WrongMap()])
    assert pipeline(text) == text[1:]
    assert asked == [text] * (1 if size else 2)
    asked.clear()
    result = pipeline.run(text)
    assert (result.text, result.revert(), len(asked)) == (text[1:], text, 1)
    assert [(edit.start, edit.rule) for edit in result.edits] == [(0, "saying/all")]
    assert [one.rule for one in result.findings if one.kind == "encoded"] == ["saying/all"]


@pytest.mark.parametrize(("last", "are_kept"), [(GOOD.replace("م", "مــ"), False), (LIE.replace("جخ", "جــخ"), True)])
def test_the_edits_of_sweeps_are_kept_only_where_a_line_may_be_locked(last, are_kept, monkeypatch):
    kept = []
    keep = KnownProposals.keep
    monkeypatch.setattr(KnownProposals, "keep", lambda known, record: kept.append(record) or keep(known, record))
    monkeypatch.setattr(loop, "_RECORDED_FROM", 1)
    text = f"{GOOD}\n{GOOD}\n{GOOD.replace('ص', 'صــ')}\n{last}"
    pipeline = Pipeline([filters.Kashida(), filters.WrongMap()])
    assert pipeline(text) == f"{GOOD}\n{GOOD}\n{GOOD}\n{last if are_kept else GOOD}"
    assert any(record.edits for record in kept) == are_kept
    kept.clear()
    assert pipeline.run(text).text == pipeline(text)
    assert any(record.edits for record in kept)  # who wants a record has it


def test_what_need_not_be_kept_is_asked_once():
    asked = []
    known = KnownProposals(lambda: asked.append(1) or False)
    assert not known.are_dropped
    assert not known.keeps_sweeps()
    assert not known.keeps_sweeps()
    assert known.are_dropped
    assert asked == [1]
    assert KnownProposals().keeps_sweeps()
