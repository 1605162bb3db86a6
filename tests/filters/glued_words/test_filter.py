"""What the filter of glued words proposes."""

import pytest

from arclean.core.context import Context
from arclean.core.edits import Edit, Finding
from arclean.filters import GluedWords

LONG = "قال " * 80


def _propose(text, **options):
    return list(GluedWords(**options).propose(text, Context()))


def test_the_edit_puts_a_space_in():
    (edit,) = _propose("أعلنت الحكومةالعراقية ذلك")
    assert isinstance(edit, Edit)
    assert (edit.start, edit.end, edit.source, edit.target, edit.rule) == (13, 13, "", " ", "glued-words/parted")
    assert edit.confidence > 0.9
    assert "الحكومة العراقية" in edit.evidence


def test_edits_come_in_order_of_their_places():
    edits = _propose("عاد المعاهداتوالاتفاقيات الحكومةالعراقية فيبغداد")
    assert [edit.start for edit in edits] == [13, 32, 43]


def test_a_space_below_the_threshold_is_a_finding_with_both_readings():
    (finding,) = _propose("أعلنت الحكومةالعراقية ذلك", apply_from=1.0)
    assert isinstance(finding, Finding)
    assert (finding.start, finding.end, finding.kind) == (6, 21, "glued-word")
    assert finding.alternatives == ("الحكومة العراقية", "الحكومةالعراقية")
    assert finding.message == "\u2068الحكومةالعراقية\u2069 may be two words, \u2068الحكومة العراقية\u2069."


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        (LONG + "الحكومةالعراقية", True),
        (LONG + "علىالعراق", True),
        (LONG + "مستشفىء", False),  # a hamza after an alef maksura
        (LONG + "فيبغداد", False),
        ("فيبغداد", True),  # short: all words are looked up
        ("في بغداد", False),
    ],
)
def test_what_wakes_the_filter(text, wakes):
    assert GluedWords().wakes(text) is wakes


def test_a_text_that_does_not_wake_it_is_not_read():
    assert _propose(LONG + "فيبغداد") == []


def test_a_run_with_words_of_its_own_reads_every_short_text():
    own = Context(references=("زارت الباحثة قرية كفرصغاب",))
    short = "عاد كفرصغابأمس"
    assert GluedWords().wakes_in_context(short, own)
    assert not GluedWords().wakes_in_context(short, Context())
    assert not GluedWords().wakes_in_context(short + " قال" * 80, own)
