"""Pairs of words without the particles before them."""

import pytest

from arclean.core.context import Context
from arclean.filters.lam_alef.clitic_pairs import gain_without_clitics, without_clitics

LEXICON = Context().lexicon


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("وبعملية", ["بعملية", "عملية"]), ("للجنة", ["الجنة"]), ("بلد", []), ("عملية", []),
        ("وللجنة", ["للجنة", "الجنة"]), ("فعملية", ["عملية"]),
    ],
)  # fmt: skip
def test_particles_go_one_after_another(word, bare):
    assert list(without_clitics(word)) == bare


def test_a_pair_is_looked_up_without_the_particles_of_its_first_word_and_the_article_of_both():
    bare = LEXICON.word_cost("صغيرة") - LEXICON.bigram_cost("قرية", "صغيرة")
    assert gain_without_clitics("كقرية", "صغيرة", LEXICON) == bare > 0
    assert gain_without_clitics("القرية", "الصغيرة", LEXICON) == bare
    assert gain_without_clitics("قرية", "الصغيرة", LEXICON) == 0
