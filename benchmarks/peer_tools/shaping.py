"""Arabic drawn in presentation forms, all of them by the tables of Unicode that Python brings: a damage for peers.

Lines in presentation forms and from left to right are what the small tools are made for, so they are measured on it.
"""

from __future__ import annotations

import unicodedata

MEETS_NO_NEXT = frozenset("اأإآدذرزوؤةىء")  # letters that do not join the one after


def _read_forms() -> dict[tuple[str, str], str]:
    forms: dict[tuple[str, str], str] = {}
    for code in (*range(0xFE80, 0xFEFD), *range(0xFB50, 0xFBB2)):
        kind, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
        if letters and kind != "<compat":
            forms[kind[1:], "".join(chr(int(one, 16)) for one in letters.split())] = chr(code)
    return forms


FORMS = _read_forms()
LETTERS = frozenset(letters for _, letters in FORMS if len(letters) == 1)


def draw_line(line: str) -> str:
    """Return a line with every letter in the presentation form that is drawn there, lam and alef as one.

    >>> draw_line("سلام")
    'ﺳﻼﻡ'
    """
    units: list[str] = []
    for letter in line:
        if units and ("isolated", units[-1] + letter) in FORMS and units[-1] == "ل":
            units[-1] += letter
        else:
            units.append(letter)
    places = [place for place, unit in enumerate(units) if not unicodedata.combining(unit[0])]
    drawn = list(units)
    for before, place, after in zip([-1, *places], places, [*places[1:], -1], strict=False):
        unit = units[place]
        if unit[0] not in LETTERS:
            continue
        meets = before >= 0 and units[before][-1] in LETTERS - MEETS_NO_NEXT and unit != "ء"
        goes_on = after >= 0 and unit[-1] not in MEETS_NO_NEXT and units[after][0] in LETTERS - {"ء"}
        kind = ("medial" if goes_on else "final") if meets else ("initial" if goes_on else "isolated")
        drawn[place] = FORMS.get((kind, unit), unit)
    return "".join(drawn)
