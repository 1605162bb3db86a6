"""Whether lines in visual order were laid out from left to right: each Arabic run backwards, the runs in their order.

A line of Arabic with Latin words between, shown in a field or a paragraph of a left-to-right page, has its first Arabic
words at the left and its last at the right of them (UAX #9, P3: the paragraph level is 0). Both readings have the same
words; which follows which, which begins the line and which ends it tells them apart. A stop at the left end is that of
a right-to-left line.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER
from arclean.arabic.presentation_forms import FORM
from arclean.bidi import MAX_PRINTED_READINGS, to_logical
from arclean.filters.visual_order import weights
from arclean.language.tokens import BREAK, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["LINES_READ", "weigh_base_direction"]

LINES_READ = 40
"""Lines of a document whose words are asked: a bound of time."""

_EITHER_SHAPE = f"{LETTER}{FORM}"
_has_latin_between = re.compile(
    f"[{_EITHER_SHAPE}]{{2}}\\W*\\s[^{_EITHER_SHAPE}]*[A-Za-z][^{_EITHER_SHAPE}]*\\s\\W*[{_EITHER_SHAPE}]{{2}}"
).search
_begins_with_stop = re.compile("\\s*[.!?\u060c\u061b\u061f\u06d4:]").match


def weigh_base_direction(lines: Sequence[str], lexicon: Lexicon) -> float:
    """Return the bits for lines that were laid out from left to right, by those with Latin words between Arabic ones.

    >>> from arclean.core.context import Context
    >>> line = "هتغل ةبتكم ىلإ لخد Firefox جمانربلا عم ةراشإ كانه"
    >>> weigh_base_direction([line], Context().lexicon) == 0.0, weigh_base_direction(["ةسردملا"], Context().lexicon)
    (False, 0.0)
    """
    if any(map(_begins_with_stop, lines)):
        return -weights.FULL_STOP
    asked = [line.strip() for line in lines if _has_latin_between(line)][:LINES_READ]
    return sum((_line_cost(line, 1, lexicon) - _line_cost(line, 0, lexicon) for line in asked), 0.0)


def _line_cost(line: str, base: int, lexicon: Lexicon) -> float:
    """Return the bits of the words of a line, each after the one before it, by the direction of the paragraph."""
    words = [BREAK, *folded_tokens(to_logical(line, base, others=MAX_PRINTED_READINGS).text), BREAK]
    return sum(min(weights.MAX_WORD_COST, lexicon.bigram_cost(a, b)) for a, b in pairwise(words))
