"""The cheapest words of a line, and how sure its places are."""

import pytest

from arclean.filters.mojibake import word_lattice
from arclean.filters.mojibake.word_lattice import Edge, is_likely_word, read_places, word_bits


def test_a_place_is_what_the_words_ask_for():
    edges = [
        Edge(0, 3, "قال", 0.0, {}),
        Edge(3, 7, "الوزير", 0.0, {5: "ز"}),
        Edge(3, 7, "الوطير", 0.0, {5: "ط"}),
    ]
    reading = read_places(edges)[5]
    assert reading.text == "ز"
    assert reading.margin > 10


def test_bits_of_an_edge_count():
    edges = [Edge(0, 2, "من", 0.0, {1: "a"}), Edge(0, 2, "من", 3.0, {1: "b"})]
    assert read_places(edges) == {1: ("a", 3.0)}


def test_a_path_over_a_space_is_held_against_one_with_it():
    edges = [
        Edge(-1, 2, "ال", 0.0, {2: " "}),
        Edge(2, 8, "قارير", 0.0, {}),
        Edge(-1, 8, "التقارير", 0.0, {2: "ت"}),
    ]
    assert read_places(edges)[2].text == "ت"


def test_likely_words():
    assert is_likely_word("المدرسة")
    assert not is_likely_word("طضظغث")
    assert word_bits("من") < word_bits("مدرسة") < word_bits("طضظغث")


def test_unknown_words_that_meet_are_not_paired(monkeypatch):
    asked = []
    bigram = word_lattice._bigram_cost()
    monkeypatch.setattr(word_lattice, "_bigram_cost", lambda: lambda *pair: asked.append(pair) or bigram(*pair))
    strange = [first + second + third for first in "ظغضذ" for second in "ءئؤة" for third in "ثظغ"]
    edges = [Edge(place, place + 1, word, 0.0, {place: word[0]}) for place in range(4) for word in strange]
    readings = read_places(edges)
    assert len(asked) < 20 * len(edges)  # of 48 * 48 pairs at each of three places
    assert readings.keys() == {0, 1, 2, 3}


def test_costs_are_those_of_the_best_path():
    words = ("في", "البيت", "ظغض", "قال", "ذظث")
    edges = [Edge(place, place + 1, word, 0.5 * place, {place: word[0]}) for place in range(3) for word in words]
    bigram = word_lattice._bigram_cost()
    paths = [
        (bigram("", a) + bigram(a, b) + 0.5 + bigram(b, c) + 1.0, a) for a in words for b in words for c in words
    ]  # fmt: skip
    best, first = min(paths)
    assert read_places(edges)[0].text == first[0]
    assert min(word_lattice._costs(edges, is_forward=True)[-len(words) :]) == pytest.approx(best)
