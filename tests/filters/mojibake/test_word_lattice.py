"""The cheapest words of a line, and how sure its places are."""

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
