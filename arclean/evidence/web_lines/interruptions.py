"""Interruptions: a short line that a template puts between the paragraphs of a text again and again.

"Advertisement", "Article content" and their like stand alone between sentences, in any language. They part lines that
belong together: what is measured by its neighbours (is it firm around, how long are the lines near) takes a text with
one between all its paragraphs for a list. A page is therefore measured without them. Whether they go is another
question: the refrain of a poem comes again too, and where no page is around a text nothing goes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from arclean.evidence.web_lines import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["find_interruptions"]


def find_interruptions(lines: Sequence[str], firm: Sequence[bool]) -> frozenset[int]:
    """Return the numbers of the lines that interrupt a text; ``firm`` says of each line whether it is running text.

    >>> text = ["a", "-", "b", "-", "c", "-", "d", "-", "e"]
    >>> sorted(find_interruptions(text, [line != "-" for line in text]))
    [1, 3, 5, 7]
    """
    keys = [tuple(line.split()) for line in lines]
    often = {
        key
        for key, count in Counter(keys).items()
        if count >= weights.MIN_INTERRUPTIONS and len(key) <= weights.MAX_INTERRUPTION_WORDS
    }
    if not often:
        return frozenset()
    loose = [key in often and not is_firm for key, is_firm in zip(keys, firm, strict=True)]
    amid = Counter(key for key, is_amid in zip(keys, _list_amid(loose, firm), strict=True) if is_amid)
    all_of = Counter(key for key, is_loose in zip(keys, loose, strict=True) if is_loose)
    told = {
        key
        for key, count in amid.items()
        if count >= max(weights.MIN_INTERRUPTIONS, weights.MIN_AMID_SHARE * all_of[key])
    }
    return frozenset(number for number, key in enumerate(keys) if loose[number] and key in told)


def _list_amid(loose: Sequence[bool], firm: Sequence[bool]) -> list[bool]:
    """Return of each line whether it is loose and the nearest lines around it that are not are firm."""
    before, after = _nearest(loose, firm), _nearest(loose[::-1], firm[::-1])[::-1]
    return [is_loose and one and two for is_loose, one, two in zip(loose, before, after, strict=True)]


def _nearest(loose: Sequence[bool], firm: Sequence[bool]) -> list[bool]:
    """Return of each line whether the last line before it that is not loose is firm."""
    found, last = [], False
    for is_loose, is_firm in zip(loose, firm, strict=True):
        found.append(last)
        last = last if is_loose else is_firm
    return found
