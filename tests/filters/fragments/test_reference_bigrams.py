"""Which words of the references follow which."""

from arclean.filters.fragments.reference_bigrams import ReferenceBigrams
from arclean.filters.fragments.spaced_tokens import spaced_token

KNOWN = ReferenceBigrams(["زارت الباحثة القرية، ثم\nعادت. وكتبت تقريرا\n\nالفصل الأول", "خاتمة"])


def _has_pair(left, right):
    return KNOWN.has_pair(spaced_token(left), spaced_token(right))


def test_pairs_stand_side_by_side_across_signs_and_lines():
    assert _has_pair("الباحثة", "القرية")
    assert _has_pair("القرية", "ثم")
    assert _has_pair("ثم", "عادت")
    assert not _has_pair("زارت", "القرية")
    assert not _has_pair("القرية", "الباحثة")
    assert not _has_pair("الأول", "خاتمة"), "one reference does not go on in the next"


def test_skip_pairs_have_one_word_between():
    assert ("زارت", "القرية") in KNOWN.skip_pairs
    assert ("زارت", "الباحثة") not in KNOWN.skip_pairs
    assert ("زارت", "ثم") not in KNOWN.skip_pairs


def test_starts_follow_a_stop_or_begin_a_paragraph():
    assert KNOWN.starts == {"زارت", "وكتبت", "الفصل", "خاتمة"}


def test_words_are_bare_of_signs():
    assert {"القرية", "عادت"} <= KNOWN.words
    assert "عادت." not in KNOWN.words
