"""What sentences of a text begin with."""

from arclean.filters.fragments.bigram_score import References, token
from arclean.filters.fragments.sentence_starts import Openings

ROWS = ["وأعلن الوزير خطة جديدة للري.", "وقال المدير إنها كافية. وأضاف أن", "العمل بدأ", "", "وشكر الحاضرين على صبرهم"]
WORDS = [[token(raw) for raw in row.split()] for row in ROWS]


def test_words_that_open_sentences():
    openings = Openings(WORDS)
    assert openings.holds(token("وأعلن"))
    assert openings.holds(token("وأضاف"))
    assert openings.holds(token("وشكر"))
    assert not openings.holds(token("وقال")), "a line that goes on opens nothing, whatever stands before it"
    assert not openings.holds(token("وأضاف"), 1), "its only place is in question"
    assert openings.gain(token("وكتب")) > 0 > openings.gain(token("المدير"))


def test_nothing_opens_an_empty_text():
    openings = Openings([])
    assert not openings.holds(token("وقال"))
    assert openings.gain(token("وقال")) == openings.gain(token("12")) == 0


def test_references_hold_what_stands_side_by_side():
    known = References(["زارت الباحثة القرية، ثم عادت"])
    assert known.holds(token("الباحثة"), token("القرية"))
    assert known.holds(token("القرية"), token("ثم"))
    assert not known.holds(token("زارت"), token("القرية"))
