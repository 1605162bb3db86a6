"""What a model keeps and which of it is furniture; keys; places around a text; each weight from both sides."""

import pytest

from arclean.filters.repeated_lines import weights
from arclean.filters.repeated_lines.learn import LineModel, RepeatedLine, find_furniture
from arclean.filters.repeated_lines.learn.line_counts import LineCounts, _flag_outside, _keys_to_count, _rows_at_edges
from arclean.filters.repeated_lines.learn.line_keys import is_prose_line, line_key
from arclean.filters.repeated_lines.learn.line_model import _model_of_counts


def counts_of(documents, **entries):
    counts = LineCounts()
    counts.documents, counts.entries = documents, {key: list(entry) for key, entry in entries.items()}
    return counts


def keys(model):
    return {line.key for line in model.lines}


def test_lines_of_one_document_of_a_hundred_are_kept():
    entries = {"a": (3, 0, 0, 1), "b": (2, 0, 0, 1), "c": (2, 1, 0, 1), "d": (1, 0, 0, 1)}
    assert keys(_model_of_counts(counts_of(300, **entries))) == {"a", "c"}
    assert keys(_model_of_counts(counts_of(301, **entries))) == set()
    assert keys(_model_of_counts(counts_of(200, **entries))) == {"a", "b", "c"}
    assert keys(_model_of_counts(counts_of(5, **entries))) == {"a", "b", "c"}
    assert _model_of_counts(counts_of(300, **entries)).missed == 2
    assert weights.MIN_KEPT_SHARE == 0.01


@pytest.mark.parametrize(
    ("line", "is_furniture"),
    [
        ((10, 0, 10, 0b1111), True), ((10, 0, 7, 0b1111), True), ((10, 0, 6, 0b1111), False),
        ((10, 0, 10, 0b111), False), ((9, 0, 9, 0b1111), False),
    ],
)  # fmt: skip
def test_what_is_furniture(line, is_furniture):
    model = LineModel(20, 0, (RepeatedLine("a", *line),))
    assert model.furniture_keys(0.5, 5) == ({"a"} if is_furniture else set())


def test_documents_at_least():
    model = LineModel(6, 0, (RepeatedLine("a", 5, 0, 5, 0b11111),))
    assert model.furniture_keys(0.5, 5) == {"a"}
    assert model.furniture_keys(0.5, 6) == set()
    assert (weights.MIN_SHARE, weights.MIN_DOCUMENTS) == (0.5, 5)


@pytest.mark.parametrize(
    ("line", "is_prose"),
    [("a " * 15, True), ("a " * 14, False), ("a " * 7 + "a.", True), ("a " * 6 + "a.", False), ("a" * 201, True),
     ("a" * 200, False)],
)  # fmt: skip
def test_prose(line, is_prose):
    assert is_prose_line(line) is is_prose


def test_keys_of_long_lines_digits_and_dates():
    assert line_key("ا" * 200) is not None
    assert line_key("ا" * 201) is None
    assert line_key("ص \u06f1\u06f9").exact == "ص 19"
    assert line_key("ص \u0661\u0669").exact == "ص 19"
    assert not line_key("1 من 2 في").is_dated
    assert line_key("1 من 2 في 3").is_dated
    assert line_key("5 كانون الثاني سوق").folded == "# سوق"
    assert line_key("12 مايو").folded == "#"


def test_lines_are_counted_with_their_numbers_and_without():
    assert _keys_to_count("صفحة 12") == ("صفحه #", "صفحه 12")
    assert _keys_to_count("صفحة") == ("صفحه",)
    assert _keys_to_count("***") == ()


def test_edges_of_pages():
    short, long = "\n".join("a" * 128), "\n".join("a" * 129)
    assert _rows_at_edges(short) == (["a"] * 128, False)
    assert _rows_at_edges(long) == (["a"] * 128, True)


@pytest.mark.parametrize(
    ("prose", "is_cut", "outside"),
    [
        ("..", False, [True, True]), (".p.p.p.", False, [True] * 7),
        (".pp.pp.", False, [True, True, True, False, True, True, True]),
        ("p" + "." * 127, True, [True] * 128), ("pp" + "." * 126, True, [True, True, *[False] * 62, *[True] * 64]),
    ],
)  # fmt: skip
def test_lines_around_the_text(prose, is_cut, outside):
    assert list(_flag_outside([char == "p" for char in prose], is_cut=is_cut)) == outside


BODY = "عاد الصيادون من رحلتهم إلى الجزر البعيدة مساء أمس الأول."


@pytest.mark.parametrize(
    ("page", "learnt", "gone"),
    [
        (["طباعة واتساب فيسبوك 1/2/2020", BODY], ["طباعة واتساب فيسبوك 1/2/2020"], {0}),  # one date in all
        (["طباعة واتساب فيسبوك 1/2/2020", BODY], ["طباعة واتساب فيسبوك 3/4/2021"], set()),
        (["العودة إلى الأعلى 1/2/2020", BODY], ["العودة إلى الأعلى 3/4/2021"], {0}),  # never the date of a text
        (["سوق بيت باب نهر جبل بحر رمل", BODY], ["سوق بيت باب نهر جبل بحر رمل"], {0}),  # seven words
        (["سوق بيت باب نهر جبل بحر رمل شجر", BODY], ["سوق بيت باب نهر جبل بحر رمل شجر"], set()),
        # two lines beside who signs
        ([BODY, "سوق", "وزير المال", "نهر", "جبل", "بحر", "رمل"], ["سوق", "نهر", "جبل", "بحر", "رمل"], {5, 6}),
        ([BODY, "نهر", "زوار 5", "جبل"], ["نهر", "زوار 6", "جبل"], {1, 2, 3}),
        ([BODY, "زوار 5", "نهر", "جبل"], ["نهر", "زوار 6", "جبل"], {2, 3}),
    ],
)  # fmt: skip
def test_edges_of_a_page(page, learnt, gone):
    known = {key for line in learnt for key in (line_key(line).folded, line_key(line).exact)}
    assert find_furniture(page, known) == gone
