"""Arabic signs: the comma of Arabic, which the models of Tesseract take for a hamza or for the comma of Latin.

The two hang below the line alike, and the hamza has the comma's head. A hamza at the end of a word that is none with
it, and one without it, is the comma.
"""

from __future__ import annotations

import re

from arclean.language.lexicon import run_lexicon

__all__ = ["restore_comma"]

_LATIN_COMMA = re.compile("(?<=[\u0621-\u064a\u064b-\u0652\u0670-\u06d3\u00bb)]),$")
_LAST_HAMZA = re.compile("(?<=[\u0620-\u064a\u064b]{3})\u0621$")


def restore_comma(text: str) -> str:
    """Return a word of OCR with the comma that it ends with.

    >>> restore_comma("القاعدة,"), restore_comma("الرصيفء"), restore_comma("الشيء"), restore_comma("USB,")
    ('القاعدة،', 'الرصيف،', 'الشيء', 'USB,')
    """
    text = _LATIN_COMMA.sub("\u060c", text)
    if _LAST_HAMZA.search(text):
        lexicon = run_lexicon()
        if text not in lexicon and _bare(text[:-1]) in lexicon:
            return f"{text[:-1]}\u060c"
    return text


def _bare(text: str) -> str:
    return text.replace("\u064b", "")
