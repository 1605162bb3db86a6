"""Core, runs, known phrases of runs, windows and blocks."""

from arclean.evidence.web_lines.page_spans import (
    find_core,
    measure_blocks,
    measure_cue_places,
    measure_runs,
    measure_windows,
)  # fmt: skip

FIRM = [False, True, True, False, False, False, False, False, False, True, False]
WORDS = [2.0, 20.0, 30.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 15.0, 2.0]


def test_the_core_is_the_densest_span():
    assert find_core(WORDS, FIRM) == (1, 2)
    assert find_core([20.0, 1.0, 20.0], [True, False, True]) == (0, 2)
    assert find_core([1.0, 1.0], [False, False]) == (0, 1)


def test_runs_have_a_length_and_a_mean():
    found = measure_runs(WORDS, FIRM, [0.0] * 11, [1.0] * 11, [0.0] * 11)
    assert found[1][:4] == [2, 0, 1, 25]
    assert found[4][:4] == [6, 1, 4, 1]


def test_phrases_count_within_their_run():
    cues = [0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    strong = [False] * 8 + [True] + [False] * 2
    found = measure_cue_places(FIRM, cues, strong, [0.0, 1.0, 2.0] + [0.0] * 8)
    assert [row[1] for row in found] == [31, 31, 31, 0, 1, 2, 3, 4, 0, 31, 31]
    assert [row[2] for row in found[3:10]] == [31, 31, 31, 31, 31, 0, 31]
    assert [row[3] for row in found[3:10]] == [5, 4, 3, 2, 1, 31, 31]
    assert [row[0] for row in found[2:5]] == [0, 2, 2]


def test_windows_have_mean_and_spread():
    mean, spread, known, again = measure_windows([1.0, 3.0], [1.0, 0.0], [2.0, 2.0])[0]
    assert (mean, spread, known, again) == (2, 1, 0.5, 1)


def test_blocks_are_parted_by_long_runs():
    found = measure_blocks(WORDS, FIRM)
    assert found[1] == [1, 0, 1]
    assert found[9] == [0.3, 7, 2]
    assert found[4] == [0, 2, 0]
    assert found[0][1] == -1
    assert measure_blocks([1.0], [False]) == [[0, 0, 0]]
