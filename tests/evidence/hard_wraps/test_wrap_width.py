"""The wrap width of lines: what is full, who votes, and what is verse or a table."""

import pytest

from arclean.evidence.hard_wraps import weights
from arclean.evidence.hard_wraps.line_features import describe_lines
from arclean.evidence.hard_wraps.wrap_width import (
    _list_votes,
    _vote_of_line,
    _width_of_block,
    _widths_of_chunks,
    is_full,
    wrap_widths,
)

(LINE,) = describe_lines("سار الركب")


def line(width=60, **changes):
    return LINE._replace(width=width, **{"first_width": 5, "last_letter": "", **changes})


def varied(count, width=60, **changes):
    """Lines of about one width, none of which rhyme, of which every other one wants a word."""
    return [
        line(width - number % 3, last_letter="ابتثجحخد"[number % 8], wants_word=number % 2 == 0, **changes)
        for number in range(count)
    ]


def test_a_line_is_full_where_the_next_word_has_no_room():
    assert is_full(line(51), line(first_width=39), 100.0) is False  # 91 > 90, but shorter than a heading
    assert is_full(line(60), line(first_width=30), 100.0) is True
    assert is_full(line(60), line(first_width=29), 100.0) is False  # 90 fits
    assert is_full(line(59), line(first_width=60), 100.0) is False


def test_votes_in_bits():
    def vote(width=60, after=5, wrap_width=60.0, **changes):
        return pytest.approx(_vote_of_line(line(width, **changes), line(first_width=after), wrap_width))

    assert vote() == 0.7  # full, and nothing else
    assert vote(wants_word=True) == 4.0
    assert vote(has_clauses=True) == 2.0
    assert vote(wants_word=True, has_clauses=True) == 5.0
    assert vote(ends_in_comma=True) == -0.6
    assert vote(wants_word=True, ends_in_comma=True) == 2.7
    assert vote(50, wrap_width=50.0) == 0.7
    assert vote(49, wrap_width=49.0) == 0.2
    assert vote(36, wrap_width=60.0) == -2.8
    assert vote(35, wrap_width=60.0) == -0.7


def test_who_votes():
    lines = [line(), line(is_open=False), line(has_columns=True), line(), line(wants_word=True), line(), line()]
    breaks = ["\n", "\n", "\n", "\n\n", "\n\n", "\f"]
    assert [number for number, _ in _list_votes(lines, breaks, [60.0] * 7)] == [0, 4]
    assert [number for number, _ in _list_votes(lines, breaks, [0.0] + [60.0] * 6)] == [4]
    spaced = ["\n\n"] * 6
    assert [number for number, _ in _list_votes(lines, spaced, [60.0] * 7)] == [0, 3, 4, 5]
    assert [number for number, _ in _list_votes([line()] * 5, ["\n", *["\n\n"] * 3], [60.0] * 5)] == [0]
    assert [number for number, _ in _list_votes([line()] * 6, ["\n", *["\n\n"] * 4], [60.0] * 6)] == [0, 1, 2, 3, 4]


def test_the_width_is_the_ninth_tenth_of_open_lines():
    lines = [line(width) for width in range(50, 61)]
    assert _widths_of_chunks(lines) == [59.0] * 11
    assert _widths_of_chunks([*lines, line(60, is_open=False)])[0] == 59.0
    assert _widths_of_chunks([*lines, line(70, has_columns=True)])[0] == 59.0


def test_the_lines_of_three_chunks_share_a_width():
    lines = [line(30)] * 12 + [line(60)] * 12 + [line(30)] * 12 + [line(40)] * 12
    assert _widths_of_chunks(lines)[:12] == [0.0] * 12 or _widths_of_chunks(lines)[0] == 60.0
    assert _widths_of_chunks(lines)[24:36] == [60.0] * 12
    assert _widths_of_chunks(lines)[36:] == [40.0] * 12


@pytest.mark.parametrize(("width", "found"), [(19, 0.0), (20, 20.0), (170, 170.0), (171, 0.0)])
def test_widths_of_paper(width, found):
    assert _widths_of_chunks([line(width)] * 3) == [found] * 3


def test_texts_with_longer_lines_were_not_wrapped():
    closed = [line(79, is_open=False)]
    assert _widths_of_chunks([line(60)] * 9 + closed)[0] == 60.0  # one of ten
    assert _widths_of_chunks([line(60)] * 8 + closed)[0] == 0.0
    assert _widths_of_chunks([line(60)] * 8 + [line(78, is_open=False)])[0] == 60.0  # 1.3 of the width


