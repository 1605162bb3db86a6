"""Sign votes: what a part is of which nothing is known but the skeletons that it sits on.

Producers by fontkit (pdfkit, pdf-lib, pdfmake) map what a letter is put together of to nothing, but for its skeleton:
the bar of gaf, the small tah of Urdu, the small v of Kurdish, hamza and madda. Each sits on letters of its own: a bar
on kafs alone, a tah on dal, reh and teeth, a v on lam too, a hamza on alefs. A vowel sits on any letter, and is none.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from arclean.arabic.dots import same_skeleton
from arclean.arabic.seated_signs import BAR, HAMZA_BELOW, MADDA, SMALL_V, SMALL_V_BELOW, TAH
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

__all__ = ["DOTTED", "HAMZA_ABOVE", "SignVotes", "ligature_base", "seat_of_letter"]

HAMZA_ABOVE = "hamza"
"""What is said of a hamza above, which is no sign of another language."""

DOTTED = "dotted"
"""The seat of a part beside dots: only the small v has it, on the Kurdish yeh within words."""

_SEATS: Mapping[str, str] = {
    letter: seat
    for seat, letters in {
        "alef": "اٱ", "lam": "لڵ", "kaf": "كکگڪ", "reh": "رزڑژڕڒ", "dal": "دذڈ", "waw": "وۆ", "heh": "هەةہھ",
        "tooth": "ىيیےێئٹ",
    }.items()
    for letter in letters
}  # fmt: skip
_ALLOWED = {
    BAR: {"kaf"}, TAH: {"dal", "reh", "tooth"}, SMALL_V: {"lam", "waw", "tooth", "reh", DOTTED}, SMALL_V_BELOW: {"reh"},
    HAMZA_ABOVE: {"alef", "waw", "tooth", "heh"}, HAMZA_BELOW: {"alef"}, MADDA: {"alef"},
}  # fmt: skip
_PERSIAN, _URDU, _KURDISH = frozenset("پچژگکیۆێەہےٹڈڑں"), frozenset("ٹڈڑںےہھ"), frozenset("ۆێەڕڵ")


def seat_of_letter(letter: str) -> str:
    """Return the kind of skeleton that a letter is for signs, or ``other``.

    >>> seat_of_letter("أ"), seat_of_letter("ن"), seat_of_letter("م")
    ('alef', 'tooth', 'other')
    """
    base = unicodedata.normalize("NFD", skeleton_letter(letter) or ligature_base(letter))[:1]
    return _SEATS.get(base) or ("tooth" if same_skeleton(base, "ٮ") else "other")


def ligature_base(text: str) -> str:
    """Return the kaf of a ligature with one, as kaf with alef, on which a bar may sit; else nothing.

    >>> ligature_base("کا"), ligature_base("لم")
    ('ک', '')
    """
    kafs = [char for char in text if _SEATS.get(char) == "kaf"]
    return kafs[0] if len(kafs) == 1 else ""


class SignVotes:
    """Counts, for each part of a document, the kinds of letters on which it sits, above and below."""

    def __init__(self) -> None:
        self._seats: defaultdict[Hashable, Counter[tuple[str, bool]]] = defaultdict(Counter)

    def count_seat(self, part: Hashable, letter: str, *, is_above: bool, is_dotted: bool = False) -> None:
        """Count that a part sits on a letter, above its middle or below, with dots or without."""
        seat = seat_of_letter(letter)
        if not is_dotted or seat == "tooth":
            self._seats[part][DOTTED if is_dotted else seat, is_above] += 1

    def sign_of(self, part: Hashable, letters: frozenset[str], ratio: float) -> str:
        """Return the sign that a part is, HAMZA_ABOVE, or nothing where its seats do not tell.

        ``letters`` are those that the map of the font has, ``ratio`` is how much wider the part is than high.
        """
        seats = self._seats[part]
        above = sum(count for (_, is_above), count in seats.items() if is_above)
        most = max((seat for seat, _ in seats), key=lambda seat: seats[seat, True] + seats[seat, False], default="")
        on = {seat for (seat, _), count in seats.items() if count}
        sign = _telling_sign(most, on, letters, ratio, is_above=2 * above >= seats.total())
        within = sum(count for (seat, _), count in seats.items() if seat in _ALLOWED.get(sign, ()))
        is_told = seats.total() >= weights.MIN_SEATS and within >= weights.MIN_SIGN_SEATS * seats.total()
        return sign if is_told else ""


def _telling_sign(most: str, on: set[str], letters: frozenset[str], ratio: float, *, is_above: bool) -> str:
    """Return the sign whose own letters a part sits on, or nothing."""
    if most == "kaf":
        return BAR if is_above and letters & _PERSIAN and "ك" not in letters else ""
    if ratio > weights.MIN_MADDA_WIDTH:
        return MADDA if most == "alef" and is_above else ""
    if most == "alef":
        return HAMZA_ABOVE if is_above else HAMZA_BELOW
    if letters & _KURDISH and ("lam" in on or most in ("waw", DOTTED)):
        return SMALL_V
    if not is_above:
        return SMALL_V_BELOW if most == "reh" and letters & _KURDISH else ""
    if on & {"reh", "dal"}:
        return TAH if letters & _URDU else ""
    return HAMZA_ABOVE if most == "tooth" or (most == "waw" and on & {"alef", "tooth"}) else ""
