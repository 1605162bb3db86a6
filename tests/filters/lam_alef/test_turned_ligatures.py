"""Words whose ligatures of the press were swapped, by their chances."""

import pytest

from arclean.core.edits import UNMEASURED
from arclean.filters.lam_alef import turned_ligatures, weights
from arclean.filters.lam_alef.document_vote import analyse_words
from arclean.filters.lam_alef.ligature_chances import MEASURES, Turn
from arclean.filters.lam_alef.other_ligatures import OtherLigatureAnalyses
from arclean.filters.lam_alef.swapped_places import shared_analyses
from arclean.filters.lam_alef.text_words import TextWords, WordGaps
from arclean.filters.lam_alef.turned_ligatures import turn_rows, weigh_other_ligatures

ANALYSES = shared_analyses(OtherLigatureAnalyses, None)


def asked(text):
    words = TextWords.from_text(text)
    gaps = WordGaps(text, [*words.find_matches()])
    return words.letters, analyse_words(words.letters, ANALYSES), gaps.before, ANALYSES


def weighed(monkeypatch, chance, text="زار المدينة الكبرية أمس"):
    class Chances:
        def best_turn(self, word, candidates, left, right, unread):
            return Turn(candidates[0], chance)

        def count_unread(self, words, explained):
            return 0.0

    monkeypatch.setattr(turned_ligatures, "shared_chances", lambda _: Chances())
    return weigh_other_ligatures(*asked(text))


def test_a_swapped_word_is_chosen_in_its_line():
    (choice,) = weigh_other_ligatures(*asked("زار المدينة الكبرية أمس"))
    assert (choice.position, choice.candidate.word, choice.grounds) == (2, "الكبيرة", "likelihood")
    assert weights.TURNED_LIGATURE_APPLY_FROM < choice.chance <= weights.IMPOSSIBLE_WORD_CONFIDENCE
    assert weigh_other_ligatures(*asked("الكبرية")) == [], "no word without neighbours"
    assert weigh_other_ligatures(*asked("زار المدينة أمس")) == []


def test_a_turn_that_is_hardly_likely_is_not_reported(monkeypatch):
    assert weighed(monkeypatch, weights.LIGATURE_REPORTED_FROM - 0.01) == []
    assert weighed(monkeypatch, weights.LIGATURE_REPORTED_FROM + 0.01)


def test_the_more_words_the_more_look_swapped_by_chance(monkeypatch):
    (one,) = weighed(monkeypatch, 0.9)
    assert one.chance == pytest.approx(0.9)
    text = "زار المدينة الكبرية أمس " + "في البيت " * (weights.SUPPORT_WORDS - 2)
    (less,) = weighed(monkeypatch, 0.95, text)
    assert less.chance == pytest.approx(19 / 21)


def test_rows_have_all_measures_of_each_candidate():
    ((index, turned, row),) = turn_rows(*asked("زار المدينة الكبرية أمس"))
    assert (index, turned, len(row)) == (2, "الكبيرة", len(MEASURES))


def test_words_of_the_same_letters_speak_for_each_other(monkeypatch):
    likely, unlikely = weights.LIGATURE_REPORTED_FROM + 0.01, weights.LIGATURE_AMONG_FROM + 0.01
    by_word = {"الكبرية": likely, "الصغرية": unlikely}

    class Chances:
        def best_turn(self, word, candidates, left, right, unread):
            return Turn(candidates[0], by_word.get(word, 0.0))

        def count_unread(self, words, explained):
            return 0.0

    monkeypatch.setattr(turned_ligatures, "shared_chances", lambda _: Chances())
    chosen = weigh_other_ligatures(*asked("زار المدينة الكبرية ثم الصغرية"))
    assert [(one.position, one.chance) for one in chosen] == [(2, likely), (4, UNMEASURED)]
    by_word["الكبرية"] = weights.LIGATURE_REPORTED_FROM - 0.01
    assert weigh_other_ligatures(*asked("زار المدينة الكبرية ثم الصغرية")) == []


def test_a_verb_of_address_is_only_reported():
    (choice,) = weigh_other_ligatures(*asked("أريد أن تقدمي الطلب"))
    assert (choice.candidate.word, choice.chance) == ("تقديم", UNMEASURED)
