"""Origins as bits: what a word may be, and how it is spelt by some of them."""

from itertools import product

import pytest

from arclean.filters.form_runs.joined_letters import form_at
from arclean.filters.form_runs.numbered_origins import (
    MAX_SPELLINGS,
    all_origins,
    bits_of_forms,
    bits_of_origins,
    bits_of_word,
    bits_that_matter,
    origins_of_word,
    spell_by_bits,
)
from arclean.filters.form_runs.shifted_runs import join_origins, shifted_runs

WORDS = ("المسممون", "عمى", "تفسيرىا", "كمام", "ييمنو", "دم", "تـ", "ءام")


def spell_plainly(word, origins):
    """Return all spellings of a word, letter by letter, sorted, with the bits of what was shifted."""
    choices = [["", *(form.letter for seen, form in origins if seen == letter)] for letter in word]
    found = set()
    for chosen in product(*choices):
        letters = "".join(one or seen for one, seen in zip(chosen, word, strict=True))
        forms = [form_at(*three) for three in zip(("", *letters), letters, (*word[1:], ""), strict=False)]
        shifted = [(seen, form) for seen, form, one in zip(word, forms, chosen, strict=True) if one]
        if origins.issuperset(shifted):
            found.add((letters, bits_of_origins(frozenset(shifted)), len(shifted)))
    return sorted(found)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_spelt_as_letter_by_letter(word):
    runs = shifted_runs()
    for origins in map(join_origins, zip(runs[::37], runs[5::37], strict=False)):
        spelt = spell_by_bits(word, bits_of_origins(origins))
        assert spelt[0] == (word, 0, 0)
        assert len(spelt) == MAX_SPELLINGS or sorted(spelt) == spell_plainly(word, origins)


@pytest.mark.parametrize("word", WORDS)
def test_what_a_word_cannot_have_changes_nothing(word):
    every = bits_of_origins(all_origins())
    assert spell_by_bits(word, every & ~bits_of_word(word)) == [(word, 0, 0)]
    assert bits_of_word(word) == bits_of_origins(frozenset(origins_of_word(word)))
    assert bits_of_word(word) | bits_that_matter(word) == bits_that_matter(word)


def test_bits_of_forms_are_those_of_every_shift_of_a_form():
    for run in shifted_runs()[::29]:
        origins = frozenset((seen, form) for seen, form in all_origins() if form in run.shifts)
        assert bits_of_forms(run) == bits_of_origins(origins)


def test_a_word_has_so_many_spellings_at_most():
    assert len(spell_by_bits("ممممممممممم", bits_of_origins(all_origins()))) == MAX_SPELLINGS
