"""How much likelier a line is with a word turned back."""

from math import inf

import pytest

from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalysis, WordStatus
from arclean.filters.lam_alef.word_likelihood import (
    Gain,
    LineLikelihood,
    WordClass,
    _article_bits,
    _usual_spellings,
    chance_among_swapped,
    chance_of_bits,
    chance_of_document,
    chance_of_word,
    neighbour_readings,
)
from tests.language.small_lexicon import SmallLexicon

WORDS = {"كلام": 12.0, "قال": 8.0, "كثير": 10.0, "كالم": 12.0}


def candidate(word="كلام", cost=12.0, kind="lam-alef"):
    return Candidate(word, ((1, 3),), kind, cost)


def gain(bits, kept=WordClass.UNKNOWN, kind="lam-alef"):
    return Gain(candidate(kind=kind), bits, kept)


def best(lexicon, status=WordStatus.AMBIGUOUS, cost=12.0, left="قال", right="كثير", *others):
    analysis = WordAnalysis(status, cost, (candidate(), *others))
    return LineLikelihood(lexicon).best_gain("كالم", analysis, [(left, 0.0)], [(right, 0.0)])


def test_pairs_with_both_neighbours_speak():
    lexicon = SmallLexicon(WORDS, {("قال", "كلام"): 8.0, ("كلام", "كثير"): 15.0})
    found = best(lexicon)
    assert (found.bits, found.kept, found.share) == (17.0, WordClass.KNOWN, 1.0)


def test_a_word_without_neighbours_has_less_to_gain():
    lexicon = SmallLexicon(WORDS, {("", "كلام"): 8.0, ("كلام", ""): 8.0})
    assert best(lexicon, left="", right="").bits == 18.0


def test_a_rarer_word_that_is_in_no_pair_pays():
    lexicon = SmallLexicon(WORDS, {("قال", "كالم"): 22.0})
    assert best(lexicon, cost=11.0).bits == 2.0 - 8.0
    assert best(lexicon, cost=12.0).bits == 2.0


def bits_of_name(word, other, span, *beside, pairs=()):
    lexicon = SmallLexicon({**WORDS, other: 12.0}, dict(pairs))
    analysis = WordAnalysis(WordStatus.VOTER, inf, (Candidate(other, (span,), "lam-alef", 12.0),))
    return LineLikelihood(lexicon).best_gain(word, analysis, *([(one, 0.0)] for one in beside or ("قال", "كثير"))).bits


def test_a_final_lam_alef_in_no_pair_pays():
    counted = [(("قال", "ميلا"), 20.0)]
    assert bits_of_name("ميال", "ميلا", (2, 4)) == bits_of_name("ميال", "ميلا", (2, 4), pairs=counted) - 4.0


def test_a_name_beside_words_of_no_list_pays_for_each(monkeypatch):
    with_cost = bits_of_name("ألن", "لأن", (0, 2), "فلورا", "سميثون")
    monkeypatch.setattr(weights, "UNLISTED_NEIGHBOUR_COST", 0.0)
    assert bits_of_name("ألن", "لأن", (0, 2), "فلورا", "سميثون") - with_cost == 6.0


def test_the_share_is_among_all_candidates():
    lexicon = SmallLexicon({**WORDS, "لاكم": 12.0}, {("قال", "كلام"): 8.0, ("قال", "لاكم"): 9.0})
    found = best(lexicon, WordStatus.AMBIGUOUS, 12.0, "قال", "كثير", candidate("لاكم"))
    assert found.candidate.word == "كلام"
    assert found.share == pytest.approx(2 / 3)


def test_the_usual_spelling_is_likelier():
    lexicon = SmallLexicon({"الأولى": 12.0, "الاولى": 15.0})
    found = LineLikelihood(lexicon).best_gain(
        "الولى",
        WordAnalysis(
            WordStatus.VOTER,
            candidates=(
                Candidate("الأولى", ((2, 2),), "lost-alef", 12.0),
                Candidate("الاولى", ((2, 2),), "lost-alef", 15.0),
            ),
        ),
        [("قال", 0.0)],
        [("قال", 0.0)],
    )
    assert found.candidate.word == "الأولى"
    assert found.share > 0.8


