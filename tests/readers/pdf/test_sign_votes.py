"""Sign votes: what a part is by the letters on which it sits."""

import pytest

from arclean.arabic.seated_signs import BAR, HAMZA_BELOW, MADDA, SMALL_V, SMALL_V_BELOW, TAH
from arclean.readers.pdf.sign_votes import HAMZA_ABOVE, SignVotes, ligature_base, seat_of_letter

PERSIAN, URDU, KURDISH, ARABIC = map(frozenset, ("پچگک", "ٹڑےہک", "ۆێەڕک", "بتكو"))


def named(seats, letters, ratio=1.0, *, is_above=True, dotted=""):
    votes = SignVotes()
    for letter in seats:
        votes.count_seat(1, letter, is_above=is_above, is_dotted=letter in dotted)
    return votes.sign_of(1, letters, ratio)


@pytest.mark.parametrize(("seats", "letters", "ratio", "is_above", "sign"), [
    ("کک", PERSIAN, 1.5, True, BAR), ("ککم", PERSIAN, 1.5, True, ""),
    ("كك", ARABIC, 0.7, True, ""),  # the sign within kaf
    ("رد", URDU, 0.8, True, TAH), ("ردم", URDU, 0.8, True, ""), ("رد", ARABIC, 0.8, True, ""),
    ("لوی", KURDISH, 0.9, True, SMALL_V), ("رر", KURDISH, 0.9, False, SMALL_V_BELOW), ("رر", ARABIC, 0.9, False, ""),
    ("اأوی", ARABIC, 0.8, True, HAMZA_ABOVE), ("اا", ARABIC, 0.8, False, HAMZA_BELOW), ("اآ", ARABIC, 3.0, True, MADDA),
    ("یی", URDU, 1.0, True, HAMZA_ABOVE), ("ووا", ARABIC, 1.0, True, HAMZA_ABOVE),
    ("وو", ARABIC, 1.0, True, ""),  # the sign of the Uyghur u
    ("املبسي", ARABIC, 0.9, True, ""),  # a vowel, or a shadda
    ("", ARABIC, 1.0, True, ""),
])  # fmt: skip
def test_the_letters_tell(seats, letters, ratio, is_above, sign):
    assert named(seats, letters, ratio, is_above=is_above) == sign


def test_only_the_small_v_stands_beside_dots():
    assert named("لیییی", KURDISH, dotted="ی") == SMALL_V
    assert named("ایییی", ARABIC, dotted="ی") == ""
    assert named("سسسساا", ARABIC, dotted="س") == HAMZA_ABOVE  # what sits on dotted seens is not counted


def test_one_seat_names_nothing():
    assert named("ک", PERSIAN) == named("د", URDU) == named("ر", KURDISH, is_above=False) == ""


def test_ligatures_with_one_kaf_bear_a_bar():
    assert ligature_base("کا") == "ک"
    assert not ligature_base("لم")
    assert seat_of_letter("کا") == "kaf"
