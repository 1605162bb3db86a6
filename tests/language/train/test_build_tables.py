"""Tables made of counts: which bigrams are chosen, what classes cost, and what is packed of a corpus."""

from collections import Counter
from math import inf, log2

import pytest

from arclean.language.tables.bigram_table import bigram_hash, unpack_bigrams
from arclean.language.tables.direction_table import unpack_direction
from arclean.language.tables.hashed_costs import unpack_hashed
from arclean.language.tables.rare_word_table import unpack_rare_words
from arclean.language.tables.word_class_table import SHAPES, SIGN_ORDER, unpack_classes
from arclean.language.tables.word_table import unpack_words
from arclean.language.tokens import BREAK
from arclean.language.train import build_tables, weights
from arclean.language.train.build_tables import TableSizes


def test_bigrams_are_chosen_by_the_bits_that_they_save():
    tokens = ["", "قال", "كتاب"]
    pairs = Counter({1 * 3 + 2: 8, 2 * 3 + 1: 4, 2 * 3 + 0: 4, 1 * 3 + 0: 1})
    chosen = build_tables._choose_bigrams(pairs, tokens, lambda *_: 5.0, 9)
    assert chosen == {
        bigram_hash("قال", "كتاب"): pytest.approx(-log2(7.5 / 9)),
        bigram_hash("كتاب", "قال"): pytest.approx(-log2(3.5 / 8)),
        bigram_hash("كتاب", ""): pytest.approx(-log2(3.5 / 8)),
    }
    assert list(build_tables._choose_bigrams(pairs, tokens, lambda *_: 5.0, 1)) == [bigram_hash("قال", "كتاب")]
    assert build_tables._choose_bigrams(pairs, tokens, lambda *_: 0.1, 9) == {}


def test_a_bigram_seen_twice_may_be_chosen():
    chosen = build_tables._choose_bigrams(Counter({1: 2, 0: 1}), ["", "قال"], lambda *_: 5.0, 9)
    assert chosen == {bigram_hash("", "قال"): pytest.approx(-log2(1.5 / 3))}


def test_a_bigram_seen_once_is_kept_where_it_is_a_word_when_joined():
    tokens = ["", "بورت", "سودان", "بورتسودان", "م"]
    pairs = Counter({1 * 5 + 2: 1, 2 * 5 + 1: 1, 4 * 5 + 2: 1, 0 * 5 + 2: 1})
    known = {*tokens, "مسودان"} - {""}
    assert build_tables._parted_words(pairs, tokens, known) == {bigram_hash("بورت", "سودان"): weights.PARTED_WORD_COST}
    assert build_tables._parted_words(Counter({1 * 5 + 2: 2}), tokens, known) == {}, "it is chosen by what it saves"
    assert build_tables._parted_words(pairs, tokens, known - {"سودان"}) == {}


def test_what_a_bigram_costs_without_being_counted_is_asked_of_its_own_words():
    costs = {(1, 2): 5.0, (2, 1): 0.0}
    pairs, tokens = Counter({1 * 3 + 2: 8, 2 * 3 + 1: 8, 2 * 3 + 0: 1}), ["", "قال", "كتاب"]
    chosen = build_tables._choose_bigrams(pairs, tokens, lambda *pair: costs[pair], 9)
    assert list(chosen) == [bigram_hash("قال", "كتاب")]


def test_classes_are_weighed_against_chance():
    width = SHAPES + len(SIGN_ORDER)
    (raw, options), rows = build_tables._weigh_classes(Counter({5 * width + 7: 300, 5 * width + 9: 1}), [], width)
    assert (weights.CLASS_PRIOR, weights.MIN_CLASS_PAIR_COUNT) == (200.0, 2)
    assert options["own"] == []
    assert len(raw) == width + width * width
    chance = 300 / 301
    assert raw[7] == round(-log2(chance) * 8)
    assert raw[9] == round(-log2(1 / 301) * 8)
    assert raw[8] == round(-log2(0.5 / 301) * 8), "half an occurrence of what was not seen"
    assert rows[5][7] == 128 + round(log2(chance / ((300 + 200 * chance) / 501)) * 8)
    assert rows[5][9] == rows[5][0] == 128 + round(log2(501 / 200) * 8), "once is not counted"
    assert rows[6][7] == 128, "what follows an unknown class is not known"


@pytest.mark.parametrize(
    ("bits", "byte"), [(0.0, 128), (1.0, 136), (-1.0, 120), (15.875, 255), (16.0, 255), (-16.0, 0), (-17.0, 0)]
)
def test_an_excess_is_kept_in_a_byte(bits, byte):
    assert build_tables._byte_of_excess(bits) == byte


def test_a_pair_of_classes_is_kept_from_two_occurrences():
    width = SHAPES + len(SIGN_ORDER)
    (_, _), rows = build_tables._weigh_classes(Counter({5 * width + 7: 2, 6 * width + 9: 398}), [], width)
    chance = 2 / 400
    assert rows[5][7] == 128 + round(log2(chance / ((2 + 200 * chance) / 202)) * 8) != rows[5][0]


def test_how_much_is_kept_where_nothing_is_said():
    assert TableSizes() == TableSizes(words=150_000, rare=600_000, pairs=1_500_000, classes=600)


