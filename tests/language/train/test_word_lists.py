"""Lists of words: shares over all lists, spellings added up, and lines without a frequency."""

import pytest

from arclean.errors import ReadError
from arclean.language.train.word_lists import word_shares


def test_a_list_adds_spellings_up(tmp_path):
    (path := tmp_path / "list.tsv").write_text("كِتاب\t1\nكتـاب\t2\nقال\t1\n", "utf-8")
    assert word_shares([path]) == {"كتاب": 0.75, "قال": 0.25}


def test_several_lists_are_one(tmp_path):
    one, other = tmp_path / "a.tsv", tmp_path / "b.tsv"
    one.write_text("كتاب\t1e0\n", "utf-8")
    other.write_text("كتاب\t2\nقال\t1.0", "utf-8")
    assert word_shares([one, other]) == {"كتاب": 0.75, "قال": 0.25}
    assert word_shares([]) == {}


def test_what_has_no_frequency_or_no_letters_is_no_word(tmp_path):
    (path := tmp_path / "list.tsv").write_text("كتاب\t1\nعدم\t0\nـ\t1\n\t2\n", "utf-8")
    assert word_shares([path]) == {"كتاب": 0.25}


@pytest.mark.parametrize("line", ["قال", "قال\t", "قال 3", "قال\tمرة", "", "قال\t3\t4"])
def test_a_line_without_a_frequency_is_told(tmp_path, line):
    (path := tmp_path / "list.tsv").write_text(f"كتاب\t1\n{line}\n", "utf-8")
    with pytest.raises(ReadError, match=r"list\.tsv, line 2: expected a word"):
        word_shares([path])
