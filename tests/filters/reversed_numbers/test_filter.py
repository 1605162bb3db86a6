"""Which dates are reversed, and which are reported."""

import pytest

from arclean import Pipeline
from arclean.core.edits import UNMEASURED, Span
from arclean.filters import ReversedNumbers

PIPELINE = Pipeline([ReversedNumbers()])


def test_each_number_is_reversed_by_itself():
    result = PIPELINE.run("يوم ٤١ إبريل ٤٣٤١ عاد")
    assert [(edit.source, edit.target, edit.confidence) for edit in result.edits] == [
        ("٤١", "١٤", 0.97),
        ("٤٣٤١", "١٤٣٤", 0.97),
    ]
    assert result.edits[0].origin == ((Span(0, 1), Span(1, 2)), (Span(1, 2), Span(0, 1)))


def test_a_number_that_reads_the_same_is_no_edit():
    assert [edit.target for edit in PIPELINE.run("يوم 11 مارس 9102").edits] == ["2019"]


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        ("عام 5102", True),  # 2015 backwards
        ("عام 4341", True),
        ("عام ٤٣٤١", True),
        ("عام 1991", False),  # reads forwards too
        ("12 مارس 1991", False),
        ("41 مارس 1991", True),  # no day
        ("8/7/2002", True),
        ("عام 5112", False),
        ("عام 4321", False),
        ("عام 9921", False),
        ("عام 2021", False),
        ("عام 1492", False),
        ("15102", False),
        ("51024", False),
        ("102", False),
    ],
)
def test_a_year_in_reverse_wakes_it(text, wakes):
    assert ReversedNumbers().confirms_trigger(text) is wakes


PLAIN, SHORT, FORWARD = "يوم ٤١ إبريل ٤٣٤١", "في 5102/8/21", "يوم 15 مارس 2015"


def test_shorter_dates_go_with_those_that_show_it():
    assert PIPELINE(f"عاد {SHORT}") == f"عاد {SHORT}"
    assert PIPELINE(f"{PLAIN} {SHORT}") == "يوم ١٤ إبريل ١٤٣٤ في 12/8/2015"


def test_unless_as_many_stand_correctly():
    assert PIPELINE(f"{PLAIN} {FORWARD} {SHORT}") == f"يوم ١٤ إبريل ١٤٣٤ {FORWARD} {SHORT}"
    assert PIPELINE(f"{PLAIN} {PLAIN} {FORWARD} {SHORT}").endswith("12/8/2015")


EITHER = "يوم 12 مارس 2002"


def test_a_date_that_can_be_read_either_way_is_reported_beside_two_in_reverse():
    assert not PIPELINE.run(f"{PLAIN} {EITHER}").findings
    (finding,) = PIPELINE.run(f"{PLAIN} {PLAIN} {EITHER}").findings
    assert (finding.kind, finding.confidence, finding.alternatives) == (
        "reversed-number",
        UNMEASURED,
        ("21 مارس 2002",),
    )
    assert finding.start == 4
    assert finding.end == len(f"{PLAIN} {PLAIN} {EITHER}")
    assert not PIPELINE.run(f"{PLAIN} {PLAIN} {FORWARD} {FORWARD} {EITHER}").findings
    assert not PIPELINE.run(f"{PLAIN} {PLAIN} يوم 11 مارس 2002").findings, "it reads the same"


def test_a_finding_names_eight_readings_at_most():
    days = " ".join(f"يوم {day} مارس 2002" for day in ("12", "13", "10", "20", "30", "21", "31", "3", "02", "01"))
    (finding,) = PIPELINE.run(f"{PLAIN} {PLAIN} {days} {EITHER}").findings
    assert len(finding.alternatives) == 8
    assert finding.alternatives[0] == "21 مارس 2002"


def test_only_dates_on_lines_of_arabic():
    assert PIPELINE("قال\n1202/30/32\nFiled 1202/30/32") == "قال\n23/03/2021\nFiled 1202/30/32"
    assert PIPELINE("Filed\n1202/30/32") == "Filed\n1202/30/32"
    assert PIPELINE("قال 1202/30/32") == "قال 23/03/2021"


def test_a_year_by_itself_is_reported_with_its_other_reading():
    result = PIPELINE.run("تخرجت فيها عام ٦٩٨١. وعادت بعدها")
    assert not result.edits
    assert [finding.alternatives for finding in result.findings] == [("١٨٩٦",)]


@pytest.mark.parametrize("text", [
    "المدير العام ٧١٠٢ غائب", "عام ٤٢٤١ ق. م", "عام ٤٠٠٢ (قبل الميلاد)",
    "سنة ٥٧٨١ عبرية", "عام ٥٧٧١ للخليقة", "عام 4102 في القصة",
])  # fmt: skip
def test_other_years_and_numbers_are_none(text):
    assert not PIPELINE.run(text).findings


def test_an_era_may_be_glued_to_a_date():
    assert PIPELINE("لم تقدم حتى ١٣/٢١/٦٩٩١م.") == "لم تقدم حتى ١٩٩٦/١٢/٣١م."
