"""Lone words that no Arabic word is spelt like: damaged Arabic ones, or right ones of another language.

Uyghur and Kazakh write alef maksura for a vowel, within words too: ``تىل``, a tongue, is what ``تلى`` comes out as
where its ligature is swapped. Where no other word of a text tells its language, letters do: what the word costs in
another language of the script, against the turned one in Arabic.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.edits import UNMEASURED
from arclean.filters.lam_alef import weights
from arclean.language.language_id import line_language
from arclean.language.legibility import ARABIC_SCRIPT, script_costs, script_languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.filters.lam_alef.likely_words import WordChoice
    from arclean.language.lexicon import Lexicon

__all__ = ["doubt_lone_word", "is_foreign_spelling", "places_in_foreign_lines", "with_name_turned"]

_has_maksura_within = re.compile("\u0649.").search
_turn_names = re.compile(f"\u0647\u0644\u0644(\u0627?)(?![{LETTER}{MARK}]*[{LETTER}])").sub
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


def with_name_turned(text: str) -> str:
    """Return a text with the ligature of the name of God turned back wherever it ends a word, of the same length.

    By this text its language is asked: no language has a word that is spelt so, and a short text looks like another one
    by it (``عبد هللا``); the answer is the same before and after it is repaired.

    >>> with_name_turned("عبد هللا"), with_name_turned("الحمد هلل") == "الحمد " + "لله"
    ('عبد الله', True)
    """
    return _turn_names("\\1\u0644\u0644\u0647", text) if "\u0647\u0644\u0644" in text else text


def places_in_foreign_lines(text: str, places: Iterable[int]) -> set[int]:
    """Return those places whose line tells by itself that it is of another language; each line is asked once.

    >>> places_in_foreign_lines("كىتاب ۋە قەلەم | دىن", [0]), places_in_foreign_lines("قررت اإلدارة", [0, 5])
    ({0}, set())
    """
    found, end, is_foreign = set(), -1, False
    for place in sorted(places):
        if place > end:
            start, end = text.rfind("\n", max(0, end), place) + 1, text.find("\n", place)
            end = len(text) if end < 0 else end
            is_foreign = line_language(text[start:end]) not in ("ar", None)
        if is_foreign:
            found.add(place)
    return found
