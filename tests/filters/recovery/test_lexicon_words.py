"""Lexicon words: what a damaged word may have been by its neighbours, with costs on both sides of each limit."""

from math import inf

import pytest

from arclean.core.edits import Span
from arclean.filters.recovery.damaged_words import find_damaged_words
from arclean.filters.recovery.lexicon_words import are_glyphs_noise, find_lexicon_words
from arclean.filters.recovery.word_alignment import WordSequence


class WordTable(dict):
    __hash__ = object.__hash__
    word_cost = dict.__getitem__


class SmallLexicon:
    """Words, counted pairs with their bits, and 20 bits for any other pair."""

    def __init__(self, words, pairs=()):
        self.words, self.pairs = WordTable(words), dict(pairs)
        self.tables = self

    def __contains__(self, word):
        return word in self.words

    def bigram_cost(self, left, right):
        return self.pairs.get((left, right), 20.0)

    def counted_cost(self, left, right):
        return self.pairs.get((left, right))

    @property
    def tables(self):
        return self._tables

    @tables.setter
    def tables(self, _):
        self._tables = _Tables(self.words, self)


class _Tables:
    def __init__(self, words, pairs):
        self.words, self.pairs = words, pairs


def likely(text, words, pairs=(), repaired=None):
    sequence = WordSequence(text)
    ends = [Span(text.index("ـ") - 2, text.index("ـ") + 1)] if "ـ" in text else []
    (one,) = find_damaged_words(sequence, ends)
    return find_lexicon_words(sequence, one, SmallLexicon(dict.fromkeys(words, 10.0), pairs), repaired or {})


LEFT, RIGHT = ("قال", "وزير"), ("وزير", "هنا")
OTHER = ("قال", "وتير")


def test_each_glyph_is_tried_as_one_letter():
    assert set(likely("قال و\ufffdير هنا", ["وزير", "وتير", "وير", "وزتير"]).words) == {"وزير", "وتير"}
    assert likely("قال و\ufffdي\ufffd هنا", ["وزير"]).words == ("وزير",)
    assert likely("قال و\ufffd\ufffdي\ufffd هنا", ["وززير"]).words == ()


def test_nothing_likely_is_not_sure():
    assert likely("قال و\ufffdير هنا", []) == ((), 0.0, False)


@pytest.mark.parametrize(("cost", "is_sure"), [(10.0, True), (10.1, False)])
def test_a_word_with_glyphs_needs_a_pair_and_ten_bits(cost, is_sure):
    found = likely("قال و\ufffdير هنا", ["وزير", "وتير"], {LEFT: cost})
    assert found.words == ("وزير", "وتير")
    assert found.margin == pytest.approx(20 - cost)
    assert found.is_sure is is_sure


def test_a_word_with_glyphs_and_no_pair_is_not_sure():
    assert likely("قال و\ufffdير هنا", ["وزير"]) == (("وزير",), inf, False)
    assert likely("قال و\ufffdير هنا", ["وزير"], {RIGHT: 19.0}).is_sure
    assert not likely("قال و\ufffdير هنا", ["وزير"], {OTHER: 19.0}).is_sure


@pytest.mark.parametrize(("cost", "is_sure"), [(12.0, True), (12.1, False)])
def test_a_truncated_word_needs_both_pairs_and_eight_bits(cost, is_sure):
    pairs = {("قال", "وجرح"): cost, ("وجرح", "هنا"): 20.0}
    found = likely("قال وجـ هنا", ["وجرح", "وجد"], pairs)
    assert (found.words, found.is_sure) == (("وجرح", "وجد"), is_sure)
    del pairs["وجرح", "هنا"]
    assert not likely("قال وجـ هنا", ["وجرح"], pairs).is_sure


def test_a_truncated_word_lost_at_most_three_letters():
    assert set(likely("قال وجـ هنا", ["وجد", "وجدوهـ", "وجدوهم", "وج", "وجب", "جوجد"]).words) == {"وجد", "وجب"} | set()
    assert likely("قال وجـ هنا", ["وجدوا"]).words == ("وجدوا",)


def test_three_words_are_named():
    assert len(likely("قال وجـ هنا", ["وجب", "وجت", "وجث", "وجج"]).words) == 3


def test_the_commonest_fifty_words_are_tried():
    letters = "بتثجحخدذرزسشصضطظعغفق"
    words = {f"وج{a}{b}": 5.0 for a in letters for b in letters[:3]}
    words = dict(list(words.items())[:50]) | {"وجنن": 4.0, "وجهه": 6.0}
    text = "قال وجـ هنا"
    (one,) = find_damaged_words(WordSequence(text), [Span(4, 7)])
    pairs = {("قال", "وجنن"): 1.0, ("قال", "وجهه"): 0.0}
    found = find_lexicon_words(WordSequence(text), one, SmallLexicon(words, pairs), {})
    assert found.words[0] == "وجنن"
    assert found.margin == pytest.approx(19.0)


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("قال و\ufffdير هنا", "قال", "هنا"),
        ("قال، و\ufffdير 12 هنا", "", "0"),
        ("و\ufffdير", "", ""),
        ("12 و\ufffdير! هنا", "0", ""),
    ],
)
def test_neighbours_are_words_numbers_and_signs(text, left, right):
    pairs = {(left, "وزير"): 3.0, ("وزير", right): 4.0}
    found = likely(text, ["وزير", "وتير"], pairs)
    assert found.margin == pytest.approx(33.0)
    assert found.is_sure is not (left == right == "")  # a pair with a sign is none


def test_a_repaired_neighbour_stands_as_it_was_repaired():
    assert likely("قـال و\ufffdير هنا".replace("ـ", ""), ["وزير"], {("نال", "وزير"): 1.0}, {0: "نال"}).is_sure


def noise(*words, lexicon=("قال", "كان")):
    sequence = WordSequence(" ".join(words))
    return are_glyphs_noise(sequence, find_damaged_words(sequence, []), SmallLexicon(dict.fromkeys(lexicon, 1.0)))


def test_glyphs_are_noise_where_many_words_are_words_without_them():
    assert noise("قا\ufffdل")
    strange = ["زط\ufffdظ", "ظط\ufffdض"]
    assert not noise("قا\ufffdل", *strange)  # one of three
    assert noise("قا\ufffdل", *strange[:1])
    assert not noise("قال")
