"""Kashida that lost its character: U+FFFD, one ``(cid:N)`` or one private-use character, over and over.

**What breaks**: a producer justifies lines with a kashida glyph that has no ToUnicode entry (LibreOffice draws
one to seven in a row, mostly two; the typesetter of a law gazette three), and readers write what they have:
``الع(cid:4)(cid:4)راق``. Seen in the justified LibreOffice PDFs made for measuring, and in 53 Egyptian laws (19,000 of
their 19,402 U+FFFD).

**How it is told from a lost letter**, by a vote over the document for each such token. A stretch stands behind a
letter that joins and before another letter, always. Letters of every form do so in 41 to 47 places of 100; but a
``(cid:N)`` is one form of a letter, and a medial form does so always: place alone proves nothing. Medial forms taken
out of 1,500 to 30,000 characters of news, laws, manuals and encyclopaedic text (6,000 trials, 2026-11) stood three in
a row four times, and two in a row between at most .17 of the pairs of letters that they stood between (a word used
again is no new witness: a manual may speak of one word with two yehs all the time); the words around them became
other words of the document in at most .17 (10,200 trials, words of four letters and more). Kashidas repeat, and
their words are words. A lost mark leaves words behind too, but sits on few letters (a damma that became U+E821: 108
of 109 on yeh).

**When it abstains**: below those votes; at the edges of words and behind letters that do not join, even where the
vote is won, for there the token is something else. ``losses`` has reported all of them; those removed are settled.
A heh that stands alone before it was the ``هـ`` of lists and dates, and gets its tatweel back.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.letters import LETTER, TATWEEL, joins_left
from arclean.arabic.marks import MARK
from arclean.edits import Edit
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["KashidaGlyphs"]

_PRIVATE = "\ue000-\uf8ff"
_STRETCH = re.compile(f"([\ufffd{_PRIVATE}]|\\(cid:[0-9]{{1,6}}\\))(?:\\1)*+")
_MARKS = re.compile(f"[{MARK}][{MARK}]*")
_is_letter = re.compile(f"[{LETTER}]").match
_before_letter = re.compile(f"[{MARK}]*(?: [{MARK}][{MARK}]*)?[{LETTER}]").match  # a space may have torn a mark off
_WORD = re.compile(f"[{LETTER}\ufffd][{LETTER}\ufffd]*")
_HEH = "\u0647"

_STRAY = 33  # one stretch in so many may stand where none can: a torn line
_REPEATS = {"\ufffd": 8}  # pairs of letters that decide: U+FFFD is any lost glyph, eight inside: .47 ** 8 = .002
_REPEAT = 4  # any other token is one glyph
_ROW = 3  # in a row: hardly a letter
_DOUBLED = 0.4  # share of the pairs of letters with two in a row between them; lost letters: at most .17
_RETURNED, _SHARE = 5, 0.4  # words of the document that come back, and their share; lost letters: at most .17
_LENGTH = 4  # letters of a word that can bear witness
_ONE_LETTER = 0.5  # share of the stretches behind one letter; marks: most


class _Stretch(NamedTuple):
    """A row of one token: where, how many, between which letters; place is "inside" a word, "heh", or empty."""

    token: str
    start: int
    end: int
    size: int
    letters: str
    place: str


@dataclass(frozen=True, kw_only=True)
class KashidaGlyphs(BaseFilter):
    """Remove the token that stands for a kashida glyph, where the whole document says that it does.

    >>> from arclean import Pipeline
    >>> Pipeline([KashidaGlyphs()])("الع(cid:4)(cid:4)راق وس(cid:4)(cid:4)وريا ومص(cid:4)(cid:4)ر وتون(cid:4)(cid:4)س")
    'العراق وسوريا ومصر وتونس'
    """

    name: ClassVar[str] = "kashida-glyphs"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = frozenset({"signs", "letters", "digits"})  # those of "(cid:4)"
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms", "losses")
    signs: ClassVar[str] = "\ufffd" + _PRIVATE
    cues: ClassVar[tuple[str, ...]] = ("(cid:",)
    resolves: ClassVar[frozenset[str]] = frozenset({"unmapped-glyph"})

    def propose(self, text: str, context: Context) -> Iterator[Edit]:  # noqa: ARG002 - the text tells all
        """Take the vote, then remove what it covers."""
        found = _stretches(text)
        chosen = _repeated(found)
        if _returns(text, chosen, [s for s in found if s not in chosen]):
            chosen = set(found)
        for stretch in sorted(chosen, key=lambda s: s.start):
            start, end = stretch.start, stretch.end
            rule = "kashida-glyphs/" + {"(": "cid", "\ufffd": "replacement"}.get(stretch.token[0], "private")
            yield Edit(start, end, text[start:end], TATWEEL * (stretch.place == "heh"), rule, 0.97, None, _EVIDENCE)


_EVIDENCE = "it recurs in the document, in rows or in words seen without it, and only where a kashida can stand"


def _stretches(text: str) -> list[_Stretch]:
    found: list[_Stretch] = []
    matches = list(_STRETCH.finditer(text))
    before = 0
    for match, limit in zip(matches, [*(m.start() for m in matches[1:]), len(text)], strict=False):
        start, end = match.span()
        word = _MARKS.sub("", text[before:start])[-2:]
        letters = place = ""
        if word and _is_letter(word[-1]) and joins_left(word[-1]):
            behind = _before_letter(text, end, limit)
            letters = word[-1] + behind[0][-1] if behind else ""
            place = "inside" if behind else "heh" if word[-1] == _HEH and not _is_letter(word[:-1]) else ""
        found.append(_Stretch(match[1], start, end, (end - start) // len(match[1]), letters, place))
        before = end
    return found


def _repeated(found: list[_Stretch]) -> set[_Stretch]:
    """Choose the stretches of tokens that repeat as no letter does; rows and single ones are voted on apart."""
    tokens: dict[str, list[_Stretch]] = {}
    for stretch in found:
        tokens.setdefault(stretch.token, []).append(stretch)
    chosen: list[_Stretch] = []
    for token, stretches in tokens.items():
        rows, single = [s for s in stretches if s.size > 1], [s for s in stretches if s.size == 1]
        least, kinds = _REPEATS.get(token, _REPEAT), _joints(rows)
        doubled = kinds >= least and kinds >= _DOUBLED * _joints(stretches)
        if _always_inside(rows) and (doubled or _joints([s for s in rows if s.size >= _ROW]) >= least):
            chosen += rows
            chosen += single if _always_inside(single) else ()
    return {s for s in chosen if s.place}


def _inside(found: list[_Stretch]) -> int:
    return sum(s.place == "inside" for s in found)


def _joints(found: list[_Stretch]) -> int:
    """Count the pairs of letters that rows inside words stand between: a word that is used again is no new witness."""
    return len({s.letters for s in found if s.place == "inside"})


def _always_inside(found: list[_Stretch]) -> bool:
    return sum(not s.place for s in found) * _STRAY <= _inside(found)


def _returns(text: str, chosen: set[_Stretch], left: list[_Stretch]) -> bool:
    """Tell whether what is left is one token, always inside words, without which they are words of this document."""
    if len(left) < _RETURNED or len({s.token for s in left}) > 1 or _inside(left) < len(left):
        return False
    if max(Counter(s.letters[0] for s in left).values()) > _ONE_LETTER * len(left):
        return False
    pieces: list[str] = []
    at = 0
    for stretch in sorted(chosen, key=lambda s: s.start):
        pieces.append(text[at : stretch.start])
        at = stretch.end
    bare = _MARKS.sub("", "".join([*pieces, text[at:]]).replace(left[0].token, "\ufffd"))
    words = set(_WORD.findall(bare))
    torn = {w.replace("\ufffd", "") for w in words if "\ufffd" in w}
    torn = {w for w in torn if len(w) >= _LENGTH}
    back = len(torn & words)
    return back >= _RETURNED and back >= _SHARE * len(torn)
