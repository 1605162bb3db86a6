"""Names of glyphs: the characters that they stand for.

By the Adobe Glyph List and its specification (``uni0661``, ``afii57392``, ``lam_alef``), but for names with the suffix
of a script (``lam_alef-ar.fina``, ``four-persian``): those are the names of Unicode in short, and the list, which has
Hebrew's alef for ``alef`` and Latin's digits for ``one``, does not hold for them.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache

__all__ = ["is_code_label", "is_dingbat_of_label", "shaped_text_of_name", "text_of_name"]

# What tools call glyphs that they know only by number.
_NAMELESS = re.compile(r"(?:glyph|gid|cid|a|g|index|glyph_|char|c)?\d+$|\.notdef", re.IGNORECASE)
_SCRIPT_SUFFIX = re.compile("-(?:ar|arab|fa|farsi|persian|ur|urdu)$")
_FORM_SUFFIX = re.compile("(?:isolated+|initial|medial|final|iso|ini|med|fin)$")  # in short: Omega's fonts
_PERSIAN_SUFFIXES = ("-fa", "-farsi", "-persian", "-ur", "-urdu")
_LONG_PARTS = re.compile("ARABIC (?:LETTER |SIGN )?|WITH |[ -]")
_BARE_NAMES = frozenset("dal thal reh waw sukun dammah fathah kasrah shaddah damma fatha kasra shadda tatweel".split())
_OTHER_NAMES = {
    "dammah": "\u064f", "fathah": "\u064e", "kasrah": "\u0650", "shaddah": "\u0651", "kashida": "\u0640",
    "question": "\u061f", "hamza": "\u0621", "yehfarsi": "\u06cc",
}  # fmt: skip


@lru_cache(4096)
def text_of_name(name: str) -> str | None:
    """Return the text of a glyph by its name, or None for a name that says nothing.

    >>> [*map(text_of_name, ["uni0661", "seenmedialarabic", "lam_alef-ar.fina", "one-ar", "g12"])]
    ['١', 'ﺴ', 'لا', '١', None]
    """
    if _NAMELESS.match(name):
        return None
    stem = name.partition(".")[0]
    suffix = _SCRIPT_SUFFIX.search(stem)
    if suffix is None and (spelt := _text_of_long_name(stem.lower())):
        return spelt
    if suffix is None:
        parts = [_text_in_glyph_list(part) for part in stem.split("_")]
    else:
        names = _arabic_names() | (_digit_names("EXTENDED ") if suffix[0] in _PERSIAN_SUFFIXES else {})
        parts = [names.get(_SCRIPT_SUFFIX.sub("", part).lower(), "") for part in stem.split("_")]
    return "".join(parts) if all(parts) else None


@lru_cache(4096)
def shaped_text_of_name(name: str) -> str | None:
    """Return the text of a glyph with the joining form that its name tells, or None for a name that says nothing.

    >>> [*map(shaped_text_of_name, ["uni0644.init", "lam_alef-ar.fina", "behmedial", "uni0661", "g12"])]
    ['\ufedf', '\ufefc', '\ufe92', '١', None]
    """
    text = text_of_name(name)
    suffix = _FORM_AT_END.search(name)
    return text if text is None or suffix is None else _shapes().get((text, suffix[1]), text)


_FORM_AT_END = re.compile("(iso|ini|med|fin)(?:l|t|i|a|olated|tial|ial|al)?(?:[0-9.]|$)")


@lru_cache(1)
def _shapes() -> dict[tuple[str, str], str]:
    """Return the presentation forms by the letters that they show and three letters of the name of the form."""
    found: dict[tuple[str, str], str] = {}
    for char in map(chr, (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))):
        form, _, codes = unicodedata.decomposition(char).partition(" ")
        letters = "".join(chr(int(code, 16)) for code in codes.split())
        found.setdefault((letters, form[1:4]), char)
    return found


def _text_of_long_name(name: str) -> str | None:
    """Return the text of a glyph whose name spells the letter out with its form, as fonts for TeX do; or None.

    >>> [*map(_text_of_long_name, ["alefwithhamzaaboveisolated", "arabicindicdigitone", "lamwithaleffinal", "behini"])]
    ['أ', '١', 'لا', 'ب']
    """
    bare = _FORM_SUFFIX.sub("", name)
    is_arabic = bare != name or bare.startswith("arabic") or ("_" not in name and bare in _BARE_NAMES)
    if not is_arabic:
        return None
    bare = bare.removeprefix("arabicindicdigit").removeprefix("arabic").replace("with", "").replace("alif", "alef")
    if bare.startswith("lamalef"):
        return _text_of_parts("lam", bare.removeprefix("lam"))
    return _text_of_parts(bare)


def _text_of_parts(*parts: str) -> str | None:
    """Return the letters of names in short, or None where one is no letter's."""
    found = [_arabic_names().get(part, "") for part in parts]
    return "".join(found) if all(found) else None


