"""Rules X1 to X10: embeddings, overrides, isolates, and what does not fit on the stack."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.bidi import levels
from arclean.bidi.explicit import _ends_of_isolates, _leftward_isolates, paragraph_level

LRE, RLE, PDF, LRO, RLO = "\u202a\u202b\u202c\u202d\u202e"
LRI, RLI, FSI, PDI = "\u2066\u2067\u2068\u2069"
MAX = 63  # embeddings from right to left that fit: levels 1, 3 ... 125


@pytest.mark.parametrize(
    ("line", "base", "found"),
    [
        (f"a{RLE}b{PDF}c", 0, [0, 0, 2, 2, 0]),  # X2: the least odd level above
        (f"ج{LRE}b{PDF}ج", 1, [1, 1, 2, 2, 1]),  # X3: the least even one
        (f"ab{RLO}ab{PDF}ab", 0, [0, 0, 0, 1, 1, 1, 0, 0]),  # X4
        (f"جد{LRO}جد{PDF}جد", 1, [1, 1, 1, 2, 2, 2, 1, 1]),  # X5
        (f"{RLI}{LRE}b{PDI}a", 0, [0, 0, 2, 0, 0]),  # X5a; X6a closes the embedding in it
        (f"a{LRI}ج{PDI}b", 1, [2, 2, 3, 2, 2]),  # X5b
        (f"a{FSI}ج{PDI}b", 0, [0, 0, 1, 0, 0]),  # X5c
        (f"a{FSI}b{PDI}", 1, [2, 1, 2, 1]),
        (f"{FSI}{RLI}b{PDI}ج{PDI}a", 0, [0, 1, 4, 1, 1, 0, 0]),  # the inner isolate does not decide
        (f"a{PDF} b", 0, [0, 0, 0, 0]),  # X7 without an embedding
        (f"a{PDI} b", 0, [0, 0, 0, 0]),  # X6a without an isolate
        (f"{LRI}{RLE}b{PDF}{PDF}b{PDI}a", 1, [1, 1, 4, 4, 4, 2, 1, 2]),  # a PDF closes no isolate
        (f"{RLE}a\nb{PDF}c", 0, [0, 2, 0, 0, 0, 0]),  # X8: a paragraph ends all
        (f"{RLI}a{PDI}{PDI}ج", None, [1, 4, 1, 1, 1]),
        (f"ج{RLI}1{PDI}a", 0, [1, 0, 2, 0, 0]),  # X10: an isolate is neutral outside
    ],
)
def test_levels_by_rule(line, base, found):
    assert levels(line, base) == found


@pytest.mark.parametrize(
    ("opener", "closer", "most"), [(RLE, PDF, MAX), (RLI, PDI, MAX), (LRE, PDF, MAX - 1), (LRI, PDI, MAX - 1)]
)
def test_what_does_not_fit_is_counted(opener, closer, most):
    deepest = levels(opener * most + "a" + closer * most, 0)[most]
    for extra in (0, 1, 5):
        opened = opener * (most + extra)
        assert levels(opened + "a", 0)[-1] == deepest, "no level is deeper"
        assert levels(opened + closer * extra + "a", 0)[-1] == deepest, "what did not fit is closed first"
        assert levels(opened + closer * (extra + 1) + "a", 0)[-1] < deepest
        assert levels(opened + closer * (extra + most) + "a", 0)[-1] == 0


def test_an_embedding_in_an_isolate_that_does_not_fit_counts_for_nothing():
    full = RLI * MAX
    for inside in ("", RLE, RLE + PDF, PDF, RLE * 3):
        line = full + RLI + inside + PDI + "a" + PDI + "b"
        assert levels(line, 0)[-3:] == levels(full + "a" + PDI + "b", 0)[-3:]


def test_the_end_of_an_isolate_forgets_embeddings_that_did_not_fit():
    line = RLI + RLE * (MAX + 4) + PDI + RLE + "a" + PDF + "b"
    assert levels(line, 0)[-3:] == [2, 2, 0]


@pytest.mark.parametrize(
    ("classes", "level"),
    [("", 0), ("1 o", 0), ("L", 0), ("R", 1), ("A", 1), ("lRiL", 0), ("lLiA", 1), ("iR", 1), ("BR", 0), ("lR", 0)],
)
def test_the_paragraph_has_the_level_of_its_first_strong_letter(classes, level):
    assert paragraph_level(classes) == level


@given(st.text("LRA1 lrfiiB", max_size=40))
def test_first_strong_isolates_have_the_level_of_a_paragraph(classes):
    ends = _ends_of_isolates(classes)
    leftward = {place for place in ends if paragraph_level(classes[place + 1 : ends[place]])}
    assert _leftward_isolates(classes) == leftward


def test_isolates_within_isolates_take_a_time_that_grows_with_their_number():
    began = time.process_time()
    levels(f"ج {FSI}" * 3000)
    assert time.process_time() - began < 1
