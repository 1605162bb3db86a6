"""The signs at the ends of lines, written at their beginnings, where they look well if a line runs to the right.

Or, where there are enough of them, the signs within lines turned with the space after them, as tools turn them that lay
out what stands between two words as a run from left to right.
"""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import LINE, Corruptor
from arclean.evidence.line_order.pair_order import adjacent_order_bits
from arclean.filters.leading_signs import weights
from arclean.filters.leading_signs.sign_lines import has_turned_runs
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_ABJAD = "\u0621-\u064a"
_END = re.compile("[.!:,\u061f\u060c\u061b]+$")
_is_plain = LazyPattern(
    f"(?:[-\u2013\u2022] )?[{_ABJAD}][^\t|]*[{_ABJAD}\u064b-\u06520-9\u0660-\u0669)\u00bb][.\u061f!:\u060c]"
).fullmatch
_has_sign_at_word = LazyPattern(
    f'[ \u00a0][.!:,\u061f\u060c\u061b](?=[{_ABJAD}])|[.!:,\u061f\u060c\u061b\u2026]["\u00bb)]$'
).search
_is_row = re.compile("[^\n\f]\n[^\n\f]")
_MIN_LINES, _MIN_GAPS, _MIN_PROSE_GAPS = 3, 3, 9
_has_letter = re.compile(f"[{_ABJAD}]")
_parts_sentence = re.compile("[.!\u061f\u2026][^ ]{0,2} |[A-Za-z]")
_DOMAINS = frozenset(
    "مصر السعودية الأردن فلسطين قطر تونس سوريا المغرب الجزائر عمان العراق اليمن البحرين لبنان موقع شبكة عرب".split()
)
_WITHIN = re.compile(f"(?<=[{_ABJAD}]{{2}})([.!:,\u061f\u060c\u061b]) (?=[{_ABJAD}]{{2}})")
_CLAUSES_WITHIN = re.compile(f"(?<=[{_ABJAD}]{{2}})[\u061f\u060c\u061b] (?=[{_ABJAD}]{{2}})")
_ANY_WITHIN = re.compile("[.!:,;\u061f\u060c\u061b](?![.!:,;\u061f\u060c\u061b]|$)")
_CLAUSE_KINDS = frozenset("\u060c\u061b\u061f.")
_SPACE = " "
_SENTENCE_STOPS = frozenset(".!\u061f")


def corrupt(text: str, random: Random) -> str:
    """Write the signs at the end of each line with Arabic letters at its beginning, or turn all signs within lines."""
    if _has_many_within(text) and random.random() < 1 / 2:
        return _WITHIN.sub(" \\1", text)
    return LINE.sub(lambda line: _lead_with_sign(line[0]), text)


def _lead_with_sign(line: str) -> str:
    found = _END.search(line)
    return found[0][::-1] + line[: found.start()] if found and _has_letter.search(line) else line


def _has_many_within(text: str) -> bool:
    """Return whether signs of two kinds stand within lines, those of clauses in three, and each between two words."""
    lines = LINE.findall(text)
    kinds = {sign for sign in _WITHIN.findall(text) if sign in _CLAUSE_KINDS}
    placed = sum(len(_ANY_WITHIN.findall(line)) for line in lines)
    shown = [line.count(_SPACE) for line in lines if _CLAUSES_WITHIN.search(line)]
    is_shown = len(shown) >= _MIN_LINES and len(kinds) > 1 and median(shown) >= _MIN_PROSE_GAPS
    return is_shown and placed == len(_WITHIN.findall(text))


def _is_in_domain(text: str) -> bool:
    """Return whether lines begin with a word and end with a sign: one line by itself, or three paragraphs and more.

    No sign stands at another place than after its word, and no words read backwards: those are for `word-order`.
    """
    lines = LINE.findall(text)
    signed = [line for line in lines if _END.search(line)]
    strong = [line for line in signed if line[-1] in _SENTENCE_STOPS]
    if any(adjacent_order_bits(line, run_lexicon()) < -weights.MAX_BACKWARD_BITS for line in signed):
        return False
    is_long = all(line.count(_SPACE) >= _MIN_GAPS for line in signed)
    is_plain = all(map(_is_plain, signed)) and not any(map(_has_sign_at_word, lines))
    is_plain = is_plain and not any(map(has_turned_runs, signed))
    if not (is_long and is_plain) or _is_row.search(text):
        return False
    return len(strong) >= _MIN_LINES or (len(lines) == len(strong) == 1 and _tells_alone(lines[0]))


def _tells_alone(line: str) -> bool:
    """Return whether a line is one sentence of Arabic words, and begins with none of those that name domains."""
    return not _parts_sentence.search(line) and line[0].isalpha() and line.partition(_SPACE)[0] not in _DOMAINS


CORRUPTOR = Corruptor("leading-signs", corrupt, _is_in_domain)
