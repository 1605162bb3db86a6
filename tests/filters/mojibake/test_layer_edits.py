"""Layers of decodings as edits of one line: spans, rules and origins."""

from arclean.core.edits import Span
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.decodings import Decoding, apply_decodings
from arclean.filters.mojibake.layer_edits import layer_map, layer_sweeps


def decoding(start, source, target, parts=None, *, rule="mojibake/utf-8", why="a"):  # noqa: PLR0913 - a record
    return Decoding(start, start + len(source), source, target, rule, 0.9, why, parts)


def test_origins_pair_bytes_and_characters():
    assert decoding(0, "Ø£ b", "أ b").make_origin() == (
        (Span(0, 1), Span(0, 2)),
        (Span(1, 3), Span(2, 4)),
    )
    assert decoding(0, "abc", "xy", (("ab", "x"), ("c", "y"))).make_origin() == (
        (Span(0, 1), Span(0, 2)),
        (Span(1, 2), Span(2, 3)),
    )


def test_decodings_are_applied_in_their_places():
    assert apply_decodings("0ab1cd2", [decoding(1, "ab", "X"), decoding(4, "cd", "YZ")]) == "0X1YZ2"
    assert apply_decodings("abc", []) == "abc"


def test_one_layer_gives_one_edit_a_decoding():
    layer = [decoding(1, "Ø£", "أ"), decoding(4, "Ø¨", "ب")]
    first, second = layer_sweeps("0Ø£1Ø¨2", "0أ1ب2", [layer], 10)
    assert [(s.start, s.end, s.rule, s.confidence) for s in (first, second)] == [
        (11, 13, "mojibake/utf-8", 0.9),
        (14, 16, "mojibake/utf-8", 0.9),
    ]


def test_two_layers_on_one_span_are_one_edit():
    outer = decoding(1, "abcd", "wx", (("ab", "w"), ("cd", "x")), why="outer")
    inner = decoding(1, "wx", "م", (("wx", "م"),), why="inner")
    (sweep,) = layer_sweeps("0abcd1", "0م1", [[outer], [inner]], 5)
    assert (sweep.start, sweep.end, sweep.rule) == (6, 10, "mojibake/twice")
    assert (sweep.confidence, sweep.evidence) == (weights.LAYERS_CONFIDENCE, "outer; then inner")


def test_layers_beside_each_other_keep_their_rules():
    first = decoding(0, "ab", "w", (("ab", "w"),))
    second = decoding(2, "cd", "x", (("cd", "x"),), rule="mojibake/cp1256")
    one, two = layer_sweeps("ab-cd", "w-x", [[first], [second]], 0)
    assert [(s.start, s.end, s.rule) for s in (one, two)] == [(0, 2, "mojibake/utf-8"), (3, 5, "mojibake/cp1256")]


def test_the_map_of_a_layer_leads_back():
    offsets = layer_map([decoding(1, "abcd", "wx", (("ab", "w"), ("cd", "x")))])
    assert offsets.to_source(Span(2, 3)) == (Span(3, 5),)


def test_characters_of_two_layers_come_from_their_own_bytes():
    outer = decoding(0, "abcd", "wxyz", (("ab", "wx"), ("cd", "yz")))  # one to one within each part
    inner = decoding(1, "xyz", "م", (("xyz", "م"),))
    (sweep,) = layer_sweeps("abcd", "wم", [[outer], [inner]], 0)
    assert sweep.origin("") == ((Span(0, 1), Span(0, 1)), (Span(1, 2), Span(1, 4)))
    outer = decoding(0, "abc", "w", (("abc", "w"),))
    (sweep,) = layer_sweeps("abc", "م", [[outer], [decoding(0, "w", "م", (("w", "م"),))]], 0)
    assert sweep.origin("") == ((Span(0, 1), Span(0, 3)),)


def sweeps(line, now, *layers):
    found = layer_sweeps(line, now, [*layers], 5)
    return [(sweep.start - 5, sweep.end - 5, sweep.target, sweep.rule, sweep.origin("")) for sweep in found]


def test_what_two_layers_made_stands_where_they_were_and_comes_from_there():
    outer = decoding(1, "abcd", "wx", (("ab", "w"), ("cd", "x")))
    whole, second = decoding(1, "wx", "م", (("wx", "م"),)), decoding(2, "x", "ن", (("x", "ن"),))
    twice = "mojibake/twice"
    assert sweeps("0abcd1", "0م1", [outer], [whole]) == [(1, 5, "م", twice, ((Span(0, 1), Span(0, 4)),))]
    origin = (Span(0, 1), Span(0, 2)), (Span(1, 2), Span(2, 4))
    assert sweeps("0abcd1", "0wن1", [outer], [second]) == [(1, 5, "wن", twice, origin)]


def test_layers_that_touch_are_one_edit_by_the_rule_of_the_first():
    first = decoding(1, "ab", "w", (("ab", "w"),))
    second = decoding(2, "cd", "x", (("cd", "x"),), rule="mojibake/cp1256")
    origin = (Span(0, 1), Span(0, 2)), (Span(1, 2), Span(2, 4))
    assert sweeps("0abcd1", "0wx1", [first], [second]) == [(1, 5, "wx", "mojibake/utf-8", origin)]


def test_characters_that_came_from_one_part_have_all_of_it():
    made = decoding(1, "abcde", "vwxyz", (("ab", "vw"), ("cd", "x"), ("e", "yz")))
    other = decoding(8, "fg", "h", (("fg", "h"),))
    found = sweeps("0abcde12fg3", "0vwxyz12h3", [made], [other])
    spans = ((0, 1), (1, 2), (2, 4), (4, 5), (4, 5))
    origin = tuple((Span(n, n + 1), Span(*span)) for n, span in enumerate(spans))
    assert found[0] == (1, 6, "vwxyz", "mojibake/utf-8", origin)
    assert found[1] == (8, 10, "h", "mojibake/utf-8", ((Span(0, 1), Span(0, 2)),))
