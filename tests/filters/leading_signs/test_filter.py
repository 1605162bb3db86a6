"""Edits, findings and the gate."""

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.filters import LeadingSigns

PIPELINE = Pipeline([LeadingSigns()])


def test_an_edit_is_the_line_and_follows_each_character():
    result = PIPELINE.run("1\n!؟ماذا تفعل\r\n")
    (edit,) = result.edits
    assert (edit.start, edit.end, edit.rule, edit.confidence) == (2, 13, "leading-signs/moved", 0.95)
    assert result.text == "1\nماذا تفعل؟!\r\n"
    assert [tuple(span) for span in result.to_source(2, 6)] == [(4, 8)]
    assert [tuple(span) for span in result.to_source(11, 12)] == [(3, 4)]


def test_findings_have_the_line_as_it_may_be_meant():
    (finding,) = PIPELINE.run("وصل الوفد.\n.ثم عاد\nوبقي.").findings
    assert (finding.kind, finding.rule, finding.alternatives) == ("visual-order", "leading-signs/open", ("ثم عاد.",))
    (finding,) = PIPELINE.run(".ثم عاد.").findings
    assert finding.alternatives == ("ثم عاد.",)


@pytest.mark.parametrize(
    "text", ["...ثم عاد", "…ثم عاد", "?ثم عاد", ":نص:", "نص\n:نص", "وصل.\n..ثم عاد", "(.مصر) نطاق", '..."ثم عاد']
)
def test_what_an_author_may_mean_is_not_reported(text):
    result = PIPELINE.run(text)
    assert (result.text, result.findings) == (text, ())


def test_odd_lines_are_reported_in_a_document_at_fault():
    result = PIPELINE.run(".وصل\n\n؟لماذا\n\n!قف\n\n.12 رجلا")
    assert result.text == "وصل.\n\nلماذا؟\n\nقف!\n\n.12 رجلا"
    assert [(finding.start, finding.alternatives) for finding in result.findings] == [(19, ())]


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        (".وصل", True), ('".وصل', True), ("نص\n.وصل", True), ("نص\f؟وصل", True), ("نص\n-؟وصل", True),
        ("نص. وصل", False), ("- نص", False), ('"نص"', False), ("", False),
    ],
)  # fmt: skip
def test_the_gate(text, wakes):
    assert LeadingSigns().wakes(text) is wakes
    assert wakes or not list(LeadingSigns().propose(text, Context()))


def test_lines_whose_words_read_backwards_keep_their_signs():
    line = ".العاصمة إلى الجديد الوزير وصول عن أعلنت"
    result = PIPELINE.run(line)
    assert (result.text, len(result.findings)) == (line, 1)
    lines = [
        ".العاصمة إلى ،الجديد الوزير وصول عن ،أعلنت",
        ".المشكلة حل على ،تعمل سوف الحكومة إن ،الوزير وقال",
        ".السكان من كبير عدد فيها وشارك ،النهر ضفة على ،المدرسة",
    ]
    assert PIPELINE.run("\n".join(lines)).edits == ()


@pytest.mark.parametrize(
    "line", [".- وزير الطاقة والصناعة2", ".وصلت المذكرة )انظر المرفق", ".(وصلت المذكرة أمس )انظر المرفق"]
)
def test_lines_whose_runs_were_turned_keep_their_signs_and_are_reported(line):
    text = f"{line}\n\n.وصل الوفد مساء\n\n.عاد الوزير أمس"
    result = PIPELINE.run(text)
    assert result.text == f"{line}\n\nوصل الوفد مساء.\n\nعاد الوزير أمس."
    assert [(finding.start, finding.alternatives) for finding in result.findings] == [(0, ())]
