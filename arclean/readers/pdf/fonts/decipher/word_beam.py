"""Word beam: the likeliest readings of one word of unknown glyphs, by shape, joining and spelling together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.fonts.decipher import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["ANY_FORM", "JOINED_BEFORE", "GlyphCandidate", "Reading", "misjoining", "read_word"]

ANY_FORM, JOINED_BEFORE = "?", "r"
"""The form of a letter that is known and may join on both sides, and of one that never joins the next."""


class GlyphCandidate(NamedTuple):
    """What a symbol may be: its text, its joining form (``i``, ``m``, ``f``, ``s``, or empty), and its bits.

    A letter that is known has ``ANY_FORM`` or ``JOINED_BEFORE``.
    """

    text: str
    form: str
    bits: float


class Reading(NamedTuple):
    """A reading of a word: its bits, and the number of the candidate that was taken for each unknown symbol."""

    bits: float
    choice: tuple[int, ...]


def misjoining(before: str, form: str) -> bool:
    """Return whether a form cannot stand after another one: one of the two joins, and the other does not.

    >>> misjoining("i", "f"), misjoining("i", "s"), misjoining("", "m")
    (False, True, False)
    >>> misjoining("m", ANY_FORM), misjoining(ANY_FORM, "m"), misjoining("m", JOINED_BEFORE)
    (False, False, False)
    >>> misjoining(JOINED_BEFORE, "m"), misjoining(JOINED_BEFORE, "s")
    (True, False)
    """
    if not before or not form or before == ANY_FORM or form in (ANY_FORM, JOINED_BEFORE):
        return False
    return (before in "im") != (form in "mf")


def read_word(
    slots: Sequence[Sequence[GlyphCandidate]], letter_cost: Callable[[str, str, str], float],
    token_cost: Callable[[str], float],
) -> list[Reading]:  # fmt: skip
    """Return readings of a word, the likeliest first; ``slots`` are the candidates of each of its glyphs."""
    beam: list[tuple[float, str, str, str, tuple[int, ...]]] = [(0.0, "", " ", "", ())]
    for slot in slots:
        grown: dict[tuple[str, str, str], tuple[float, str, str, str, tuple[int, ...]]] = {}
        for bits, text, tail, before, choice in beam:
            for number, (more, form, own) in enumerate(slot):
                total = bits + own
                if misjoining(before, form):
                    total += weights.MISJOINED_BITS
                end = tail
                for letter in more:
                    if (cost := letter_cost(end[-2:-1] or " ", end[-1], letter)) > 0:
                        total += cost
                        end = (end + letter)[-2:]
                key = (end, form, text[-3:])
                known = grown.get(key)
                if known is None or total < known[0]:
                    grown[key] = (total, text + more, end, form or before, (*choice, number))
        beam = sorted(grown.values())[: weights.BEAM_WIDTH]
    found = []
    for _, text, _, last, choice in beam:
        bits = token_cost(text)
        before = ""
        for number, slot in zip(choice, slots, strict=True):
            bits += slot[number].bits
            form = slot[number].form
            bits += weights.MISJOINED_BITS * misjoining(before, form)
            before = form or before
        bits += weights.MISJOINED_BITS * (bool(last) and last in "im")
        bits += weights.MISJOINED_BITS * (bool(choice) and slots[0][choice[0]].form in ("m", "f"))
        found.append(Reading(bits, choice))
    return sorted(found)
