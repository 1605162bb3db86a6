"""Where in an Arabic line a look-alike stands for an Arabic letter, because a font or keyboard chose it.

A tool takes one letter for another everywhere: where a line still has the Arabic letter in the same position,
its author chose. What is quoted from another language is set aside first, with a word around it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from arclean.arabic.languages import LANGUAGE_NAMES, WORDS
from arclean.arabic.letters import ARABIC, LETTER, TATWEEL
from arclean.arabic.lookalikes import BEFORE_ALI, BEHIND_ALI, LOOK_ALIKES, MAKSURA_WORDS, TWINS, YEH_WORDS
from arclean.arabic.marks import MARK
from arclean.evidence.language import language

__all__ = ["Hit", "hits"]

_ALIKE = "".join(LOOK_ALIKES)
_words = re.compile(f"[{LETTER}{MARK}{TATWEEL}\u200c][{LETTER}{MARK}{TATWEEL}\u200c]*").finditer
_is_foreign = re.compile(f"[^{ARABIC}{MARK}{TATWEEL}{_ALIKE}\u0671]").search
_has_alike = re.compile(f"[{_ALIKE}]").search
_quoted = re.compile('[(\\[\u00ab\u201c][^()\\[\\]\u00ab\u00bb\u201c\u201d]*|"[^"]*').finditer
_named = re.compile(f"\u0627\u0644(?:{'|'.join(LANGUAGE_NAMES)})[^)\\]\u00bb\u060c\u061b]*").finditer
_is_arabic = re.compile(  # by the article, teh marbuta, alef with hamza, tanween
    "[\u0648\u0641\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644\u0644)...|.*[\u0629\u0623\u0625\u064b-\u064d]",
).match
_letters = re.compile(f"[{LETTER}{TATWEEL}]").finditer
_fold = str.maketrans(LOOK_ALIKES)
_FARSI_YEH, _YEH, _MAKSURA = "\u06cc", "\u064a", "\u0649"
_SEVERAL = 2  # words in which a letter was taken for another before words that could be Persian are folded


class Hit(NamedTuple):
    """A look-alike of a line: its place, and the letter that it stands for."""

    at: int
    letter: str
    evidence: str


class _Letter(NamedTuple):
    at: int
    char: str
    final: bool
    word: str  # folded
    arabic: bool  # whether the word is Arabic for certain
    ends: str | None  # the yeh that the word ends in, where it is known


def hits(line: str) -> list[Hit]:
    """Return the look-alikes of a line that stand for Arabic letters, in order; none where the line is not Arabic.

    >>> [(hit.at, hit.letter) for hit in hits("هذا کتاب جدید فی المکتبة")]
    [(4, 'ك'), (11, 'ي'), (15, 'ي'), (20, 'ك')]
    """
    if language(line) != "ar" or language(line.translate(_fold)) != "ar":
        return []
    letters = _read(line)
    found = {family: _taken(letters, *TWINS[family]) for family in TWINS}
    sure = [f for f, xs in found.items() if xs and _is_sure(xs, intact=_intact(letters, f))]
    chosen = [Hit(x.at, LOOK_ALIKES[x.char], _THROUGHOUT) for xs in found.values() if sure for x in xs]
    return sorted(chosen + _final_yehs(letters, broken=bool(sure)))


_KNOWN = "the word, or the mark on it, tells"
_OTHER_FINAL = "the line has the other final letter itself"
_THROUGHOUT = "the line is Arabic, and has this letter in none of these places"


def _read(line: str) -> list[_Letter]:
    """List the letters of a line that belong to a family, with those that stand for them; quotations left out."""
    spans = _foreign(line)
    found: list[_Letter] = []
    number, before = 0, ""
    for word in _words(line):
        while number < len(spans) and spans[number][1] <= word.start():
            number += 1
        folded = _bare("", word[0].translate(_fold))
        if number == len(spans) or word.end() <= spans[number][0]:
            letters = list(_letters(word[0]))
            arabic = WORDS.get(folded) == "ar" or _is_arabic(folded) is not None
            last = len(letters) - 1
            yeh = last > 0 and letters[last][0] in (_FARSI_YEH, _YEH, _MAKSURA)
            ends = _ends(line, word, _all_bare("", folded), before) if yeh else None
            if last > 0:  # a letter by itself is a name of something: a list item, a Hijri date
                found += [
                    _Letter(word.start() + x.start(), x[0], place == last, folded, arabic, ends)
                    for place, x in enumerate(letters)
                    if x[0] in _FAMILIES and letters[min(place + 1, last)][0] != _HAMZA
                ]
        before = folded
    return found


_all_bare = re.compile(f"[{MARK}{TATWEEL}]").sub
_bare = re.compile(f"[\u064e-\u065f\u0670{TATWEEL}]").sub
_FAMILIES = frozenset("".join(alikes + genuine for alikes, genuine in TWINS.values()) + "\u0649")


def _foreign(line: str) -> list[tuple[int, int]]:
    """List the stretches of a line that are of another language: quoted, named, or words with its letters."""
    folded = line.translate(_fold)
    spans = [found.span() for found in _named(folded)]
    spans += [found.span() for found in _quoted(line) if _has_alike(found[0]) and _is_other(found[0])]
    words = [(w.start(), w.end(), _is_foreign(w[0]) is not None) for w in _words(line)]
    for place, (start, end, foreign) in enumerate(words):
        if foreign:
            around = words[max(place - 1, 0) : place + 2]
            near = [(a, b) for a, b, _ in around if not _is_arabic(_bare("", folded[a:b]))]
            spans += [(start, end), *near]
    return _merged(spans)


def _is_other(text: str) -> bool:
    """Tell whether a quotation is of another language; folded first, so that repairing it cannot change the answer."""
    return language(text.translate(_fold)) not in (None, "ar") or any(_is_foreign(word[0]) for word in _words(text))


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _intact(letters: list[_Letter], family: str) -> bool:
    """Tell whether the line writes the letter of the other great family, yeh or kaf, as Arabic does."""
    alikes, genuine = TWINS["kaf" if family == "yeh" else "yeh"]
    seen = {x.char for x in letters if not x.final}
    return genuine in seen and not seen & set(alikes)


def _taken(letters: list[_Letter], alikes: str, genuine: str) -> list[_Letter]:
    """Return the look-alikes of a family that took the letter's place throughout, position by position."""
    found: list[_Letter] = []
    for final in (False, True):
        here = [x for x in letters if x.final == final]
        if not any(x.char == genuine for x in here):
            found += [x for x in here if x.char in alikes and not (final and x.char == _FARSI_YEH)]
    return found


