"""Where in an Arabic line a look-alike stands for an Arabic letter, because a font or keyboard chose it.

A tool takes one letter for another everywhere: where a line still has the Arabic letter in the same position,
its author chose. What is quoted from another language is set aside first, with a word around it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.languages import LANGUAGE_NAMES, LANGUAGE_WORDS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import FOREIGN, LETTER, TATWEEL
from arclean.arabic.look_alikes import (
    LOOK_ALIKE_FAMILIES,
    LOOK_ALIKES,
    MAKSURA_WORDS,
    WORDS_AFTER_ALI,
    WORDS_BEFORE_ALI,
    YEH_WORDS,
)
from arclean.arabic.marks import MARK
from arclean.filters.look_alikes import weights
from arclean.filters.look_alikes.final_yehs import likelier_yeh
from arclean.language.language_id import line_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.language.lexicon import Lexicon

__all__ = ["THROUGHOUT", "LineSubstitutions", "Substitution", "blank_foreign_words", "fold_alikes", "judge_line"]

_ALIKE = "".join(LOOK_ALIKES)
_WORD_CHARS = f"{LETTER}{MARK}{TATWEEL}\u200c"
_one_word = LazyPattern(f"[{_WORD_CHARS}][{_WORD_CHARS}]*")
_words, _each_word = _one_word.finditer, _one_word.sub
_has_alike = LazyPattern(f"[{_ALIKE}]").search
_is_foreign = LazyPattern(f"[{FOREIGN}\u200c](?<![{_ALIKE}\u0671])").search
_quoted = LazyPattern('[(\\[\u00ab\u201c"](?:(?<!")[^()\\[\\]\u00ab\u00bb\u201c\u201d]*|(?<=")[^"]*)').finditer
_named = LazyPattern(f"\u0627\u0644(?:{'|'.join(LANGUAGE_NAMES)})[^)\\]\u00bb\u060c\u061b]*").finditer
_is_arabic = LazyPattern(  # by the article, teh marbuta, alef with hamza, tanween
    "[\u0648\u0641\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644\u0644)...|.*[\u0629\u0623\u0625\u064b-\u064d]",
).match
_FAMILY_OF = {alike: (genuine, alikes) for alikes, genuine in LOOK_ALIKE_FAMILIES.values() for alike in alikes}
_TELLING = frozenset("\u06c1\u06c3\u06d5")  # look-alikes by which a language is known, or not once they are folded
_FARSI_YEH, _YEH, _MAKSURA = "\u06cc", "\u064a", "\u0649"

THROUGHOUT = "the line is Arabic, and has this letter in none of these places"
_WORD_DECIDES = "the word, or the mark on it, tells"
_OTHER_FINAL_DECIDES = "the line has the other final letter itself"


class Substitution(NamedTuple):
    """A look-alike of a line: its place, and the letter that it stands for."""

    at: int
    letter: str
    evidence: str


class LineSubstitutions(NamedTuple):
    """What is to be folded in a line.

    ``taken`` is the pattern of letters that were taken throughout, ``kept`` the line without what is foreign, and
    ``finals`` the final farsi yehs that are decided one by one.
    """

    taken: re.Pattern[str] | None
    kept: str
    finals: list[Substitution]

    def list_substitutions(self) -> list[Substitution]:
        """Return the look-alikes that stand for Arabic letters, in order."""
        found = self.taken.finditer(self.kept) if self.taken else ()
        return sorted([Substitution(x.start(), LOOK_ALIKES[x[0]], THROUGHOUT) for x in found] + self.finals)


def judge_line(line: str, lexicon: Callable[[], Lexicon] | None = None) -> LineSubstitutions:
    """Return which look-alikes of a line are to be folded; none where the line is not Arabic.

    With a ``lexicon`` it tells the final yehs of broken lines that no list of words decides.

    >>> [(hit.at, hit.letter) for hit in judge_line("هذا کتاب جدید فی المکتبة").list_substitutions()]
    [(4, 'ك'), (11, 'ي'), (15, 'ي'), (20, 'ك')]
    """
    alikes = [alike for alike in LOOK_ALIKES if alike in line]
    folded = fold_alikes(line)
    if line_language(line) != "ar" or (not _TELLING.isdisjoint(alikes) and line_language(folded) != "ar"):
        return LineSubstitutions(None, line, [])
    kept = blank_foreign_words(line, folded)
    families = dict(_FAMILY_OF[alike] for alike in alikes)
    inner = "".join([xs for genuine, xs in families.items() if not _position_pattern(genuine, "").search(kept)])
    final = "".join([xs for genuine, xs in families.items() if not _position_pattern("", genuine).search(kept)])
    pattern = _position_pattern(inner, final.replace(_FARSI_YEH, ""))
    telling = pattern if _position_pattern(_YEH, "").search(kept) else _position_pattern(inner, final)
    taken = pattern if _is_certain_damage(kept, folded, telling) else None
    return LineSubstitutions(taken, kept, _decide_final_yehs(line, kept, folded, taken is not None, lexicon))


@cache
def _position_pattern(inner: str, final: str) -> re.Pattern[str]:
    """Return the pattern of letters within words, though not before a hamza, and of others at their ends.

    A letter by itself is a name of something: a list item, a Hijri date.
    """
    none = "(?!)"
    marks = f"[{MARK}\u200c]*+"
    within = f"(?={marks}(?!{_HAMZA})[{LETTER}{TATWEEL}])"
    at_end = f"(?<=[{_WORD_CHARS}].)(?!{marks}[{LETTER}{TATWEEL}])"
    if not (inner and final):
        return re.compile(f"[{inner}]{within}" if inner else f"[{final}]{at_end}" if final else none)
    return re.compile(f"[{inner}{final}](?:(?<=[{inner}]){within}|(?<=[{final}]){at_end})")


def fold_alikes(text: str) -> str:
    """Return a text with the Arabic letter for each look-alike."""
    for alike, letter in LOOK_ALIKES.items():
        text = text.replace(alike, letter)
    return text


_drop_all_marks = LazyPattern(f"[{MARK}{TATWEEL}]").sub
_drop_vowels = LazyPattern(f"[\u064e-\u065f\u0670{TATWEEL}]").sub
_HAMZA = "\u0621"  # after a yeh without dots, which is no farsi yeh's place


def blank_foreign_words(line: str, folded: str) -> str:
    """Return a line with blanks for words of another language: quoted, named, or with its letters."""
    spans = [found.span() for found in _named(folded)]
    spans += [found.span() for found in _quoted(line) if _has_alike(found[0]) and _is_foreign_quotation(found[0])]
    if _is_foreign(line):
        words = [word.span() for word in _words(line)]
        for place, (start, end) in enumerate(words):
            if _is_foreign(line, start, end):
                around = words[max(place - 1, 0) : place + 2]
                spans += [(start, end), *((a, b) for a, b in around if not _is_arabic(_drop_vowels("", folded[a:b])))]
    if not spans:
        return line
    chars = list(line)
    for start, end in spans:
        chars[start:end] = " " * (end - start)
    kept = "".join(chars)
    return _each_word(lambda word: word[0] if kept.startswith(word[0], word.start()) else " " * len(word[0]), line)


def _is_foreign_quotation(text: str) -> bool:
    """Return whether a quotation is of another language; folded first, so that a repair cannot change the answer."""
    return line_language(fold_alikes(text)) not in (None, "ar") or _is_foreign(text) is not None


def _is_certain_damage(kept: str, folded: str, taken: re.Pattern[str]) -> bool:
    """Return whether a word with a taken letter is Arabic for certain, or several are and nothing speaks against it."""
    seen: dict[str, set[str]] = {}
    words, start, end = _words(kept), 0, 0
    for letter in taken.finditer(kept):
        while end <= letter.start():
            start, end = next(words).span()
        bare = _drop_vowels("", folded[start:end])
        if LANGUAGE_WORDS.get(bare) == "ar" or _is_arabic(bare):
            return True
        seen.setdefault(LOOK_ALIKES[letter[0]], set()).add(bare)
    return any(
        len(seen[genuine]) >= weights.MIN_WORDS and not _is_other_family_intact(kept, genuine) for genuine in seen
    )


def _is_other_family_intact(kept: str, genuine: str) -> bool:
    """Return whether the line writes the letter of the other great family, yeh or kaf, as Arabic does."""
    alikes, other = LOOK_ALIKE_FAMILIES["kaf" if genuine == _YEH else "yeh"]
    return bool(_position_pattern(other, "").search(kept)) and not _position_pattern(alikes, "").search(kept)


def _decide_final_yehs(
    line: str,
    kept: str,
    folded: str,
    broken: bool,
    lexicon: Callable[[], Lexicon] | None,
) -> list[Substitution]:
    """Return yeh or alef maksura for final farsi yehs, by the word, else by what other finals the line has."""
    if not _position_pattern("", _FARSI_YEH).search(kept):
        return []
    yehs = list(_position_pattern("", _FARSI_YEH + _YEH + _MAKSURA).finditer(kept))
    genuine = {yeh[0] for yeh in yehs} - {_FARSI_YEH}
    if not broken and (genuine or _position_pattern(_YEH, "").search(kept)):
        return []
    finals: list[tuple[int, str, str | None]] = []
    untold: dict[int, tuple[str, str, str]] = {}
    words, before = _words(line), ""
    word = next(words)
    for yeh in yehs:
        while word.end() <= yeh.start():
            before, word = _drop_vowels("", folded[word.start() : word.end()]), next(words)
        finals.append((yeh.start(), yeh[0], _final_yeh_of(line, word, folded, before)))
        stem = _drop_all_marks("", folded[word.start() : word.end()])[:-1]
        if finals[-1][2] is None and not stem.endswith(_ON_STEM):
            after = _one_word.search(folded, word.end())
            untold[yeh.start()] = stem, before, after[0] if after else ""
    egyptian = any(char == _MAKSURA and ends == _YEH for _, char, ends in finals)
    if broken and lexicon is not None and not egyptian:
        finals = [
            (at, char, likelier_yeh(*untold[at], lexicon()) if char == _FARSI_YEH and at in untold else ends)
            for at, char, ends in finals
        ]
    unread = [(at, ends) for at, char, ends in finals if char == _FARSI_YEH]
    found = [
        Substitution(at, ends, _WORD_DECIDES) for at, ends in unread if ends and genuine != {ends}
    ]  # else the author chose
    if broken and len(genuine) == 1:
        (rest,) = {_MAKSURA, _YEH} - genuine
        if not egyptian and all(ends in (None, rest) for _, ends in unread):
            found += [Substitution(at, rest, _OTHER_FINAL_DECIDES) for at, ends in unread if not ends]
    return found


def _final_yeh_of(line: str, word: re.Match[str], folded: str, before: str) -> str | None:
    """Return the yeh that a word ends in, or None where neither the word nor its marks decide; "and" may precede it."""
    if _has_mark_of_yeh(word[0][-3:]):
        return _YEH
    bare = _drop_all_marks("", folded[word.start() : word.end()])
    for stem in (bare[:-1], bare[1:-1] if bare[0] == _AND and bare[1:-1] != _TO_STEM else ""):
        if stem + _YEH in YEH_WORDS:
            return _YEH
        if stem + _MAKSURA in MAKSURA_WORDS:
            if stem != _ON_STEM:
                return _MAKSURA
            after_word = _next_word(line, word.end())
            named = before in WORDS_BEFORE_ALI or after_word is None or fold_alikes(after_word[1]) in WORDS_AFTER_ALI
            return None if named else _MAKSURA
    return None


_AND, _ON_STEM = "\u0648", "\u0639\u0644"  # waw; the stem of "on", and of the name Ali
_TO_STEM = "\u0627\u0644"  # the stem of "to" without its hamza: with waw it may be a governor
_has_mark_of_yeh = LazyPattern(
    "\u06cc\u064e?[\u064c\u064d\u064f\u0650\u0651\u0652]"
).search  # no alef maksura bears these
_next_word = LazyPattern(f'[ "(\u00ab]{{1,3}}([{LETTER}]{{1,20}}|[0-9\u0660-\u0669\u06f0-\u06f9])').match
