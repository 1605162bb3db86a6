r"""Marks by which tokenizers cut text into pieces, left in it: ``▁وصل ▁الق طار``, ``القط ##ار``, ``القط@@ ار``.

SentencePiece writes a space as U+2581, and plain spaces stand between its pieces; WordPiece begins a piece that goes on
a word with ``##``; subword-nmt ends one that goes on with ``@@``, OpenNMT sets U+FFED where there was no space. Three
marks in a line (of U+2581) or in the text tell them from what an author writes: rows of blocks, letters to be filled
in. Tags with two number signs are words, or stand at the beginning of a line too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.line_spans import line_spans
from arclean.filters.encoded import weights
from arclean.filters.encoded.decoding import reads

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.language.lexicon import Lexicon

__all__ = ["PIECE_TRIGGERS", "find_word_pieces"]

PIECE_TRIGGERS = ("\u2581", "##", "@@ ", "\uffed")
"""Strings of which a text with such marks has one."""

_SPACE = "\u2581"
_PIECE_LETTER = "[\u0621-\u063a\u0641-\u065f\u066e-\u06d3\u06d5\u200c]"
_is_row = LazyPattern(f"{_SPACE}(?![{_SPACE}\\s]|$)(?:(?!{_SPACE}{_SPACE}|  |{_SPACE}\\s).)+").fullmatch
_find_marks = LazyPattern(
    f"(?<={_PIECE_LETTER})@@ (?={_PIECE_LETTER})|(?<=\\S) ?\uffed ?(?=\\S)|(?<={_PIECE_LETTER}) ##({_PIECE_LETTER}+)"
).finditer
_is_other_hash = LazyPattern(f"(?<!{_PIECE_LETTER} )(?<!#)##|##(?!{_PIECE_LETTER})").search
_find_head = LazyPattern(f"{_PIECE_LETTER}+\\Z").search
_find_tail = LazyPattern(f"{_PIECE_LETTER}+").match
_MIN_MARKS = 3
_ASKED, _REACH = 1_000, 40  # marks whose words are asked for; letters of a word
_MAX_TAIL = 5  # letters of a piece that ends a word, on the mean
_MIN_WORD = 2.5  # letters: shorter ones are letters to be filled in


def find_word_pieces(text: str, context: Context) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and target of the spans that marks of pieces stand in.

    >>> from arclean.core.context import Context
    >>> list(find_word_pieces("▁وصل ▁الق طار ▁إلى ▁المدينة", Context()))
    [(0, 27, 'وصل القطار إلى المدينة')]
    """
    if _SPACE in text:
        yield from _find_rows(text)
    marks = list(_find_marks(text)) if any(mark in text for mark in PIECE_TRIGGERS[1:]) else []
    tails = [found[1] for found in marks if found[1]]
    if tails and (_is_other_hash(text) or not _are_tails(tails, context.lexicon)):
        marks = [found for found in marks if not found[1]]
    if len(marks) >= _MIN_MARKS and not _are_between_words(text, marks, context.lexicon):
        yield from ((found.start(), found.start(1) if found[1] else found.end(), "") for found in marks)


def _are_tails(pieces: list[str], lexicon: Lexicon) -> bool:
    """Return whether pieces are ends of words, and no words after two number signs, as tags are written by mistake."""
    words = sum(piece in lexicon for piece in pieces)
    return 2 * words <= len(pieces) and sum(map(len, pieces)) <= _MAX_TAIL * len(pieces)


def _are_between_words(text: str, marks: list[re.Match[str]], lexicon: Lexicon) -> bool:
    """Return whether most marks stand between two words that make none together: signs of an author's."""
    words = 0
    for found in marks[:_ASKED]:
        head = _find_head(text, max(0, found.start() - _REACH), found.start())
        tail = _find_tail(text, found.start(1) if found[1] else found.end())
        words += bool(head and tail and head[0] in lexicon and tail[0] in lexicon and head[0] + tail[0] not in lexicon)
    return 2 * words > min(len(marks), _ASKED)


def _find_rows(text: str) -> Iterator[tuple[int, int, str]]:
    for start, end in line_spans(text):
        line = text[start:end].rstrip()
        if line.count(_SPACE) < _MIN_MARKS or not _is_row(line):
            continue
        target = line.replace(" ", "").replace(_SPACE, " ").strip()
        words = target.split()
        if sum(map(len, words)) >= _MIN_WORD * len(words) and reads(target, weights.PIECES_SLACK):
            yield start, start + len(line), target
