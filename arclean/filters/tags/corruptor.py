"""Tags that a feed leaves in plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.core.corruptor import Corruptor
from arclean.filters.tags.about_markup import is_markup_text, is_spoken_of

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_TAGGED_WORDS = LazyPattern(f"[{ARABIC}]{{3,}}(?: [{ARABIC}]{{2,}}){{0,3}}")
_ELEMENTS = (
    ("<b>", "</b>"), ("<i>", "</i>"), ("<strong>", "</strong>"), ("<em>", "</em>"), ('<a href="/news/1">', "</a>"),
    ('<span class="x">', "</span>"), ("<FONT color=red>", "</FONT>"),
    ("<b data-parsoid='{\"dsr\":[1,8,3,3]}'>", "</b>"),
)  # fmt: skip
_lines = re.compile("[^\n\f]+")
_has_two_letters = LazyPattern(f"[{ARABIC}].*?[{ARABIC}]").search


def corrupt(text: str, random: Random) -> str:
    """Return a text with a tenth of its runs of words in tags, and with a break or a paragraph for some lines."""

    def tag_words(found: re.Match[str]) -> str:
        opening, closing = random.choice(_ELEMENTS)
        return f"{opening}{found[0]}{closing}" if random.random() < 1 / 10 else found[0]

    def tag_line(found: re.Match[str]) -> str:
        line = _TAGGED_WORDS.sub(tag_words, found[0])
        if not _has_two_letters(found[0]):
            return line
        form = random.choice(("{}", "{}", "{}<br>", "{}<br />", "<p>{}</p>"))
        return form.format(line)

    return _lines.sub(tag_line, text)


def _is_in_domain(text: str) -> bool:
    """Return whether a text is prose that does not speak about writing, without signs of tags and code."""
    return "<" not in text and not is_markup_text(text) and not any(is_spoken_of(x) for x in _lines.findall(text))


CORRUPTOR = Corruptor("tags", corrupt, _is_in_domain)
