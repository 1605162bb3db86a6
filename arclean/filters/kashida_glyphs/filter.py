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
from itertools import accumulate, chain, groupby
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import LETTER, TATWEEL, class_members, joins_left
from arclean.arabic.marks import MARK
from arclean.core.edits import Sweep
from arclean.core.filter import BaseFilter, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context

__all__ = ["KashidaGlyphs"]

_PRIVATE = "\ue000-\uf8ff"
_STRETCH = re.compile(f"(([(\ufffd{_PRIVATE}](?:(?<![(])|cid:[0-9]{{1,6}}\\)))\\2*+)")  # a row, and its token
_MARKS = re.compile(f"[{MARK}][{MARK}]*")
_LETTERS = class_members(LETTER)
_JOINING = frozenset(filter(joins_left, _LETTERS))
_before_letter = re.compile(f"[{MARK}]*(?: [{MARK}][{MARK}]*)?[{LETTER}]").match  # a space may have torn a mark off
_WORD = re.compile(f"[{LETTER}\ufffd][{LETTER}\ufffd]*")
_HEH = "\u0647"
_RULES = {"(": "cid", "\ufffd": "replacement"}

_STRAY = 33  # one stretch in so many may stand where none can: a torn line
_REPEATS = {"\ufffd": 8}  # pairs of letters that decide: U+FFFD is any lost glyph, eight inside: .47 ** 8 = .002
_REPEAT = 4  # any other token is one glyph
_ROW = 3  # in a row: hardly a letter
_DOUBLED = 0.4  # share of the pairs of letters with two in a row between them; lost letters: at most .17
_RETURNED, _SHARE = 5, 0.4  # words of the document that come back, and their share; lost letters: at most .17
_LENGTH = 4  # letters of a word that can bear witness
_ONE_LETTER = 0.5  # share of the stretches behind one letter; marks: most


_Stretch = tuple[str, str, str]  # its token, the row, and its joint: see _joint


@dataclass(frozen=True, kw_only=True)
class KashidaGlyphs(BaseFilter):
    """Remove the token that stands for a kashida glyph, where the whole document says that it does.

    >>> from arclean import Pipeline
    >>> Pipeline([KashidaGlyphs()])("الع(cid:4)(cid:4)راق وس(cid:4)(cid:4)وريا ومص(cid:4)(cid:4)ر وتون(cid:4)(cid:4)س")
    'العراق وسوريا ومصر وتونس'
    """

    name: ClassVar[str] = "kashida-glyphs"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"signs", "letters", "digits"})  # those of "(cid:4)"
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms", "losses")
    trigger_chars: ClassVar[str] = "\ufffd" + _PRIVATE
    trigger_strings: ClassVar[tuple[str, ...]] = ("(cid:",)
    resolves: ClassVar[frozenset[str]] = frozenset({"unmapped-glyph"})

    def propose(self, text: str, context: Context) -> Iterator[Sweep]:  # noqa: ARG002 - the text tells all
        """Take the vote, then remove what it covers."""
        parts = _STRETCH.split(text)  # what is before a row, the row, its token, what is before the next row
        found = list(zip(parts[2::3], parts[1::3], map(_joint, parts[::3], parts[3::3]), strict=False))
        chosen = _repeated(found)
        fates = [(t[0], joint == _HEH) if joint and (t, row != t) in chosen else None for t, row, joint in found]
        if fates.count(None) >= _RETURNED and _returns(parts[::3], found, fates):
            fates = [(token[0], joint == _HEH) for token, _, joint in found]
        del parts[2::3]
        ends = list(accumulate(map(len, parts)))
        last = 0
        for fate, alike in groupby(fates):
            first, last = last, last + len(list(alike))
            if fate:
                rule, target = "kashida-glyphs/" + _RULES.get(fate[0], "private"), TATWEEL * fate[1]
                yield Sweep(ends[2 * first], ends[2 * last - 1], _STRETCH, target, rule, 0.97, _EVIDENCE)


_EVIDENCE = "it recurs in the document, in rows or in words seen without it, and only where a kashida can stand"


def _joint(before: str, behind: str) -> str:
    """Return the two letters that a stretch stands between inside a word, a lonely heh before it, or nothing."""
    if before[-1:] in _JOINING and behind[:1] in _LETTERS:  # most
        return before[-1] + behind[0]
    word = _MARKS.sub("", before)[-2:]
    if word[-1:] not in _JOINING:
        return ""
    letter = _before_letter(behind)
    return word[-1] + letter[0][-1] if letter else _HEH if word[-1] == _HEH and word[:-1] not in _LETTERS else ""


def _repeated(found: list[_Stretch]) -> set[tuple[str, bool]]:
    """Choose the tokens that repeat as no letter does, and whether those in a row; rows and single ones vote apart."""
    tokens: dict[str, list[_Stretch]] = {}
    for stretch in found:
        tokens.setdefault(stretch[0], []).append(stretch)
    chosen: set[tuple[str, bool]] = set()
    for token, stretches in tokens.items():
        rows = [joint for _, row, joint in stretches if row != token]
        single = [joint for _, row, joint in stretches if row == token]
        least, kinds = _REPEATS.get(token, _REPEAT), _kinds(rows)
        doubled = kinds >= least and kinds >= _DOUBLED * _kinds(rows + single)
        long = doubled or _kinds([joint for _, row, joint in stretches if len(row) >= _ROW * len(token)]) >= least
        if long and _always_inside(rows):
            chosen.add((token, True))
            if _always_inside(single):
                chosen.add((token, False))
    return chosen


def _inside(joints: list[str]) -> int:
    return len(joints) - joints.count("") - joints.count(_HEH)


def _kinds(joints: list[str]) -> int:
    """Count the pairs of letters that rows inside words stand between: a word that is used again is no new witness."""
    return len(set(joints) - {"", _HEH})


def _always_inside(joints: list[str]) -> bool:
    return joints.count("") * _STRAY <= _inside(joints)


def _returns(texts: list[str], found: list[_Stretch], fates: Sequence[object]) -> bool:
    """Tell whether what is left is one token, always inside words, without which they are words of this document."""
    left = [stretch for stretch, goes in zip(found, fates, strict=True) if not goes]
    token, joints = left[0][0], [joint for _, _, joint in left]
    if any(other != token for other, _, _ in left) or _inside(joints) < len(left):
        return False
    if max(Counter(joint[0] for joint in joints).values()) > _ONE_LETTER * len(left):
        return False
    rows = ["" if goes else row for (_, row, _), goes in zip(found, fates, strict=True)]
    text = "".join(chain.from_iterable(zip(texts, [*rows, ""], strict=True)))
    bare = _MARKS.sub("", text.replace(token, "�"))
    words = set(_WORD.findall(bare))
    torn = {w.replace("�", "") for w in words if "�" in w}
    torn = {w for w in torn if len(w) >= _LENGTH}
    back = len(torn & words)
    return back >= _RETURNED and back >= _SHARE * len(torn)
