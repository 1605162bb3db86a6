"""Two words that an author may have put side by side, though they make another one: ``الأب عاد``, ``الأخ بار``.

A noun with its article, "father" and "brother", "how many" and "you" have a word after them that is no ending; where
that word is a common one, the two need more bits than pieces do (``الع لوم``, ``بال رغم``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.word_boundaries import weights

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["are_free_words", "are_noun_and_word"]

_ARTICLE, _CONJUNCTIONS = "\u0627\u0644", "\u0648\u0641"
_BEFORE_WORDS = frozenset("أب أخ اب اخ كم أنت انت".split())
_WORD_ENDINGS = frozenset("ات ان ون ين ها هم هما هن كم كما نا ني تها تهم تهن تكم تنا ته اتها اتهم ية يات".split())
_LEAST_NOUN = 2  # letters after an article


def are_free_words(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether two folded words may be one after the other in a sentence: a noun or a pronoun, and its predicate.

    >>> from arclean.core.context import Context
    >>> lexicon = Context().lexicon
    >>> are_free_words("والأب", "عاد", lexicon), are_free_words("بال", "رغم", lexicon)
    (True, False)
    """
    if right in _WORD_ENDINGS or lexicon.word_cost(right) > weights.FREE_WORD_COST:
        return False
    noun = left[1:] if left[0] in _CONJUNCTIONS and left.startswith(_ARTICLE, 1) else left
    stem = noun.removeprefix(_ARTICLE)
    return noun in _BEFORE_WORDS or (noun != stem and len(stem) >= _LEAST_NOUN and lexicon.has_folded(stem))


def are_noun_and_word(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether two folded words may be a noun with its article and a word after it, in a split text too.

    >>> from arclean.core.context import Context
    >>> lexicon = Context().lexicon
    >>> are_noun_and_word("الأب", "عاد", lexicon), are_noun_and_word("انت", "خاب", lexicon)
    (True, False)
    """
    return left.lstrip(_CONJUNCTIONS).startswith(_ARTICLE) and are_free_words(left, right, lexicon)
