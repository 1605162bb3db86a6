"""Verbs with a doubled last letter are no swapped ligatures."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.lam_alef.geminate_verbs import is_geminate_verb

PIPELINE = Pipeline([filters.LamAlef()])


@pytest.mark.parametrize("word", ["يرصّ", "يَرُصُّ", "وترصّها", "فنرصّ", "سيرصّون", "أرصّه"])
def test_a_person_two_letters_and_a_shadda(word):
    assert is_geminate_verb(word)


@pytest.mark.parametrize("word", ["يرص", "رصّ", "الرصّ", "يرصّف", "يرّص", "مرصّ", ""])
def test_any_other_word_is_none(word):
    assert not is_geminate_verb(word)


@pytest.mark.parametrize("text", ["كان يرصّ الكتب على الرف", "كانت ترصّها على الرف الكبير"])
def test_one_that_no_table_has_stays(text):
    assert PIPELINE(text) == text
