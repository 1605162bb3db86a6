"""What one filter proposes: applied in order, checked at each bound, reported where it is weak."""

import re
from types import SimpleNamespace

import pytest

from arclean.arabic.byte_pages import Respelling
from arclean.core import apply_edits
from arclean.core.apply_edits import apply_proposals, expand_sweeps
from arclean.core.context import Context
from arclean.core.edits import Edit, Finding, Span, Sweep
from arclean.core.known_proposals import PassRecord
from arclean.errors import FilterError

TEXT = "بيت نهر بحر"


def _filter(*proposals, **options):
    fields = {"name": "toy", "changes": frozenset({"letters"}), "propose": lambda *_: iter(proposals)} | options
    return SimpleNamespace(**fields)


def _apply(*proposals, text=TEXT, **options):
    """Return the text and the record; the text is the same where none is kept."""
    record = PassRecord()
    now = apply_proposals(_filter(*proposals, **options), text, Context(), record)
    assert apply_proposals(_filter(*proposals, **options), text, Context(), None) == now
    return now, record


def _edit(start, source, target, confidence=1.0, origin=None):
    return Edit(start, start + len(source), source, target, "toy/rule", confidence, origin, "")


def test_edits_are_applied_in_order_and_recorded():
    edits = [_edit(0, "بيت", "دار"), _edit(4, "نهر", "ماء"), _edit(7, " ", ""), _edit(8, "بحر", "يم")]
    now, record = _apply(*edits, changes=frozenset({"letters", "spaces"}))
    assert now == "دار ماءيم"
    assert record.edits == edits


def test_without_proposals_the_text_is_the_same_object():
    assert _apply()[0] is TEXT


def test_an_insertion_at_the_beginning_is_applied():
    assert _apply(_edit(0, "", "دار"))[0] == "داربيت نهر بحر"


def test_a_filter_without_a_threshold_applies_all():
    edit = _edit(0, "بيت", "دار", 0.01)
    assert _apply(edit)[0] == "دار نهر بحر"
    assert _apply(_sweep(0, 3, "ت", "ن", 0.01))[0] == "بين نهر بحر"


def test_an_edit_within_a_locked_span_is_dropped():
    edits = [_edit(0, "بيت", "دار"), _edit(4, "نهر", "ماء")]
    record = PassRecord()
    assert apply_proposals(_filter(*edits), TEXT, Context(locked=(Span(0, 3),)), record) == "بيت ماء بحر"
    assert record.edits == edits[1:]


def test_an_edit_that_touches_a_break_between_parts_is_dropped():
    edits = [_edit(0, "بيت", "دار"), _edit(3, " نهر", " ماء"), _edit(8, "بحر", "يم")]
    record = PassRecord()
    assert apply_proposals(_filter(*edits), TEXT, Context(breaks=(Span(3, 4),)), record) == "دار نهر يم"
    assert record.edits == [edits[0], edits[2]]


def test_many_edits_are_joined_in_batches(monkeypatch):
    monkeypatch.setattr(apply_edits, "_PIECES_PER_BATCH", 3)
    text = "ابج" * 7
    assert _apply(*(_edit(3 * n, "اب", "د") for n in range(7)), text=text)[0] == "دج" * 7


@pytest.mark.parametrize(
    "edits",
    [
        [_edit(4, "نهر", "ماء"), _edit(0, "بيت", "دار")], [_edit(0, "بيت", "دار"), _edit(2, "ت ", "ة ")],
        [_edit(0, "نهر", "ماء")], [_edit(8, "بحرا", "ماء")], [Edit(8, 12, "بحر", "يم", "toy/rule")],
        [Edit(0, 2, "بيت", "دار", "toy/rule")],
        [_edit(0, "بيت", "بيت")], [_edit(3, " ", "")], [_edit(0, "بيت", "12")],
    ],
)  # fmt: skip
def test_an_edit_that_is_out_of_place_or_undeclared_raises(edits):
    with pytest.raises(FilterError, match="toy"):
        _apply(*edits)


@pytest.mark.parametrize(
    ("edits", "fault"),
    [
        ([_edit(4, "نهر", "ماء"), _edit(0, "بيت", "دار")], "sorted and disjoint, and the last one ended at 7"),
        ([Edit(2, 1, "", "دار", "toy/rule")], "sorted and disjoint, and the last one ended at 0"),
        ([_edit(0, "نهر", "ماء")], "the text has 'بيت' there, not 'نهر'"),
        ([Edit(8, 12, "بحر", "يم", "toy/rule")], "the text has 'بحر' there"),
        ([_edit(8, "بحر", "بحر")], "are the same"), ([_edit(3, " ", "")], "changes spaces, which"),
        ([_edit(8, "بحر", "12")], "changes digits, letters, which"),
    ],
)  # fmt: skip
def test_the_error_says_what_is_wrong(edits, fault):
    changes = frozenset({"letters"} if "letters, which" not in fault else {"marks"})
    with pytest.raises(FilterError, match=rf"filter 'toy', rule 'toy/rule', at \[.*{fault}"):
        _apply(*edits, changes=changes)