def is_code_label(name: str, code: int) -> bool:
    """Return whether a name is a mere label that gives the number of its code: ``a65``, ``G41``."""
    return re.fullmatch(rf"[A-Za-z]*0*(?:{code}|{code:X}|{code:x})", name) is not None


def is_dingbat_of_label(name: str | None, code: int, text: str) -> bool:
    """Return whether a map says of a label what the font ZapfDingbats has by that name.

    Ghostscript looks the labels of TeX's bitmap fonts (``a1`` for code 1) up in the list of that font, which has names
    of the same kind, but at other codes.

    >>> is_dingbat_of_label("a1", 1, "\u2701"), is_dingbat_of_label("a1", 33, "\u2701")
    (True, False)
    """
    if name is None or not _NAMELESS.match(name) or not is_code_label(name, code):
        return False
    from fontTools import agl  # noqa: PLC0415 - for such names only

    return bool(agl.toUnicode(name, isZapfDingbats=True) == text)


def _text_in_glyph_list(part: str) -> str:
    """Return the text of a part of a name by the Adobe Glyph List (pdfminer has it), or by the number that it is.

    >>> [*map(_text_in_glyph_list, ["afii57415", "uni06440627", "u1EE00", "uniD800", "uni627", "meem"])]
    ['\u0627', '\u0644\u0627', '\U0001ee00', '', '', '']
    """
    from pdfminer.glyphlist import glyphname2unicode  # noqa: PLC0415 - loaded with the fonts of pdfminer

    if known := glyphname2unicode.get(part):
        return str(known)
    if (found := _NUMBERED.fullmatch(part)) is None:
        return ""
    digits, single = found.groups()
    numbers = [int(single, 16)] if single else [int(digits[at : at + 4], 16) for at in range(0, len(digits), 4)]
    is_text = all(number < _SURROGATES[0] or _SURROGATES[1] < number <= sys.maxunicode for number in numbers)
    return "".join(map(chr, numbers)) if is_text else ""


_NUMBERED = re.compile("uni((?:[0-9A-F]{4})+)|u([0-9A-F]{4,6})")
_SURROGATES = 0xD800, 0xDFFF


@lru_cache(1)
def _arabic_names() -> dict[str, str]:
    """Return the letters and signs of Arabic by their names in short: ``alefhamzaabove``, ``tehmarbuta``, ``fatha``."""
    found: dict[str, str] = {}
    for char in map(chr, range(0x600, 0x700)):
        full = unicodedata.name(char, "")
        if full.startswith("ARABIC ") and "DIGIT" not in full:
            found.setdefault(_LONG_PARTS.sub("", full).lower(), char)
    return found | _digit_names("") | _OTHER_NAMES


def _digit_names(kind: str) -> dict[str, str]:
    """Return the Arabic-Indic digits (``kind`` is empty or ``EXTENDED``) by the names of the Latin ones."""
    names = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return {name: unicodedata.lookup(f"{kind}ARABIC-INDIC DIGIT {name}") for name in names}
