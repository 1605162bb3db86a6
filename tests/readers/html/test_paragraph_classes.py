"""The classes are those of jusText, and take time that grows with the page."""

from __future__ import annotations

from itertools import product
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from arclean.readers.html.paragraph_classes import classify_by_neighbours, install_classes

CLASSES = ("good", "bad", "short", "neargood")
core = pytest.importorskip("justext.core")


def paragraphs(classes: Any, *, heading: bool = False) -> list[Any]:
    return [SimpleNamespace(cf_class=one, class_type="", heading=heading, text="ab") for one in classes]


def classes_of_justext(classes: Any) -> list[str]:
    made = paragraphs(classes)
    core.revise_paragraph_classification(made)
    return [one.class_type for one in made]


def test_equal_to_justext_on_all_short_rows_and_on_long_random_ones() -> None:
    random = Random(1)
    rows = [row for length in range(5) for row in product(CLASSES, repeat=length)]
    rows += [tuple(random.choices(CLASSES, (1, 1, 8, 8), k=random.randrange(60))) for _ in range(200)]
    assert [classify_by_neighbours(row) for row in rows] == [classes_of_justext(row) for row in rows]


def test_no_paragraph_walks_to_its_neighbours() -> None:
    assert set(classify_by_neighbours(["short"] * 100_000)) == {"bad"}  # minutes by a walk from each


def test_installed_once_and_headings_are_left_to_the_library() -> None:
    asked: list[int] = []
    module = SimpleNamespace(revise_paragraph_classification=lambda found, *_: asked.append(len(found)))
    install_classes(module)
    installed = module.revise_paragraph_classification
    install_classes(module)
    assert module.revise_paragraph_classification is installed
    made = paragraphs(["good", "short", "good"])
    installed(made, 150)
    assert [one.class_type for one in made] == ["good", "good", "good"]
    installed(paragraphs(["short"], heading=True), 150)
    installed(paragraphs(["of another version"]), 150)
    assert asked == [1, 1]


def test_a_version_without_the_function_stays_as_it_is() -> None:
    module = SimpleNamespace()
    install_classes(module)
    assert not vars(module)
