"""Where the fragments of a line meet: each candidate is scored by the line that it makes."""

from itertools import pairwise
from math import exp, log2

import pytest

from arclean.filters.fragments.cuts import (
    WrapWidths,
    _count_unpaired,
    _first_tokens,
    _last_tokens,
    _unpaired_brackets,
    score_swap,
)
from arclean.filters.fragments.spaced_tokens import spaced_token

NO_WRAP = WrapWidths([], 0)
LINE, WHOLE = "مة ثم جاء صباح كل", "كلمة"
WORDS = LINE.split()


def _nats(left, right):
    """Return some score, another one for each pair."""
    return (sum(map(ord, left)) * 7 + sum(map(ord, right)) * 11) % 13 / 4


def _bits(left, right):
    return (sum(map(ord, left)) * 5 + sum(map(ord, right)) * 3) % 17 / 2


class Bigrams:
    """Scores bigrams by their letters, and keeps what it was asked."""

    def __init__(self, *, skips=(), pairs=(), scores=True):
        self.has_references, self._skips, self._pairs, self._scores = bool(skips), skips, pairs, scores
        self.own = set()

    def score_bigram(self, left, right, own_count=0):
        left, right = (word.text if word else "" for word in (left, right))
        if own_count:
            self.own.add((left, right, own_count))
        return (_nats(left, right), _bits(left, right)) if self._scores else (0.0, 0.0)

    def is_in_reference(self, left, right):
        return (left.text, right.text) in self._pairs

    def score_skip_bigrams(self, *pairs):
        texts = [tuple(word.text if word else "" for word in pair) for pair in pairs]
        return 1.0 if any(pair in self._skips for pair in texts) else 0.0


def _readings():
    """Yield the words of the line as each candidate reads it."""
    for at in range(len(WORDS) - 1):
        yield [*WORDS[at + 1 : -1], WHOLE, *WORDS[1 : at + 1]]


def _total(measure, words):
    return sum(measure(*pair) for pair in pairwise(words))


@pytest.mark.parametrize(
    ("before", "after"), [("قال المدير", "في المدينة"), ("", ""), (None, "في"), ("قال", None), (None, None)]
)
def test_candidates_are_as_likely_as_their_lines(before, after):
    first = [] if before is None else [before.split()[-1] if before else ""]
    last = [] if after is None else [after.split()[0] if after else ""]
    lines = [[*first, *reading, *last] for reading in _readings()]
    odds = [exp(_total(_nats, line)) for line in lines]
    bigrams = Bigrams()
    found = score_swap(LINE, before, after, bigrams, NO_WRAP)
    by_end = {cut.end: cut for cut in found.cuts}
    for at, chance in enumerate(odds):
        cut = by_end[len(" ".join(WORDS[: at + 1]))]
        assert cut.start == cut.end + 1
        assert cut.probability == pytest.approx(chance / sum(odds))
    assert [cut.probability for cut in found.cuts] == sorted((cut.probability for cut in found.cuts), reverse=True)
    as_written = _total(_bits, [*first, *WORDS, *last])
    assert found.bits == pytest.approx(as_written - min(_total(_bits, line) for line in lines) - log2(len(WORDS)))
    assert bigrams.own == {(*pair, 1) for pair in list(pairwise(WORDS))[1:-1]}, (
        "the document holds these at the cut itself"
    )
    assert not found.is_in_reference


def test_three_words_are_the_fewest():
    assert score_swap("مة كل", "", "", Bigrams(), NO_WRAP) is None
    assert len(score_swap("مة ثم كل", "", "", Bigrams(), NO_WRAP).cuts) == 2


@pytest.mark.parametrize("pair", [("صباح", WHOLE), (WHOLE, "ثم")])
def test_a_reference_may_have_the_cut_word_beside_its_neighbour(pair):
    assert score_swap(LINE, "", "", Bigrams(pairs=[pair]), NO_WRAP).is_in_reference


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (("قال", "جاء"), [0, 1, 0, 0]),  # the last word but one before the line that the second candidate begins
        (("المدير", "جاء"), [1, 0, 0, 0]),  # the last word, and the second of the line
        (("المدير", "ثم"), [0, 0, 0, 1]),
        (("صباح", "في"), [1, 0, 0, 0]),
        (("ثم", "المدينة"), [0, 1, 0, 0]),  # the end of the line, and the second word after it
        (("ثم", "في"), [0, 0, 1, 0]),  # the word before the end, and the first word after it
        ((WHOLE, "في"), [0, 1, 0, 0]),
        (("ثم", "صباح"), [0, -1, -1, 0]),  # a word between two of the line is better left there
    ],
)
def test_a_word_that_is_another_one_in_a_reference(pair, expected):
    found = score_swap(LINE, "قال المدير", "في المدينة", Bigrams(skips=[pair], scores=False), NO_WRAP)
    odds = [exp(bonus) for bonus in expected]
    chances = [cut.probability for cut in sorted(found.cuts, key=lambda cut: cut.end)]
    assert chances == pytest.approx([chance / sum(odds) for chance in odds])


