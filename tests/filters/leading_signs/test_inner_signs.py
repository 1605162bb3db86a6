"""Signs within lines that stand at the next word."""

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.filters import LeadingSigns
from arclean.filters.leading_signs.inner_signs import misplaced_signs, sign_habit, turn_signs

PIPELINE = Pipeline([LeadingSigns()])
TEXT = "خرج الرجل ،ثم عاد\nوجلس ،ثم نام .وقام\nوأكل ،ثم ذهب."


def _turned(line, signs=".!:،؛؟"):
    return "".join(line[at] for at in turn_signs(line, range(len(line)), misplaced_signs(line, signs)))


def test_an_edit_is_the_sign_with_its_space():
    line = "خرج الرجل ،ثم عاد إلى بيته .وجلس مع ولده"
    result = PIPELINE.run("\n".join([line] * 8))
    assert result.text == "\n".join(["خرج الرجل، ثم عاد إلى بيته. وجلس مع ولده"] * 8)
    assert {(edit.source, edit.target, edit.rule) for edit in result.edits} == {
        (" ،", "، ", "leading-signs/within"), (" .", ". ", "leading-signs/within"),
    }  # fmt: skip
    assert [tuple(span) for span in result.to_source(9, 10)] == [(10, 11)]
    assert PIPELINE.run(result.text).edits == ()


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("قال ؟!ثم", "قال؟! ثم"), ("قال !؟ثم", "قال؟! ثم"), ("قال ..ثم", "قال ..ثم"), ("سنة 12 ،ثم", "سنة 12، ثم"),
        ("قال :ثم", "قال: ثم"), ("قال :قلب: ثم", "قال :قلب: ثم"), ("قال ،12 رجلا", "قال، 12 رجلا"),
        ("قال .5", "قال .5"), ("قال .NET", "قال .NET"), ("قال | ،ثم", "قال | ،ثم"),
    ],
)  # fmt: skip
def test_how_a_line_reads_with_its_signs_turned(line, right):
    assert _turned(line) == right


def test_signs_that_mostly_stand_at_their_own_word_stay():
    assert _turned("قال :ثم ،عاد", "،") == "قال :ثم، عاد"
    habit = sign_habit(["قال: خرج ،ثم عاد", "وقال: جلس ،ثم نام .وقام", "وقال :أكل ،ثم شرب"])
    assert (habit.share, ":" in habit.signs, "،" in habit.signs) == (1.0, False, True)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("قال ،ثم عاد ،وأكل", 1.0),
        ("نطاق .مصر ونطاق .قطر", 0.0),
        (TEXT, 1.0),
        (TEXT + "\nونام، ثم صحا", 0.8),
        (TEXT + "\nونام،ثم صحا", 0.8),
        ("خرج ، ثم عاد ، وأكل ، ونام ، وصحا\n" + TEXT, 0.0),  # more are set apart
        (".ماق مث ،مانو ،سلجو ،داع مث ،لجرلا جرخ ،ةسردملا ىلإ", 0.0),
    ],
)
def test_the_share_of_signs_at_the_next_word(text, share):
    assert sign_habit(text.split("\n")).share == pytest.approx(share)


def test_few_lines_are_reported():
    text = "خرج الرجل ،ثم عاد ،وأكل\nوجلس ،ثم نام"
    result = PIPELINE.run(text)
    assert (result.text, [finding.alternatives for finding in result.findings]) == (
        text, [("خرج الرجل، ثم عاد، وأكل",), ("وجلس، ثم نام",)],
    )  # fmt: skip


def test_prose_tells_and_short_lines_are_reported():
    line = "في كل شهر تنشر اللجنة قرارات المجلس ،ثم تعرض على الناس"
    sentences = [f"{line} .وقد ترد"] * 3
    assert PIPELINE("\n".join(sentences)) == "\n".join(sentences).replace(" ،", "، ").replace(" .", ". ")
    long = [f"{line} في المدينة والقرى", f"{line} قبل نهاية الأسبوع", f"{line} بعد صلاة الجمعة"]
    assert PIPELINE("\n".join(long)) == "\n".join(long).replace(" ،", "، ")
    short = ["محمد ،أحمد ،علي .سعاد", "قال نعم ،ثم عاد .وجلس"] * 10
    for lines in (long[:2], [line] * 20, sentences[:2], short, [line.replace("،", ",")] * 20):
        assert PIPELINE("\n".join(lines)) == "\n".join(lines)


def test_the_gate_asks_for_a_sign_of_a_clause_between_two_words():
    assert LeadingSigns().wakes("خرج الرجل ،ثم عاد")
    for text in ("نطاق .مصر", "خرج الرجل ، ثم عاد", "خرج ،12 رجلا", "و ،ثم"):
        assert not LeadingSigns().wakes(text)
        assert not list(LeadingSigns().propose(text, Context()))
