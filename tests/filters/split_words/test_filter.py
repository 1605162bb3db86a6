"""What the filter of split words proposes."""

import pytest

import arclean
from arclean import Pipeline
from arclean.core.context import Context
from arclean.core.edits import Edit, Finding
from arclean.filters import SplitWords


def _propose(text, **options):
    return list(SplitWords(**options).propose(text, Context()))


def test_the_edit_takes_out_the_space():
    (edit,) = _propose("دخلت القو ات المدينة")
    assert isinstance(edit, Edit)
    assert (edit.start, edit.end, edit.source, edit.target, edit.rule) == (9, 10, " ", "", "split-words/joined")
    assert edit.confidence > 0.9
    assert "القوات" in edit.evidence


def test_edits_come_in_order_of_their_places():
    edits = _propose("دخلت القو ات المدينة بعد توقيع الا تفاق، وناقشت الحكو مة الا تفاق")
    assert [edit.start for edit in edits] == sorted(edit.start for edit in edits)
    assert len(edits) == 4


def test_a_join_below_the_threshold_is_a_finding_with_both_readings():
    (finding,) = _propose("دخلت القو ات المدينة", apply_from=1.0)
    assert isinstance(finding, Finding)
    assert (finding.start, finding.end, finding.kind) == (5, 12, "split-word")
    assert finding.alternatives == ("القوات", "القو ات")
    assert finding.confidence > 0.9
    assert finding.message == "\u2068القو ات\u2069 may be one word, \u2068القوات\u2069."


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        ("قال " * 80 + "قال س", False),  # not between two spaces
        ("قال " * 80 + "ا لقوات", True),  # a single letter that makes a word with its neighbour
        ("قال " * 80 + "ت قال", True),  # one that names nothing
        ("قال " * 80 + "د محمد", False),
        ("قال " * 80 + "و قال", False),  # a waw is a word
        ("قال " * 80 + "ةقال", True),  # a letter that begins no word
        ("قال " * 80 + "القو ات", False),
        ("القو ات", True),  # short: all words are looked up
    ],
)
def test_what_wakes_the_filter(text, wakes):
    assert SplitWords().wakes(text) is wakes


def test_a_text_that_does_not_wake_it_is_not_read():
    assert _propose("قال " * 80 + "القو ات") == []


def test_a_run_with_words_of_its_own_reads_every_short_text():
    own = Context(references=("زارت الباحثة قرية كفرصغاب",))
    short = "قرية كفرص غاب"
    assert SplitWords().wakes_in_context(short, own)
    assert not SplitWords().wakes_in_context(short, Context())
    assert not SplitWords().wakes_in_context(short + " قال" * 80, own)
    assert [edit.target for edit in SplitWords().propose(short, own)] == [""]


@pytest.mark.parametrize("text", ["نه شته", "جامه تشه ده", "خطي ب"])
def test_short_rare_words_are_not_made_where_nothing_tells_of_arabic(text):
    assert Pipeline([SplitWords()])(text) == text


@pytest.mark.parametrize(
    ("damaged", "right"), [("القو ات", "القوات"), ("مدي نة", "مدينة"), ("ألقى خطي ب كلمة", "ألقى خطيب كلمة")]
)
def test_long_and_common_words_and_those_beside_common_ones_are_made(damaged, right):
    assert Pipeline([SplitWords()])(damaged) == right


def test_a_letter_before_a_slash_is_joined_unless_it_is_a_title():
    text = "المقرر عقدها يوم الخميس 2 نيسا ن/أبريل في المدينة، وعاد في نيسا ن"
    assert arclean.repair(text).text == text.replace("نيسا ن", "نيسان")
    titles = "قال د/ علي محمد ثم حضر من د/علي كتاب"
    assert arclean.repair(titles).text == titles
