"""Other forms by which a word is one."""

from math import inf

import pytest

from arclean.filters.lam_alef.sister_forms import count_sister_forms, rare_stem_cost
from tests.language.small_lexicon import SmallLexicon

LEXICON = SmallLexicon({"المدرسة": 12.0}, rare={"حصافة": 25.0, "الحصافة": 24.0})


@pytest.mark.parametrize(
    ("word", "counts"),
    [
        ("للحصافة", (2, 2)),  # two forms with other particles
        ("حصافة", (1, 1)),  # not itself
        ("مدرستهم", (0, 1)),  # by its ending
        ("الكبرية", (0, 0)),
    ],
)
def test_forms_with_other_particles_and_endings_are_counted(word, counts):
    assert count_sister_forms(word, LEXICON) == counts


def test_the_cost_of_a_rare_word_with_particles_is_that_of_the_commonest_stem():
    assert rare_stem_cost("للحصافة", LEXICON) == 25.0
    assert rare_stem_cost("والحصافة", LEXICON) == 24.0
    assert rare_stem_cost("حصافة", LEXICON) == inf  # it is the word itself
    assert rare_stem_cost("حص", LEXICON) == inf
