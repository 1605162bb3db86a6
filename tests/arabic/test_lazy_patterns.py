"""Patterns that are compiled when they are first used."""

import inspect
import re

import pytest

from arclean.arabic import lazy_patterns
from arclean.arabic.lazy_patterns import LazyPattern

CALLS = [
    ("search", ("xa1",)), ("search", ("a1", 1)), ("search", ("a1", 0, 1)), ("match", ("1a",)), ("match", ("a1", 1)),
    ("match", ("12", 0, 1)), ("fullmatch", ("12",)), ("fullmatch", ("a12", 1)), ("fullmatch", ("12a", 0, 2)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given"), CALLS)
def test_a_call_is_that_of_the_pattern(name, given):
    found, expected = (getattr(one, name)(*given) for one in (LazyPattern("[0-9]+"), re.compile("[0-9]+")))
    assert (found and found.span()) == (expected and expected.span())


@pytest.mark.parametrize("name", ["search", "match", "fullmatch", "finditer", "findall"])
def test_the_end_is_that_of_the_pattern_on_every_system(name):
    found, expected = (inspect.signature(getattr(one, name)) for one in (LazyPattern("a"), re.compile("a")))
    assert found.parameters["endpos"].default == expected.parameters["endpos"].default


def test_all_matches_of_a_part():
    assert [found[0] for found in LazyPattern("[0-9]").finditer("1234", 1, 3)] == ["2", "3"]
    assert LazyPattern("[0-9]").findall("1234", 1, 3) == ["2", "3"]


def test_cuts_and_replacements():
    assert LazyPattern(" ").split("a b c") == ["a", "b", "c"]
    assert LazyPattern(" ").split("a b c", maxsplit=1) == ["a", "b c"]
    assert LazyPattern("a").sub("b", "aaa") == "bbb"
    assert LazyPattern("a").sub(lambda found: found[0] * 2, "aaa", count=1) == "aaaa"


def test_flags_are_those_of_the_pattern():
    assert LazyPattern("A", re.IGNORECASE).search("a")
    assert not LazyPattern("A").search("a")


def test_a_pattern_is_compiled_once_and_at_its_first_use(monkeypatch):
    made = []
    compile_ = lazy_patterns.compile_pattern
    monkeypatch.setattr(lazy_patterns, "compile_pattern", lambda *given: made.append(given) or compile_(*given))
    search = LazyPattern("قال").search
    assert made == []
    assert search("قال")
    assert search("قال")
    assert len(made) == 1
