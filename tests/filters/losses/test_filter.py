"""Losses: what is reported, where, and how sure; nothing is ever changed."""

import pytest

from arclean import Pipeline, filters
from arclean.core.edits import UNMEASURED
from arclean.filters.losses.corruptor import CORRUPTOR, corrupt

PIPELINE = Pipeline([filters.Losses()])
STRETCHED = "سافــر الرجــل إلــى المدينــة وجـ"


def found(text):
    result = PIPELINE.run(text)
    assert (result.text, result.edits) == (text, ())
    return [(f.kind, f.rule, text[f.start : f.end], f.confidence) for f in result.findings]


def test_a_lost_number_is_reported_with_its_cue():
    assert found("في غضون  شهرا") == [("missing-number", "losses/number", "  ", 0.95)]
    (finding,) = PIPELINE.run("في غضون  شهرا").findings
    assert "غضون … شهرا" in finding.message
    assert found("في غضون شهرا") == [("missing-number", "losses/number", "", 0.8)]
    assert found("صدر لسنة ، على") == [("missing-number", "losses/number", " ", 0.8)]


def test_a_double_space_that_nothing_speaks_for_is_not_worth_a_word():
    assert found("كتب  التلميذ") == []


def test_a_truncated_word_is_reported():
    assert found(STRETCHED) == [("missing-letters", "losses/cut", "وجـ", UNMEASURED)]


@pytest.mark.parametrize(
    ("text", "glyphs"),
    [
        ("يوم \ufffd كان", ["\ufffd"]),
        ("يوم \ue000\uf8ff كان", ["\ue000\uf8ff"]),
        ("يوم (cid:20)(cid:3)\ufffd كان \ue012", ["(cid:20)(cid:3)\ufffd", "\ue012"]),
        ("يوم (cid:1234567) كان", []),
        ("يوم (cid:) كان", []),
        ("يوم \ud7ff\uf900 كان", []),
    ],
)
def test_unmapped_glyphs_are_reported_neighbours_together(text, glyphs):
    assert [f[:3] for f in found(text)] == [("unmapped-glyph", "losses/unmapped", glyph) for glyph in glyphs]


def test_the_corruptor_drops_half_of_the_numbers_and_keeps_their_spaces():
    class First:
        def __init__(self):
            self.draws = iter((0.4, 0.5))

        def random(self):
            return next(self.draws)

    assert corrupt("في 12 ثم ٣٤. وفي5 6x", First()) == "في  ثم ٣٤. وفي5 6x"
    assert not CORRUPTOR.accepts("في 12 ثم")
    assert CORRUPTOR.accepts("في12 ثم 3x")
