"""Scores of bigrams: each weight, and each way in which a word may follow another."""

import pytest

from arclean.filters.fragments.bigram_score import BigramScorer, TableBigrams
from arclean.filters.fragments.reference_bigrams import ReferenceBigrams
from arclean.filters.fragments.spaced_tokens import spaced_token
from arclean.language.lexicon import run_lexicon

INF = float("inf")
WORD, OTHER, SIGN, NUMBER, LATIN = "بيت", "قرية", "", "0", "a"


class Costs:
    """Costs in bits of words or pairs; all others cost the same."""

    def __init__(self, other, costs):
        self._other, self._costs = other, costs

    def word_cost(self, *words):
        return self._costs.get(words, self._other)

    bigram_cost = word_cost


class Tables:
    """Tables of the language that hold what a test says."""

    def __init__(self, words=(), pairs=(), pair=0.0):
        self.words, self.pairs = Costs(INF, dict(words)), Costs(pair, dict(pairs))


class Lexicon:
    tables = Tables()


def _score(left, right, *, ends=False, word=INF, pair=0.0, sign=0.0):  # noqa: PLR0913 - one a table
    """Return the score of a pair: ``word`` is the cost of ``right`` alone, ``sign`` that of a sign after WORD."""
    tables = Tables({(right,): word}, {(WORD, SIGN): sign}, pair)
    return TableBigrams(tables).score_bigram(left, ends, right)


@pytest.mark.parametrize(
    ("left", "ends", "sign", "expected"),
    [
        (None, False, 0, 0.0),
        (WORD, True, 0, 5.95),
        (SIGN, False, 0, 0.7),
        (NUMBER, False, 0, 0.0),
        (LATIN, False, 0, 0.0),
        (WORD, False, 1, 0.08 * 2),
        (WORD, False, 5, 0.08 * -2),
        (WORD, False, 20, 0.08 * -6),
        (WORD, False, -20, 0.08 * 6),
    ],
)
def test_what_ends_a_paragraph(left, ends, sign, expected):
    assert _score(left, None, ends=ends, sign=sign)[0] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("left", "ends", "by_word", "sign", "other"),
    [
        (None, False, 0.71, -0.74, 0.59),
        (WORD, True, 0.52, 0.5, 0.6),
        (SIGN, True, 0.52, 0.5, 0.6),
        (SIGN, False, 0.58, -0.62, -0.79),
    ],
)
def test_what_begins_a_paragraph_a_sentence_a_clause(left, ends, by_word, sign, other):
    assert _score(left, OTHER, ends=ends, word=10, pair=7)[0] == pytest.approx(by_word * 3)
    assert _score(left, OTHER, ends=ends, word=7, pair=10)[0] == pytest.approx(by_word * -3)
    assert _score(left, OTHER, ends=ends, word=17, pair=10)[0] == pytest.approx(by_word * 6), "bounded"
    assert _score(left, OTHER, ends=ends, pair=16)[0] == pytest.approx(by_word * 3), "an unknown word has 19 bits"
    assert _score(left, SIGN, ends=ends)[0] == sign
    assert _score(left, NUMBER, ends=ends)[0] == _score(left, LATIN, ends=ends)[0] == other


def test_a_sign_after_a_word_goes_by_how_often_signs_follow_it():
    assert _score(WORD, SIGN, sign=1)[0] == pytest.approx(-0.12 + 0.31 * 2)
    assert _score(WORD, SIGN, sign=8)[0] == pytest.approx(-0.12 + 0.31 * -5)
    assert _score(NUMBER, SIGN)[0] == -0.12


@pytest.mark.parametrize(
    ("gain", "expected"),
    [
        (-4, -1.12 - 0.36),
        (-3, -1.12 - 0.27),
        (0, -1.12 + 3 * 0.44),
        (4, -1.12 + 0.36 + 7 * 0.44),
        (6, -1.12 + 0.54 + 9 * 0.44 - 2 * 0.24),
        (10, -1.12 + 0.9 + 13 * 0.44 - 6 * 0.24 - 2 * 0.17),
    ],
)
def test_a_word_after_a_word_goes_by_the_bits_it_gains(gain, expected):
    assert _score(WORD, OTHER, word=12, pair=12 - gain)[0] == pytest.approx(expected)


def test_an_unknown_word_has_nineteen_bits_and_a_number_four():
    at_zero = -1.12 + 3 * 0.44
    assert _score(WORD, OTHER, pair=19)[0] == pytest.approx(at_zero - 0.13)
    assert _score(WORD, OTHER, word=19, pair=19)[0] == pytest.approx(at_zero - 0.13)
    assert _score(WORD, OTHER, word=18.5, pair=18.5)[0] == pytest.approx(at_zero)
    assert _score(WORD, NUMBER, pair=4)[0] == pytest.approx(at_zero)