def test_a_torn_article_costs_what_its_word_costs():
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, 14.0, (Candidate("لا", ((0, 2),), "lam-alef", 8.0),))
    known = {"الخمسة": 12.0, "لا": 8.0, "خمسة": 12.0, "أسفار": 12.0, "يستطيعون": 12.0}
    pairs = {("أسفار", "الخمسة"): 5.0, ("أسفار", "لا"): 8.0, ("لا", "يستطيعون"): 8.0}
    lexicon = SmallLexicon(known, pairs)
    line = LineLikelihood(lexicon)
    assert line.best_gain("ال", analysis, [("أسفار", 0.0)], [("خمسة", 0.0)]).bits == 5.0 + 12.0 - 28.0
    assert line.best_gain("ال", analysis, [("أسفار", 0.0)], [("يستطيعون", 0.0)]).bits > 10  # no word with that article


def test_neighbours_may_be_swapped_too():
    analysis = WordAnalysis(WordStatus.VOTER, candidates=(candidate(),))
    assert neighbour_readings("كالم", analysis) == [("كالم", 0.0), ("كلام", 6.0)]
    assert neighbour_readings("قال", None) == [("قال", 0.0)]


def test_what_is_known_as_it_stands_needs_more():
    sure = [chance_of_word(gain(10.0, kept), 0) for kept in (WordClass.UNKNOWN, WordClass.KNOWN, WordClass.GUESSED)]
    assert sure == sorted(sure, reverse=True)
    assert chance_of_word(gain(10.0, WordClass.KNOWN), 1) < chance_of_word(gain(10.0, WordClass.KNOWN), 0)
    assert chance_of_word(gain(10.0, kind="lam-meem"), 0) < chance_of_word(gain(10.0), 0)


def test_a_document_is_told_by_all_its_words():
    words = {"كالم": gain(6.0), "واليات": gain(6.0)}
    assert chance_of_document(words, 0) > 0.9 > chance_of_document(words, 1)
    assert chance_of_document({"كالم": gain(6.0)}, 0) < 0.5
    assert chance_of_document({"كالم": gain(60.0, kind="lam-meem")}, 0) < 0.5
    assert chance_of_document({"كالم": gain(60.0)._replace(is_lone=True)}, 0) < 0.5
    assert chance_of_document({"كالم": gain(14.0, WordClass.KNOWN)}, 0) < 0.5
    assert chance_of_document({"كالم": gain(14.0, WordClass.KNOWN, "lost-alef")}, 0) > 0.5


def test_among_swapped_words_little_is_needed():
    assert chance_among_swapped(gain(4.0)) > 0.85
    assert chance_among_swapped(gain(4.0, WordClass.GUESSED)) == 0.5
    assert chance_among_swapped(gain(2.0)) > 0.85


def test_a_pair_with_the_edge_of_a_line_counts_for_no_rare_word():
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, 11.0, ())
    edge = LineLikelihood(SmallLexicon(WORDS, {("", "كلام"): 8.0}))
    assert edge._rarer_bits(candidate(), analysis, [("", 0.0)], [("كثير", 0.0)]) == weights.UNCOUNTED_RARER_COST
    pair = LineLikelihood(SmallLexicon(WORDS, {("كلام", "كثير"): 8.0}))
    assert pair._rarer_bits(candidate(), analysis, [("", 0.0)], [("كثير", 0.0)]) == 0.0
    assert edge._rarer_bits(candidate(), analysis._replace(cost=12.0), [("", 0.0)], [("كثير", 0.0)]) == 0.0


def test_what_a_neighbour_costs_is_added_to_the_pair():
    line = LineLikelihood(SmallLexicon(WORDS, {("قال", "كلام"): 8.0, ("كلام", "كثير"): 9.0}))
    assert line._cost_of("كلام", [("قال", 3.0)], [("كثير", 4.0)]) == 8.0 + 3.0 + 9.0 + 4.0
    assert line._cost_of("كلام", [("قال", 3.0), ("سمع", 0.0)], [("كثير", 4.0)]) == 8.0 + 3.0 + 9.0 + 4.0
    torn = LineLikelihood(SmallLexicon({"الخمسة": 12.0}, {("قال", "الخمسة"): 5.0}))
    costs = [torn._torn_cost("ال", [("قال", bits)], [("خمسة", 0.0)]) for bits in (0.0, 3.0)]
    assert costs[1] - costs[0] == 3.0
    assert torn._torn_cost("ال", [("قال", 3.0)], [("", 0.0)]) == 0.0


