"""What words of Persian, Urdu, Sorani and Uyghur begin and end with: facts by which a line tells its order.

Spelt as :data:`arclean.arabic.languages.FOLDED` folds them, so that letters of a neighbour do not hide them.

Source: the grammars of the four languages on inflection (plurals, persons of the verb, cases, ezafe) and on spelling:
yeh barree and noon ghunna are written at the end of words alone; a word that begins with a vowel takes a hamza on yeh
in Sorani and Uyghur, so that no word ends with one; alef with madda begins words and seldom ends one.
"""

from __future__ import annotations

__all__ = [
    "BEGINNINGS",
    "CLAUSE_WORDS",
    "FINAL_ONLY",
    "FIRST_ONLY",
    "FREQUENT_LAST",
    "FUNCTION_WORDS",
    "INITIAL_HAMZA",
    "LAST_WORDS",
    "LONG_ENDINGS",
    "SHORT_ENDINGS",
    "VOWELS",
]

from arclean.arabic.languages import LANGUAGE_WORDS

FINAL_ONLY = "\u06d2\u06d3\u06ba"
"""Letters that only end words: yeh barree with and without hamza, noon ghunna."""

FIRST_ONLY = "\u0622"
"""Alef with madda above: in these languages it begins words."""

INITIAL_HAMZA = "\u0626"
"""Yeh with hamza above: before a vowel it begins words."""

VOWELS = "\u0627\u0648\u064a\u06c6\u06c7\u06c8\u06ce\u06d0\u06d5"
"""Letters of vowels: alef, waw, yeh, oe, u, yu, yeh with small v, e, ae."""

FUNCTION_WORDS = frozenset(
    word for word, language in LANGUAGE_WORDS.items() if language != "ar" and len(word) > 1
) | frozenset((
    "\u0628\u0647", "\u0647\u0645", "\u0643\u064a", "\u0647\u0648", "\u062a\u0648", "\u0627\u0646",
))  # fmt: skip
"""Their function words, folded; those too that two languages share, for all of them run the same way."""

LAST_WORDS = (
    "است", "نیست", "هستند", "بود", "بودند", "شد", "شدند", "شود", "شوند", "باشد", "باشند", "دارد", "دارند", "داشت",
    "ہے", "ہیں", "تھا", "تھے", "تھی", "تھیں", "گا", "گے", "گی",
)  # fmt: skip
"""Verbs that end sentences of Persian and Urdu, and begin none."""

CLAUSE_WORDS = ("و", "که", "اما", "تا", "ولی", "اور", "کہ", "لیکن", "جو", "تو", "مگر")
"""Words of Persian and Urdu that begin a clause after a verb."""

LONG_ENDINGS = (
    "\u0647\u0627\u064a",  # Persian: plural with ezafe
    "\u062a\u0631\u064a\u0646",  # Persian: superlative
    "\u0646\u062f\u06af\u0627\u0646",  # Persian: plural of agents
    "\u0633\u062a\u0627\u0646",  # places
    "\u0648\u06ba",  # Urdu: oblique plural
    "\u06d5\u0643\u0627\u0646",  # Sorani: definite plural
    "\u06d5\u0648\u06d5",  # Sorani: particle of verbs and circumpositions
)
"""Endings that are rare in other places."""

SHORT_ENDINGS = (
    "\u0647\u0627",  # Persian: plural
    "\u0646\u062f",  # Persian: third person plural
    "\u062f\u0646",  # Persian: infinitive
    "\u0627\u0646",  # plurals
    "\u0627\u062a",  # Arabic plurals
    "\u064a\u062a",  # Arabic abstract nouns
    "\u064a\u0646",  # Urdu: feminine plural without its ghunna; Arabic plurals
)
"""Endings that other words have by chance."""

FREQUENT_LAST = "\u064a\u0647\u06d5"
"""Letters with which most words end: yeh, heh, ae."""

BEGINNINGS = (
    "\u0646\u0645\u064a",  # Persian: negated imperfective
    "\u0645\u064a",  # Persian: imperfective
    "\u062f\u06d5",  # Sorani: imperfective
    "\u0628\u06d5",  # Sorani: preposition
    "\u0644\u06d5",  # Sorani: preposition
)
"""Beginnings of words."""
