r"""Sentences that a tool cut into lines where their links begin and end, put together for being judged.

Tools that write the text of each element of a page on a line of its own (``get_text("\n")``) cut a paragraph at its
links: the word of the link stands between two pieces of a sentence, the second of which begins with a comma, a stop or
a small letter. A piece by itself looks like an item of a menu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern

if TYPE_CHECKING:
    import re

__all__ = ["join_cut_sentences"]

_SIGN = "[.,;:!?)\\]\u00bb\u201d\u060c\u061b\u061f](?![.\u2026]|[0-9]|[)\\]](?:\\n|$))"
_LONG_PIECE = 30  # characters of a piece of running text
_find_cuts = LazyPattern(
    f"(?<=\\S)[ \\t]*\\n[ \\t]*(?={_SIGN})"  # before a sign that no line begins with
    "|(?<=[(\\[\u00ab\u201e\u201c])[ \\t]*\\n[ \\t]*(?=\\S)"
    f"|(?<=[^\\n\\t.!?:\u061f\u2026 ])[ \\t]*\\n[ \\t]*"
    f"(?=[a-z\u00df-\u00f6\u00f8-\u00ff\u0430-\u045f][^\\n]{{{_LONG_PIECE}}})"
).sub


def join_cut_sentences(text: str) -> str:
    """Return a text with spaces in the place of the breaks that cut sentences: as long as it was.

    >>> join_cut_sentences("إلى" + chr(10) + "المدينة" + chr(10) + "، ثم عاد.").split(chr(10))
    ['إلى', 'المدينة ، ثم عاد.']
    """
    return _find_cuts(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
