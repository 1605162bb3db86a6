"""Marks: the signs that sit on letters, by what they are for.

Source: Unicode 15.1, names and combining classes of the block Arabic (0600-06FF).
"""

from __future__ import annotations

__all__ = ["FATHATAN_SEATS", "HARAKAT", "MARK", "MARK_NAMES", "SEATED"]

HARAKAT = "\u064b-\u0652"
"""Class body: tanween, short vowels, shadda, sukun."""

MARK = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff"
"""Class body: every combining mark of the script."""

SEATED = "\u0653-\u0655\u0670\u06dc\u06e7\u06e8"
"""Class body: marks that may be written on a tatweel of their own: madda, hamza above and below, dagger
alef, small high seen, yeh and noon (Quranic orthography)."""

MARK_NAMES = ("فتح", "ضم", "كسر", "شد", "سكون", "تنوين", "حرك", "علام", "رمز", "همز", "تشكيل")
"""Stems of the Arabic names of the marks: a lone mark after one of them is what the text speaks of, not damage."""

FATHATAN_SEATS = frozenset("\u0627\u0649\u0629\u0621")
"""Last letters that bear fathatan: alef, alef maksura, teh marbuta, hamza; any other takes an alef after it."""
