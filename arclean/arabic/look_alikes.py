"""Letters of neighbour languages that look like Arabic ones in some positions, and words that end in a yeh.

Source: Unicode 15.1, block Arabic; core specification, section 9.2 (the shapes of yeh, kaf and heh).
"""

from __future__ import annotations

__all__ = ["LOOK_ALIKES", "LOOK_ALIKE_FAMILIES", "MAKSURA_WORDS", "WORDS_AFTER_ALI", "WORDS_BEFORE_ALI", "YEH_WORDS"]

LOOK_ALIKES = {
    "\u06cc": "\u064a",  # farsi yeh: initial and medial shapes of yeh, final shape of alef maksura
    "\u06a9": "\u0643",  # keheh: initial and medial shapes of kaf
    "\u06be": "\u0647",  # heh doachashmee: initial and medial shapes of heh
    "\u06c1": "\u0647",  # heh goal: final shape of heh
    "\u06d5": "\u0647",  # ae: final shape of heh
    "\u06c3": "\u0629",  # teh marbuta goal: teh marbuta
}
"""What each look-alike stands for in Arabic; a final farsi yeh may stand for alef maksura too."""

LOOK_ALIKE_FAMILIES = {
    "yeh": ("\u06cc", "\u064a"),
    "kaf": ("\u06a9", "\u0643"),
    "heh": ("\u06be\u06c1\u06d5", "\u0647"),
    "teh marbuta": ("\u06c3", "\u0629"),
}
"""Families: the look-alikes, and the letter that they take the place of."""

_YEH = "في التي الذي اللاتي اللواتي هي أي بأي لأي لي ذي حوالي بالتالي"
_MAKSURA = """
على إلى الى حتى متى سوى مدى إحدى احدى أخرى اخرى الأخرى الاخرى كبرى الكبرى مستوى المستوى بمستوى مستشفى المستشفى
مصطفى موسى عيسى يحيى
"""

YEH_WORDS = frozenset(_YEH.split())
"""Function words that end in yeh."""

MAKSURA_WORDS = frozenset(_MAKSURA.split())
"""Words that end in alef maksura and are no other word with yeh; only the first, the preposition, is a name too."""

_TITLES = "بن ابن بنت أبو أبي أبا ابو السيد الإمام الامام الشيخ الدكتور الأمير الحاج محمد أحمد حسن حسين آل"

WORDS_BEFORE_ALI = frozenset(_TITLES.split())
WORDS_AFTER_ALI = frozenset(("بن", "ابن", "أبو"))
"""Words beside which the preposition `على` is not likelier than the name Ali."""
