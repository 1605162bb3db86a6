"""The PDF library's font: what is made of a broken dictionary, and how high its letters are."""

from types import SimpleNamespace

from arclean.readers.pdf.fonts.library_font import ascent_and_descent, make_library_font


def test_a_broken_dictionary_makes_the_plainest_font():
    def get_font(_, spec):
        if spec:
            raise ValueError
        return "plain"

    assert make_library_font(SimpleNamespace(get_font=get_font), {"Subtype": "Type0"}) == "plain"


def test_heights_that_cannot_be_are_the_usual_ones():
    def font(ascent, descent):
        return SimpleNamespace(get_ascent=lambda: ascent, get_descent=lambda: descent)

    assert ascent_and_descent(font(0.8, -0.2)) == (0.8, -0.2)
    assert ascent_and_descent(font(0, 0)) == ascent_and_descent(font(800, -200)) == (0.9, -0.3)