def test_a_gain_is_of_its_candidate_alone_unless_said():
    assert gain(1.0).share == 1.0
    assert not gain(1.0).is_lone


def test_one_swap_is_less_likely_beside_many_lam_alefs_that_came_out_right():
    few, prior = weights.FEW_UNSWAPPED, weights.UNKNOWN_WORD_PRIOR
    assert chance_of_word(gain(10.0), 0) == chance_of_word(gain(10.0), few) == chance_of_bits(10.0 - prior)
    assert chance_of_word(gain(10.0), few + 1) == chance_of_bits(10.0 - prior - weights.MANY_UNSWAPPED_COST)
    assert chance_of_word(gain(10.0, kind="lam-meem"), few + 1) == chance_of_word(gain(10.0, kind="lam-meem"), 0)


def test_a_swap_of_the_press_in_a_known_word_needs_more_bits():
    press = Candidate("الكبيرة", ((4, 6),), "ligature", 12.0)
    needed = [Gain(press, 9.0, kept).prior_bits(0) for kept in (WordClass.KNOWN, WordClass.UNKNOWN)]
    assert needed == [weights.KNOWN_WORD_PRESS_PRIOR, weights.UNKNOWN_WORD_PRESS_PRIOR]
    assert needed[0] > needed[1]


def test_a_document_that_lost_its_alefs_is_likelier_than_one_that_swaps_them():
    lost = chance_of_document({"كالم": gain(7.0, kind="lost-alef")}, 0)
    swapped = chance_of_document({"كالم": gain(7.0)}, 0)
    assert lost > 0.5 > swapped


@pytest.mark.parametrize(
    ("kind", "kept", "unswapped", "bits"),
    [
        ("lam-alef", WordClass.UNKNOWN, 0, weights.UNKNOWN_WORD_PRIOR),
        ("lam-alef", WordClass.UNKNOWN, 1, weights.UNKNOWN_WORD_PRIOR),
        ("lam-alef", WordClass.ARTICLE, 0, weights.UNKNOWN_WORD_PRIOR),
        ("lam-alef", WordClass.GUESSED, 0, weights.GUESSED_WORD_PRIOR),
        ("lam-alef", WordClass.KNOWN, 0, weights.KNOWN_WORD_PRIOR),
        ("lam-alef", WordClass.KNOWN, 1, weights.KNOWN_WORD_PRIOR + weights.KNOWN_WORD_UNSWAPPED_COST),
        ("lam-meem", WordClass.KNOWN, 1, weights.KNOWN_WORD_PRESS_PRIOR),
        ("lam-meem", WordClass.GUESSED, 0, weights.UNKNOWN_WORD_PRESS_PRIOR),
    ],
)
def test_a_swap_has_its_prior_by_kind_and_word(kind, kept, unswapped, bits):
    assert gain(1.0, kept, kind).prior_bits(unswapped) == bits


@pytest.mark.parametrize(
    ("kind", "kept", "share"),
    [
        ("lam-alef", WordClass.UNKNOWN, 1.0), ("lam-alef", WordClass.KNOWN, weights.KNOWN_WORD_SHARE_OF_GAIN),
        ("lost-alef", WordClass.KNOWN, weights.LOST_KNOWN_WORD_SHARE_OF_GAIN), ("lost-alef", WordClass.UNKNOWN, 1.0),
        ("lost-alef", WordClass.LONE_LAM, weights.LONE_LAM_SHARE_OF_GAIN), ("lam-alef", WordClass.ARTICLE, 1.0),
    ],
)  # fmt: skip
def test_a_word_speaks_for_its_document_by_a_share_of_its_bits(kind, kept, share):
    bits = 20.0
    cost = weights.LOST_DOCUMENT_COST if kind == "lost-alef" else weights.SWAPPING_DOCUMENT_COST
    assert chance_of_document({"كالم": gain(bits, kept, kind)}, 0) == chance_of_bits(bits * share - cost)


