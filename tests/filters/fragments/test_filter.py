"""Swapped fragments of lines: what references, other lines and a second run change."""

import textwrap

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.core.edits import UNMEASURED, Span
from arclean.filters import Fragments
from arclean.filters.fragments.cuts import CutCandidate
from arclean.filters.fragments.filter import _least_probability, _near_another
from arclean.filters.fragments.swapped_lines import SwappedLine, has_open_edges
from arclean.testing import laws

PROSE = (
    "أعلنت وزارة الزراعة في بيان صدر مساء الأحد أن موسم الحصاد في المحافظات الشمالية بدأ هذا العام قبل موعده "
    "بأسبوعين بسبب ارتفاع درجات الحرارة، وأن كميات القمح التي وصلت إلى الصوامع حتى الآن تجاوزت ما وصل إليها في "
    "الفترة نفسها من العام الماضي. وقال مدير الدائرة إن لجان التسلم تعمل منذ الصباح الباكر حتى ساعة متأخرة من "
    "الليل، وإن المزارعين يتسلمون مستحقاتهم خلال عشرة أيام من تاريخ التسليم."
)
ROWS = textwrap.wrap(PROSE, 84)
PIPELINE = Pipeline([Fragments()])


def _swap_lines(*cuts):
    rows = list(ROWS)
    for number, at in cuts:
        rows[number] = f"{rows[number][at:]} {rows[number][:at]}"
    return "\n".join(rows)


ALONE, WEAK = _swap_lines((2, 70)), _swap_lines((2, 26))
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


def test_a_line_near_one_that_was_repaired_is_repaired():
    text = WEAK + "\n\n" + ALONE
    assert PIPELINE(text) == "\n".join([*ROWS, "", *ROWS])


def test_a_line_far_from_another_one_is_reported():
    assert PIPELINE(FAR) == FAR
    assert len(PIPELINE.run(FAR).findings) == 2


def test_a_reference_tells_a_cut_whose_fragments_are_words():
    text = _swap_lines((1, 57))
    assert PIPELINE(text) == text
    assert PIPELINE.run(text, PROSE).text == "\n".join(ROWS)


def test_a_reference_that_has_the_line_as_it_stands_tells_nothing():
    text = _swap_lines((1, 57))
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
def test_letters_that_stand_by_themselves_are_no_fragments(head, tail):
    dash = " \u2013" if len(head) < 3 else ""
    rows = [ROWS[0], f"{head}{dash} {ROWS[1]} {tail}", *ROWS[2:]]
    text = "\n".join([*rows, *rows])
    assert PIPELINE.run(text).text == text
    assert not PIPELINE.run(text).findings


def test_the_edit_says_where_the_fragments_came_from():
    (edit,) = PIPELINE.run(ALONE, PROSE).edits
    assert edit.evidence == "its end and its beginning make \u2068الماضي.\u2069"
    size = edit.source.index(" إلى الصوامع")
    assert edit.origin == (
        (Span(0, 70), Span(size + 1, size + 71)),
        (Span(70, 70 + size), Span(0, size)),
    )


@pytest.mark.parametrize("gap", ["  ", "\t", "\u00a0"])
def test_a_cut_is_a_single_space(gap):
    text = ALONE.replace(" إلى الصوامع", gap + "إلى الصوامع")
    assert PIPELINE.run(text, PROSE).text == text


@pytest.mark.parametrize("first", [5, 14, 22, 32, 41, 50, 59])
def test_what_is_repaired_is_right_and_rests(first):
    text = _swap_lines((1, first), (2, 70), (3, 30))
    result = PIPELINE.run(text)
    for right, swapped, now in zip(ROWS, text.split("\n"), result.text.split("\n"), strict=True):
        assert now in (right, swapped)
    laws.idempotent(PIPELINE, text)
    laws.reversible(PIPELINE, text)


@pytest.mark.parametrize("text", ["\n\n\n", "ا\nب\nج\nد", "كلمة\n" * 50, ("ب" * 100 + "\n") * 5])
def test_little_text_stays(text):
    assert PIPELINE.run(text).text == text


def test_time_grows_with_the_text():
    laws.linear(PIPELINE, (_swap_lines((1, 40), (3, 30)) + "\n") * 100, most=3.0)  # four times, were it quadratic
    laws.linear(PIPELINE, "ة حزب " + "في البيت " * 20_000 + "مدين\n", most=3.0)