LINES = "ذهب سامي إلى النهر\nعاد سامي من النهر\n\nذهب سامي إلى السوق\nعاد سامي من السوق\n\n"


def _write(tmp_path, text):
    (path := tmp_path / "a.txt").write_text(text, "utf-8")
    return path


def _build(tmp_path, text, **sizes):
    parts = build_tables.build_tables([_write(tmp_path, text)], TableSizes(**sizes))
    words, classes = unpack_words(*parts["words"]), unpack_classes(*parts["classes"])
    pairs = unpack_bigrams(*parts["pairs"], words, unpack_rare_words(*parts["rare"]), classes)
    return words, classes, pairs, unpack_direction(*parts["direction"]), parts


def test_a_corpus_becomes_five_tables(tmp_path):
    words, classes, pairs, direction, parts = _build(tmp_path, LINES, classes=2)
    assert words.total == 16
    assert words.word_cost("سامي") == 2.0
    assert words.word_cost("ذهب") == 3.0
    assert parts["classes"][1]["own"] == ["سامي", "إلى"]
    assert classes.class_of("إلى") == SHAPES + len(SIGN_ORDER) + 1
    assert classes.class_of("عاد") < SHAPES
    assert pairs.counted_cost("ذهب", "سامي") == pytest.approx(-log2(1.5 / 2), abs=0.07)
    assert pairs.counted_cost("إلى", "السوق") is None, "it was seen once"
    assert parts["pairs"][1]["backoff"] == weights.BACKOFF_COST == 0.5
    assert direction.logical_gain("سامي النهر") > 0


def test_no_more_is_kept_than_asked_for(tmp_path):
    words, _, pairs, _, parts = _build(tmp_path, LINES, words=3, classes=1, pairs=1)
    assert set(words) == {"سامي", "إلى", "ذهب"}
    assert parts["classes"][1]["own"] == ["سامي"]
    assert len(pairs) == 1


def test_an_unknown_word_costs_as_it_is_rare_among_all(tmp_path):
    (*_, parts) = _build(tmp_path, "ذهب سامي\n\nسامي ذهب\n\n")
    assert parts["pairs"][1]["unknown"] == log2(4 / 1), "each word is known"
    (*_, parts) = _build(tmp_path, LINES)
    assert parts["pairs"][1]["unknown"] == log2(16 / 4), "two words stand twice in one document"
    (*_, parts) = _build(tmp_path, LINES + "قمطرير\nزمهرير 12\n")
    assert parts["pairs"][1]["unknown"] == log2(19 / 6), "a number is a sign"


def test_a_glued_word_is_left_out_of_the_words(tmp_path):
    text = LINES + "".join(f"كان نهر قرب السوق {n}\n\n" for n in range(60)) + "قربالسوق {}\n\nقربالسوق {} ذهب\n\n"
    words = _build(tmp_path, text)[0]
    assert "قرب" in words
    assert "قربالسوق" not in words


def test_a_rare_word_is_none_of_the_common_ones_and_its_pairs_are_counted(tmp_path):
    parts = build_tables.build_tables([_write(tmp_path, LINES + "قمطرير\n\n")], TableSizes(words=4))
    rare = unpack_rare_words(*parts["rare"])
    assert set(unpack_words(*parts["words"])) == {"سامي", "إلى", "ذهب", "عاد"}
    assert rare.word_cost("قمطرير") == pytest.approx(log2(17), abs=0.07)
    assert rare.word_cost("النهر") == pytest.approx(log2(17 / 2), abs=0.07)
    assert rare.word_cost("من") == inf, "it is too short"
    assert rare.word_cost("سامي") == inf
    assert unpack_hashed(*parts["pairs"], "pairs").find_byte(bigram_hash("سامي", "من")) is not None


def test_a_word_of_a_known_word_and_letters_is_kept(tmp_path):
    text = LINES + "كان نهر قرب السوق\n\nعاد قرب السوق\n\n" + "قربالبيت 1\n\nقربالبيت 2\n\n"
    assert "قربالبيت" in _build(tmp_path, text)[0]


def test_what_a_bigram_saves_is_told_against_classes_and_its_second_word(tmp_path, monkeypatch):
    asked = []

    def choose(pairs, tokens, backed_off_cost, most):
        asked.extend([tokens, backed_off_cost, most])
        return {}

    monkeypatch.setattr(build_tables, "_choose_bigrams", choose)
    _, classes, pairs, _, _ = _build(tmp_path, LINES, classes=2, pairs=7)
    tokens, cost, most = asked
    assert most == 7
    for left, right in (("ذهب", "سامي"), ("سامي", "إلى"), (BREAK, "ذهب"), ("من", "سامي")):
        expected = pairs.backed_off_cost(left, right)
        assert cost(tokens.index(left), tokens.index(right)) == pytest.approx(expected, abs=0.07)
    assert cost(tokens.index("سامي"), tokens.index(BREAK)) == weights.SIGN_COST + 0.5 + classes.class_excess(
        "سامي", BREAK
    )


def test_signs_are_no_words(tmp_path):
    words, _, pairs, _, _ = _build(tmp_path, LINES)
    assert BREAK not in words
    assert pairs.counted_cost(BREAK, "ذهب") is not None
