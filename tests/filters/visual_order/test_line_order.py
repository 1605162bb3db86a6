"""Lines turned as a whole, and lines each of whose words was turned in its place."""

import pytest

from arclean import Pipeline, filters
from arclean.bidi import to_visual
from arclean.core.context import Context
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.convention import VisualConvention
from arclean.filters.visual_order.line_order import choose_order
from arclean.filters.visual_order.logical_line import to_logical_line

GOOD = "وصلت القافلة في عام 2015، إلى الميناء القديم وكان في استقبالها (30) رجلا من البلدية."
IN_PLACE = "تلصو ةلفاقلا يف ماع ،2015 ىلإ ءانيملا ميدقلا ناكو يف اهلابقتسا (30) الجر نم .ةيدلبلا"
OTHERS_KEPT = "تلصو ةلفاقلا يف ماع 2015، ىلإ ءانيملا ميدقلا ناكو يف اهلابقتسا (30) الجر نم .ةيدلبلا"
LETTERS = "تلصو ةلفاقلا يف ماع 2015، ىلإ ءانيملا ميدقلا ناكو يف اهلابقتسا (30) الجر نم ةيدلبلا."
WHOLE = ".ةيدلبلا نم الجر (30) اهلابقتسا يف ناكو ميدقلا ءانيملا ىلإ ،2015 ماع يف ةلفاقلا تلصو"


@pytest.fixture(scope="module")
def lexicon():
    return Context().lexicon


@pytest.mark.parametrize(("line", "keeps"), [(IN_PLACE, True), (OTHERS_KEPT, True), (LETTERS, True), (WHOLE, False)])
def test_words_and_signs_tell_the_order(line, keeps, lexicon):
    found = choose_order([line], VisualConvention(), lexicon)
    assert (found.keeps_word_order, found.doubtful_words, found.is_open) == (keeps, False, False)
    assert to_logical_line(line, found).text == GOOD


def test_words_that_were_turned_with_their_digits(lexicon):
    line = " ".join(word[::-1] for word in GOOD.split())
    found = VisualConvention(reversed_digits="0123456789", typed_pairs=frozenset(["()"]))
    assert to_logical_line(line, choose_order([line], found, lexicon)).text == GOOD


def test_without_a_lexicon_signs_tell():
    assert choose_order([IN_PLACE], VisualConvention(), None).keeps_word_order
    found = choose_order([WHOLE], VisualConvention(), None)
    assert (found.keeps_word_order, found.doubtful_words) == (False, False)
    found = choose_order(["مور یم هناخ هب نم زور ره"], VisualConvention(), None)
    assert (found.keeps_word_order, found.doubtful_words, found.is_open) == (False, True, False)


def test_lines_are_pooled(lexicon):
    short = ["يف ماع", "ىلإ ءانيملا"]
    assert not choose_order(short, VisualConvention(), lexicon).is_open
    assert choose_order([*short, IN_PLACE], VisualConvention(), lexicon).keeps_word_order
    assert not choose_order([*short, WHOLE], VisualConvention(), lexicon).keeps_word_order


def test_few_words_must_tell_clearly(lexicon, monkeypatch):
    line = "ةنيدملا يف ةسردملا"
    assert not choose_order([line], VisualConvention(), lexicon).is_open
    monkeypatch.setattr(weights, "FEW_WORDS_IN_PLACE", -100.0)
    assert choose_order([line], VisualConvention(), lexicon).keeps_word_order


@pytest.mark.parametrize(
    ("word", "read"),
    [
        (",2015", "2015,"),
        ("-12", "12-"),
        ("%12", "12%"),
        ("(%26", "26%)"),
        (".(1)", "(1)."),
        ("PDF)", "(PDF"),
        ("-", "-"),
        ('."', '".'),
        (")", "("),
        (").", ".("),
    ],
)
def test_words_without_letters_of_the_script_are_turned_too(word, read):
    line = f"ماع {word} باب"
    found = VisualConvention(keeps_word_order=True)
    assert to_logical_line(line, found).text == f"عام {read} باب"
    assert to_logical_line(line, found._replace(keeps_others=True)).text == f"عام {word} باب"


FIELD = [
    "قررت المدرسة شراء نسخة من Microsoft Office لجميع المعلمين في القسم",
    "تحدث المهندس عن برنامج Google Maps الذي يستخدمه السائقون كل يوم",
]


@pytest.mark.parametrize("line", [*FIELD, FIELD[0] + "."])
@pytest.mark.parametrize("base", [0, 1])
def test_runs_in_their_order_and_backwards(line, base, lexicon):
    found = choose_order([to_visual(line, base).text], VisualConvention(), lexicon)
    assert (found.keeps_word_order, found.is_rightward, found.doubtful_direction) == (False, base == 0, False)
    assert Pipeline([filters.VisualOrder()])(to_visual(line, base).text) == line


def test_a_stop_at_the_right_end_is_that_of_a_line_to_the_right(lexicon):
    line = "وصلت القافلة إلى الميناء القديم في 3/5 وكان في استقبالها وفد من البلدية."
    found = choose_order([to_visual(line, 0).text], VisualConvention(), lexicon)
    assert found.keeps_edges
    assert to_logical_line(to_visual(line, 0).text, found).text == line


def test_a_little_evidence_is_doubt(lexicon, monkeypatch):
    monkeypatch.setattr(weights, "MIN_LEFT_TO_RIGHT", 1000.0)
    monkeypatch.setattr(weights, "DIRECTION_CERTAIN", 1000.0)
    found = choose_order([to_visual(FIELD[0], 0).text], VisualConvention(), lexicon)
    assert (found.is_rightward, found.doubtful_direction) == (False, True)


def test_digits_that_were_reversed_show_that_their_words_were_turned():
    found = VisualConvention(
        keeps_word_order=True, keeps_others=True, reversed_digits="0123456789", reverses_latin=True
    )
    assert to_logical_line("ماع 5102 FDP -", found).text == "عام 2015 PDF -"
    assert (
        to_logical_line("ماع 5102 PDF", found._replace(reversed_digits="", reverses_latin=False)).text == "عام 5102 PDF"
    )


@pytest.mark.parametrize(
    "line", ["یہ کتاب میں نے کل بازار سے لی ہے", "او هر روز با دوستانش در خانه است", "بچے باغ میں کھیل رہے تھے"]
)
def test_verbs_say_that_words_of_persian_and_urdu_keep_their_order(line):
    in_place = " ".join(word[::-1] for word in line.split())
    assert choose_order([in_place], VisualConvention(), None).keeps_word_order
    assert not choose_order([line[::-1]], VisualConvention(), None).keeps_word_order


def test_rows_of_a_paragraph_begin_with_a_verb_now_and_then():
    rows = ["او هر روز با دوستانش در خانه", "است کتاب را دیروز خواندم برای", "همه این شهر بزرگ و آباد است"]
    assert not choose_order([row[::-1] for row in rows], VisualConvention(), None).keeps_word_order