def test_lines_forty_apart_are_near_one_another():
    assert _near_another([1, 41, 82, 200]) == {1, 41}
    assert _near_another([82, 1, 42]) == {42, 82}
    assert _near_another([5, 5]) == set()


class Finder:
    """Finds one suspected line in its only row, until it has other words."""

    rows = ("رسة الأولى في مد",)

    def __init__(self, *, bits=20.0, chance=1.0, is_certain=True, has_references=False, cut=(3, 4)):
        self.has_references, self._still = has_references, None
        cuts = tuple(CutCandidate(chance, *place) for place in (cut, (10, 11), (13, 14)))
        self._line = SwappedLine(0, bits, cuts, is_certain)

    def __call__(self, rows, context):
        return self

    def find_all(self):
        return [self._line] if self.rows else []

    def weigh_line(self, number, row):
        return self._still


def _propose(monkeypatch, *, apply_from=0.5, **line):
    monkeypatch.setattr("arclean.filters.fragments.filter.SwappedLineFinder", Finder(**line))
    monkeypatch.setattr(Fragments, "confirms_trigger", lambda self, text: True)
    return list(Fragments(apply_from=apply_from).propose(Finder.rows[0], Context()))


@pytest.mark.parametrize(
    ("chance", "has_references", "apply_from", "kind"),
    [
        (0.77, False, 0.5, "Finding"),
        (0.78, False, 0.5, "Edit"),
        (0.49, True, 0.5, "Finding"),
        (0.5, True, 0.5, "Edit"),
        (0.8, False, 0.9, "Finding"),
        (0.8, True, 0.9, "Finding"),
    ],
)
def test_how_clear_a_cut_must_be(monkeypatch, chance, has_references, apply_from, kind):
    (found,) = _propose(monkeypatch, chance=chance, has_references=has_references, apply_from=apply_from)
    assert type(found).__name__ == kind


def test_the_default_is_a_half():
    assert Fragments().apply_from == 0.5


@pytest.mark.parametrize(("bits", "findings"), [(9.9, 0), (10.0, 1)])
def test_a_lone_line_is_reported_from_ten_bits(monkeypatch, bits, findings):
    found = _propose(monkeypatch, bits=bits, is_certain=False)
    assert len(found) == findings
    assert all(len(finding.alternatives) == 2 for finding in found)
    assert all(finding.confidence == UNMEASURED for finding in found)
    assert all(finding.alternatives[0] == "الأولى في مدرسة" for finding in found)


@pytest.mark.parametrize("cut", [(2, 4), (3, 5)])
def test_a_cut_is_one_character(monkeypatch, cut):
    (found,) = _propose(monkeypatch, cut=cut)
    assert found.kind == "swapped-fragments"


def test_what_would_be_suspected_again_is_no_repair(monkeypatch):
    monkeypatch.setattr(Finder, "weigh_line", lambda *given: object())
    (found,) = _propose(monkeypatch)
    assert found.kind == "swapped-fragments"


def test_text_with_one_break_inside_a_sentence_is_not_hard_wrapped():
    assert not Fragments().confirms_trigger("قال المدير\nفي المدينة.\n")
    assert Fragments().confirms_trigger("قال المدير\nفي المدينة\nأمس")
    assert Fragments().confirms_trigger("قال،\n في المدينة\nـأمس")
    assert not Fragments().confirms_trigger("قال.\n في المدينة\nأمس")


LONE = "ضي. تجاوزت كميات القمح التي وصلت إلى الصوامع ما وصل إليها في العام الما"
WHOLE = "تجاوزت كميات القمح التي وصلت إلى الصوامع ما وصل إليها في العام الماضي."


def test_a_line_of_a_text_that_is_not_hard_wrapped_is_read_by_itself():
    result = PIPELINE.run(f"{LONE}\n\n{WHOLE}")
    assert result.text == f"{WHOLE}\n\n{WHOLE}"
    assert PIPELINE(LONE) == WHOLE
    assert PIPELINE(WHOLE) == WHOLE
    assert result.revert() == result.original


