"""The words of a text: letters alone, spans, and the gaps between words."""

import pytest

from arclean.core.edits import Span
from arclean.filters.lam_alef.document_vote import DocumentVote
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalysis, WordStatus
from tests.language.small_lexicon import SmallLexicon


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("قال إنه، 12 وصل", ["قال", "إنه", "وصل"]),
        ("قَالَ\nإنــه", ["قال", "إنه"]),
        ("قا\ufffdل إن\ue000ه", ["قال", "إنه"]),
        ("قا(cid:12)ل إن(cid:3)", ["قال", "إن"]),
        ("قا(cid:1234567)ل", ["قا", "ل"]),
        ("ـقال abc", ["قال"]),
        ("", []),
    ],
)
def test_words_are_their_letters_alone(text, letters):
    words = TextWords.from_text(text)
    assert words.letters == letters
    assert words.matches is None


def test_equal_words_are_one_object():
    first, second = TextWords.from_text("كتاب\nكتاب").letters
    assert first is second


def test_words_around_offsets_are_taken_once_and_in_order():
    text = "قال إنه وصـل أمس"
    words = TextWords.around_offsets(text, [9, 0, 2, 10])
    assert words.letters == ["قال", "وصل"]
    assert [match.span() for match in words.matches] == [(0, 3), (8, 12)]
    assert TextWords.around_offsets(text, [3]).letters == []


@pytest.mark.parametrize(("size", "count"), [(39, 1), (40, 0)])
def test_a_word_longer_than_forty_characters_is_left(size, count):
    assert len(TextWords.around_offsets("س" * size, [0]).letters) == count


class Analyses(dict):
    lexicon = SmallLexicon(pairs={("قال", "كلام"): 1.0, ("كلام", "0"): 1.0})


AMBIGUOUS = WordAnalysis(WordStatus.AMBIGUOUS, 12.0, (Candidate("كلام", ((1, 3),), "lam-alef", 10.0),))
SWAPS = DocumentVote({"lam-alef": 1.0}, frozenset({"lam-alef"}))


@pytest.mark.parametrize("around", [False, True])
def test_words_are_chosen_by_what_stands_beside_them(around):
    text = "قال كالم 12"
    words = TextWords.around_offsets(text, [0, 5]) if around else TextWords.from_text(text)
    found = words.choose_words([(1, AMBIGUOUS)], Analyses(كالم=AMBIGUOUS), SWAPS)
    (choice, span) = found[1]
    assert span == Span(4, 8)
    assert choice.chance == pytest.approx(1 / (1 + 2 ** (2 - 40)))
    assert not choice.is_weak


def test_nothing_analysed_is_nothing_chosen():
    assert TextWords.from_text("قال").choose_words([], Analyses(), SWAPS) == {}
