"""Text whose direction a page forces, in the order in which it is read."""

import pytest

from arclean.readers.html.forced_order import forced_direction
from arclean.readers.html.visible_text import PageParser

LINE = "وصل المركب إلى الميناء (12) صباح اليوم"
DRAWN = "مويلا حابص (12) ءانيملا ىلإ بكرملا لصو"


def read(page):
    parser = PageParser()
    parser.read_page(page)
    return [line.text for line in parser.lines]


@pytest.mark.parametrize(("tag", "attrs", "found"), [
    ("bdo", {"dir": "rtl"}, "rtl"), ("bdo", {"dir": "auto"}, None), ("p", {}, None), ("p", {"dir": None}, None),
    ("bdi", {"dir": "auto"}, ""), ("span", {"dir": "LTR"}, ""),
    ("p", {"style": "unicode-bidi:bidi-override; direction: ltr"}, "ltr"),
    ("p", {"style": "direction:RTL;unicode-bidi : isolate-override"}, "rtl"),
    ("p", {"style": "unicode-bidi: bidi-override", "dir": "ltr"}, "ltr"),
    ("p", {"style": "unicode-bidi: bidi-override"}, None), ("p", {"style": "unicode-bidi: embed;direction:ltr"}, None),
    ("bdo", {"style": "unicode-bidi: bidi-override; flex-direction: ltr"}, None),
])  # fmt: skip
def test_what_forces_a_direction(tag, attrs, found):
    assert forced_direction(tag, attrs) == found


def test_a_line_is_one_across_the_elements_within_it():
    cut = f"{DRAWN[:9]}<b>{DRAWN[9:25]}</b>{DRAWN[25:]}"
    assert read(f"<p><bdo dir=ltr>{cut}</bdo></p>") == [LINE]
    assert read(f"<p style='unicode-bidi: bidi-override; direction: ltr'>{cut}</p>") == [LINE]
    assert read(f"<p>قال <bdo dir=ltr> {DRAWN} </bdo> أمس</p>") == [f"قال {LINE} أمس"], "the spaces around it stay"


def test_elements_within_may_force_or_free_their_own():
    assert read(f"<bdo dir=ltr>{DRAWN}<span dir=rtl> نعم</span></bdo>") == [f"{LINE} نعم"]
    assert read(f"<bdo dir=ltr>{DRAWN}</bdo> <bdo dir=ltr>{DRAWN}</bdo>") == [f"{LINE} {LINE}"], "each by itself"


def test_lines_of_preformatted_text_are_put_in_order_one_by_one():
    assert read(f"<pre dir=rtl>\n<bdo dir=ltr>{DRAWN}\n{DRAWN}</bdo>\n</pre>") == [f"{LINE}\n{LINE}"]


def test_an_example_whose_letters_are_in_order_stays():
    assert read(f"<bdo dir=ltr>{LINE}</bdo>") == [LINE]
    assert read("<bdo dir=rtl>from right to left</bdo>") == ["from right to left"]
