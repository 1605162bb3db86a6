"""Lines that seem swapped: by the word that their edges make, by references, and by their bigrams."""

import pytest

from arclean.core.context import Context
from arclean.filters.fragments import swapped_lines
from arclean.filters.fragments.cuts import CutCandidate, SwapScore
from arclean.filters.fragments.swapped_lines import SwappedLineFinder

INF = float("inf")
COSTS = {"مدرسة": 13.0, "كتاب": 12.0, "مدر": 15.0, "كت": 10.0, "لد": 9.0, "بلد": 19.0, "جديد": 12.0, "و": 8.0}
MIDDLE = "الأولى فتحت أبوابها في الصباح أمام"
CUTS = (CutCandidate(0.9, 3, 4),)


class Words:
    def __contains__(self, word):
        return word in COSTS

    def word_cost(self, word):
        return COSTS.get(word, INF)


class Tables:
    words, pairs = Words(), None


class Lexicon:
    """Knows the words of COSTS, and one that only a reference has."""

    tables = Tables()

    def __contains__(self, word):
        return word in COSTS or word == "كفرصغاب"


def _finder(rows, references=()):
    context = Context(references=references)
    context._lexicon = Lexicon()
    return SwappedLineFinder(rows, context)


def _weigh(head, tail, rows=()):
    """Return the bits of the word of two fragments."""
    return _finder(list(rows) or [""])._weigh_fragments(0, head, tail)


@pytest.mark.parametrize(
    ("head", "tail", "bits"),
    [
        ("مد", "رسة", 0.0),  # a word, its fragments are none
        ("مدر", "سة", 0.0),  # one fragment is a word
        ("ب", "لد", 0.0),  # 29 bits apart, 19 together
        ("كت", "لد", None),  # no word together
        ("كفرص", "غاب", 4.0),  # a word of a reference
        ("كلم", "ات", None),
        ("مدر", "ات", None),  # one fragment is a word, and the whole is none
        ("ومد", "رسة", 0.0),  # a known word with others bound to it
        ("فبمد", "رسته", None),
        ("فبمد", "رسةهم", 0.0),
        ("وفبمد", "رسة", None),  # three are too many
        ("سمد", "رسة", None),  # no letter that is bound to words
        ("و" + "م" * 6, "ن" * 7, None),
    ],
)
def test_the_word_of_two_fragments(head, tail, bits):
    assert _weigh(head, tail) == bits


def test_words_of_three_letters_have_nothing_bound_to_them():
    assert _weigh("وب", "لد") is None
    assert _weigh("وكت", "اب") == 0.0


def test_a_word_that_costs_as_much_as_its_fragments_is_none(monkeypatch):
    monkeypatch.setitem(COSTS, "كتلد", 19.0)
    assert _weigh("كت", "لد") is None
    monkeypatch.setitem(COSTS, "كتلد", 18.9)
    assert _weigh("كت", "لد") == -5.0


def test_an_unknown_fragment_costs_twenty_bits(monkeypatch):
    monkeypatch.setitem(COSTS, "حصان", 40.0)
    assert _weigh("حص", "ان") is None
    monkeypatch.setitem(COSTS, "حصان", 39.9)
    assert _weigh("حص", "ان") == 0.0


def test_words_of_thirteen_letters_are_the_longest(monkeypatch):
    monkeypatch.setitem(COSTS, "م" * 13, 12.0)
    monkeypatch.setitem(COSTS, "م" * 14, 12.0)
    assert _weigh("م" * 6, "م" * 7) == 0.0
    assert _weigh("م" * 6, "م" * 8) is None


def test_the_document_may_have_the_word():
    assert _weigh("زرز", "ور", ["صوت زرزور"]) == 4.0
    assert _weigh("زرز", "ور", ["صوت زرزوران"]) is None
    assert _weigh("زرز", "لد", ["صوت زرزلد"]) == _weigh("كت", "اش", ["صوت كتاش"]) == 4.0
    assert _weigh("كت", "لد", ["صوت كتلد"]) is None, "both fragments are words"


def test_and_stands_apart_where_the_author_writes_it_so(monkeypatch):
    monkeypatch.setitem(COSTS, "وكتاب", 16.0)
    assert _weigh("و", "كتاب") == -5.0
    assert _weigh("و", "كتاب", ["قلم و دفتر"]) is None
    assert _weigh("و", "كتاب", ["قلم ودفتر"]) == -5.0


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("رسة", "مد", (0.0, False)),
        ("رسة،", "مد", (0.0, False)),
        ("رسَة", "مد", (0.0, False)),
        ("ـتاب", "ك", (0.0, True)),  # kashida at the cut
        ("ـسة", "مدر", (0.0, False)),  # a letter that does not join has no kashida after it
        ("رسة", "7مد", None),
        ("رسة\ufffd", "مد", None),
        ("رسة", "\ue001مد", None),
        ("مـ", "مد", None),
        ("مدرسة", "ـ", None),
        ("رسة", "مـ", None),
        ("\u064eرسة", "مد", None),  # the mark was torn off
        ("زائد", "،و", None),  # and after a sign
        ("رسة", "PDF", None),
    ],
)
def test_the_edges_of_a_row(first, last, expected):
    row = f"{first} {MIDDLE} {last}"
    found = _finder([row])._weigh_edges(0, row)
    assert found == expected


