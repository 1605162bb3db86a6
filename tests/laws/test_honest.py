"""Lies are found and never edited; clean text stays clean beside text in any language of the script."""

import os
from random import Random

import pytest

from arclean import profiles
from arclean.testing import laws
from arclean.testing.languages import SENTENCES
from arclean.testing.lies import LIARS, lie

EXAMPLES = int(os.environ.get("ARCLEAN_EXAMPLES", "25"))
REPAIR = profiles.load("repair")


@pytest.mark.parametrize("language", SENTENCES)
def test_sentences_of_each_language_are_clean(language):
    for sentence in SENTENCES[language]:
        laws.harmless(REPAIR, sentence)
        assert not REPAIR.run(sentence).findings


@pytest.mark.parametrize("language", SENTENCES)
def test_clean_text_stays_clean_beside_another_language(language):
    for sentence in SENTENCES[language]:
        laws.unmoved_by_foreign_text(REPAIR, SENTENCES["ar"][0], sentence)
        laws.unmoved_by_foreign_text(REPAIR, SENTENCES["fa"][1], sentence)


@pytest.mark.parametrize("name", LIARS)
def test_a_liar_replaces_letters_and_keeps_the_rest(name):
    text = SENTENCES["ar"][0]
    told = lie(name, text, Random(1))
    assert told == lie(name, text, Random(1))
    assert told != text
    assert [len(word) for word in told.split(" ")] == [len(word) for word in text.split(" ")] or name == "code-page"


@pytest.mark.parametrize("name", LIARS)
def test_lies_are_found_and_never_edited(name):
    truth = " ".join(SENTENCES["ar"])
    for seed in range(EXAMPLES // 5):
        laws.honest(REPAIR, lie(name, truth, Random(seed)), truth)
