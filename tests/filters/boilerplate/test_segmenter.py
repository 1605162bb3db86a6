"""Viterbi decoding over text and boilerplate, proofs, and what is spared."""

import pytest

from arclean.evidence.web_lines.features import list_web_lines
from arclean.filters.boilerplate import segmenter, weights
from arclean.filters.boilerplate.segmenter import _decode_course, _has_proof, _is_spared, find_boilerplate, score_lines

PROSE = "وصل القطار الجديد إلى المحطة بعد رحلة طويلة استغرقت ثلاث ساعات."


def page(*lines):
    return list_web_lines("\n".join(lines))


def test_the_likeliest_course():
    assert _decode_course([]) == set()
    assert _decode_course([3.0, -3.0, 3.0]) == {0, 2}
    assert _decode_course([3.0, -0.9, 3.0]) == {0, 1, 2}  # two changes cost 1.0
    assert _decode_course([3.0, -1.1, 3.0]) == {0, 2}
    assert _decode_course([-5.0, 0.4, -5.0]) == set()
    assert _decode_course([-5.0, 1.1, -5.0]) == {1}
    assert _decode_course([0.6]) == {0}
    assert weights.CHANGE_COST == 0.5


def test_a_change_costs_more_where_its_weight_says_so(monkeypatch):
    monkeypatch.setattr(weights, "CHANGE_COST", 2.0)
    assert _decode_course([3.0, -3.9, 3.0]) == {0, 1, 2}
    assert _decode_course([3.0, -4.1, 3.0]) == {0, 2}


@pytest.mark.parametrize(
    ("lines", "proves"),
    [
        (["8 + 19 ="], True), (["© سوق"], True), (["اقرأ أيضا"], True), (["اقرأ أيضا: جسر جديد"], True),
        (["سوق بيت"], False), (["اقرأ أيضا."], False), (["اقرأ أيضا،"], False), (["اقرأ أيضا:"], False),
        (["اقرأ أيضا سوق بيت"], False), (["الرئيسية"], False), (["الرئيسية", "من نحن"], False),
        (["الرئيسية", "من نحن", "الأرشيف"], True), (["الرئيسية", "من نحن.", "الأرشيف"], False),
        (["تابعونا سوق على تويتر بيت باب"], False), (["تابعونا على تويتر سوق بيت"], True),
    ],
)  # fmt: skip
def test_lines_that_can_be_nothing_else(lines, proves):
    assert _has_proof(page(*lines)) is proves


@pytest.mark.parametrize(
    ("features", "is_spared"),
    [
        (["may be the title"], False), (["may be the title", "title twice"], True),
        (["may be the title", "shares topic before"], True), (["may be the title", "touches topic before"], True),
        (["title twice"], False), (["has date below title"], True), (["byline below title"], True),
        (["may be the title", "has date below title"], False), (["below title"], False),
    ],
)  # fmt: skip
def test_title_date_and_byline_are_spared(features, is_spared):
    assert _is_spared(features) is is_spared


def test_scores_are_sums(monkeypatch):
    monkeypatch.setattr(weights, "FEATURE_LOG_ODDS", {"any line": 1.0, "one word": 2.0, "top": 4.0})
    prose, word, two = score_lines(page(PROSE, "الأعلى", "سوق بيت"))
    assert prose < -1e5
    assert (word, two) == (7.0, 1.0)
    monkeypatch.setattr(segmenter, "_is_spared", lambda _: True)
    assert score_lines(page(PROSE, "الأعلى"))[1] < -1e5


def find(scores, lines, monkeypatch):
    monkeypatch.setattr(
        segmenter, "score_lines", lambda _: scores[: len(_)] if len(_) == len(scores) else [-9.0] * len(_)
    )
    return find_boilerplate(page(*lines))


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([-9.0, 2.0, -9.0, 0.0], {1}), ([-9.0, 1.9, -9.0, 0.0], set()),  # with proof in it
        ([-9.0, 0.0, -9.0, 99.0], set()),  # with proof elsewhere
    ],
)  # fmt: skip
def test_runs_need_a_score(scores, found, monkeypatch):
    assert find(scores, [PROSE, "اقرأ أيضا", PROSE, "سوق"], monkeypatch) == found


def test_pages_without_prose_or_proof_stay(monkeypatch):
    assert find([9.0, 9.0], ["اقرأ أيضا", "سوق"], monkeypatch) == set()
    assert find([-9.0, 9.0], [PROSE, "سوق"], monkeypatch) == set()


def test_what_is_left_is_looked_at_again():
    lines = [PROSE, "سوق", "العودة إلى الأعلى", "جميع الحقوق محفوظة © 2023"]
    found = find_boilerplate(page(*lines))
    assert {2, 3} <= found
    kept = [line for number, line in enumerate(lines) if number not in found]
    assert find_boilerplate(page(*kept)) == set()
