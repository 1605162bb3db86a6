"""Escapes: what in a plain text Markdown would take for a sign of its own (CommonMark 0.31, 2.4)."""

from __future__ import annotations

import re

from arclean.arabic.lazy_patterns import LazyPattern

__all__ = ["escape_cell", "escape_heading", "escape_inline", "escape_line"]

_INLINE = LazyPattern(
    r"[\\`*]|~~|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|\[(?=[^\]\n]*\][(:\[])|!(?=\[)"
)
_BEGINNING = LazyPattern(r"[#]{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:--+|==*)(?=\s*$)|~~~")
_LAST_SIGNS = LazyPattern(r"(?<!\S)#+$")
_LONG_NUMBER = LazyPattern(r"(\d{4,9})([.)])(?=\s|$)", re.ASCII)


def escape_inline(text: str) -> str:
    r"""Return a text in which nothing is taken for emphasis, code, a link, a tag or a character reference.

    >>> escape_inline("2*3*4 <b> a_b _c_ AT&amp;T x<5")
    '2\\*3\\*4 \\<b> a_b \\_c\\_ AT\\&amp;T x<5'
    """
    return _INLINE.sub(r"\\\g<0>", text)


def escape_heading(text: str) -> str:
    r"""Return the text of a heading in which a last number sign is not taken for its end (CommonMark 0.31, 4.2).

    >>> escape_heading("لغة C#"), escape_heading("طويل #")
    ('لغة C#', 'طويل \\#')
    """
    return _LAST_SIGNS.sub(r"\\\g<0>", escape_inline(text))


def escape_line(text: str) -> str:
    r"""Return a line of a paragraph in which nothing is taken for a heading, a quotation, a list or a rule either.

    A number of up to three digits with a stop stays: it is a list, as it was.

    >>> escape_line("# 5"), escape_line("- a"), escape_line("1. one"), escape_line("1984. It was")
    ('\\# 5', '\\- a', '1. one', '1984\\. It was')
    """
    text = escape_inline(text.strip())
    if _BEGINNING.match(text):
        return f"\\{text}"
    return _LONG_NUMBER.sub(r"\1\\\2", text, count=1) if _LONG_NUMBER.match(text) else text


def escape_cell(text: str) -> str:
    r"""Return a cell of a table in which nothing ends it.

    >>> escape_cell(" a|b ")
    'a\\|b'
    """
    return escape_inline(text.strip()).replace("|", "\\|")
