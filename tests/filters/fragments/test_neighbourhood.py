"""The lines that are evidence for one of them."""

from arclean.core.context import Context
from arclean.filters.fragments.neighbourhood import _BLOCK, Neighbourhoods
from arclean.filters.fragments.spaced_tokens import spaced_token


def _neighbourhoods(rows):
    return Neighbourhoods(rows, Context().lexicon, None)


def test_all_lines_of_a_text_are_evidence_for_each():
    rows = ["بيت"] * (3 * _BLOCK)
    rows[0] = "مدرسة"
    found = _neighbourhoods(rows)
    assert found.of_line(len(rows) - 1) is found.of_line(5)
    assert found.of_line(len(rows) - 1).has_whole_word("مدر", "سة")


def test_lines_nearby_are_evidence_for_one_of_a_very_long_text():
    rows = ["بيت"] * (5 * _BLOCK)
    rows[3 * _BLOCK] = "مدرسة"
    found = _neighbourhoods(rows)
    heard = [block for block in range(5) if found.of_line(block * _BLOCK + 7).has_whole_word("مدر", "سة")]
    assert heard == [2, 3, 4]


def test_three_blocks_and_a_line_are_a_very_long_text():
    rows = ["مدرسة"] + ["بيت"] * (3 * _BLOCK)
    assert not _neighbourhoods(rows).of_line(len(rows) - 1).has_whole_word("مدر", "سة")


def test_fragments_that_stand_elsewhere_are_words():
    assert _neighbourhoods(["مدرسة", "مدر سة"]).of_line(0).has_whole_word("مدر", "سة")
    assert not _neighbourhoods(["مدرسة", "مدر", "مدر"]).of_line(0).has_whole_word("مدر", "سة")
    assert not _neighbourhoods(["مدرسة", "سة", "سة"]).of_line(0).has_whole_word("مدر", "سة")
    assert not _neighbourhoods(["مدر سة"]).of_line(0).has_whole_word("مدر", "سة")


def test_words_are_folded():
    assert _neighbourhoods(["مَدْرســة"]).of_line(0).has_whole_word("مدر", "سة")


def test_the_scorer_of_bigrams_is_made_once():
    found = _neighbourhoods(["زار المعلم القرية"]).of_line(0)
    assert found.bigrams is found.bigrams
    pair = spaced_token("المعلم"), spaced_token("القرية")
    assert found.bigrams.score_bigram(*pair)[0] > found.bigrams.score_bigram(*pair, 1)[0]
