"""Presentation forms: what each one stands for, and the shape it has.

Source: Unicode 15.1, blocks Arabic Presentation Forms-A (FB50-FDFF) and -B (FE70-FEFF). The tables are built from
the decompositions of the character data, which by the stability policy never change; what is put beside them
here is what is no letter:

- FBB2-FBC2: the dots of letters by themselves, for grammars; FD3E-FD4F: ornate parentheses and word signs
- FDF0-FDFC, FDFD-FDFF: words as one sign, and the rial, which authors type; only FDF2 (Allah) is a mere ligature
- FDD0-FDEF: no characters; FE73: the tail of a seen, a part of a glyph
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from arclean.arabic.byte_pages import Respelling
from arclean.arabic.letters import ARABIC, TATWEEL, class_members, joins_left
from arclean.arabic.marks import HARAKAT

__all__ = ["ALLAH", "FORM", "FORMS_PAGE", "FORM_LETTERS", "FORM_MARKS", "FORM_SHAPES", "FormShape", "as_letters"]

ALLAH = "\ufdf2"
"""The ligature of the word Allah; some fonts draw it without its alef."""

FORM = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufdf2\ufe70-\ufe72\ufe74\ufe76-\ufefc"
"""Class body: every form that stands for letters or marks."""

_SHADDA = "\u0651"
_BLOCKS = (range(0xFB50, 0xFDC8), range(0xFE70, 0xFEFD))


class FormShape(NamedTuple):
    """How a form joins: whether its glyph touches the letter before and the letter after it.

    ``dual`` is True where its letter can join both; a letter that is not dual never touches the letter after it.
    """

    before: bool
    after: bool
    dual: bool


FORM_LETTERS: dict[int, str] = {}
"""What each form of a letter or ligature stands for; a table for ``str.translate``."""

FORM_MARKS: dict[str, str] = {}
"""The marks that a spacing form of marks stands for, shadda first, as they are typed."""

FORM_SHAPES: dict[str, FormShape] = {}
"""The shape of each form of letters."""


def _fill_tables() -> None:
    for code in (code for block in _BLOCKS for code in block):
        tag, _, codes = unicodedata.decomposition(chr(code)).partition(" ")
        if not tag:
            continue
        text = "".join(chr(int(c, 16)) for c in codes.split())
        if text[0] in " \u0640":  # the space or tatweel that carries a mark is no part of the word
            FORM_MARKS[chr(code)] = "".join(sorted(text[1:], key=_SHADDA.__ne__))
            continue
        FORM_LETTERS[code] = text
        last = text.rstrip("\u064b\u0670")
        before, after = tag in ("<medial>", "<final>"), tag in ("<medial>", "<initial>")
        FORM_SHAPES[chr(code)] = FormShape(before, after, joins_left(last[-1]))


_fill_tables()

_COMMON_SIGNS = "\u0660-\u0669\u060c\u061b\u061f\u00ab\u00bb\u201c\u201d"

FORMS_PAGE = (
    "\0\n !\"#%&'()*,-./+0123456789:;<=>?[\\]_{|}abcdefghijklmnopqrstuvwxyz"
    + "".join(sorted(class_members(f"{ARABIC}{HARAKAT}{TATWEEL}{_COMMON_SIGNS}")))
    + "".join(form for form in FORM_SHAPES if form >= "\ufe80")
)
"""What text with forms is made of, for pages: the forms of the Arabic letters, and what stands around them."""

as_letters = Respelling({chr(form): letters for form, letters in FORM_LETTERS.items()}, around=FORMS_PAGE)
"""Respell the forms of a text as the letters that they stand for."""
