"""Whether Latin words were reversed with the letters of their lines."""

import pytest

from arclean.filters.visual_order import weights
from arclean.filters.visual_order.latin_order import _weigh_word, has_open_latin, weigh_latin


@pytest.mark.parametrize(
    ("line", "bits"),
    [
        ("eht", weights.COMMON_LATIN_WORD),
        ("the", -weights.COMMON_LATIN_WORD),
        ("ehT", weights.COMMON_LATIN_WORD + weights.CAPITAL),
        ("The", -weights.COMMON_LATIN_WORD - weights.CAPITAL),
        ("tropeR", weights.CAPITAL),
        ("Report", -weights.CAPITAL),
        ("PDF", 0.0),
        ("a B", 0.0),
        ("moc www", weights.COMMON_LATIN_WORD),  # one reads the same
        ("", 0.0),
    ],
)
def test_capitals_and_common_words(line, bits, monkeypatch):
    monkeypatch.setattr(weights, "LATIN_LETTERS", 0.0)
    monkeypatch.setattr(weights, "CAPITAL_LETTERS", 0.0)
    weigh_latin_afresh = weigh_latin.__globals__["_weigh_word"].cache_clear
    weigh_latin_afresh()
    assert weigh_latin(line) == pytest.approx(bits)
    weigh_latin_afresh()


@pytest.mark.parametrize("word", ["domain", "windows", "street", "ing", "covid"])
def test_letters_follow_each_other(word):
    assert weigh_latin(word[::-1]) == pytest.approx(-weigh_latin(word))
    assert weigh_latin(word[::-1]) > 0


def test_letters_of_abbreviations_tell_less():
    assert 0 < weigh_latin("NIAMOD") < weigh_latin("niamod")


def test_a_word_counts_once():
    assert weigh_latin("niamod niamod") == weigh_latin("niamod")
    assert weigh_latin("ABBA abba") == 0.0


@pytest.mark.parametrize(("line", "is_open"), [("USB", True), ("a", False), ("AA", False), ("12", False)])
def test_words_that_read_the_same_are_not_open(line, is_open):
    assert has_open_latin(line) is is_open


@pytest.mark.parametrize("word", ["GitHub", "LibreOffice", "JavaScript", "YouTube", "OpenStreetMap"])
def test_a_capital_begins_words_with_capitals_within(word):
    assert weigh_latin(word[::-1]) == pytest.approx(-weigh_latin(word))
    assert weigh_latin(word[::-1]) > 2.0


@pytest.mark.parametrize("word", ["iOS", "mRNA", "IDs"])
def test_other_capitals_tell_nothing_by_themselves(word, monkeypatch):
    monkeypatch.setattr(weights, "LATIN_LETTERS", 0.0)
    _weigh_word.cache_clear()
    assert weigh_latin(word) == 0.0
    _weigh_word.cache_clear()