def test_what_makes_a_line_less_likely_says_nothing_of_a_document():
    """Each lam-alef that came out right does, in its place."""
    words = {"كالم": gain(10.0), "واليات": gain(-9.0), "ثالث": gain(9.0)._replace(is_lone=True)}
    assert chance_of_document(words, 0) == chance_of_bits(10.0 - weights.SWAPPING_DOCUMENT_COST)
    one = chance_of_bits(10.0 - weights.SWAPPING_DOCUMENT_COST - 2 * weights.UNSWAPPED_COST)
    assert chance_of_document(words, 2) == one
    both = {"كالم": gain(10.0), "علقة": gain(4.0, kind="lost-alef")}
    assert chance_of_document(both, 0) == chance_of_bits(14.0 - weights.SWAPPING_DOCUMENT_COST)


def test_bits_are_odds():
    assert [chance_of_bits(bits) for bits in (0.0, 1.0, -2.0)] == pytest.approx([1 / 2, 2 / 3, 1 / 5])
    assert chance_of_bits(5000.0) == chance_of_bits(99.0) == 1.0
    assert chance_of_bits(-5000.0) == chance_of_bits(-99.0) == pytest.approx(2.0**-99, abs=0)


@pytest.mark.parametrize(
    ("word", "kind", "span", "kept", "bits"),
    [
        ("العامل", "lam-alef", (0, 2), WordClass.KNOWN, weights.ARTICLE_COST),
        ("العامل", "lam-alef", (0, 2), WordClass.GUESSED, weights.GUESSED_ARTICLE_COST),
        ("العالم", "lam-alef", (3, 5), WordClass.KNOWN, 0.0),  # not its article
        ("العلم", "lost-alef", (0, 0), WordClass.KNOWN, 0.0),
        ("ألنه", "lam-alef", (0, 2), WordClass.KNOWN, 0.0),  # no article
        ("ال", "lam-alef", (0, 2), WordClass.ARTICLE, 0.0),  # by itself it is the word "no"
    ],
)
def test_an_article_is_seldom_a_swapped_lam_alef(word, kind, span, kept, bits):
    assert _article_bits(word, Candidate("لاعامل", (span,), kind, 12.0), kept) == bits


def of_cost(*words):
    return WordAnalysis(WordStatus.VOTER, inf, tuple(candidate(word, cost) for word, cost in words))


def test_a_spelling_is_held_against_the_commonest_of_the_same_letters():
    found = _usual_spellings(of_cost(("الأولى", 12.0), ("الاولى", 15.0), ("كلام", 20.0), ("الإولى", 11.0)))
    assert found == [1.0, 4.0, 0.0, 0.0]
    assert _usual_spellings(of_cost(("الأولى", inf), ("الاولى", 15.0))) == [0.0, 0.0]


def test_a_rarer_spelling_pays_twice_what_it_costs_more():
    lexicon = SmallLexicon({"الأولى": 12.0, "الاولى": 15.0})
    lost = [Candidate(word, ((2, 2),), "lost-alef", cost) for word, cost in lexicon.words.items()]
    beside = [("قال", 0.0)], [("قال", 0.0)]
    analysis = WordAnalysis(WordStatus.VOTER, candidates=tuple(lost))
    found = LineLikelihood(lexicon).best_gain("الولى", analysis, *beside)
    assert found.share == pytest.approx(1 / (1 + 2 ** -(weights.ODD_SPELLING_SHARE * 3.0 + 3.0)))


def test_at_most_three_candidates_of_a_neighbour_are_weighed():
    analysis = of_cost(*((f"كلام{number}", 12.0) for number in range(4)))
    assert [word for word, _ in neighbour_readings("كالم", analysis)] == ["كالم", "كلام0", "كلام1", "كلام2"]


@pytest.mark.parametrize(
    ("word", "status", "kept"),
    [
        ("ل", WordStatus.AMBIGUOUS, WordClass.LONE_LAM), ("وال", WordStatus.AMBIGUOUS, WordClass.ARTICLE),
        ("كالم", WordStatus.GUESSED, WordClass.GUESSED), ("كالم", WordStatus.AMBIGUOUS, WordClass.KNOWN),
        ("كالم", WordStatus.VOTER, WordClass.UNKNOWN), ("وكثيرها", WordStatus.VOTER, WordClass.KNOWN),
        ("ونادرها", WordStatus.VOTER, WordClass.UNKNOWN),  # derived from too rare a word
    ],
)  # fmt: skip
def test_a_word_is_known_by_a_list_or_its_derivation(word, status, kept):
    line = LineLikelihood(SmallLexicon())
    line._derivation_cost = {"وكثيرها": 25.9, "ونادرها": weights.DERIVED_WORD_COST_LIMIT, "كالم": inf}.__getitem__
    assert line._class_of(word, WordAnalysis(status, 12.0, (candidate(),))) is kept