def test_a_line_of_one_word_has_no_word_before_it():
    for before, after in (("ثم", ""), ("", "ثم")):
        found = score_swap(LINE, before, after, Bigrams(skips=[("ثم", "جاء"), (WHOLE, "ثم")], scores=False), NO_WRAP)
        assert len({round(cut.probability, 6) for cut in found.cuts}) == 2, "only as the word beside the line"


def test_brackets_must_pair():
    found = score_swap("مة كتاب) ثم (جاء كل", "", "", Bigrams(scores=False), NO_WRAP)
    best, worst = 1 / (2 + 2 * exp(-1.32)), exp(-1.32) / (2 + 2 * exp(-1.32))
    assert [cut.probability for cut in found.cuts] == pytest.approx([best, best, worst, worst])
    assert {cut.end for cut in found.cuts[:2]} == {len("مة كتاب)"), len("مة كتاب) ثم")}


def test_unpaired_brackets_are_counted_for_each_candidate():
    row = [spaced_token(word) for word in "مة كتاب) ثم (جاء كل".split()]
    assert _count_unpaired(row, spaced_token(WHOLE))[:4] == [2, 0, 0, 2]
    assert _count_unpaired(row, spaced_token("ك(ل"))[:4] == [3, 1, 1, 1]
    assert _count_unpaired([spaced_token(word) for word in WORDS], spaced_token(WHOLE)) == [0] * 5


@pytest.mark.parametrize(
    ("brackets", "expected"),
    [("", 0), ("()", 0), (")(", 2), ("((", 2), ("))", 2), ("())", 1), ("(()", 1), ("([])", 0), ("«»“”{}[]", 0)],
)
def test_unpaired_brackets(brackets, expected):
    assert _unpaired_brackets(brackets) == expected


@pytest.mark.parametrize(
    ("widths", "before", "width", "share"),
    [
        ([], 80, 5, 0.3 / 0.6),
        ([(80, 90)], 85, 10, (0.5 + 0.3) / (0.5 + 0.6)),  # it ends halfway, and no word fits
        ([(80, 90)], 85, 2, (0.3 + 0.3) / (0.5 + 0.6)),
        ([(80, 90)], 70, 5, 0.3 / 1.6),  # there was room
        ([(80, 90)], 70, 9, 0.3 / 1.6),
        ([(80, 90)], 70, 10, 0.4 / 1.6),
        ([(80, 90)], 95, 5, 0.3 / 0.6),  # it is longer than the others: they say nothing
        ([(80, 90), (60, 70)], 75, 20, (1 + 0.3) / (1 + 0.6)),
        ([(80, 90)] * 16, 70, 5, 0.3 / 16.6),
    ],
)
def test_the_line_before_had_no_room(widths, before, width, share):
    assert WrapWidths(widths, before).room_cost(width) == pytest.approx(-log2(share))


def test_a_word_that_had_room_does_not_begin_the_line():
    wrap = WrapWidths([(80, 90)], 80)
    found = score_swap("مة ثمانية جا كل", "", "", Bigrams(scores=False), wrap)
    odds = [exp(-1.38 * wrap.room_cost(width)) for width in (6, 2, 4)]
    starts = sorted(found.cuts, key=lambda cut: cut.end)
    by_first = {len("مة"): odds[0], len("مة ثمانية"): odds[1], len("مة ثمانية جا"): odds[2]}
    for cut in starts:
        assert cut.probability == pytest.approx(by_first[cut.end] / sum(odds))
    assert len({round(cut.probability, 6) for cut in starts}) == 3


def test_a_line_has_two_tokens_at_either_end_or_fewer():
    one, two, three = (spaced_token(word) for word in ("قال", "المعلم", "اليوم"))
    assert _last_tokens("قال المعلم اليوم") == (two, three)
    assert _first_tokens("قال المعلم اليوم") == (one, two)
    assert _last_tokens("قال") == (None, one)
    assert _first_tokens("قال") == (one, None)
    assert _last_tokens("") == _first_tokens(" ") == (None, None)
