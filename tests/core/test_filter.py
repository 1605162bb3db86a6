"""What a filter is unless it says otherwise."""

from arclean.core.filter import BaseFilter


def test_a_filter_asks_for_nothing_and_reads_the_text_alone():
    asked = "after", "trigger_chars", "trigger_after_space", "trigger_pairs", "trigger_strings", "resolves"
    read = "reads_references", "reads_labels", "reports_unreadable", "needless_formats", "profile", "finding_kind"
    assert not any(getattr(BaseFilter, name) for name in (*asked, *read))


def test_a_filter_applies_what_is_right_nine_times_in_ten_and_reports_what_is_likelier_than_not():
    assert (BaseFilter.apply_from, BaseFilter.report_from) == (0.9, 0.5)
