"""Doubt choices in texts of few words: titles, labels, names and commands, of which tables know less than of prose.

A word of no table is rarely a damaged one there: imperatives, names and terms come in labels far oftener than in the
prose that tables are made of. So where hardly any word stands around, a swap by likelihood alone needs a counted pair,
or a turned word that is common; where it lacks both, it is reported. Of 47,000 Arabic strings of thirty programs
(2026-11-30) 24 words were changed wrongly without this and 9 rightly, with it 4 and 7; the bounds were chosen on
them and on cells of dev_*. Of 21,578 strings of other programs, left out, 3 were changed wrongly and 2 rightly.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER
from arclean.core.edits import UNMEASURED, Span
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_tables import ALEFS, BARE_ALEF
from arclean.filters.lam_alef.lone_words import doubt_lone_word
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.other_ligatures import OTHER_LIGATURE
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, LONE_ARTICLES
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from arclean.filters.lam_alef.likely_words import WordChoice
    from arclean.language.lexicon import Lexicon

__all__ = ["doubt_choices", "ends_otherwise", "is_doubted", "is_part_of_label", "spellings_of"]

_has_mnemonic_before = re.compile(f"(?<=[{LETTER}][_&])").match
_CHARACTERS_AFTER = 40  # characters after a word in which the next one begins
_LAST_LETTERS = {"\u0649": "\u064a", "\u064a": "\u0649", "\u0647": "\u0629"}
_begins_with_word = re.compile(f"\\s+[{LETTER}]").match
_has_mnemonic_after = re.compile(f"[_&][{LETTER}]").match


def doubt_choices(
    text: str, chosen: Mapping[int, tuple[WordChoice, Span]], words: Sequence[str], lexicon: Lexicon
) -> Iterator[tuple[WordChoice, Span]]:
    """Yield choices by their starts, those that too little speaks for with the chance of what is only reported."""
    apart = [(*one, is_part_of_label(text, *one[2])) for one in _disjoint_choices(chosen)]
    is_only_one = len({text[span.start : span.end] for _, _, span, is_part in apart if not is_part}) == 1
    press = {text[one[2].start : one[2].end] for one in apart if one[1].candidate.kind not in (LAM_ALEF, LOST_ALEF)}
    is_proven = any(_tells_of_swaps(one[1], fold(text[one[2].start : one[2].end]), lexicon) for one in apart)
    for start, made, span, is_part in apart:
        word = fold(text[start : span.end])
        choice = doubt_lone_word(made, word, words, lexicon)
        is_likely = choice.grounds == "likelihood"
        is_turned = is_likely and choice.candidate.kind == OTHER_LIGATURE
        is_press = is_likely and choice.candidate.kind not in (LAM_ALEF, LOST_ALEF)
        is_of_these = words[choice.position : choice.position + 1] == [word]  # those of Persian are read by themselves
        is_alone = is_only_one and is_of_these and not is_part
        if (
            (is_part and choice.grounds != "impossible")
            or (is_alone and is_doubted(choice, words, text[span.end : span.end + _CHARACTERS_AFTER], lexicon))
            or (is_turned and ends_otherwise(word, lexicon))
            or (is_press and not (is_proven or _is_told(choice, word, words, lexicon)))
        ):
            choice = choice._replace(chance=UNMEASURED)
        elif len(press) == 1 and _is_guess_of_the_press(choice):
            choice = choice._replace(chance=min(choice.chance, weights.LONE_PRESS_CONFIDENCE))
        yield choice, span


def _tells_of_swaps(choice: WordChoice, word: str, lexicon: Lexicon) -> bool:
    """Return whether a choice says by itself that ligatures were swapped: of a word that is none, or by its text.

    A rare word beside which a commoner one of the same letters was counted says nothing (``هلم إلى``, ``يا هلا``).
    """
    is_sure = choice.chance >= weights.APPLY_FROM
    return is_sure and (choice.grounds != "likelihood" or _is_none(word, lexicon))


def _is_none(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is in no list; the rarest ones of that of rare words are damaged themselves (``اليت``)."""
    return not lexicon.has_folded(word) and lexicon.rare_word_cost(word) >= weights.VOTER_COST_LIMIT


