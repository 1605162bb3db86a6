"""Wrong map: what is reported, how sure, and that nothing is changed."""

from random import Random

import pytest

import arclean
from arclean import Pipeline, filters
from arclean.filters.wrong_map.corruptor import CORRUPTOR, make_lie

PIPELINE = Pipeline([filters.WrongMap()])
GOOD = "وصل المسافرون إلى المحطة القديمة وانتظروا القطار الجديد في الصباح الباكر قبل طلوع الشمس"


def found(text):
    result = PIPELINE.run(text)
    assert (result.text, result.edits) == (text, ())
    return [(f.rule, text[f.start : f.end]) for f in result.findings]


@pytest.mark.parametrize("seed", range(20))
def test_a_lie_is_found_and_never_edited(seed):
    broken = CORRUPTOR.corrupt(GOOD, Random(seed))
    assert [rule for rule, _ in found(broken)] == ["wrong-map/unreadable"]
    whole = arclean.repair(broken)
    assert whole.text == broken == arclean.clean(broken)
    assert "wrong-map" in {f.kind for f in whole.findings}


def test_the_corruptor_touches_letters_only():
    assert CORRUPTOR.corrupt("12 abc", Random(1)) == "12 abc"
    assert not CORRUPTOR.accepts(GOOD)
    assert len({tuple(make_lie(Random(seed)).items()) for seed in range(5)}) == 5


def test_another_reading_is_told():
    (finding,) = PIPELINE.run(GOOD.encode("cp1256").decode("latin_1")).findings
    assert finding.alternatives == (GOOD[:80],)
    assert "it reads in Windows-1256" in finding.message
    assert finding.confidence > 0.99


def test_three_letters_that_cannot_stand_near_each_other():
    assert found("المدٌر في المدٌنة والرٌف") == [("wrong-map/letters", "ٌر في المدٌنة والرٌ")]
    assert found("المدٌر في المدٌنة والريف") == []
    assert found("المدٌر " + "في القرية " * 12 + "المدٌنة والرٌف") == []
    assert found("المدػر في المدػنة والرؼف")[0][0] == "wrong-map/letters"
    assert found("شكرًا كثيرًا جزيلًا") == []


def test_glyph_slots_stand_alone_and_are_four():
    assert found("ﱁ ﱂ ﱃ ﱄ") == [("wrong-map/slots", "ﱁ ﱂ ﱃ ﱄ")]
    assert found("ﱁ ﱂ ﱃ") == found("ﱁﱂ ﱃ ﱄ ﱅب") == []
    assert arclean.clean("ﱁ ﱂ ﱃ ﱄ") == "ﱁ ﱂ ﱃ ﱄ"


def test_good_lines_let_it_sleep():
    filter_ = filters.WrongMap()
    assert not filter_.wakes(GOOD)
    assert not filter_.wakes("Plain English.")
    assert filter_.wakes(GOOD + "\n" + CORRUPTOR.corrupt(GOOD, Random(0)))
    assert filter_.wakes(GOOD + " المدٌر")
