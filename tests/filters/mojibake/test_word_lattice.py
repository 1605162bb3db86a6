"""The cheapest words of a line, and how sure its places are."""

import random
from math import inf

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


WORDS = ("في", "البيت", "ظغض", "قال", "ذظث", "، ", "من", "ضغذ")


def paths(edges, place, last):
    """Yield all paths over edges from a place to the last."""
    if place == last:
        yield []
    for edge in edges:
        if edge.start == place:
            yield from ([edge, *rest] for rest in paths(edges, edge.end, last))


@pytest.mark.parametrize("seed", range(12))
def test_places_are_what_the_cheapest_of_all_paths_has_and_by_how_much(seed):
    draw = random.Random(seed)
    spans = [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 1), (1, 2), (2, 3)]
    edges = [
        Edge(start, end, draw.choice(WORDS), draw.choice((0.0, 1.5, 4.0)), {start: draw.choice("abc")})
        for start, end in spans
    ]
    bigram = word_lattice._bigram_cost()
    totals = {place: {} for edge in edges for place in edge.places}
    for path in paths(edges, 0, 3):
        words = ["", *(edge.word for edge in path)]
        total = sum(edge.bits for edge in path) + sum(map(bigram, words, words[1:]))
        for edge in path:
            for place, text in edge.places.items():
                totals[place][text] = min(total, totals[place].get(text, inf))
    for place, reading in read_places(edges).items():
        least = min(totals[place].values())
        assert totals[place][reading.text] == pytest.approx(least)
        others = [total for text, total in totals[place].items() if text != reading.text]
        assert reading.margin == pytest.approx(min(others, default=inf) - least)
