"""Lone words with an alef maksura within: reported where another language may spell them so."""

import pytest

from arclean import Pipeline, filters
from arclean.core.edits import UNMEASURED
from arclean.filters import LamAlef
from arclean.filters.lam_alef import lone_words
from arclean.filters.lam_alef.lone_words import (
    doubt_lone_word,
    is_foreign_spelling,
    places_in_foreign_lines,
    with_name_turned,
)
from arclean.filters.lam_alef.word_analysis import Candidate
from arclean.filters.lam_alef.word_choice import WordChoice
from tests.language.small_lexicon import SmallLexicon


@pytest.mark.parametrize("text", ["تىل", "بىل", "خىش", "خىل", "دىن،", "سىن", "كرىس", "تىل سىن"])
def test_lone_words_of_uyghur_stay_and_are_reported(text):
    result = Pipeline([LamAlef()]).run(text)
    assert result.text == text
    assert {finding.kind for finding in result.findings} == {"lam-alef"}


@pytest.mark.parametrize(("text", "right"), [
    ("عىل", "على"), ("حىت", "حتى"), ("اتفق الطرفان عىل ذلك", "اتفق الطرفان على ذلك"),
    ("في الدار كرىس", "في الدار كرسى"),
])  # fmt: skip
def test_arabic_words_are_turned_back(text, right):
    assert Pipeline([LamAlef()])(text) == right


def test_what_reads_as_another_language():
    assert is_foreign_spelling("تىل", "تلى")
    assert not is_foreign_spelling("إىل", "إلى")


def test_nothing_is_turned_in_a_line_that_tells_another_language():
    for text in ("كىتاب ۋە قەلەم | دىن", "قررت اإلدارة ذلك\nكىتاب ۋە قەلەم | دىن"):
        assert Pipeline([filters.LamAlef()])(text).endswith("دىن")
    assert Pipeline([filters.LamAlef()])("قررت اإلدارة ذلك\nكىتاب ۋە قەلەم").startswith("قررت الإدارة")


@pytest.mark.parametrize(
    ("words", "grounds", "spelt_so", "is_doubted"),
    [
        (["تىل"], "impossible", True, True), (["تىل"], "document", True, False), (["تىل"], "impossible", False, False),
        (["تىل", "سىن", "تىل"], "impossible", True, True), (["تىل", "سىن", "بىل", "تىل"], "impossible", True, False),
        (["دار", "تىل"], "impossible", True, False), (["سىن", "تىل"], "impossible", True, True),
        (["قفر", "تىل"], "impossible", True, True),
    ],
)  # fmt: skip
def test_a_lone_word_is_doubted_that_another_language_may_spell_so(monkeypatch, words, grounds, spelt_so, is_doubted):
    """A common word beside it tells that the text is Arabic; the word itself does not."""
    monkeypatch.setattr(lone_words, "is_foreign_spelling", lambda *_: spelt_so)
    choice = WordChoice(0, Candidate("تلى", ((1, 3),), "final-yeh", 12.0), 0.99, grounds)
    made = doubt_lone_word(choice, "تىل", words, SmallLexicon({"دار": 9.0, "تىل": 20.0, "تلى": 14.0, "قفر": 14.1}))
    assert made == (choice._replace(chance=UNMEASURED) if is_doubted else choice)


@pytest.mark.parametrize(
    ("ar", "ug", "is_foreign"), [(20.0, 20.9, True), (20.0, 21.0, False), (20.0, 15.0, True), (20.0, 30.0, False)]
)
def test_another_language_may_cost_a_bit_more(monkeypatch, ar, ug, is_foreign):
    costs = {"تىل": (1.0, 40.0, ug), "تلى": (ar, 0.0, 0.0)}
    monkeypatch.setattr(lone_words, "script_languages", lambda _: ("ar", "fa", "ug"))
    monkeypatch.setattr(lone_words, "script_costs", lambda word, _: (None, costs[word]))
    assert is_foreign_spelling("تىل", "تلى") is is_foreign


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("عربي\nأجنبي\nعربي", range(5, 10)), ("أجنبي\nعربي", range(5)), ("عربي\nأجنبي", range(5, 10)),
        ("\nأجنبي", range(1, 6)), ("لا شيء", ()),
    ],
)  # fmt: skip
def test_the_line_of_a_place_tells_its_language(monkeypatch, text, places):
    languages = {"عربي": "ar", "أجنبي": "ug", "لا شيء": None, "": None}
    monkeypatch.setattr(lone_words, "line_language", languages.__getitem__)
    letters = [at for at, one in enumerate(text) if one != "\n"]
    assert places_in_foreign_lines(text, letters) == set(places)


@pytest.mark.parametrize(
    ("cost", "word", "is_doubted"), [(14.0, "تىل", False), (14.1, "تىل", True), (14.1, "تلى", False)]
)
def test_a_rare_turned_word_tells_nothing_of_a_language(monkeypatch, cost, word, is_doubted):
    monkeypatch.setattr(lone_words, "is_foreign_spelling", lambda *_: False)
    choice = WordChoice(0, Candidate("تلى", ((1, 3),), "final-yeh", 12.0), 0.99, "impossible")
    made = doubt_lone_word(choice, word, [word], SmallLexicon({"تلى": cost}))
    assert (made != choice) is is_doubted


def test_each_line_is_asked_for_its_language_once(monkeypatch):
    asked = []
    monkeypatch.setattr(lone_words, "line_language", lambda line: asked.append(line) or "ug")
    text = "اب\nج د\n\nهو"
    assert places_in_foreign_lines(text, [8, 5, 3, 9, 0, 1]) == {0, 1, 3, 5, 8, 9}
    assert asked == ["اب", "ج د", "هو"]


@pytest.mark.parametrize("text", ["عبد هللا", "عبيد هللا", "فضل هللا"])
def test_a_name_that_looks_like_another_language_by_its_damaged_word_alone_is_turned(text):
    """By its letters ``عبد هللا`` is likest to Sindhi; with the word turned it is of no language that tells."""
    assert Pipeline([LamAlef()])(text).endswith(" الله")


@pytest.mark.parametrize("text", ["هللا جي نالي سان شروع ڪريان ٿو", "به نام هللا بخشنده مهربان", "کالس درس"])
def test_a_line_of_another_language_is_one_whatever_is_turned(text):
    result = Pipeline([LamAlef()]).run(text)
    assert [edit.rule for edit in result.edits if edit.rule != "lam-alef/document"] == []


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("عبد هللا", "عبد الله"), ("هللاَ", "اللهَ"), ("الحمد هلل", "الحمد لله"), ("باهلل", "بالله"),
        ("هللات", "هللات"), ("هللَات", "هللَات"), ("كتاب", "كتاب"),
    ],
)  # fmt: skip
def test_a_text_is_asked_for_its_language_with_the_name_of_god_turned(text, turned):
    assert with_name_turned(text) == turned