def test_of_two_kinds_the_one_that_is_likelier_beyond_its_prior_is_taken():
    lexicon = SmallLexicon({**WORDS, "لمكا": 12.0}, {("قال", "لمكا"): 10.0, ("قال", "كلام"): 12.0})
    found = best(lexicon, WordStatus.VOTER, inf, "قال", "كثير", candidate("لمكا", kind="lam-meem"))
    assert found.candidate.word == "كلام", "two bits more do not pay for a ligature of the press"
    assert found.share == pytest.approx(1 / (1 + 2.0**2))
    lexicon = SmallLexicon({**WORDS, "لمكا": 12.0}, {("قال", "لمكا"): 8.0, ("قال", "كلام"): 14.0})
    found = best(lexicon, WordStatus.AMBIGUOUS, 12.0, "قال", "كثير", candidate("لمكا", kind="lam-meem"))
    assert found.candidate.word == "كلام", "nor do six in a known word"


def test_a_name_pays_nothing_beside_a_sign_or_a_word_that_may_be_swapped():
    lexicon = SmallLexicon({"لأن": 12.0})
    line = LineLikelihood(lexicon)

    def bits(left, right, other=None, word="ألن"):
        return line._name_bits(word, other or Candidate("لأن", ((0, 2),), "lam-alef", 12.0), left, right)

    unlisted, swapped = [("فلورا", 0.0)], [("سالم", 0.0), ("سلام", 6.0)]
    assert bits(unlisted, unlisted) == 2 * weights.UNLISTED_NEIGHBOUR_COST
    assert bits(unlisted, swapped) == bits([("", 0.0)], unlisted) == weights.UNLISTED_NEIGHBOUR_COST
    assert bits([("لأن", 0.0)], [("0", 0.0)]) == 0.0
    assert bits(unlisted, unlisted, Candidate("لأن", ((0, 2),), "lost-alef", 12.0)) == 0.0
    final = Candidate("جهلا", ((2, 4),), "lam-alef", 12.0)
    assert bits([("", 0.0)], [("", 0.0)], final, "جهال") == weights.UNCOUNTED_FINAL_COST
    assert bits([("", 0.0)], [("", 0.0)], final._replace(spans=((0, 2),)), "جهال") == 0.0


def test_only_a_word_of_no_list_is_taken_for_a_name():
    lexicon = SmallLexicon({"لأن": 12.0, "ألن": 14.0})
    one = Candidate("لأن", ((0, 2),), "lam-alef", 12.0)
    beside = [("فلورا", 0.0)], [("سميثون", 0.0)]
    bits = [
        LineLikelihood(lexicon).best_gain("ألن", WordAnalysis(status, cost, (one,)), *beside).bits
        for status, cost in ((WordStatus.AMBIGUOUS, 14.0), (WordStatus.VOTER, inf))
    ]
    assert bits[0] - bits[1] == 2 * weights.UNLISTED_NEIGHBOUR_COST


def test_a_candidate_of_no_list_is_no_rarer_word():
    line, beside = LineLikelihood(SmallLexicon()), ([("قال", 0.0)], [("كثير", 0.0)])
    rarer = [
        line._rarer_bits(candidate(cost=cost), WordAnalysis(WordStatus.VOTER, 12.0), *beside) for cost in (inf, 13)
    ]
    assert rarer == [0.0, weights.UNCOUNTED_RARER_COST]


def press(word="الكبيرة", cost=12.0):
    return Candidate(word, ((4, 6),), "ligature", cost)


def test_of_the_readings_of_a_neighbour_the_likeliest_counts():
    known = {**WORDS, "الكثير": 12.0, "سالم": 12.0}
    line = LineLikelihood(SmallLexicon(known, {("كلام", "سالم"): 15.0, ("قال", "الكثير"): 5.0}))
    assert line._cost_of("كلام", [("قال", 0.0)], [("كثير", 0.0), ("سالم", 1.0)]) == 20.0 + 16.0
    torn = line._torn_cost("ال", [("قال", 1.0), ("سالم", 0.0)], [("كثير", 0.0)])
    assert torn == weights.TORN_ARTICLE_COST + 6.0
