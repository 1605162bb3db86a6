"""What a line costs in bits as it is read: by its words, by its signs and by its brackets.

Readings of one line have the same words, numbers and signs in another order. Which word follows which, which begins the
line and which ends it costs as the tables say; a sign that stands where no author sets it costs as much again, and so
does a bracket without its partner.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.brackets import count_lone_brackets
from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.foreign_affixes import CLAUSE_WORDS, LAST_WORDS
from arclean.language.tokens import BREAK, folded_tokens

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["begins_with_verb", "reading_cost"]

_SIGNS = ".!:\u060c\u061b\u061f\u06d4"
_FULL_STOPS = ".!\u061f\u06d4"
_IN_WORD = f"{LETTER}{FORM}{DIGIT}A-Za-z"
_misplaced_signs = LazyPattern(
    f"(?<!\\S)[{_SIGNS}][^\\s\\w[(]*(?=[{_IN_WORD}])"  # before a word or number, but not that of a note
    f"|\\A\\s*(?!::\\s)[{_SIGNS}]"  # at the beginning, but for two colons, which are a list's
    f"|\\A\\s*[-\u2013)][{DIGIT}]"  # the label of a list item
    f"|\\A\\s*[{DIGIT}]+[{_SIGNS}] ?[-\u2013)]"  # a label and a stop
    "|(?<=\\s)(?:[-\u2013\u2014\u2022*]|::)\\s*\\Z"  # the sign of a list item at the end
    f"|[%\u066a][{DIGIT}]"
    f"|\\A\\s*[{LETTER}{FORM}{MARK}\u200c]{{2,}}[{_FULL_STOPS}](?=\\s)"  # that ends a sentence, after its first word
).findall
_stops_before_others = LazyPattern(f"[{_FULL_STOPS}\u061b]\\s+[A-Za-z{DIGIT}][^{_FULL_STOPS}\u061b]*\\Z").search
begins_with_verb = LazyPattern(
    f"\\A\\W*(?:{'|'.join(LAST_WORDS)})\\s+(?!(?:{'|'.join(CLAUSE_WORDS)})\\s)[{LETTER}]"
).match


def reading_cost(text: str, lexicon: Lexicon | None, *, verbs_tell: bool = False) -> float:
    """Return the bits of a line as it is read; without a lexicon those of its signs and brackets alone.

    A full stop ends a line sooner than it stands before Latin words or a number, with none at the end.
    In another language the first word tells too, where ``verbs_tell``: lines of a paragraph begin anywhere.

    >>> reading_cost("في بيت.", None), reading_cost(".في بيت", None) > 0, reading_cost(")في( بيت", None) > 0
    (0.0, True, True)
    >>> reading_cost("رأيت بيتا؟ Linux", None) > reading_cost("Linux رأيت بيتا؟", None)
    True
    >>> reading_cost("ہے یہ کتاب", None, verbs_tell=True) > reading_cost("یہ کتاب ہے", None, verbs_tell=True)
    True
    """
    bits = weights.MISPLACED_SIGN * len(_misplaced_signs(text)) + weights.LONE_BRACKET * count_lone_brackets(text)
    bits += weights.STOP_BEFORE_OTHERS if _stops_before_others(text) else 0.0
    if lexicon is None:
        return bits + (weights.VERB_FIRST if verbs_tell and begins_with_verb(text) else 0.0)
    words = [BREAK, *folded_tokens(text), BREAK]
    return bits + sum(min(weights.MAX_WORD_COST, lexicon.bigram_cost(a, b)) for a, b in pairwise(words))
