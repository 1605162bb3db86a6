"""The forms of letters in words, and their order in a font."""

from arclean.filters.form_runs.joined_letters import FORM_ORDER, JoinedLetter, form_at, joined_letters, joins_after


def test_the_order_is_that_of_presentation_forms():
    assert FORM_ORDER[0] == JoinedLetter("ء", before=False, after=False)
    lam = [form for form in FORM_ORDER if form.letter == "ل"]
    assert [(form.before, form.after) for form in lam] == [(False, False), (True, False), (False, True), (True, True)]
    assert FORM_ORDER[-1].letter == "ي"


def test_a_letter_after_one_that_does_not_join_begins_anew():
    assert joined_letters("دلو") == [
        JoinedLetter("د", before=False, after=False),
        JoinedLetter("ل", before=False, after=True),
        JoinedLetter("و", before=True, after=False),
    ]


def test_a_hamza_joins_nothing():
    assert form_at("ي", "ء", "ا") == JoinedLetter("ء", before=False, after=False)
    assert form_at("", "ش", "ء") == JoinedLetter("ش", before=False, after=False)


def test_an_alef_maksura_ends_what_is_joined():
    assert not joins_after("ى")
    assert form_at("ى", "ل", "") == JoinedLetter("ل", before=False, after=False)


def test_lam_and_alef_are_one_glyph():
    assert joined_letters("سلام")[1] == JoinedLetter("لا", before=True, after=False)
