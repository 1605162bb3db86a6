"""How much likelier a line is with a word turned back."""

from math import inf

import pytest

from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalysis, WordStatus
from arclean.filters.lam_alef.word_likelihood import (
    Gain,
    LineLikelihood,
    WordClass,
    chance_among_swapped,
    chance_of_bits,
    chance_of_document,
    chance_of_ligature,
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


def test_what_a_text_says_against_a_ligature_counts_in_bits():
    chance = chance_of_ligature(gain(9.0, WordClass.UNKNOWN), 3.0)
    assert chance == chance_of_bits(9.0 - weights.OTHER_LIGATURE_PRIOR - 3.0)


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


def test_counted_pairs_of_a_word_that_stands_speak_for_it():
    rare = gain(8.0, WordClass.RARE)
    chances = [chance_of_ligature(rare._replace(kept_pairs=pairs), 0.0) for pairs in (0, 1, 2)]
    assert chances[0] > chances[1] > chances[2]
    known = [
        chance_of_ligature(gain(9.0, kept), 0.0) for kept in (WordClass.DERIVED, WordClass.UNKNOWN, WordClass.KNOWN)
    ]
    assert known == sorted(known, reverse=True)
    assert rare.reported_from > gain(8.0, WordClass.UNKNOWN).reported_from


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


def test_counted_pairs_of_a_word_are_counted_on_either_side():
    press = WordAnalysis(WordStatus.AMBIGUOUS, 12.0, (candidate(kind="ligature"),))
    for pairs in ({}, {("قال", "كالم"): 9.0}, {("قال", "كالم"): 9.0, ("كالم", "كثير"): 9.0}):
        line = LineLikelihood(SmallLexicon(WORDS, pairs))
        found = line.best_gain("كالم", press, [("قال", 0.0)], [("كثير", 0.0)])
        assert found.kept_pairs == len(pairs)


def test_a_candidate_in_no_list_pays_for_it():
    line = LineLikelihood(SmallLexicon(WORDS, {}))
    assert line._spelling_bits("كلام", "كلام") == 0.0
    assert line._spelling_bits("كلمك", "كلمك") == weights.RARE_CANDIDATE_COST