def _is_sure(found: list[_Letter], *, intact: bool) -> bool:
    """Tell whether one of the words is Arabic for certain, or several show the same while nothing speaks against it."""
    return any(x.arabic for x in found) or (not intact and len({x.word for x in found}) >= _SEVERAL)


def _final_yehs(letters: list[_Letter], *, broken: bool) -> list[Hit]:
    """Decide on final farsi yehs: yeh or alef maksura, by the word, else by what other finals the line has."""
    finals = [x for x in letters if x.final and x.char in (_FARSI_YEH, _YEH, _MAKSURA)]
    unread = [x for x in finals if x.char == _FARSI_YEH]
    genuine = {x.char for x in finals} - {_FARSI_YEH}
    if not unread or not (broken or not (genuine or any(x.char == _YEH for x in letters))):
        return []
    known = {x.at: x.ends for x in unread if x.ends and genuine != {x.ends}}  # its own letter stands: the author chose
    found = [Hit(at, letter, _KNOWN) for at, letter in known.items()]
    if broken and len(genuine) == 1:
        (rest,) = {_MAKSURA, _YEH} - genuine
        egyptian = any(x.ends == _YEH and x.char == _MAKSURA for x in finals)
        if not egyptian and all(x.ends in (None, rest) for x in unread):
            found += [Hit(x.at, rest, _OTHER_FINAL) for x in unread if not x.ends]
    return found


def _ends(line: str, word: re.Match[str], folded: str, before: str) -> str | None:
    """Return the yeh that a word ends in, where the word or its marks tell; with or without "and" before it."""
    if _bears_yeh(word[0][-3:]):
        return _YEH
    for stem in (folded[:-1], folded[1:-1] if folded[0] == _AND and folded[1:-1] != _TO else ""):
        if stem + _YEH in YEH_WORDS:
            return _YEH
        if stem + _MAKSURA in MAKSURA_WORDS:
            if stem != _ON:
                return _MAKSURA
            behind = _next(line, word.end())
            named = before in BEFORE_ALI or behind is None or behind[1].translate(_fold) in BEHIND_ALI
            return None if named else _MAKSURA
    return None


_AND, _ON = "\u0648", "\u0639\u0644"  # waw; the stem of "on", and of the name Ali
_TO = "\u0627\u0644"  # the stem of "to" without its hamza: with waw it may be a governor
_bears_yeh = re.compile("\u06cc\u064e?[\u064c\u064d\u064f\u0650\u0651\u0652]").search  # no alef maksura bears these
_HAMZA = "\u0621"  # behind a yeh without dots, which is no farsi yeh's place
_next = re.compile(f'[ "(\u00ab]{{1,3}}([{LETTER}]{{1,20}}|[0-9\u0660-\u0669\u06f0-\u06f9])').match