def test_a_block_has_its_own_width_where_all_its_lines_fill_it():
    block = [line(40), line(39, wants_word=True), line(38), line(10)]
    assert _width_of_block(block, 60.0) == 40.0
    assert _width_of_block(block, 40 / 0.55 + 1) == 0.0  # much narrower than the lines around
    assert _width_of_block(block, 40 / 0.55 - 1) == 40.0
    assert _width_of_block([one._replace(wants_word=False) for one in block], 60.0) == 0.0
    assert _width_of_block([block[0], block[3], *block[1:]], 60.0) == 0.0  # a short one within
    assert _width_of_block([line(19, wants_word=True)] * 4, 0.0) == 0.0
    assert _width_of_block([line(20, wants_word=True)] * 4, 0.0) == 20.0
    assert _width_of_block([line(171, wants_word=True)] * 4, 0.0) == 0.0


def test_lines_that_say_so_together_are_wrapped():
    lines, breaks = varied(6), ["\n"] * 5
    assert wrap_widths(lines, breaks) == [60.0] * 6
    assert wrap_widths([one._replace(wants_word=False) for one in lines], breaks) == [0.0] * 6


def test_verse_has_no_wrap_width():
    lines, breaks = varied(8), ["\n"] * 7
    assert wrap_widths([one._replace(last_letter="ر") for one in lines], breaks) == [0.0] * 8
    every_other = [one._replace(last_letter="ر") if number % 2 else one for number, one in enumerate(lines)]
    assert wrap_widths(every_other, breaks) == [0.0] * 8


def test_tables_have_no_wrap_width():
    lines, breaks = varied(8), ["\n"] * 7
    half = [one._replace(has_columns=number < 4) for number, one in enumerate(lines)]
    assert any(wrap_widths(half, breaks))
    most = [one._replace(has_columns=number < 5) for number, one in enumerate(lines)]
    assert not any(wrap_widths(most, breaks))


def test_a_block_of_three_lines_has_no_width_of_its_own():
    around = varied(12)
    narrow = [line(40, wants_word=True, last_letter=letter) for letter in "ابتث"]
    breaks = ["\n"] * 11 + ["\n\n"] + ["\n"] * 3
    assert wrap_widths([*around, *narrow], breaks)[-4:] == [40.0] * 4
    assert wrap_widths([*around, *narrow[:3]], breaks[:-1])[-3:] != [40.0] * 3


def test_the_bits_that_lines_need():
    lines, breaks = [line(60, last_letter=letter) for letter in "ابت"], ["\n"] * 2
    wanting = [lines[0]._replace(wants_word=True), *lines[1:]]  # 4.0 + 0.7 bits, less a tenth
    assert wrap_widths(wanting, breaks, min_bits=5.1) == [60.0] * 3
    assert wrap_widths(wanting, breaks, min_bits=5.2) == [0.0] * 3
    assert wrap_widths(wanting, breaks) == [60.0] * 3
    assert wrap_widths(lines, breaks) == [0.0] * 3
    assert weights.MIN_BITS == 5.0
    assert wrap_widths(lines, breaks, min_bits=0.5) == [60.0] * 3


def test_a_long_text_carries_lines_that_say_little():
    lines = varied(60)
    quiet = [line(60, last_letter="ابتثجحخد"[number % 8]) for number in range(30)]
    both = [*lines, *quiet]
    assert wrap_widths(both, ["\n"] * 89)[-1] == 60.0


def test_votes_far_away_do_not_count():
    quiet = [one._replace(wants_word=False) for one in varied(60)]
    noisy = [one._replace(first_width=1, width=45) if number % 5 else one for number, one in enumerate(quiet)]
    widths = wrap_widths([*varied(12), *noisy], ["\n"] * 71)
    assert widths[0] == 60.0
    assert widths[-1] == 0.0


def test_the_first_line_of_a_text_is_of_its_first_block():
    narrow = [line(40, wants_word=True, last_letter=letter) for letter in "ابتث"]
    breaks = ["\n"] * 3 + ["\n\n"] + ["\n"] * 11
    assert wrap_widths([*narrow, *varied(12)], breaks)[:4] == [40.0] * 4


def test_a_block_much_narrower_than_its_neighbours_has_none_of_its_own():
    narrow = [line(32, wants_word=True, last_letter=letter) for letter in "ابتث"]
    breaks = ["\n"] * 11 + ["\n\n"] + ["\n"] * 3
    assert wrap_widths([*varied(12), *narrow], breaks)[-1] == 60.0