@pytest.mark.parametrize(
    ("to", "source", "is_right"),
    [
        ((0, 3), (0, 3), True), ((2, 3), (2, 3), True), ((0, 4), (0, 3), False), ((0, 3), (0, 4), False),
        ((-1, 3), (0, 3), False), ((0, 3), (-1, 3), False), ((1, 1), (0, 3), False), ((0, 3), (1, 1), False),
    ],
)  # fmt: skip
def test_an_origin_lies_within_source_and_target(to, source, is_right):
    edit = _edit(0, "بيت", "دار", 1.0, ((Span(*to), Span(*source)),))
    if is_right:
        assert _apply(edit)[0] == "دار نهر بحر"
    else:
        with pytest.raises(FilterError, match="reaches out"):
            _apply(edit)


def test_a_weak_edit_is_reported_where_its_filter_has_a_kind():
    edit = _edit(0, "بيت", "دار", 0.5)
    assert _apply(edit, apply_from=0.5)[0] == "دار نهر بحر"
    now, record = _apply(edit, apply_from=0.51)
    assert (now, record.edits, record.notes) == (TEXT, [], [])
    now, record = _apply(edit, apply_from=0.51, finding_kind="missing-letters")
    (found,) = record.notes
    assert found[:4] == (0, 3, "missing-letters", "toy/rule")
    assert found[5:] == (0.5, ("دار",))
    assert _apply(edit, apply_from=0.51, finding_kind="missing-letters", report_from=0.51)[1].notes == []
    assert len(_apply(edit, apply_from=0.51, finding_kind="missing-letters", report_from=0.5)[1].notes) == 1


def _finding(start, end, kind="missing-letters"):
    return Finding(start, end, kind, "toy/rule", "message", 1.0)


def test_a_finding_lies_within_the_text_and_has_a_kind():
    notes = [_finding(0, 0), _finding(0, len(TEXT)), _finding(len(TEXT), len(TEXT))]
    assert _apply(*notes)[1].notes == notes
    for wrong in (_finding(-1, 2), _finding(3, 2), _finding(0, len(TEXT) + 1), _finding(0, 1, "x"), "note", None):
        with pytest.raises(FilterError, match="toy"):
            _apply(wrong)


def _sweep(start, end, pattern, target, confidence=1.0):
    return Sweep(start, end, re.compile(pattern), target, "toy/rule", confidence, "")


def test_a_sweep_is_its_edits():
    assert _apply(_sweep(0, 7, "ر|ت", "ن"))[0] == "بين نهن بحر"
    assert _apply(_sweep(0, len(TEXT), "[ربت]", lambda found: "ن" if found == "ر" else found))[0] == "بيت نهن بحن"
    rules = ("toy/one", "toy/two")
    now, record = _apply(Sweep(0, len(TEXT), re.compile("(ب)|(ر)"), ("م", "ن"), rules, 1.0, ("", "")))
    assert now == "ميت نهن محن"
    assert [edit.rule for edit in record.edits] == ["toy/one", "toy/two", "toy/one", "toy/two"]
    assert [edit.start for edit in expand_sweeps([_sweep(4, 11, "ر", "ن")], TEXT)] == [6, 10]


def test_a_sweep_has_its_bounds():
    assert _apply(_sweep(0, 3, "ت", "ن"), _sweep(3, 3, "ر", "ن"), _sweep(3, len(TEXT), "ر", "ن"))[0] == "بين نهن بحن"
    assert _apply(_sweep(0, 3, "ت", "ن", 0.4), apply_from=0.41)[0] == TEXT
    assert _apply(_sweep(0, 3, "ت", "ن", 0.4), apply_from=0.4)[0] == "بين نهر بحر"
    for wrong in (_sweep(-1, 3, "ت", "ن"), _sweep(3, 2, "ت", "ن"), _sweep(0, len(TEXT) + 1, "ت", "ن")):
        with pytest.raises(FilterError, match="a sweep of"):
            apply_proposals(_filter(wrong), TEXT, Context(), None)
    with pytest.raises(FilterError, match="a sweep of"):
        apply_proposals(_filter(_edit(0, "بيت", "دار"), _sweep(2, 5, "ه", "ن")), TEXT, Context(), None)
    with pytest.raises(FilterError, match="does not declare"):
        _apply(_sweep(0, len(TEXT), " ", ""))


def test_a_sweep_of_one_rule_may_have_groups():
    assert _apply(_sweep(0, len(TEXT), "(ب)|(ر)", "ن"))[0] == "نيت نهن نحن"


def test_a_respelling_of_declared_layers_is_not_checked_match_by_match(monkeypatch):
    respelling = Respelling({"ت": "ن", "ر": ""})
    sweep = _sweep(0, 7, "[تر]", respelling)
    assert _apply(sweep)[0] == "بين نه بحر"
    with pytest.raises(FilterError, match="changes letters, which"):
        apply_proposals(_filter(sweep, changes=frozenset({"marks"})), TEXT, Context(), None)
    monkeypatch.setattr(apply_edits, "_is_undeclared", None)
    assert apply_proposals(_filter(sweep), TEXT, Context(), None) == "بين نه بحر"


def test_a_match_without_a_group_takes_the_first_target():
    sweep = Sweep(0, len(TEXT), re.compile("نهر|(بحر)"), ("ماء", "يم"), ("toy/a", "toy/b"), 1.0, ("", ""))
    assert _apply(sweep)[0] == "بيت ماء ماء"
