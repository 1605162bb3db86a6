"""The glossary binds: no forbidden word in a name or in prose, no docstring that does not say what is returned."""

from benchmarks import words
from tests.paths import ROOT


def test_the_glossary_binds():
    assert not words.faults([ROOT / "arclean"])


def test_forbidden_words_are_seen_in_names_and_prose():
    source = '"""Text behind a stretch."""\n\ndef spots():  # of the folio\n    return {"behind": 1}\n'
    assert [word for _, word in words.forbidden_words(source)] == ["behind", "stretch", "spots", "folio"]
    assert list(words.weak_first_lines('def name():\n    """Give a name."""\n'))


def test_most_functions_have_a_name_of_two_words():
    from benchmarks import house

    alone, functions = house.one_word_names()
    assert alone / functions < 0.25
