"""Where the corruptor puts kashida glyphs."""

from random import Random

from arclean.filters.kashida_glyphs.corruptor import CORRUPTOR, _find_joining_pairs

TEXT = "وصلت القافلة إلى المدينة القديمة في الصباح"


def test_pairs_of_letters_that_join_and_their_places():
    assert _find_joining_pairs("دار كتب بيت تب") == {"كت": [5], "تب": [6, 13], "بي": [9], "يت": [10]}


def test_eight_pairs_of_letters_are_its_domain():
    assert not CORRUPTOR.accepts("كتبا سعلم نح عب"), "eight pairs in two longer words"
    eight = "دارا كتبا سعلم دورا ورود زارا أرادا أوراد"
    assert len(_find_joining_pairs(eight)) == 6
    assert not CORRUPTOR.accepts(eight)
    assert CORRUPTOR.accepts(eight + " نح عب")
    assert not CORRUPTOR.accepts(eight + " نح عب \ufffd")


def test_rows_of_two_or_three_between_letters_that_join():
    for seed in range(20):
        text = CORRUPTOR.corrupt(TEXT, Random(seed))
        token = next(token for token in ("(cid:4)", "(cid:29)", "\ufffd", "\ue004") if token in text)
        assert text.replace(token, "") == TEXT
        assert text.count(token) >= 16
        assert token * 4 not in text
        assert token not in text.replace(token * 3, "").replace(token * 2, "")
