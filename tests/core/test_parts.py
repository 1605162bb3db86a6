"""Parts of one document: joined for the evidence, repaired together, given back apart."""

import pytest

import arclean
from arclean import ConfigError, Pipeline, filters
from arclean.core.edits import Edit, Finding, Label, Span
from arclean.core.parts import JoinedParts, split_result
from arclean.core.result import Pass

PARTS = ["الواليات", "", "قررت اإلدارة تحسين العالقات االقتصادية", "في  المــدينة ،"]


def test_parts_are_repaired_by_the_evidence_of_all():
    alone = [arclean.clean(part) for part in PARTS]
    together = arclean.clean_parts(PARTS)
    assert alone[0] == "الواليات"
    assert together[0] == "الولايات"
    assert len(together) == len(PARTS)


def test_each_part_has_its_own_result():
    results = arclean.repair_parts(PARTS)
    for part, result in zip(PARTS, results, strict=True):
        assert result.original == part == result.revert()
        assert result.document.text == part
        for edit in result.edits:
            assert part[edit.start : edit.end] == edit.source
    assert [bool(result.edits) for result in results] == [True, False, True, True]


def test_no_edit_joins_two_parts():
    parts = ["وصل المسافرون إلى المدينة القديمة في المساء ثم نا", "موا في الفندق الكبير حتى الصباح", "", "", "وعادوا"]
    for profile in ("repair", "pdf", "web"):
        results = arclean.repair_parts(parts, profile=profile)
        assert [result.revert() for result in results] == parts


def test_breaks_stay_where_lines_read_as_nothing():
    lie = "بخخلر ثهدم جلأث ثهثجخدثؤ بأ ثهحضهذة خخلر ثهضمثح"
    parts = ["العــراق", lie.replace("جخ", "جــخ"), "بغــداد"]
    assert arclean.clean_parts(parts) == ["العراق", parts[1], "بغداد"]


@pytest.mark.parametrize("parts", ["نص", None, 5, ["نص", None], [b"x"]])
def test_what_is_no_list_of_strings_is_an_error(parts):
    with pytest.raises(ConfigError):
        Pipeline([filters.Kashida()]).run_parts(parts)


def test_no_parts_are_no_results():
    assert arclean.clean_parts([]) == []
    assert arclean.clean_parts(iter(["كــتاب"])) == ["كتاب"]


def test_a_pass_is_parted_with_its_findings():
    parts = ["ab", "cd"]
    joined = JoinedParts.from_parts(parts)
    assert joined == ("ab\n\ncd", (Span(2, 4),))
    done = Pass(
        "x", (Edit(1, 2, "b", "", "x/y"), Edit(4, 5, "c", "ee", "x/y")), (Finding(1, 6, "no-text", "x/y", "m"),)
    )
    first, second = split_result(joined, parts, [done], "a\n\needd")
    assert (first.text, second.text) == ("a", "eedd")
    assert first.edits == (Edit(1, 2, "b", "", "x/y"),)
    assert second.edits == (Edit(0, 1, "c", "ee", "x/y"),)
    assert [(f.start, f.end) for f in first.findings] == [(1, 2)], "it ends with its part"
    assert not second.findings


def test_a_second_pass_is_parted_where_the_first_left_the_breaks():
    parts = ["ab", "cd"]
    passes = [
        Pass("x", (Edit(0, 1, "a", "", "x/y"),)),
        Pass("y", (Edit(3, 4, "c", "", "y/z"),), (Label(3, 5, "body"),)),
    ]
    first, second = split_result(JoinedParts.from_parts(parts), parts, passes, "b\n\nd")
    assert [p.filter for p in first.passes] == ["x"]
    assert second.passes == (Pass("y", (Edit(0, 1, "c", "", "y/z"),), (Label(0, 2, "body"),)),)