def test_the_bits_are_those_of_the_pair():
    tables = Tables(pairs={(WORD, OTHER): 3.0, (SIGN, OTHER): 5.0, (WORD, SIGN): 7.0}, pair=1.0)
    found = TableBigrams(tables)
    assert found.score_bigram(WORD, False, OTHER)[1] == 3.0
    assert found.score_bigram(None, False, OTHER)[1] == 5.0
    assert found.score_bigram(WORD, False, None)[1] == 7.0


def _bonus(left, right, rows, references=None, own_count=0):
    """Return by how much rows and references change the score of a bigram."""
    pair = left and spaced_token(left), right and spaced_token(right)
    known = references and ReferenceBigrams(references)
    return (
        BigramScorer(Lexicon(), rows, known).score_bigram(*pair, own_count)[0]
        - BigramScorer(Lexicon(), [], None).score_bigram(*pair)[0]
    )


def test_a_pair_of_the_document_counts_for_it_if_it_stands_elsewhere():
    rows = ["زار المعلم القرية"]
    assert _bonus("المعلم", "القرية", rows) == pytest.approx(1.31)
    assert _bonus("المعلم", "القرية،", rows) == pytest.approx(1.31), "signs are passed over"
    assert _bonus("المعلم", "القرية", rows, own_count=1) == 0, "its only place is in question"
    assert _bonus("المعلم", "القرية", rows * 2, own_count=1) == pytest.approx(1.31)
    assert _bonus("القرية", "المعلم", rows) == _bonus("زار", "القرية", rows) == 0


def test_a_sign_makes_no_pair_of_the_document():
    assert _bonus("المعلم", "،", ["المعلم ، وزار"]) == 0


def test_references_count_for_their_pairs_and_against_their_words_apart():
    references = ["زار المعلم القرية"]
    assert _bonus("المعلم", "القرية", [], references) == pytest.approx(1.97)
    assert _bonus("القرية", "المعلم", [], references) == pytest.approx(-0.41)
    assert _bonus("القرية", "البعيدة", [], references) == 0
    assert _bonus("البعيدة", "القرية", [], references) == 0


def test_sentence_starts_of_the_document_and_of_references():
    rows = ["وصل القطار", "", "وصل القطار"]
    by_prefix = _bonus(None, "وكتب", rows)
    assert by_prefix > 0
    assert _bonus(None, "وصل", rows) == pytest.approx(by_prefix + 0.92)
    assert _bonus("بيت.", "وصل", rows) == pytest.approx(by_prefix + 0.92)
    assert _bonus("بيت", "وصل", rows) == 0
    assert _bonus(None, "وصل", [], ["وصل القطار"]) == pytest.approx(1.16)
    assert _bonus(None, "القطار", [], ["وصل القطار"]) == 0


def test_the_prefix_of_a_sentence_start_weighs_a_third():
    rows = ["وصل القطار", "", "وصل القطار"]
    starts = BigramScorer(Lexicon(), rows, None)._starts
    assert _bonus(None, "وكتب", rows) == pytest.approx(0.36 * starts.log_odds(spaced_token("وكتب")))
    assert _bonus(None, "وصل", rows, own_count=2) == pytest.approx(0.36 * starts.log_odds(spaced_token("وصل"), 2))


def test_a_reference_with_another_word_between():
    scorer = BigramScorer(Lexicon(), [], ReferenceBigrams(["زار المعلم القرية"]))
    pair, other = (spaced_token("زار"), spaced_token("القرية")), (spaced_token("زار"), spaced_token("المعلم"))
    assert scorer.score_skip_bigrams(pair) == scorer.score_skip_bigrams(other, pair, pair) == 1.64
    assert scorer.score_skip_bigrams(other) == scorer.score_skip_bigrams((None, pair[1]), (pair[0], None)) == 0
    assert BigramScorer(Lexicon(), [], None).score_skip_bigrams(pair) == 0


def test_whether_a_reference_has_a_pair():
    pair = spaced_token("المعلم"), spaced_token("القرية")
    scorer = BigramScorer(Lexicon(), [], ReferenceBigrams(["زار المعلم القرية"]))
    assert scorer.has_references
    assert scorer.is_in_reference(*pair)
    assert not scorer.is_in_reference(*pair[::-1])
    assert not BigramScorer(Lexicon(), [], None).has_references
    assert not BigramScorer(Lexicon(), [], None).is_in_reference(*pair)


def test_a_sign_is_part_of_no_pair_of_the_text():
    """A token without letters has an empty bare form: two of them are no bigram that the text holds elsewhere."""
    rows = ["كتاب – –"] * 3
    scorer, lines = BigramScorer(run_lexicon(), rows, None), BigramScorer(run_lexicon(), ["كتاب"] * 3, None)
    sign, word = spaced_token("–"), spaced_token("كتاب")
    assert sign.bare == ""
    for pair in ((sign, sign), (word, sign)):
        assert scorer.score_bigram(*pair) == lines.score_bigram(*pair)
