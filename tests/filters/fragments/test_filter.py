"""Swapped halves of lines: what references, company and a second run change."""

import textwrap

import pytest

from arclean import Pipeline
from arclean.core.edits import Span
from arclean.filters import Fragments
from arclean.testing import laws

PROSE = (
    "أعلنت وزارة الزراعة في بيان صدر مساء الأحد أن موسم الحصاد في المحافظات الشمالية بدأ هذا العام قبل موعده "
    "بأسبوعين بسبب ارتفاع درجات الحرارة، وأن كميات القمح التي وصلت إلى الصوامع حتى الآن تجاوزت ما وصل إليها في "
    "الفترة نفسها من العام الماضي. وقال مدير الدائرة إن لجان التسلم تعمل منذ الصباح الباكر حتى ساعة متأخرة من "
    "الليل، وإن المزارعين يتسلمون مستحقاتهم خلال عشرة أيام من تاريخ التسليم."
)
ROWS = textwrap.wrap(PROSE, 84)
PIPELINE = Pipeline([Fragments()])


def _broken(*cuts):
    rows = list(ROWS)
    for number, at in cuts:
        rows[number] = f"{rows[number][at:]} {rows[number][:at]}"
    return "\n".join(rows)


ALONE, WEAK = _broken((2, 70)), _broken((2, 26))
FAR = WEAK + "\nنهاية" * 60 + "\n" + WEAK


def test_a_line_alone_is_repaired_where_its_edges_say_enough():
    result = PIPELINE.run(ALONE)
    assert result.text == "\n".join(ROWS)
    assert not result.findings


def test_a_weaker_one_is_reported_and_repaired_by_a_reference():
    assert [f.kind for f in PIPELINE.run(WEAK).findings] == ["swapped-fragments"]
    result = PIPELINE.run(WEAK, PROSE)
    assert result.text == "\n".join(ROWS)
    assert not result.findings


def test_what_was_repaired_is_company():
    text = WEAK + "\n\n" + ALONE
    assert PIPELINE(text) == "\n".join([*ROWS, "", *ROWS])


def test_company_is_near():
    assert PIPELINE(FAR) == FAR
    assert len(PIPELINE.run(FAR).findings) == 2


def test_a_reference_tells_a_cut_whose_parts_are_words():
    text = _broken((1, 57))
    assert PIPELINE(text) == text
    assert PIPELINE.run(text, PROSE).text == "\n".join(ROWS)


def test_a_reference_that_has_the_line_as_it_stands_tells_nothing():
    text = _broken((1, 57))
    assert PIPELINE.run(text, text.replace("\n", " ")).text == text


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("\u062d", "\u0645\u0646"),
        ("\u0647\u0640", "\u0648\u062c\u0648"),  # a label before a dash
        ("\u0643\u0627\u0646", "7 \u0645"),  # metres
        ("\u0625\u0646\u0634\u0627\u0621", "\u0644\u0640"),  # before what is no Arabic
    ],
)
def test_letters_that_stand_by_themselves_are_no_parts(head, tail):
    dash = " \u2013" if len(head) < 3 else ""
    rows = [ROWS[0], f"{head}{dash} {ROWS[1]} {tail}", *ROWS[2:]]
    text = "\n".join([*rows, *rows])
    assert PIPELINE.run(text).text == text
    assert not PIPELINE.run(text).findings


def test_the_edit_says_where_the_halves_came_from():
    (edit,) = PIPELINE.run(ALONE, PROSE).edits
    size = edit.source.index(" إلى الصوامع")
    assert edit.origin == (
        (Span(0, 70), Span(size + 1, size + 71)),
        (Span(70, 70 + size), Span(0, size)),
    )


@pytest.mark.parametrize("gap", ["  ", "\t", "\u00a0"])
def test_a_seam_is_a_single_space(gap):
    text = ALONE.replace(" إلى الصوامع", gap + "إلى الصوامع")
    assert PIPELINE.run(text, PROSE).text == text


@pytest.mark.parametrize("first", [5, 14, 22, 32, 41, 50, 59])
def test_what_is_repaired_is_right_and_rests(first):
    text = _broken((1, first), (2, 70), (3, 30))
    result = PIPELINE.run(text)
    for right, broken, now in zip(ROWS, text.split("\n"), result.text.split("\n"), strict=True):
        assert now in (right, broken)
    laws.idempotent(PIPELINE, text)
    laws.reversible(PIPELINE, text)


@pytest.mark.parametrize("text", ["\n\n\n", "ا\nب\nج\nد", "كلمة\n" * 50, ("ب" * 100 + "\n") * 5])
def test_little_text_stays(text):
    assert PIPELINE.run(text).text == text


def test_time_grows_with_the_text():
    laws.linear(PIPELINE, (_broken((1, 40), (3, 30)) + "\n") * 100, most=3.0)  # four times, were it quadratic
    laws.linear(PIPELINE, "ة حزب " + "في البيت " * 20_000 + "مدين\n", most=3.0)