def test_kashida_after_a_common_word_is_no_sign_of_a_cut(monkeypatch):
    row = f"ـاب {MIDDLE} كت"
    assert _finder([row])._weigh_edges(0, row) == (0.0, False)
    monkeypatch.setitem(COSTS, "كت", 14.0)
    assert _finder([row])._weigh_edges(0, row) == (0.0, False)
    monkeypatch.setitem(COSTS, "كت", 14.1)
    assert _finder([row])._weigh_edges(0, row) == (0.0, True)


@pytest.mark.parametrize("label", ["أ) ", "ب. ", "جـ- ", "د / ", "ه: ", "و\u2013 "])
def test_a_label_of_a_list_is_no_fragment(label, monkeypatch):
    tail = label[0]
    monkeypatch.setitem(COSTS, "مد" + tail, 12.0)
    row = f"{label}{MIDDLE} مد"
    finder = _finder([row])
    assert finder._weigh_edges(0, row) is None
    plain = f"{tail} {MIDDLE} مد"
    assert finder._weigh_edges(0, plain) == (0.0, False)


def test_a_unit_is_no_fragment(monkeypatch):
    monkeypatch.setitem(COSTS, "مدرسة", 12.0)
    assert _finder([""])._weigh_edges(0, f"درسة {MIDDLE} 7 م") is None
    assert _finder([""])._weigh_edges(0, f"درسة {MIDDLE} أ م") == (0.0, False)


def test_rows_of_other_languages_are_passed():
    assert _finder([""])._weigh_edges(0, f"رسة {MIDDLE} پنج مد") is None


ROW = f"رسة {MIDDLE} مد"


@pytest.fixture
def scored(monkeypatch):
    """Return a function that sets the score of all lines, and whether a reference has the cut word."""
    calls = []

    def set_score(bits, *, is_in_reference=False):
        score = None if bits is None else SwapScore(bits, CUTS, is_in_reference)
        monkeypatch.setattr(swapped_lines, "score_swap", lambda *given: calls.append(given) or score)
        return calls

    return set_score


@pytest.mark.parametrize(
    ("bits", "found", "is_certain"),
    [(None, False, False), (4.9, False, False), (5.0, True, False), (15.9, True, False), (16.0, True, True)],
)
def test_how_many_bits_make_a_line_suspected_and_certain(scored, bits, found, is_certain):
    scored(bits)
    line = _finder([ROW]).weigh_line(0, ROW)
    assert (line is not None) == found
    if line:
        assert line == (0, bits, CUTS, is_certain)


def test_kashida_at_the_cut_and_references_make_it_certain(scored):
    scored(-11.0)
    row = f"ـتاب {MIDDLE} ك"
    assert _finder([row]).weigh_line(0, row) == (0, 5.0, CUTS, True)
    scored(-11.1)
    assert _finder([row]).weigh_line(0, row) is None
    scored(5.0, is_in_reference=True)
    assert _finder([ROW]).weigh_line(0, ROW).is_certain


def test_fragments_that_are_words_need_more(scored, monkeypatch):
    monkeypatch.setitem(COSTS, "رسة", 15.0)
    monkeypatch.setitem(COSTS, "مد", 15.0)
    scored(9.9)
    assert _finder([ROW]).weigh_line(0, ROW) is None
    scored(10.0)
    assert _finder([ROW]).weigh_line(0, ROW).bits == 5.0


@pytest.mark.parametrize(("size", "found"), [(11, False), (12, True)])
def test_a_row_by_itself_may_have_twelve(scored, size, found):
    scored(9.0)
    row = _row_of(size)
    assert (_finder([row]).weigh_line(0, row) is not None) == found


def _row_of(size):
    row = "رسة " + "م" * (size - 7) + " مد"
    assert len(row) == size
    return row


@pytest.mark.parametrize(("size", "found"), [(29, False), (30, True), (240, True), (241, False)])
def test_rows_of_thirty_to_240_characters(scored, size, found):
    scored(9.0)
    row = _row_of(size)
    assert (_finder([row, "", row]).weigh_line(0, row) is not None) == found


@pytest.mark.parametrize(
    ("row", "asked"), [(ROW, True), (ROW + "\u064e", True), (ROW + ".", False), ("(" + ROW, False)]
)
def test_rows_begin_and_end_with_letters(scored, row, asked):
    calls = scored(9.0)
    _finder([row]).weigh_line(0, row)
    assert bool(calls) == asked


REFERENCE = f"هذه مدرسة {MIDDLE} طلابها"


