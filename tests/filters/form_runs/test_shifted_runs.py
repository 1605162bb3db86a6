"""Runs of glyphs that a map takes for letters in a row."""

from arclean.filters.form_runs.joined_letters import FORM_ORDER, JoinedLetter
from arclean.filters.form_runs.shifted_runs import join_origins, shifted_runs

FINAL_LAM, INITIAL_LAM, MEDIAL_LAM = (
    JoinedLetter("ل", before=True, after=False),
    JoinedLetter("ل", before=False, after=True),
    JoinedLetter("ل", before=True, after=True),
)


def test_a_run_counts_on_over_the_forms_of_one_letter():
    assert {FINAL_LAM: "م", INITIAL_LAM: "ن", MEDIAL_LAM: "ه"} in [run.shifts for run in shifted_runs()]
    assert {MEDIAL_LAM: "م"} in [run.shifts for run in shifted_runs()]


def test_no_run_leaves_the_letters_of_arabic_but_the_one_over_the_gap():
    *counted, over_gap = shifted_runs()
    assert {to for run in counted for to in run.shifts.values()} <= {form.letter for form in FORM_ORDER}
    assert over_gap.shifts[FINAL_LAM] == "\u063f"
    assert INITIAL_LAM not in over_gap.shifts


def test_each_run_is_there_once():
    found = [frozenset(run.shifts.items()) for run in shifted_runs()]
    assert len(found) == len(set(found))


def test_what_authors_write_for_each_other_tells_nothing():
    final_teh_marbuta = JoinedLetter("ة", before=True, after=False)
    runs = [run for run in shifted_runs() if run.shifts.get(final_teh_marbuta) == "ت"]
    assert runs
    assert all(final_teh_marbuta not in run.telling for run in runs)


def test_origins_name_what_a_letter_may_stand_for():
    run = next(run for run in shifted_runs() if run.shifts == {MEDIAL_LAM: "م"})
    assert join_origins([run]) == {("م", MEDIAL_LAM)}
