"""Letters set apart: words whose letters a typesetter spaced, with a space between any two of them.

**What breaks**: headings with character spacing and letters placed one by one, where a reader takes every gap for a
space. Words are parted by wider gaps, or by gaps as wide as those of the letters. Users report it (pdf-inspector
332, in Hebrew); none of 163 PDFs and 16.5 million words at hand has it, so all that follows is built on what stays.

**Evidence**: a row of single letters that holds an article. Such rows do not occur in 16.5 million words (2026-11);
what does occur, and stays, has none: abbreviations, lists in the order of the alphabet or of abjad, letters joined
by waw, roots, spelled names, signs of a formula. Where the gaps have two widths, the wider ones part the words, if
every word looks like one. Where they have one, the row is one word that begins with its article, or several of
them, each cut off by the teh marbuta or alef maksura that ends it. In 180,000 spans of one to four words of
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
from arclean.core.edits import UNMEASURED, Finding, Span, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.letter_spacing import weights
from arclean.filters.letter_spacing.alphabet_orders import is_alphabet_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Origin

__all__ = ["LetterSpacing"]

_WAW = "\u0648"
_GAPS = " \u00a0\u2009\u202f"
_WORD_CHARS = f"{LETTER}{MARK}{TATWEEL}"
_LONE_LETTER = f"[{LETTER}][{MARK}]{{0,3}}(?![{_WORD_CHARS}])"
_ROW = re.compile(f"[^{_WORD_CHARS}]({_LONE_LETTER}(?:[{_GAPS}]{{1,8}}{_LONE_LETTER}){{4,}}+)")
_LAM_ALONE = re.compile(f"\u0644(?<=[{_GAPS}].)(?=[{_GAPS}])[^\n]*")  # and the rest of its line
_MARKS = re.compile(f"[{MARK}][{MARK}]*")
_A_GAP = re.compile(f"[{_GAPS}][{_GAPS}]*")
_LETTER_WITH_MARKS = re.compile(f"[^{_GAPS}][^{_GAPS}]*")
_begins_with_article = re.compile("(?:[\u0648\u0641]?[\u0628\u0643]?|\u0648|\u0641)\u0627\u0644..").match
_ends_closed = re.compile(".*[\u0629\u0649]").fullmatch
_CLOSED_OR_LAST = re.compile("[^\u0629\u0649]*+[\u0629\u0649]|[^\u0629\u0649]++$")
_has_ending_inside = re.compile("[\u0629\u0649].").search
_starts_impossibly = re.compile("[\u0629\u0649\u0621\u0624\u0626]").match
_WORD_START_INSIDE = re.compile("(?<=....)(?=\u0627\u0644.)|(?<=..[^\u0627\u0644\u0648\u0641\u0628\u0643])(?=\u0625)")
_MAX_ROW = 160  # letters of a line that somebody has typeset


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
        """Yield one edit a word and one a gap between words, and a finding for each row whose words nothing shows."""
        end = 0
        for lam in _LAM_ALONE.finditer(text):
            start, end = text.rfind("\n", end, lam.start()) + 1, lam.end()
            for row in _ROW.finditer("\n" + text[start:end]):
                yield from _proposals_of_row(row[1], start + row.start())


def _proposals_of_row(row: str, start: int) -> Iterator[Sweep | Finding]:
    """Yield what is proposed for a row of single letters that begins at a place."""
    bare = _MARKS.sub("", row)
    narrow = min(map(len, _A_GAP.findall(bare)))
    words = [word[:: narrow + 1] for word in _word_gap_pattern(narrow).split(bare)]
    letters = "".join(words)
    if (
        len(letters) > _MAX_ROW
        or letters.count(_WAW) >= weights.MAX_WAW_SHARE * len(letters)
        or is_alphabet_list(letters)
    ):
        return
    end = start + len(row)
    if len(words) > 1:
        if _are_words(words):
            yield _sweep_of_row(start, end, narrow, "letter-spacing/words")
    elif _begins_with_article(letters):
        words = _CLOSED_OR_LAST.findall(letters)
        if all(map(_is_one_word, words)):
            yield _sweep_of_row(start, end, narrow, "letter-spacing/word")
        else:
            message = "The letters of these words stand apart, and nothing shows where one word ends."
            readings = tuple(dict.fromkeys((" ".join(_WORD_START_INSIDE.sub(" ", w) for w in words), " ".join(words))))
            yield Finding(start, end, "split-word", "letter-spacing/row", message, UNMEASURED, readings)


@cache
def _word_gap_pattern(narrow: int) -> re.Pattern[str]:
    """Return the pattern of gaps that part words, where those between letters are so many spaces wide."""
    return re.compile(f"[{_GAPS}]{{{narrow + 1},}}")


@cache
def _word_pattern(narrow: int) -> re.Pattern[str]:
    """Return the pattern of a word with such gaps, up to a letter that ends words, or of a gap between words."""
    return re.compile(
        f"(?:[^\u0629\u0649{MARK}{_GAPS}][{MARK}]*+[{_GAPS}]{{{narrow}}}(?=[{LETTER}]))++[{LETTER}][{MARK}]*+"
        f"|[{_GAPS}]{{2,}}",
    )


def _are_words(words: list[str]) -> bool:
    """Return whether all look like words, one of them by its article; a waw may stand alone between two."""
    sizes = [1 if word == _WAW else len(word) for word in words]
    return (
        any(map(_begins_with_article, words))
        and all(a > 1 or b > 1 for a, b in pairwise(sizes))
        and all(len(w) <= weights.MAX_WORD_LETTERS and (len(w) > 1 or w == _WAW) for w in words)
        and not any(_starts_impossibly(w) or _has_ending_inside(w) for w in words)
    )


def _is_one_word(word: str) -> bool:
    """Return whether a word begins with its article, shows no other beginning, and is not too long."""
    longest = weights.MAX_CLOSED_LETTERS if _ends_closed(word) else weights.MAX_OPEN_LETTERS
    return _begins_with_article(word) is not None and len(word) <= longest and not _WORD_START_INSIDE.search(word)


def _sweep_of_row(start: int, end: int, narrow: int, rule: str) -> Sweep:
    pattern, confidence = _word_pattern(narrow), weights.ROW_CONFIDENCE
    return Sweep(start, end, pattern, _join_letters, rule, confidence, _EVIDENCE[rule], _origin_of_letters)


def _join_letters(source: str) -> str:
    """Return the letters of a word joined, or one space for the gap between two words."""
    return "".join(source.split()) or " "


def _origin_of_letters(source: str) -> Origin | None:
    """Return which letter of a joined word came from where in its source; None for a gap."""
    pairs = []
    here = 0
    for unit in _LETTER_WITH_MARKS.finditer(source):
        start, end = unit.span()
        pairs.append((Span(here, here + end - start), Span(start, end)))
        here += end - start
    return tuple(pairs) or None


_EVIDENCE = {
    "letter-spacing/words": "single letters with an article among them; wider gaps part the words",
    "letter-spacing/word": "single letters that begin with an article, and end where a word ends",
}
