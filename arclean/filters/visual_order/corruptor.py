"""Lines written down as they lie on the page, from left to right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.brackets import BRACKET_PAIRS, MIRRORED_BRACKET
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.bidi import MAX_PRINTED_READINGS, to_logical, to_visual
from arclean.core.corruptor import LINE, Corruptor
from arclean.filters.visual_order.line_reorder import layout

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_letters = re.compile(f"[{LETTER}]").findall
_has_form = re.compile(f"[{FORM}\u0640]").search
_words = re.compile(f"[{LETTER}{MARK}]+").findall
_cluster = re.compile(f"[{LETTER}][{MARK}]+|[\\s\\S]").findall
_LETTERS, _WORDS = 24, 5  # of a line that tells by itself
_TYPED = {ord(char): other for char, other in MIRRORED_BRACKET.items() if any(char in pair for pair in BRACKET_PAIRS)}


def corrupt(text: str, random: Random) -> str:
    """Lay all lines out as one tool does: brackets as they look or as typed, in one text of four all is turned.

    Marks stand before their letters, or in one text of three behind. A text with a line that is laid out as another
    line would be stays whole: which of the two was meant nobody can tell.
    """
    if not all(map(_is_certain, LINE.findall(text))):
        return text
    turned = random.random() < 1 / 4 and _tells(text)
    typed, clusters = random.random() < 1 / 3, random.random() < 1 / 3 and _shows_marks(text)
    return LINE.sub(lambda line: _laid_out(line[0], turned=turned, typed=typed, clusters=clusters), text)


def _laid_out(line: str, *, turned: bool, typed: bool, clusters: bool) -> str:
    if not _letters(line):
        return line
    if turned:
        return line[::-1]
    if clusters:
        units = _cluster(line)
        heads = "".join(unit[0] for unit in units)
        found = to_visual(heads, 1)
        pieces = (units[n] if len(units[n]) > 1 else char for char, n in zip(found.text, found.order, strict=True))
        line = "".join(pieces)
    else:
        line = to_visual(line, 1).text
    return line.translate(_TYPED) if typed else line


def _tells(text: str) -> bool:
    """Tell whether a text turned around as a string shows it, in the lines that are turned."""
    found = layout([line[::-1] for line in LINE.findall(text) if _letters(line)])
    return found.digits and found.latin


def _is_certain(line: str) -> bool:
    return to_logical(to_visual(line, 1).text, others=MAX_PRINTED_READINGS).text == line


def _shows_marks(text: str) -> bool:
    """Tell whether marks that stay behind their letters show that they do."""
    laid_out = [_laid_out(line, turned=False, typed=False, clusters=True) for line in LINE.findall(text)]
    return layout(laid_out).clusters


def _accepts(text: str) -> bool:
    return not _has_form(text) and all(map(_is_plain, LINE.findall(text)))


def _is_plain(line: str) -> bool:
    """Tell a line that is long enough to tell by itself."""
    return len(_letters(line)) >= _LETTERS and len(_words(line)) >= _WORDS


CORRUPTOR = Corruptor("visual-order", corrupt, _accepts)