def _is_told(choice: WordChoice, word: str, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether a word is none, or both neighbours were counted beside the turned one and none beside it.

    Of a short word they tell nothing, as many have the letters of another: ``قال هلم إلى``, ``قال لهم إلى``.
    """
    if _is_none(word, lexicon):
        return True
    left, right = words[: choice.position][-1:], words[choice.position + 1 :][:1]
    if len(word) < weights.TOLD_WORD_LETTERS or not (left and right):
        return False
    is_counted, turned = lexicon.has_bigram, choice.candidate.word
    asks_turned = is_counted(left[0], turned) and is_counted(turned, right[0])
    return asks_turned and not (is_counted(left[0], word) or is_counted(word, right[0]))


def _is_guess_of_the_press(choice: WordChoice) -> bool:
    """Return whether a choice turns a ligature of the press by its line.

    A font that swaps one swaps others too: the only such word of a text may be misspelt by its author.
    """
    return choice.grounds == "likelihood" and choice.candidate.kind not in (LAM_ALEF, LOST_ALEF, OTHER_LIGATURE)


def _disjoint_choices(chosen: Mapping[int, tuple[WordChoice, Span]]) -> Iterator[tuple[int, WordChoice, Span]]:
    """Yield choices by their starts, but for the end of a word with a kashida inside, which was chosen as a whole."""
    end = 0
    for start in sorted(chosen):
        choice, span = chosen[start]
        if start >= end:
            end = span.end
            yield start, choice, span


def is_part_of_label(text: str, start: int, end: int) -> bool:
    """Return whether letters are a part of a word that a sign for the keyboard parts (``الن_قر``): no word by itself.

    >>> is_part_of_label("الن_قر الطويل", 0, 3), is_part_of_label("_النقر الطويل", 1, 6)
    (True, False)
    """
    return _has_mnemonic_before(text, start) is not None or _has_mnemonic_after(text, end) is not None


def spellings_of(word: str) -> list[str]:
    """Return how some authors spell a word otherwise: by its last letter, or by a hamza at its start.

    >>> spellings_of("يمسى"), spellings_of("الكبرية")[1:]
    (['يمسي'], ['إلكبرية', 'آلكبرية'])
    """
    others = [word[:-1] + _LAST_LETTERS[word[-1]]] if word[-1] in _LAST_LETTERS else []
    others += [alef + word[1:] for alef in ALEFS[1:]] if word[0] == BARE_ALEF else []
    return others


def ends_otherwise(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word that is in no list is a known one, as some authors write its last letter.

    >>> from arclean.language.lexicon import run_lexicon
    >>> [ends_otherwise(word, run_lexicon()) for word in ("يمسى", "الكبرية")]
    [True, False]
    """
    last = _LAST_LETTERS.get(word[-1])
    return last is not None and not lexicon.has_folded(word) and lexicon.has_folded(word[:-1] + last)


def is_doubted(choice: WordChoice, words: Sequence[str], after: str, lexicon: Lexicon) -> bool:
    """Return whether a choice is to be reported only, the one of its text: by likelihood, or by its own vote.

    ``words`` are those of the text, ``after`` is what follows the word in it. An article by itself with no word after
    it is a letter's name oftener than a swapped "no": ``إتش تي إم ال``.
    """
    turned = choice.candidate.word
    if choice.grounds == "document" and choice.candidate.kind not in (LAM_ALEF, LOST_ALEF):
        return lexicon.word_cost(turned) > weights.COMMON_TURNED_COST  # the word is all that the document says
    if choice.grounds not in ("likelihood", "lost"):
        return False
    word = words[choice.position]
    if word in LONE_ARTICLES:
        return not _begins_with_word(after)
    cost, count = lexicon.word_cost(turned), len(words)
    has_pair = _has_counted_pair(choice.position, turned, words, lexicon)
    if choice.candidate.kind == OTHER_LIGATURE:
        if count < weights.HARDLY_ANY_WORDS:
            return not has_pair or cost > weights.COMMON_TURNED_COST
        return count < weights.FEW_WORDS and cost > weights.RARE_TURNED_COST
    if choice.candidate.kind not in (LAM_ALEF, LOST_ALEF) or count >= weights.FEW_WORDS or has_pair:
        return False
    costs = shared_oov_costs(lexicon)
    return costs.is_likely_word(word) and costs.word_cost(word) - cost < weights.COMMONER_TURNED_BITS


def _has_counted_pair(position: int, turned: str, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether a turned word was counted beside a neighbour that it has in a text."""
    before, after = words[max(0, position - 1) : position], words[position + 1 : position + 2]
    pairs = [*((left, turned) for left in before), *((turned, right) for right in after)]
    return any(lexicon.has_bigram(*pair) for pair in pairs)
