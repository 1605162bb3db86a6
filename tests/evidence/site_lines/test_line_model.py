"""What a model keeps and which of it is furniture; keys; places around a text; each weight from both sides."""

import pytest

from arclean.evidence.site_lines import LineModel, RepeatedLine, weights
from arclean.evidence.site_lines.line_counts import LineCounts
from arclean.evidence.site_lines.line_model import _model_of_counts


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
