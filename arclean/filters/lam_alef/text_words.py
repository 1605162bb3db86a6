"""The words of a text as ``lam-alef`` reads them: their letters alone, and where they stand.

They differ from the words of :mod:`arclean.language.tokens`: the number of an unmapped glyph (``(cid:12)``) may stand
within a word as a kashida does, and all words of a document are counted at once, so only their letters are kept.
"""

from __future__ import annotations

import re
from functools import partial
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.edits import Span
from arclean.filters.lam_alef.document_vote import calls

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.filters.lam_alef.candidates import Plan, Plans
    from arclean.filters.lam_alef.document_vote import Call, Verdict

__all__ = ["BESIDES", "CID", "Words"]

BESIDES = f"{MARK}{TATWEEL}\ufffd\ue000-\uf8ff"
"""Class body: what may stand within a word, as a kashida that has no character."""
CID = "\\(cid:[0-9]{1,6}\\)"
"""Pattern: the same, by the number of its glyph."""
_WORD = re.compile(f"[{LETTER}][{LETTER}{BESIDES}]*+(?:{CID}[{LETTER}{BESIDES}]*+)*+")
_has_besides = re.compile(f"[{BESIDES}]|{CID}").search
_drop_besides = re.compile(f"[{BESIDES}][{BESIDES}]*|{CID}").sub
_LONGEST = 40  # characters of a word around a place


class Words(NamedTuple):
    """The words of a text, all or some: their letters, and where they stand, if that is known.

    Equal words are one object, and places are sought for few: a large text has millions of words.
    """

    text: str
    bare: list[str]
    matches: list[re.Match[str]] | None

    @classmethod
    def every(cls, text: str) -> Words:
        """Take all words of a text, line by line."""
        has_besides = _has_besides(text)
        bare: list[str] = []
        for line in text.split("\n"):
            found = _WORD.findall(line)
            if found and has_besides:
                found = _drop_besides("", "\n".join(found)).split("\n")
            bare += map(intern, found)
        return cls(text, bare, None)

    @classmethod
    def around(cls, text: str, hits: list[int]) -> Words:
        """Take the words around some places."""
        found = {
            match.start(): match
            for hit in hits
            for match in _WORD.finditer(text, max(0, hit - _LONGEST), hit + _LONGEST)
            if match.start() <= hit < match.end() < hit + _LONGEST
        }
        matches = [found[start] for start in sorted(found)]
        return cls(text, [_drop_besides("", match[0]) for match in matches], matches)

    def called(self, told: list[tuple[int, Plan]], plans: Plans, said: Verdict) -> dict[int, tuple[Call, Span]]:
        """Say, by number, how the words that tell are to be read, and where they stand."""
        near = {one for number, _ in told for one in (number - 1, number, number + 1)}
        every = (_WORD.finditer(self.text) if self.matches is None else self.matches) if near else ()
        spans = {number: Span(*match.span()) for number, match in enumerate(every) if number in near}
        found = calls(self.bare, told, partial(_gap, self.text, spans), plans, said)
        return {call.number: (call, spans[call.number]) for call in found}


def _gap(text: str, spans: Mapping[int, Span], number: int) -> str:
    """Give what stands before the word of a number, or behind the last one; its neighbours' places are known."""
    start = spans[number - 1].end if number else 0
    return text[start : spans[number].start] if number in spans else text[start:]
