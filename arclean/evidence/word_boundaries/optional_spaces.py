"""Words that many authors part from the next one, or write as one with it, and the words of two letters.

Source: Arabic names of persons (kunya, nasab, "servant of") and of places that are compounds, in their usual spellings.
"""

from __future__ import annotations

__all__ = ["COMPOUNDS", "NAME_BEGINNINGS", "NUMERALS", "OFTEN_GLUED", "PARTICLES"]

NAME_BEGINNINGS = frozenset(
    """
    عبد وعبد لعبد بعبد أبو ابو أبي ابي أبا ابا وأبو وابو لأبي بو بن ابن وابن بنت أم ام آل ذو ذي ذات
    حضر بعل معدي بيت بير بئر دير كفر تل رأس عين وادي جبل دار بور سان سانت سانتا نيو لوس لاس كوالا مار خان شاه
""".split()
)
"""Words after which a word of its own stands, though both are written as one too: ``عبد الله``, ``بو رقيبة``."""

PARTICLES = frozenset(
    """
    من عن في فى لم لن قد بل هل كم مع هو هي ما لا إن أن ان أو او ثم كل أي اي إذ لو كي ذو ذا ذي أب أخ يد دم فم سن حق حد خط
    ضد بن لك له لي به بي يا أم آل أى لى
""".split()
)
"""The words of two letters that are so common that a glued word may begin or end with one of them."""

OFTEN_GLUED = frozenset(
    """
    لا ما يا ولا وما فلا فما بلا ألا أما اللا واللا باللا أبو وأبو ابو وابو أبي أبا عبد وعبد
""".split()
)
"""Not, what, oh, father of, servant of: many authors leave no space after them (``لايمكن``, ``مازال``)."""

NUMERALS = frozenset(
    """
    واحد واحدة أحد إحدى اثنان اثنين اثنتان اثنتين اثنا اثني ثلاث ثلاثة أربع أربعة اربع اربعة خمس خمسة ست ستة سبع سبعة
    ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرون عشرين ثلاثون ثلاثين أربعون أربعين اربعون اربعين خمسون خمسين ستون ستين
    سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئتان مئتين مائتان مائتين ألف الف ألفان ألفين مليون مليار
""".split()
)
"""Numbers in words: some authors write the article before them by itself, as they do before figures (``ال 5``)."""

_PREFIXES = ("كيلو", "ميغا", "ميجا", "غيغا", "جيجا", "تيرا", "سنتي", "ملي", "مللي", "ميكرو", "نانو")
_UNITS = (
    "متر", "مترا", "مترات", "غرام", "غراما", "جرام", "جراما", "لتر", "لترا", "هرتز", "هيرتز", "واط", "وات", "بايت",
)  # fmt: skip
_NUMBERS = ("ثلث", "ثلاث", "أربع", "اربع", "خمس", "ست", "سبع", "ثمان", "ثماني", "تسع")

COMPOUNDS = frozenset(
    (
        *(("رأس", capital) for capital in ("مال", "المال", "مالها", "ماله")),
        *((prefix, unit) for prefix in _PREFIXES for unit in _UNITS),
        *((number, "مائة") for number in _NUMBERS),
    )
)
"""Pairs of words that are rightly written as one too: capital, units with a prefix, hundreds."""
