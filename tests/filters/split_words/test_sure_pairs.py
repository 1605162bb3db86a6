"""A short text sleeps where its pairs surely are two words, and wakes where anything else of it may be split."""

import pytest

from arclean.core.context import Context
from arclean.core.document import Document
from arclean.evidence.word_boundaries.prefilter import may_be_split, read_strings
from arclean.filters.split_words import SplitWords
from arclean.filters.split_words.sure_pairs import are_sure_pairs

_SURE = ("جلسوا حسب ما يريد الناس", "يشمل ذلك (ب) حقوق السكان", "جاء كل شخص ان كان حاضرا")


@pytest.mark.parametrize("text", _SURE)
def test_a_text_of_sure_pairs_sleeps_and_has_nothing_to_tell(text):
    split_words = SplitWords()
    assert may_be_split(text)
    assert not split_words.wakes(text)
    told = [one for one in _proposals_awake(text) if one.confidence >= split_words.report_from]
    assert not told


def _proposals_awake(text):
    """Return what the filter proposes for a text whose run has a word of its own, which keeps it awake."""
    context = Context(Document(text=text), ("غرنطاشة",))
    return [*SplitWords().propose(text, context)]


@pytest.mark.parametrize(
    "text",
    [
        "جلسوا حسب ما يريد القو ات",  # a piece that is no word
        "جلسوا حسب ما يريد م وعد",  # a letter by itself
        "جلسوا حسب ما يريد كتاب ها",  # an ending that is a word
        "جلسوا حسب ما يريد/يرى الناس",  # a string with a sign within
        "جلسوا حسب\u00a0ما يريد الناس",  # a space that is not looked for
        "قال حسب ما جلسوا حسب ما يريد الناس",  # the pair twice: its neighbours are not known
    ],
)
def test_other_evidence_keeps_a_text_awake(text):
    read = read_strings(text)
    numbers = [at for at in range(len(read.texts) - 1) if read.texts[at : at + 2] == ["حسب", "ما"]]
    pieces = [at for at in range(len(read.texts) - 1) if read.texts[at : at + 2] == ["القو", "ات"]]
    assert not are_sure_pairs(text, read, numbers + pieces, told_from=0.5)


def test_what_a_user_wants_told_keeps_a_text_awake():
    assert SplitWords(report_from=0.0).wakes(_SURE[0])
