"""Affixes: proclitics, verb prefixes and the article before a stem; inflection and pronouns after it.

Source: the closed classes of Arabic morphology (Ryding, A Reference Grammar of Modern Standard Arabic, 2005). Affixes
are recognised by letters alone, so a root letter that looks like an affix is taken for one.
"""

from __future__ import annotations

__all__ = ["PROCLITICS", "WORD_ENDINGS", "WORD_PREFIXES", "WORD_SUFFIXES"]

WORD_PREFIXES = (
    "\u0648\u0627\u0644",  # wa + article
    "\u0628\u0627\u0644",  # bi + article
    "\u0641\u0627\u0644",  # fa + article
    "\u0643\u0627\u0644",  # ka + article
    "\u0648\u0644\u0644",  # wa + li + article
    "\u0648\u0628\u0627\u0644",  # wa + bi + article
    "\u0627\u0644",  # article
    "\u0644\u0644",  # li + article
    "\u0633\u064a",  # future
    "\u0633\u062a",  # future
    "\u0648\u064a",  # wa + third person
    "\u0648\u062a",  # wa + second person, third feminine
    "\u0644\u064a",  # li + third person
    "\u0644\u062a",  # li + third feminine
    "\u0645\u062a",  # participle of form V
    "\u0645\u0633\u062a",  # participle of form X
    "\u0648",
    "\u0641",
    "\u0628",
    "\u0643",
    "\u0644",
    "\u064a",
    "\u062a",
    "\u0646",
    "\u0623",
    "\u0625",
    "\u0627",
    "\u0645",
)
"""Prefixes, the longer first where one begins another: the first that fits is taken among three letters, two, one."""

WORD_SUFFIXES = (
    "\u062a\u0647\u0627",  # feminine + her
    "\u0627\u062a\u0647",  # plural + his
    "\u0647\u0645\u0627",  # their, of two
    "\u0627\u062a",  # feminine plural
    "\u064a\u0646",  # masculine plural, dual
    "\u0648\u0646",  # masculine plural
    "\u0627\u0646",  # dual
    "\u064a\u0629",  # relation, feminine
    "\u0647\u0627",  # her
    "\u0647\u0645",  # their
    "\u0646\u0627",  # our
    "\u0643\u0645",  # your
    "\u0648\u0627",  # they, of verbs
    "\u062a\u0647",  # feminine + his
    "\u0627\u0621",  # broken plural, verbal noun
    "\u064a\u0627",  # relation, accusative
    "\u0629",
    "\u0647",
    "\u062a",
    "\u0627",
    "\u064a",
    "\u0649",
    "\u0646",
    "\u0643",
)
"""Suffixes, in the same order."""

PROCLITICS = frozenset(
    first + second
    for first in ("", "\u0648", "\u0641")
    for second in "ب ك ل ال بال كال لل س سي ست سن سأ ي ت ن أ لي لت".split()
    if first + second != "\u0641\u064a"
) | {"", "\u0648", "\u0641"}
"""What may stand before a stem: conjunctions, prepositions, the article, the future, the persons of a verb.

Without a conjunction and a person that together are a word of their own: "in".
"""

WORD_ENDINGS = frozenset(
    """
    ها هم هما هن كم كما كن نا ه ك ي ني ا ان ين ون ات ة ية وا يا تا تان تين تم ت وه وها وهم وهما يه يها يهم يهما اه اها
    اهم اهما نه نها نهم نهما ونه ونها ونهم انه انها انهم ته تها تهم تهما تي تنا تكم اته اتها اتهم اتهما اتي اتنا اتكم
    يين يون يات يتين يتان ينا ونا انا ناه ناها ناهم ناكم وكم وني ونني ونكم تمو تموه تموها تموهم تموهما تمونا تموني
""".split()
) | {""}
"""What may follow a stem: inflection and pronouns, as they come together."""
