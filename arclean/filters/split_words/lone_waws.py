"""Waws that stand by themselves before a word: split off, or set apart by an author who does so.

An author who sets "and" apart does it before articles too (``العقد و المادة``); one who writes ``العقد والمادة`` hardly
ever. What splits words in one place of ten leaves most of them whole.
"""

from __future__ import annotations

__all__ = ["LONE_WAW", "joins_waws"]

LONE_WAW = "\u0648"
_JOINED, _APART = f" {LONE_WAW}\u0627\u0644", f" {LONE_WAW} \u0627\u0644"
_JOINED_PER_APART = 3


def joins_waws(text: str) -> bool:
    """Return whether a text joins "and" to articles, or hardly ever does not.

    >>> joins_waws("العقد والمادة"), joins_waws("العقد و المادة"), joins_waws("العقد و مادة")
    (True, False, False)
    """
    joined = text.count(_JOINED)
    return joined > 0 and joined >= _JOINED_PER_APART * text.count(_APART)
