"""Which lines and which documents lead with the signs of their own ends."""

import pytest

from arclean.filters.leading_signs.sign_lines import read_lines
from arclean.filters.leading_signs.sign_vote import leads_by_fault, tells_alone


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        (".وصل الوفد أمس", True),
        ("؟لماذا", True),
        ("!قف", False),  # a command of a program, perhaps
        (".وصل الوفد", False),
        ("؟؟لماذا", True),
        ("..وصل الوفد أمس", False),
        ("،وصل الوفد أمس", False),
        ("?وصل الوفد أمس", False),
        (".وصل الوفد أمس. ثم عاد", False),
        (".وصل الوفد أمس ،ثم عاد", False),
        (".وصل الوفد A أمس", False),
        (".وصل الوفد أمس -", False),
        ("-.وصل الوفد أمس", False),
        (".قطر دولة عربية", False),
        (":وصل ما يلي", True),
        (":الاسم محمد", False),
    ],
)
def test_a_line_by_itself(text, tells):
    assert tells_alone(read_lines(text)[0]) is tells
    assert leads_by_fault(read_lines(text)) is tells


@pytest.mark.parametrize(
    ("text", "at_fault"),
    [
        (".وصل الوفد أمس\n؟لماذا", True),  # every line tells by itself
        (".وصل الوفد أمس\nوعاد", False),
        (".وصل\n\n؟لماذا\n\n!قف", True),
        (".وصل\n\n؟لماذا\n\n!قف\n\nعاد.", False),  # one ends so
        (".وصل\n\n؟لماذا\n\n!قف\n\nقال ،ثم عاد", False),  # signs at the next word
        (":وصل\n\n،لماذا\n\n:قف", False),  # no sign of a sentence
        (".وصل\f؟لماذا\f!قف", True),
        ("خبر\n.وصل الوفد\nخبر\n؟لماذا عاد\nخبر\n!قف\nخبر", False),  # each may end the line before
        ("خبر\n.وصل الوفد\n؟لماذا عاد\n!قف", True),  # lines in a row
        (".وصل الوفد الأول\nثم\n\n.عاد الوفد الثاني\nثم\n\n.بقي الوفد الثالث\nثم", True),
        (".قلم\n.كتاب\n.دفتر", False),  # items of a list
        (".سجل الاسم الأول\n.سجل الاسم الثاني\n.سجل الاسم الثالث\nmov ax, bx", False),  # beside code
    ],
)
def test_a_document(text, at_fault):
    assert leads_by_fault(read_lines(text)) is at_fault
