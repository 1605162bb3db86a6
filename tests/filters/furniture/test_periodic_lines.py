"""Lines that come again by the period of a page: groups, distances, cuts, neighbours."""

from random import Random

import pytest

from arclean.evidence.hard_wraps.line_features import describe_lines
from arclean.filters.furniture.page_lines import PageLine, list_page_lines
from arclean.filters.furniture.periodic_lines import (
    _counted_groups,
    _find_beside,
    _find_cuts,
    _is_page_long,
    _is_regular,
    _number_sides,
    _rows_in_text,
    _same_groups,
    find_periodic_lines,
)

(LINE,) = describe_lines("سار الركب")


def place(number, shape="", **changes):
    return PageLine(number, 0, shape, LINE._replace(**{"width": 50, **changes}))


@pytest.mark.parametrize(("distance", "is_long"), [(11, False), (12, True), (240, True), (241, False)])
def test_distances_of_one_page_or_two(distance, is_long):
    assert _is_page_long(distance) is is_long


def test_regular_distances():
    assert _is_regular([0, 20, 40, 60])
    assert not _is_regular([0, 11, 22, 33])
    assert _is_regular([0, 20, 45, 65])  # a quarter more
    assert not _is_regular([0, 20, 46, 66])  # two of three
    assert _is_regular([0, 20, 40, 80])  # one page without it
    assert _is_regular([0, *range(20, 160, 20), 170, 190, 340])  # eight of ten
    assert not _is_regular([0, 20, 40, 100, 120, 180, 200, 260])
    assert _is_regular([0, 20, 40, 60, 80, 100, 120, 140, 200, 260, 320])  # seven of ten
    assert not _is_regular([0, 20, 40, 60, 80, 100, 120, 180, 240, 300, 360])


def test_rows_count_blank_lines():
    text = "a\n\nb\nc"
    assert _rows_in_text(text, list_page_lines(text)) == {0: 0, 1: 2, 2: 3}


def test_the_same_line_four_times():
    groups = list(_same_groups([place(number, "مجلة") for number in range(4)]))
    assert [(len(group.places), group.is_counted) for group in groups] == [(4, False)]
    assert not list(_same_groups([place(number, "مجلة") for number in range(3)]))
    for change in ({"is_open": False}, {"is_item": True}):
        assert not list(_same_groups([place(number, "مجلة", **change) for number in range(5)]))
    assert not list(_same_groups([place(number, "- # -") for number in range(5)]))
    assert not list(_same_groups([place(number, "") for number in range(5)]))


@pytest.mark.parametrize(
    ("shape", "is_number", "sides"),
    [
        ("#", True, [True]),
        ("# من", False, [True]),
        ("من (#)", False, [False]),
        ("# من #", False, [True, False]),
        ("من", False, []),
    ],
)
def test_sides_with_a_number(shape, is_number, sides):
    assert _number_sides(shape, is_number=is_number) == sides


def counted(lines, distance=12):
    text = ("\n" * distance).join(lines)
    places = list_page_lines(text)
    return [
        [text[p.line.start : p.line.end] for p in group.places]
        for group in _counted_groups(text, places, _rows_in_text(text, places))
    ]


def test_numbers_that_go_on_at_the_distance_of_a_page():
    assert counted(["5", "6", "7"]) == [["5", "6", "7"]]
    assert counted(["5", "6"]) == []
    assert counted(["5", "6", "7"], 11) == []
    assert counted(["5", "6", "7"], 240) == [["5", "6", "7"]]
    assert counted(["5", "6", "7"], 241) == []
    assert counted(["5", "7", "9"]) == []
    assert counted(["مجلة 5", "مجلة 6", "مجلة 7"]) == [["مجلة 5", "مجلة 6", "مجلة 7"]]
    assert counted(["5 مجلة", "6 مجلة", "7 مجلة"]) == [["5 مجلة", "6 مجلة", "7 مجلة"]]
    assert counted(["المادة 5", "المادة 6", "المادة 7"]) == []
    assert counted(["5- سار", "6- سار", "7- سار"]) == []
    assert counted(["سار 5.", "سار 6.", "سار 7."]) == []


def test_counted_lines_share_their_other_words():
    assert counted(["أ 5", "ب 6", "ج 7"]) == []
    assert counted(["أ 5", "أ 6", "أ 7", "ب 8", "ب 9", "ج 10"]) == [["أ 5", "أ 6", "أ 7", "ب 8", "ب 9"]]
    assert counted(["أ 5", "أ 6", "أ 7", "ب 8", "ج 9", "د 10"]) == [["أ 5", "أ 6", "أ 7"]]
    assert counted(["أ 5", "أ 6", "أ 7", "ب 8", "ج 9", "د 10", "ه 11"]) == []


def test_cuts_stand_after_a_line_whose_sentence_goes_on():
    text = "سار الركب إلى\nمجلة\nالنهر.\nمجلة\nثم عادوا."
    cuts, rate = _find_cuts(text, list_page_lines(text), {1, 3})
    assert cuts == {1}
    assert rate == pytest.approx(1 / 3)
    text = "سار الركب إلى\nمجلة\n7\nالنهر."
    assert _find_cuts(text, list_page_lines(text), {1, 2})[0] == {1, 2}
    assert _find_cuts("مجلة", list_page_lines("مجلة"), {0}) == (set(), 0.0)


def beside(*flags, **changes):
    """Return what is found of lines of one shape, each with furniture before it or not."""
    places, kept = [], set()
    for flag in flags:
        places += [
            place(len(places), "#", is_item=True),
            place(len(places) + 1, "الفصل", **changes),
            place(len(places) + 2),
        ]
        kept |= {places[-3].number} if flag else set()
    return len(_find_beside(places, kept))


def test_lines_beside_furniture():
    assert beside(True, True) == 2
    assert beside(True) == 0
    assert beside(True, True, True, False, False) == 3  # three of five
    assert beside(True, True, False, False) == 0
    assert beside(True, True, width=60) == 2
    assert beside(True, True, width=61) == 0
    assert beside(True, True, is_open=False) == 0


WORDS = "سار الركب نحو القرية القديمة وكان الشيخ هناك ثم عاد القوم جميعا إلى النهر مع رجال".split()


def periodic(head, pages=5, lines=12, end=" إلى"):
    random = Random(1)
    text = []
    for page in range(pages):
        text += [head.format(page + 7)] if page else []
        text += [" ".join(random.sample(WORDS, 8)) + end for _ in range(lines)]
    whole = "\n".join(text)
    return [text[number] for number in sorted(find_periodic_lines(whole, list_page_lines(whole)))]


def test_lines_that_cut_sentences_at_regular_distances():
    assert periodic("مجلة") == ["مجلة"] * 4
    assert periodic("{}") == ["8", "9", "10", "11"]
    assert periodic("مجلة", end=".") == []
    assert periodic("مجلة", lines=10) == []
    assert periodic("{}", pages=3) == []
    assert periodic("{}", pages=4) == ["8", "9", "10"]


def test_texts_of_fewer_than_three_pages():
    assert periodic("{}", pages=4, lines=11)
    assert find_periodic_lines("a\nb", list_page_lines("a\nb")) == set()
