"""Part bases: which of two skeletons a dot sits on, where its place does not tell."""

from arclean.readers.pdf.part_bases import find_bases
from arclean.readers.pdf.seated_parts import SeatedParts
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.test_dotted_letters import ONE, TOOTH, made

FONT = made({TOOTH: "\u0628", ONE: ""})


def word(x, *, dots_first, letters=3):
    """Return the glyphs of a word whose dots lie where two letters meet, before or after each letter."""
    drawn = []
    for n in range(letters):
        at = x + 5.0 * n
        base = make_glyph("\u0628", at, font=FONT, code=TOOTH)._replace(x1=at + 5.0)
        part = make_glyph("", at if dots_first else at + 5.0, font=FONT, code=ONE)
        part = part._replace(x0=part.x0 - 0.5, x1=part.x0 - 0.5)
        drawn += [part, base] if dots_first else [base, part]
    return drawn


def page(*, dots_first):
    space = make_glyph(" ", 15.0, font=FONT, code=TOOTH)
    return [*word(0.0, dots_first=dots_first), space, *word(20.0, dots_first=dots_first)]


def steps(*, dots_first):
    glyphs = page(dots_first=dots_first)
    return {base - part for part, base in find_bases(glyphs, {FONT}, SeatedParts())[0].items()}


def test_dots_at_the_edges_of_words_tell_for_all():
    assert steps(dots_first=True) == {1}
    assert steps(dots_first=False) == {-1}


def test_dots_at_edges_that_disagree_do_not_tell():
    glyphs = [*page(dots_first=True), make_glyph(" ", 35.0, font=FONT, code=TOOTH), *word(40.0, dots_first=False)]
    found, _ = find_bases(glyphs, {FONT}, SeatedParts())
    assert {base - part for part, base in found.items()} == {-1, 1}


def test_earlier_pages_tell_the_order_of_a_short_one():
    _, votes = find_bases(page(dots_first=True), {FONT}, SeatedParts())
    short = word(0.0, dots_first=False)[2:5]  # a part between two letters
    assert find_bases(short, {FONT}, SeatedParts(), votes)[0] == {1: 2}
    assert find_bases(short, {FONT}, SeatedParts())[0] == {1: 0}


def test_parts_without_a_place_are_drawn_before_their_skeleton():
    glyphs = []
    for n in range(4):  # from the left: a part where its letter begins and the one before it ends
        base = make_glyph("\u0628", 5.0 * n, font=FONT, code=TOOTH)._replace(x1=5.0 * n + 5.0)
        part = make_glyph("", 5.0 * n, font=FONT, code=ONE)
        glyphs += [part._replace(x1=part.x0), base] if n else [base]
    found, votes = find_bases(glyphs, {FONT}, SeatedParts())
    assert found == {1: 2, 3: 4, 5: 6}
    assert votes.near == {(FONT, True): 3}
    assert find_bases(glyphs, {FONT}, SeatedParts(), votes, is_counted=False)[1] == votes
