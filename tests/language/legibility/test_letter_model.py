"""Letter models: the look-up of a cost, the counts of letters, and how contexts back off."""

from math import log2

import pytest

from arclean.errors import ReadError
from arclean.language.legibility import letter_model
from arclean.language.legibility.letter_model import (
    EDGE,
    LetterModel,
    SharedCosts,
    pack_letter_model,
    unpack_letter_model,
)


def _table(alphabet, **cells):
    """Return a model whose costs are 16 (a bit), but for the cells given by three letters (``x``: any other)."""
    numbers = {letter: n for n, letter in enumerate(alphabet)} | {"x": len(alphabet), "_": 0}
    size = len(alphabet) + 1
    costs = bytearray([16]) * size**3
    for (a, b, c), cost in cells.items():
        costs[(numbers[a] * size + numbers[b]) * size + numbers[c]] = cost
    return LetterModel("ar", "Arab", alphabet, bytes(costs))


@pytest.mark.parametrize(
    ("cell", "word"),
    [("__م", "من"), ("_من", "من"), ("من_", "من"), ("___", ""), ("_xن", "چن"), ("xن_", "چن"), ("من_", "نمن")],
)
def test_each_letter_costs_after_the_two_before_it_and_so_does_the_end(cell, word):
    assert _table(" منه", **{cell: 48}).word_cost(word) == len(word) + 1 + 2.0
    assert _table(" منه").word_cost(word) == len(word) + 1


def test_letters_are_counted_after_two_edges_and_with_the_last_one():
    counts = letter_model._count_letters({"من": 2.0})
    assert counts[1] == {"م": 2.0, "ن": 2.0, EDGE: 2.0}
    assert counts[2] == {" م": 2.0, "من": 2.0, "ن ": 2.0}
    assert counts[3] == {"  م": 2.0, " من": 2.0, "من ": 2.0}
    assert counts[-1] == {EDGE: 2.0, "م": 2.0, "ن": 2.0}
    assert counts[-2] == {"  ": 2.0, " م": 2.0, "من": 2.0}
    assert letter_model._count_letters({"من": 2.0, "م": 1.0})[2] == {" م": 3.0, "من": 2.0, "ن ": 2.0, "م ": 1.0}


def test_a_table_is_what_the_counts_say():
    raw, options = pack_letter_model({"من": 1.0, "مه": 1.0}, script="Arab")
    assert options == {"letters": " منه", "script": "Arab"}
    assert len(raw) == 5**3
    cost = dict(zip([a + b + c for a in " منهx" for b in " منهx" for c in " منهx"], raw, strict=True))
    assert cost["  م"] == cost["من "] == 0, "nothing else was seen there"
    assert cost[" من"] == cost[" مه"] == 16, "one of two"
    assert cost["  ن"] == 255, "the dearest that a byte holds"
    assert cost["xxم"] == round(-log2(2 / 6) * 16) == 25, "of two letters that were not seen nothing is known"
    assert cost["xxن"] == round(-log2(1 / 6) * 16) == 41
    assert cost["xxx"] == 255


def test_a_context_that_was_not_seen_backs_off_to_one_letter():
    raw, _ = pack_letter_model({"من": 3.0, "مه": 1.0}, script="Arab")
    cost = dict(zip([a + b + c for a in " منهx" for b in " منهx" for c in " منهx"], raw, strict=True))
    assert cost["xمن"] == cost["همن"] == round(-log2(3 / 4) * 16)
    assert cost["xمه"] == round(-log2(1 / 4) * 16)


def test_a_letter_needs_its_share_to_be_of_the_alphabet():
    common = {"م" * 9: 1000.0}
    assert letter_model._MIN_LETTER_SHARE == 1e-5
    assert pack_letter_model(common | {"ه": 0.11}, "Arab")[1]["letters"] == " مه"
    assert pack_letter_model(common | {"ه": 0.09}, "Arab")[1]["letters"] == " م"


def test_what_was_packed_is_unpacked():
    model = unpack_letter_model("ar", *pack_letter_model({"من": 3.0, "عن": 1.0}, script="Arab"))
    assert (model.language, model.script) == ("ar", "Arab")
    assert model.word_cost("من") < model.word_cost("عن") < model.word_cost("نم") < model.word_cost("xyz")


def test_a_table_of_another_size_is_broken():
    raw, options = pack_letter_model({"من": 3.0}, script="Arab")
    for broken in (raw[:-1], raw + b"x", b""):
        with pytest.raises(ReadError, match="letters of 'ar'"):
            unpack_letter_model("ar", broken, options)


def test_the_costs_of_all_models_are_added_up_at_once():
    models = [_table(" منه", __م=255, _من=48), _table(" من", __م=3), _table(" م")]
    shared, words = SharedCosts(models), ["من", "منه", "هنم" * 9, ""] * 50
    total = shared.bits_of(sum(map(shared.word_cost, words)))
    assert total == tuple(sum(map(model.word_cost, words)) for model in models)
    assert shared.bits_of(0) == (0.0, 0.0, 0.0)
