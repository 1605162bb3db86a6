"""Letters set apart: words whose letters a typesetter spaced, with a space between any two of them.

**What breaks**: headings with character spacing and letters placed one by one, where a reader takes every gap for a
space. Words are parted by wider gaps, or by gaps as wide as those of the letters. Users report it (pdf-inspector
332, in Hebrew); none of 163 PDFs and 16.5 million words at hand has it, so all that follows is built on what stays.

**Evidence**: a row of single letters that holds an article. Such rows do not occur in 16.5 million words (2026-11);
what does occur, and stays, has none: abbreviations, lists in the order of the alphabet or of abjad, letters joined
by waw, roots, spelled names, signs of a formula. Where the gaps have two widths, the wider ones part the words, if
every word looks like one. Where they have one, the row is one word that begins with its article, or several of
them, each cut off by the teh marbuta or alef maksura that ends it. In 180,000 stretches of one to four words of
news and official text that begin so and show no other sign of a boundary, those of up to seven letters are one word
in .90 to .98 of the cases (up to eight where the last letter closes it: .91 to .99); from there it falls to .46 at
nine.

**When it abstains**: in longer rows of one width it reports the row with the readings that the signs suggest; rows
of fewer than five letters, rows without an article and rows beside a dash or tatweel are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.edits import Finding, Span, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.letter_spacing.alphabet_orders import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Origin

__all__ = ["LetterSpacing"]

_WAW = "\u0648"
_GAPS = " \u00a0\u2009\u202f"
_JOINED = f"{LETTER}{MARK}{TATWEEL}"
_SINGLE = f"[{LETTER}][{MARK}]{{0,3}}(?![{_JOINED}])"
_ROW = re.compile(f"[^{_JOINED}]({_SINGLE}(?:[{_GAPS}]{{1,8}}{_SINGLE}){{4,}}+)")
_LAM_ALONE = re.compile(f"\u0644(?<=[{_GAPS}].)(?=[{_GAPS}])[^\n]*")  # and the rest of its line
_MARKS = re.compile(f"[{MARK}][{MARK}]*")
_GAP = re.compile(f"[{_GAPS}][{_GAPS}]*")
_UNIT = re.compile(f"[^{_GAPS}][^{_GAPS}]*")
_has_article = re.compile("(?:[\u0648\u0641]?[\u0628\u0643]?|\u0648|\u0641)\u0627\u0644..").match
_closes = re.compile(".*[\u0629\u0649]").fullmatch
_WHOLE = re.compile("[^\u0629\u0649]*+[\u0629\u0649]|[^\u0629\u0649]++$")
_ends_inside = re.compile("[\u0629\u0649].").search
_no_start = re.compile("[\u0629\u0649\u0621\u0624\u0626]").match
_INNER_START = re.compile("(?<=....)(?=\u0627\u0644.)|(?<=..[^\u0627\u0644\u0648\u0641\u0628\u0643])(?=\u0625)")
_ALONE, _CLOSED = 7, 8  # letters of a word whose end nothing shows, and of one that its last letter closes
_LONGEST = 14  # letters of a word with its clitics
_ROW_MOST = 160  # letters of a line that somebody has typeset


@dataclass(frozen=True, kw_only=True)
class LetterSpacing(BaseFilter):
    """Join the letters of words that were set apart.

    >>> from arclean import Pipeline
    >>> Pipeline([LetterSpacing()])("ا ل ع ر ا ق   و إ ي ر ا ن")
    'العراق وإيران'
    """

    name: ClassVar[str] = "letter-spacing"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"spaces"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms", "doubled-glyphs")
    trigger_chars: ClassVar[str] = _GAPS[1:]
    trigger_strings: ClassVar[tuple[str, ...]] = (" \u0644 ",)

    def propose(self, text: str, context: Context) -> Iterator[Sweep | Finding]:  # noqa: ARG002 - a line tells all
        """Propose one edit a word and one a gap between words; report rows whose words cannot be told."""
        end = 0
        for lam in _LAM_ALONE.finditer(text):
            start, end = text.rfind("\n", end, lam.start()) + 1, lam.end()
            for row in _ROW.finditer("\n" + text[start:end]):
                yield from _joined(row[1], start + row.start())


def _joined(row: str, start: int) -> Iterator[Sweep | Finding]:
    bare = _MARKS.sub("", row)
    narrow = min(map(len, _GAP.findall(bare)))
    words = [word[:: narrow + 1] for word in _wider(narrow).split(bare)]
    letters = "".join(words)
    if len(letters) > _ROW_MOST or letters.count(_WAW) * 5 >= len(letters) * 2 or listed(letters):
        return
    end = start + len(row)
    if len(words) > 1:
        if _are_words(words):
            yield _sweep(start, end, narrow, "letter-spacing/words")
    elif _has_article(letters):
        words = _WHOLE.findall(letters)
        if all(map(_is_one_word, words)):
            yield _sweep(start, end, narrow, "letter-spacing/word")
        else:
            message = "The letters of these words stand apart, and nothing shows where one word ends."
            readings = tuple(dict.fromkeys((" ".join(_INNER_START.sub(" ", w) for w in words), " ".join(words))))
            yield Finding(start, end, "split-word", "letter-spacing/row", message, 0.7, readings)


@cache
def _wider(narrow: int) -> re.Pattern[str]:
    """Compile the gaps that part words, where those between letters are so many spaces wide."""
    return re.compile(f"[{_GAPS}]{{{narrow + 1},}}")


@cache
def _word(narrow: int) -> re.Pattern[str]:
    """Compile a word of letters with such gaps, which ends where a letter ends words, and what stands between words."""
    return re.compile(
        f"(?:[^\u0629\u0649{MARK}{_GAPS}][{MARK}]*+[{_GAPS}]{{{narrow}}}(?=[{LETTER}]))++[{LETTER}][{MARK}]*+"
        f"|[{_GAPS}]{{2,}}",
    )


def _are_words(words: list[str]) -> bool:
    """Tell whether all look like words, one of them by its article; a waw may stand alone between two."""
    sizes = [1 if word == _WAW else len(word) for word in words]
    return (
        any(map(_has_article, words))
        and all(a > 1 or b > 1 for a, b in pairwise(sizes))
        and all(len(w) <= _LONGEST and (len(w) > 1 or w == _WAW) for w in words)
        and not any(_no_start(w) or _ends_inside(w) for w in words)
    )


def _is_one_word(word: str) -> bool:
    longest = _CLOSED if _closes(word) else _ALONE
    return _has_article(word) is not None and len(word) <= longest and not _INNER_START.search(word)


def _sweep(start: int, end: int, narrow: int, rule: str) -> Sweep:
    return Sweep(start, end, _word(narrow), _together, rule, 0.93, _EVIDENCE[rule], _origin)


def _together(source: str) -> str:
    """Join the letters of a word; make one space of the gap between two."""
    return "".join(source.split()) or " "


def _origin(source: str) -> Origin | None:
    pairs = []
    here = 0
    for unit in _UNIT.finditer(source):
        start, end = unit.span()
        pairs.append((Span(here, here + end - start), Span(start, end)))
        here += end - start
    return tuple(pairs) or None


_EVIDENCE = {
    "letter-spacing/words": "single letters with an article among them; wider gaps part the words",
    "letter-spacing/word": "single letters that begin with an article, and end where a word ends",
}