@pytest.mark.parametrize(
    ("row", "is_open"),
    [
        ("ا" * 30, True),
        ("ا" * 29, False),
        ("ا" * 240, True),
        ("ا" * 241, False),
        ("ا" * 30 + ".", False),
        ("(" + "ا" * 30, False),
        ("ـ" + "ا" * 30, True),
        ("ا" * 30 + "\u064b", True),
        ("5" + "ا" * 30, False),
    ],
)
def test_edges_are_open_where_a_line_begins_and_ends_in_letters(row, is_open):
    assert has_open_edges(row) is is_open
    assert Fragments().wakes_without_trigger(f"قال.\n{row}\nقال.") is (is_open or row == "ا" * 29)


def test_a_line_by_itself_may_be_a_title():
    assert has_open_edges("ا" * 12, is_alone=True)
    assert not has_open_edges("ا" * 11, is_alone=True)


def test_a_lone_line_between_two_whole_words_is_read_only_with_words_of_its_own():
    text = "فاض النهر في العام الماضي كما قال أكبر المهندسين في المدينة"
    assert has_open_edges(text)
    assert not Fragments().wakes(text)
    assert not Fragments().wakes_in_context(text, Context())
    assert Fragments().wakes_in_context(text, Context(references=("كما قال",)))
    assert not Fragments().wakes_in_context(text * 9, Context(references=("كما قال",)))


@pytest.mark.parametrize(
    ("before", "least"),
    [("قال.", 0.5), ("قال. ", 0.5), ("قال؟", 0.5), ("قال", 0.9), ("عام 5", 0.9), ("قال:", 2.0), ("قال،", 2.0)],
)
def test_how_clear_the_cut_of_a_lone_line_must_be(before, least):
    assert _least_probability(before) == least


def test_a_lone_line_whose_cut_is_not_clear_is_reported():
    text = "دارس: أغلقت البلدية الطرق المؤدية إلى السوق القديم بسبب الأمطار التي أغرقت الم"
    (finding,) = PIPELINE.run(text).findings
    assert PIPELINE(text) == text
    assert finding.kind == "swapped-fragments"


def test_filters_are_compared_by_their_options():
    assert hash(Fragments()) == hash(Fragments(apply_from=Fragments.apply_from))
    assert Fragments(apply_from=0.95) != Fragments()
    with pytest.raises(TypeError):
        Fragments(0.95)


class LineByLine(Finder):
    """Finds one suspected line more after each repair, in rows of a page."""

    rows = ("رسة الأولى في مد",) * 12

    def __init__(self):
        super().__init__()
        self.rounds = 0

    def find_all(self):
        self.rounds += 1
        return [self._line._replace(number=self.rounds - 1)]


def test_lines_are_repaired_in_eight_rounds_at_most(monkeypatch):
    finder = LineByLine()
    monkeypatch.setattr("arclean.filters.fragments.filter.SwappedLineFinder", finder)
    monkeypatch.setattr(Fragments, "confirms_trigger", lambda self, text: True)
    found = list(Fragments().propose("\n".join(LineByLine.rows), Context()))
    assert [type(one).__name__ for one in found] == ["Edit"] * 8 + ["Finding"]


def test_an_edit_is_as_sure_as_its_cut_in_thousandths(monkeypatch):
    (edit,) = _propose(monkeypatch, chance=0.98765)
    assert edit.confidence == 0.988


@pytest.mark.parametrize(("size", "is_read"), [(300, True), (301, False)])
def test_a_text_of_three_hundred_characters_is_read_line_by_line(size, is_read):
    text = LONE.ljust(size, "\n")
    assert PIPELINE(text) == (text.replace(LONE, WHOLE) if is_read else text)
    assert Fragments().wakes_without_trigger(text) is is_read
    assert bool([*Fragments().propose(text, Context())]) is is_read


def test_a_swapped_title_is_told():
    result = Pipeline([Fragments()]).run("خدم للهاتف المحمول دليل المست")
    assert result.text == "خدم للهاتف المحمول دليل المست"
    assert [finding.kind for finding in result.findings] == ["swapped-fragments"]
    assert not Pipeline([Fragments()]).run("دليل المستخدم للهاتف المحمول").findings


def test_the_number_of_an_item_does_not_go_to_its_end():
    line = "ماء والصابون 1. اغسل يديك جيدا بال"
    result = Pipeline([Fragments()]).run(line)
    assert result.text == line
    assert result.findings
