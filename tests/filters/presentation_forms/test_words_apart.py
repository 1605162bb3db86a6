"""Lines of prose whose forms are set apart, and lessons that take words to pieces."""

import pytest

from arclean.filters.presentation_forms.words_apart import are_words_set_apart
from arclean.language.lexicon import run_lexicon


@pytest.mark.parametrize(
    "line",
    [
        "ﻓ ﻲ   ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ   ﺍ ﻟ ﻘ ﺪ ﻳ ﻤ ﺔ",
        " ﺇ ﻟ ﻰ  ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ  ﺍ ﻟ ﻘ ﺪ ﻳ ﻤ ﺔ .",
        "ﻣ ﻨ ﺬ   ﺍ ﻟ ﻌ ﺎ ﻡ   ﺍ ﻟ ﻤ ﺎ ﺿ ﻲ   1 9 9 0",
    ],
)
def test_words_of_a_sentence(line):
    assert are_words_set_apart(line, run_lexicon)


@pytest.mark.parametrize(
    "line",
    [
        "ﻓ ﻲ ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ ﺍ ﻟ ﻘ ﺪ ﻳ ﻤ ﺔ",  # nothing shows where a word ends
        "ﻓ ﻲ   ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ   القديمة", "ﻓ ﻲ + ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ", "ﻓ ﻲ",  # a lesson
        "ﻓ ﻲ   ﺎ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ   ﺍ ﻟ ﻘ ﺪ ﻳ ﻤ ﺔ",  # a shape that does not fit
        "ﻗ ﻠ ﻢ   ﺑ ﻴ ﺖ   ﻛ ﺘ ﺎ ﺏ", "ﺍ ﻟ ﻄ ﻀ ﻆ ﻎ   ﻓ ﻲ   ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ",  # no sentence, no word
        "ﻓ ﻲ   ﺍ ﻟ ﻤ ﺪ ﻳ ﻨ ﺔ   ﺍ ﻟ ﻘ ﺪ ﻳ ﻤ ﺔ   " * 100,
    ],
)  # fmt: skip
def test_other_rows(line):
    assert not are_words_set_apart(line, run_lexicon)
