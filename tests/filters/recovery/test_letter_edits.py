"""Edits of damaged words: votes of references, the lexicon, and words that are asked again."""

import pytest

from arclean.core.context import Context
from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.filters.recovery import letter_edits
from arclean.filters.recovery.letter_edits import propose_letters
from arclean.filters.recovery.lexicon_words import LexiconWords
from arclean.filters.recovery.reference_numbers import Reference
from arclean.filters.recovery.reference_words import ReferenceWord
from arclean.filters.recovery.word_alignment import WordSequence

TEXT = "قال ال\ufffdزير هنا"
NOTHING = LexiconWords((), 0.0, is_sure=False)


@pytest.fixture
def proposed(monkeypatch):
    """Return what is proposed where each reference has these words, and the lexicon has ``likely``."""

    def propose(*found, likely=NOTHING, text=TEXT):
        references = [Reference(f"قال الوزير هنا {ordinal}") for ordinal in range(len(found))]
        made = {id(reference): words for reference, words in zip(references, found, strict=True)}
        monkeypatch.setattr(letter_edits, "find_reference_words", lambda _words, _one, reference: made[id(reference)])
        monkeypatch.setattr(letter_edits, "find_lexicon_words", lambda *_: likely)
        monkeypatch.setattr(letter_edits, "are_glyphs_noise", lambda *_: False)
        return propose_letters(text, None, references, Context())

    return propose


def word(score=0.9, *, of="الوزير", is_aligned=True):
    return ReferenceWord(of, score, is_aligned, 1)


def test_text_without_damage_costs_nothing():
    assert propose_letters("قال الوزير", None, [], Context()) == []
    assert propose_letters("قال \ufffd الوزير", None, [], Context()) == []


@pytest.mark.parametrize(("is_aligned", "limit", "confidence"), [(True, 0.5, 0.98), (False, 0.3, 0.93)])
def test_a_word_of_a_reference_is_put_back(proposed, is_aligned, limit, confidence):
    (edit,) = proposed([word(limit, is_aligned=is_aligned)])
    assert (edit.start, edit.end, edit.source, edit.target) == (6, 7, "\ufffd", "و")
    assert (edit.rule, edit.confidence, edit.origin) == ("recovery/letters", confidence, None)
    assert proposed([word(limit - 0.01, is_aligned=is_aligned)]) == []


@pytest.mark.parametrize(("rival", "is_edited"), [(0.75, True), (0.76, False)])
def test_the_next_word_must_be_worse_by_a_margin(proposed, rival, is_edited):
    assert bool(proposed([word(0.9), word(rival, of="الجزير")])) is is_edited


def test_more_than_half_of_the_votes_must_agree(proposed):
    other = [word(of="الجزير")]
    assert proposed([word()], other) == []
    (edit,) = proposed([word(0.8)], other, [word(0.9)], [])
    assert edit.target == "و"
    assert edit.evidence.startswith("reference 3 (at character 4): \u2068قال الوزير هنا\u2069; the words around agree")
    assert edit.evidence.endswith(" (0.90); 2 references have it")


def test_a_word_that_does_not_match_is_not_put_back(proposed):
    assert proposed([word(of="الكتاب")]) == []


def test_the_lexicon_is_asked_where_references_have_nothing(proposed):
    (edit,) = proposed([], likely=LexiconWords(("الوزير",), 12.4, is_sure=True))
    assert (edit.target, edit.confidence) == ("و", 0.92)
    assert edit.evidence == "no other word fits between its neighbours: the next is 12 bits worse"
    assert proposed([], likely=LexiconWords(("الوزير",), 12.4, is_sure=False)) == []
    (edit,) = proposed([word()], likely=LexiconWords(("الجزير",), 12.4, is_sure=True))
    assert edit.target == "و"


def test_noise_is_left_to_references(proposed, monkeypatch):
    likely = LexiconWords(("الوزير",), 12.0, is_sure=True)
    monkeypatch.setattr(letter_edits, "find_lexicon_words", lambda *_: likely)
    monkeypatch.setattr(letter_edits, "are_glyphs_noise", lambda *_: True)
    assert propose_letters(TEXT, None, [], Context()) == []
    stretched = "سافــر الرجــل إلــى المدينــة وجـ"
    likely = LexiconWords(("وجد",), 12.0, is_sure=True)
    (edit,) = propose_letters(stretched, None, [], Context())
    assert (edit.source, edit.target, edit.origin) == ("ـ", "د", ())


def test_a_stretched_word_of_two_letters_that_is_no_word_is_reported(proposed):
    text = "سافــر الرجــل إلــى المدينــة خــا"
    (finding,) = proposed(text=text, likely=LexiconWords(("خارج", "خالد"), 1.0, is_sure=False))
    assert isinstance(finding, Finding)
    assert (finding.kind, finding.rule, finding.confidence) == ("missing-letters", "recovery/letters", UNMEASURED)
    assert finding.alternatives == ("خارج", "خالد")
    assert text[finding.start : finding.end] == "خــا"
    (edit,) = proposed(text=text, likely=LexiconWords(("خارج",), 20.0, is_sure=True))
    assert isinstance(edit, Edit)
    assert proposed(text=text.replace("خــا", "مــن")) == []


def test_the_words_given_become_what_they_are_repaired_to(monkeypatch):
    monkeypatch.setattr(letter_edits, "find_lexicon_words", lambda *_: LexiconWords(("الوزير",), 12.0, is_sure=True))
    monkeypatch.setattr(letter_edits, "are_glyphs_noise", lambda *_: False)
    words = WordSequence(TEXT)
    propose_letters(TEXT, words, [], Context())
    assert words.keys == ["قال", "الوزير", "هنا"]


@pytest.mark.parametrize(("distance", "is_asked"), [(12, True), (13, False)])
def test_words_within_twelve_of_a_repaired_one_are_asked_again(monkeypatch, distance, is_asked):
    text = " ".join(["ال\ufffdزير", *["كان"] * (distance - 1), "المد\ufffdنة"])
    asked = []

    def likely(_words, one, _lexicon, repaired):
        asked.append(one.position)
        known = {0: "الوزير"} if 0 not in repaired else {}
        return LexiconWords((known[one.position],), 12.0, is_sure=True) if one.position in known else NOTHING

    monkeypatch.setattr(letter_edits, "find_lexicon_words", likely)
    monkeypatch.setattr(letter_edits, "are_glyphs_noise", lambda *_: False)
    monkeypatch.setattr(
        letter_edits,
        "find_reference_words",
        lambda _words, one, _reference: asked.append(("reference", one.position)) or [],
    )
    propose_letters(text, None, [Reference("قال")], Context())
    assert (asked.count(("reference", distance)) == 2) is is_asked
