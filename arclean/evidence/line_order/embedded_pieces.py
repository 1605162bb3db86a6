"""Lines whose Arabic letters stand in embeddings side by side, which may be all that still tells their order.

A tool that writes a page down from left to right (Poppler's ``pdftotext``) embeds each run of Arabic letters, so that
``2019 ⟨عام⟩ ⟨في⟩`` is ``في عام 2019``. By UAX #9 such embeddings change nothing, but without them nothing tells
that the order of the runs is that of the page. Isolates that no letter stands beside do change it (rule P2).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.controls import DIRECTION_CONTROLS
from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.evidence.line_order import weights
from arclean.evidence.line_order.pair_order import joint_order_bits
from arclean.language.tokens import BREAK, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["embeddings_tell_order"]

_SCRIPT = f"{LETTER}{FORM}{MARK}{TATWEEL}"
_RIGHTWARD = f"[\u202a\u2066][^{DIRECTION_CONTROLS}{LETTER}{FORM}]*[\u202c\u2069]"
_OUTSIDE = f"(?:[^{DIRECTION_CONTROLS}{_SCRIPT}]|{_RIGHTWARD})*"
_EMBEDDED_PIECE = (
    f"(?:\u202b[^{DIRECTION_CONTROLS}{DIGIT}A-Za-z]+\u202c|[\u2067\u2068][^{DIRECTION_CONTROLS}{DIGIT}A-Za-z]+\u2069)"
)
_is_row = LazyPattern(f"{_OUTSIDE}{_EMBEDDED_PIECE}(?:{_OUTSIDE}{_EMBEDDED_PIECE})*{_OUTSIDE}").fullmatch
_pieces = LazyPattern(_EMBEDDED_PIECE).finditer
_control = LazyPattern(f"[{DIRECTION_CONTROLS}]")
_EMBEDDED_WORD = f"[\u202b\u2067\u2068][{_SCRIPT}]+[\u202c\u2069]"
_is_row_of_words = LazyPattern(f" *{_EMBEDDED_WORD}(?: {_EMBEDDED_WORD}){{2,}} *").fullmatch
_begins_with_blank = LazyPattern(f"\u202b [{_SCRIPT}]").search


def embeddings_tell_order(line: str, lexicon: Lexicon) -> bool:
    r"""Return whether the embeddings of a line still say in which order its parts lie.

    So it is where its words follow each other likelier the other way round. Where nothing tells, the manner of the
    writer does: a tool embeds each word of a row, and the blank before one; an author names and fields, with signs,
    bars and tabs between them.

    >>> from arclean.language.lexicon import run_lexicon
    >>> embeddings_tell_order("\u202bالنهر\u202c \u202bضفة\u202c \u202bعند\u202c", run_lexicon())
    True
    >>> embeddings_tell_order("\u202bوصل\u202c \u202bالوفد\u202c \u202bإلى\u202c \u202bالمدينة\u202c", run_lexicon())
    False
    """
    if not _is_row(line):
        return False
    pieces = list(_tokens_of_pieces(line))
    if len(pieces) < 2:
        return False
    bits = sum(
        joint_order_bits(left, right, lexicon)
        for (left, _), (right, _) in pairwise(pieces)
        if BREAK not in (left[-1], left[0], right[0], right[-1])
    )
    is_of_tool = _is_row_of_words(line) is not None or _begins_with_blank(line) is not None
    return bits < -weights.PIECES_BITS or (is_of_tool and bits <= weights.PIECES_BITS)


def _tokens_of_pieces(line: str) -> Iterator[tuple[list[str], bool]]:
    """Yield the folded tokens of each embedded piece, and of what stands between them, in which signs are breaks."""
    end = 0
    for found in _pieces(line):
        if between := folded_tokens(_control.sub("", line[end : found.start()])):
            yield between, False
        if inside := [one for one in folded_tokens(found[0][1:-1]) if one not in SIGNS]:
            yield inside, True
        end = found.end()
    if between := folded_tokens(_control.sub("", line[end:])):
        yield between, False
