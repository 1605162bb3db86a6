"""References among what was read in a wrong code page: one run reads all that can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arclean import Pipeline
from arclean.filters import Entities, Mojibake
from arclean.testing import laws

BOTH = Pipeline([Mojibake(), Entities()])
_MISREAD = ["Ø§Ù„Ø¹Ø±Ø§Ù‚", "ط§ظ„ط¹ط±ط§ظ‚", "ÇáÚÑÇÞ", "Ã¼", "â€œ"]
_WORDS = [*_MISREAD, "قال الوزير", "كتاب", "PDF", "caf\xe9", "؟", " ", "\xa0", "\n"]


def _coded(word, places):
    return "".join(f"&#{ord(char)};" if place else char for char, place in zip(word, places, strict=False)) + word[30:]


coded_words = st.builds(_coded, st.sampled_from(_WORDS), st.lists(st.booleans(), min_size=30, max_size=30))
texts = st.lists(st.one_of(st.sampled_from(_WORDS), coded_words, st.just("&quot;")), max_size=8).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_a_second_run_finds_nothing_to_read(text):
    for law in (laws.total, laws.idempotent, laws.true_edits, laws.reversible):
        law(BOTH, text)


@pytest.mark.parametrize("word", _MISREAD[:3])
def test_what_is_not_coded_is_read_first(word):
    assert BOTH(f"{word} في &quot;{word}&quot;") == 'العراق في "العراق"'


def test_what_was_misread_and_then_coded_is_read_in_the_same_run():
    text = "".join(f"&#{ord(char)};" for char in "Ø§Ù„Ø¹Ø±Ø§Ù‚")
    result = BOTH.run(f"قال {text} &quot;نعم&quot;\nالموقع &Ccedil;&aacute;&Uacute;&Ntilde;&Ccedil;&THORN; اليوم")
    assert result.text == 'قال العراق "نعم"\nالموقع العراق اليوم'
    assert result.findings == ()
