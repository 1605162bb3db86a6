"""Lines joined into paragraphs: words broken at a line end, notes, and documents of our own reader."""

import pytest

import arclean
from arclean import Pipeline, filters
from arclean.core.document import Document

LINES = Pipeline([filters.Lines()])
PROSE = (
    "خرجت القوافل من المدينة مع الفجر تحمل الحبوب والزيت إلى\n"
    "القرى البعيدة، وكان على الرجال أن يقطعوا الوادي قبل أن تشتد\n"
    "حرارة الشمس ويصعب السير على الدواب في الطرق الوعرة بين\n"
    "الجبال العالية التي تحيط به من كل جانب، ثم نزلوا"
)


@pytest.mark.parametrize(
    ("end", "start", "joined"),
    [
        (" في سنة 12-", "14 للهجرة.", " في سنة 12-14 للهجرة."),
        (" مع sur\u00ad", "vey حديث.", " مع survey حديث."),
        (" مع sur-", "vey حديث.", " مع survey حديث."),
        (" مع well-", "known عمل well-known.", " مع well-known عمل well-known."),
        (" في الحكو", "مة الجديدة.", " في الحكومة الجديدة."),
        (" ليلا -", "كما قيل.", " ليلا - كما قيل."),
    ],
)
def test_words_broken_at_a_line_end(end, start, joined):
    text = f"{PROSE}{end}\n{start}"
    result = LINES.run(text)
    assert result.text == PROSE.replace("\n", " ") + joined
    assert result.revert() == text


def test_a_note_at_the_foot_keeps_its_page():
    text = f"{PROSE}\n\n(1) هذا ما جاء في دفتر المحكمة القديم وفي أخبار الرحالة من\fإلى السهل في آخر النهار."
    assert "\f" in LINES(text)


def test_a_sentence_runs_on_over_the_end_of_a_page():
    text = f"{PROSE} قبل أن\fيصلوا إلى السهل في آخر النهار."
    result = LINES.run(text)
    assert result.text.endswith("ثم نزلوا قبل أن يصلوا إلى السهل في آخر النهار.")
    assert {edit.rule for edit in result.edits} == {"lines/wrap", "lines/page"}


def test_a_blank_line_of_our_reader_goes_behind_a_word_that_wants_another():
    ours = {"format": "pdf"}
    assert "\n" not in LINES.run(Document(text=PROSE.replace("بين\n", "بين\n\n"), metadata=ours)).text
    stray = PROSE.replace("بين\n", "كلها\n\n")
    assert LINES.run(Document(text=stray, metadata=ours)).text.count("\n\n") == 1


def test_lines_of_one_length_that_end_in_commas_are_lines():
    text = "في في في في في في في في في في في في، افتتح،\nفي في في في في في في في في في في في، BM-21،\n"
    text += "في في في في في في في في في في أعلنت الرئيس الرئيس،\nفي."
    assert LINES(text) == text


@pytest.mark.parametrize("text", ["", "\n", "\f\f", "كلمة", "\u2003\n\u2003", "\n" * 500, "في\n" * 200])
def test_texts_without_paragraphs_stay(text):
    assert LINES(text) == text


@pytest.mark.parametrize("text", ["نشر المق\nال في الصحيفة اليوم", "أما المؤس\nسة فردت على ذلك أمس"])
def test_a_word_that_a_line_breaks_is_put_together_in_two_lines_too(text):
    result = arclean.repair(text, profile="pdf")
    assert result.text == text.replace("\n", "")
    assert [edit.rule for edit in result.edits] == ["lines/hyphen"]
    assert result.findings == ()


def test_elsewhere_it_is_reported():
    text = "نشر المق\nال في الصحيفة اليوم"
    result = arclean.repair(text)
    assert result.text == text
    (finding,) = result.findings
    assert (finding.kind, finding.alternatives[0], finding.start, finding.end) == ("split-word", "المقال", 4, 11)


@pytest.mark.parametrize("text", ["نشر المق\n\nال في الصحيفة", "قال في\nما بعد", "حضر عبد\nالله أمس", "قرأ و\nكتب"])
def test_other_breaks_stay(text):
    assert arclean.clean(text, profile="pdf") == text
