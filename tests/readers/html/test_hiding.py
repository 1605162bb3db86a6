"""Hiding: what a style and the attribute say of an element, and what they do to those in it."""

import pytest

from arclean.readers.html.hiding import NOT_HIDDEN, Hiding

GONE, INVISIBLE = Hiding(is_gone=True), Hiding(is_invisible=True)


@pytest.mark.parametrize(("attrs", "hiding"), [
    ({}, NOT_HIDDEN), ({"class": "hidden"}, NOT_HIDDEN), ({"style": ""}, NOT_HIDDEN), ({"style": None}, NOT_HIDDEN),
    ({"style": "display:none"}, GONE), ({"style": "color:red; DISPLAY : None !important"}, GONE),
    ({"style": "display:none;display:block"}, NOT_HIDDEN), ({"style": "display:none!important;display:block"}, GONE),
    ({"style": "--x:display:none"}, NOT_HIDDEN), ({"style": "--display:none"}, NOT_HIDDEN),
    ({"style": "/* display:none; */ color: red"}, NOT_HIDDEN), ({"style": "display:none;display:{{shown}}"}, GONE),
    ({"hidden": ""}, GONE), ({"hidden": None}, GONE), ({"hidden": "false"}, GONE),
    ({"hidden": "", "style": "display:block"}, NOT_HIDDEN), ({"hidden": "", "style": "display:inherit"}, GONE),
    ({"hidden": "", "style": "color:red"}, GONE), ({"hidden": "Until-Found"}, NOT_HIDDEN),
    ({"style": "visibility:hidden"}, INVISIBLE), ({"style": "visibility: collapse"}, INVISIBLE),
    ({"style": "backface-visibility:hidden"}, NOT_HIDDEN), ({"style": "overflow:hidden"}, NOT_HIDDEN),
])  # fmt: skip
def test_what_attributes_hide(attrs, hiding):
    assert NOT_HIDDEN.within(attrs) == hiding


def test_what_is_invisible_may_hold_what_is_seen_and_what_is_gone_may_not():
    assert INVISIBLE.within({"style": "visibility:visible"}) == NOT_HIDDEN
    assert INVISIBLE.within({"style": "color:red"}) == INVISIBLE.within({}) == INVISIBLE
    assert GONE.within({"style": "visibility:visible;display:block"}).is_gone
