"""Lone words that no Arabic word is spelt like: damaged Arabic ones, or right ones of another language.

Uyghur and Kazakh write alef maksura for a vowel, within words too: ``تىل``, a tongue, is what ``تلى`` comes out as
where its ligature is swapped. Where no other word of a text tells its language, letters do: what the word costs in
another language of the script, against the turned one in Arabic.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.core.edits import UNMEASURED
from arclean.filters.lam_alef import weights
from arclean.language.language_id import line_language
from arclean.language.legibility import ARABIC_SCRIPT, script_costs, script_languages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.lam_alef.likely_words import WordChoice
    from arclean.language.lexicon import Lexicon

__all__ = ["doubt_lone_word", "is_foreign_spelling", "stands_in_foreign_line"]

_has_maksura_within = re.compile("\u0649.").search
_MOST_WORDS = 3  # of a text whose other words may be of no language that they tell


def doubt_lone_word(choice: WordChoice, word: str, words: Sequence[str], lexicon: Lexicon) -> WordChoice:
    """Return the choice for a folded word, doubted where no word is spelt so but in another language.

    That is where ``words``, those of the text, are hardly more, and none of the others is common.
    """
    if choice.grounds != "impossible" or len(words) > _MOST_WORDS or not _has_maksura_within(word):
        return choice
    common = weights.FOREIGN_TURNED_COST
    if any(other != word and lexicon.word_cost(other) <= common for other in words):
        return choice
    turned = choice.candidate.word
    is_foreign = lexicon.word_cost(turned) > common or is_foreign_spelling(word, turned)
    return choice._replace(chance=UNMEASURED) if is_foreign else choice


def is_foreign_spelling(word: str, turned: str) -> bool:
    """Return whether a word reads as another language about as well as its turned letters do as Arabic.

    >>> is_foreign_spelling("تىل", "تلى"), is_foreign_spelling("عىل", "على")
    (True, False)
    """
    languages = script_languages(ARABIC_SCRIPT)
    costs = dict(zip(languages, script_costs(word, ARABIC_SCRIPT)[1], strict=True))
    as_arabic = script_costs(turned, ARABIC_SCRIPT)[1][languages.index("ar")]
    return min(cost for name, cost in costs.items() if name != "ar") - as_arabic < weights.FOREIGN_WORD_BITS


def stands_in_foreign_line(text: str, place: int) -> bool:
    """Return whether the line of a place tells by itself that it is of another language than Arabic.

    >>> stands_in_foreign_line("كىتاب ۋە قەلەم | دىن", 0), stands_in_foreign_line("قررت اإلدارة", 0)
    (True, False)
    """
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    return line_language(text[start : len(text) if end < 0 else end]) not in ("ar", None)