def test_a_reference_tells_a_word_that_no_table_knows(scored):
    scored(0.0)
    row = "زور الأولى فتحت أبوابها في الصباح أمام هذه زر"
    assert _finder([row]).weigh_line(0, row) is None
    both = _finder([row], ("هذه زرزور الأولى",))
    assert both.weigh_line(0, row).bits == 10.0
    assert both._count_reference_neighbours(0, row) == 2
    assert _finder([row], ("زرزور الأولى",)).weigh_line(0, row).bits == 5.0
    assert _finder([row], ("هذه زرزور",)).weigh_line(0, row).bits == 5.0
    assert _finder([row], ("هذه الأولى زرزور",))._count_reference_neighbours(0, row) == 0
    assert both.has_references
    assert not _finder([row]).has_references


@pytest.mark.parametrize("rows", [["قال", "", ""], ["", "", "طير"]])
def test_a_reference_that_has_the_line_as_it_stands_tells_nothing(rows):
    row = "زور الأولى فتحت هذه زر"
    rows[1] = row
    finder = _finder(rows, ("هذه زرزور الأولى", "قال زور", "زر طير"))
    assert finder._count_reference_neighbours(1, row) == 0


def test_lines_of_marks_alone_are_no_neighbours():
    row = "زور الأولى فتحت هذه زر"
    finder = _finder(["\u064e \u064e", row, "\u064e \u064e"], ("هذه زرزور الأولى",))
    assert finder._count_reference_neighbours(1, row) == 2


def test_four_words_are_the_fewest_for_a_reference():
    finder = _finder([""], ("هذه زرزور هذه",))
    assert finder._count_reference_neighbours(0, "زور هذه زر") == 0
    assert finder._count_reference_neighbours(0, "زور هذه هذه زر") == 2


def test_a_line_beside_another_one_is_scored_without_it(scored):
    calls = scored(9.0)
    rows = ["قال", ROW, ROW, "في المدينة"]
    found = _finder(rows).find_all()
    assert [line.number for line in found] == [1, 2]
    assert [(before, after) for _, before, after, _, _ in calls] == [
        ("قال", ROW),
        (ROW, "في المدينة"),
        ("قال", None),
        (None, "في المدينة"),
    ]
    assert calls[-1][-1].before == len(ROW) - 1, "a line that is cut has a space too many"
    assert calls[1][-1].before == len(ROW)


def test_a_line_by_itself_is_scored_once(scored):
    calls = scored(9.0)
    assert [line.number for line in _finder(["قال", ROW, "في", ROW]).find_all()] == [1, 3]
    assert len(calls) == 2
    assert calls[0][-1].before == 3


def test_lines_tell_how_far_they_are_filled():
    finder = _finder(["قال المدير", "في المدينة", "", "كلام"])
    assert finder._wrap_width(0) == (10, 13)
    assert finder._wrap_width(1) is finder._wrap_width(2) is None
    assert finder._line_width(-1) == 0


def test_eight_lines_on_either_side_tell_how_far_they_are_filled(scored):
    calls = scored(9.0)
    rows = [f"{'م' * number} في" for number in range(1, 30)]
    rows[15] = ROW
    _finder(rows).weigh_line(15, ROW)
    widths = calls[0][-1]._widths
    assert len(widths) == 16
    assert widths[0][0] == len(rows[7])
    assert widths[-1][0] == len(rows[22])


def test_a_line_that_begins_or_ends_in_kashida_alone_makes_no_word():
    for row in (f"ـــ {MIDDLE} مدرسة", f"مدرسة {MIDDLE} ـــ"):
        assert _finder([row])._weigh_edges(0, row) is None


def test_a_number_beside_the_last_word_is_no_part_of_it():
    row = f"رسة {MIDDLE} 25 مد"
    assert _finder([row])._weigh_edges(0, row) == (0.0, False)


def test_one_line_tells_that_and_is_written_apart():
    assert _finder(["قال و ذهب", "ثم عاد"])._parts_and_from_words
    assert not _finder(["قال وذهب", "و عاد"])._parts_and_from_words


def test_the_width_of_a_line_is_told_with_that_of_the_word_after_it():
    finder = _finder(["قال المعلم", "كتـاب جديد", "", "قال"])
    assert [finder._wrap_width(number) for number in range(3)] == [(10, 15), None, None]


def test_lines_that_are_cut_themselves_are_not_asked_of_a_reference():
    row = "زور الأولى فتحت هذه زر"
    finder = _finder(["قال", row, "طير"], ("هذه زرزور الأولى", "قال زور", "زر طير"))
    assert finder._count_reference_neighbours(1, row) == 0
    finder._suspected = frozenset({0, 2})
    assert finder._count_reference_neighbours(1, row) == 2


def test_lines_around_that_no_reference_joins_to_the_edges_tell_nothing_against():
    row = "زور الأولى فتحت هذه زر"
    assert _finder(["كتاب", row, "جديد"], ("هذه زرزور الأولى",))._count_reference_neighbours(1, row) == 2
