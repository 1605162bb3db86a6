"""Which way a line runs: as it is read, or as it lies on the page from left to right.

Three things speak. Letters follow each other otherwise in a word that is spelt backwards: a table of Arabic knows it,
and says a quarter of that about its neighbours. Persian, Urdu, Sorani and Uyghur have words and endings of their
own. And the shapes of presentation forms fit one way only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from arclean.arabic.letters import FOREIGN, LETTER
from arclean.arabic.presentation_forms import FORM
from arclean.evidence.line_order.joining_order import count_joining_votes
from arclean.filters.visual_order.foreign_affixes import (
    BEGINNINGS,
    ENDINGS,
    FINAL_ONLY,
    FIRST_ONLY,
    FUNCTION_WORDS,
    INITIAL_HAMZA,
    VOWELS,
)
from arclean.language.folding import fold, fold_look_alikes
from arclean.language.tables import shipped_tables
from arclean.language.tokens import letter_runs

__all__ = ["Run", "is_foreign", "run"]

_has_form = re.compile(f"[{FORM}]").search
_NOT_ARABIC = FOREIGN.replace("\u0671-", "\u0672-")  # alef wasla is Quranic
_foreigners = re.compile(f"[{_NOT_ARABIC}]").findall
_LOST = re.compile("\\(cid:[0-9]{1,7}\\)|[\x01-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
_may_have_lost = re.compile("[(\x01-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]").search
_TWICE = re.compile("(.)\\1+")
_SOME_LETTER = "\u066e"  # dotless beh: a letter to the search for words, unknown to the table
_NEIGHBOURS = 0.25  # share of what the table says about Arabic that holds in other languages; harm_*, 2026-11
_OTHERS = 1.5  # their lines are never so wrong: the worst clean one says 7 bits less than this makes of it
_AUDIBLE = 2.0  # bits from which a word has a voice
_SHAPE = 4.0  # bits of a pair of shapes that fits one way only: it is wrong where a cut went through a word
_WASLA, _ALEF = "\u0671", "\u0627"
_SHARE = 0.02  # of letters that Arabic does not have, by which a text is none; names in Arabic text stay below 0.01


class Run(NamedTuple):
    """What a line says about its direction: ``bits`` by which it is likelier as it stands than backwards.

    ``voices`` is the number of words that speak for visual order, ``share`` the part of all that was said that the
    line's bits agree with.
    """

    bits: float
    voices: int
    share: float


def is_foreign(text: str) -> bool:
    """Tell whether a text writes letters that Arabic does not have, more often than in names.

    >>> is_foreign("من به خانه می روم"), is_foreign("ذهبت إلى المدينة")
    (True, False)
    """
    found = len(_foreigners(text))
    return bool(found) and found > _SHARE * (len(text) - text.count(" "))


def run(line: str, *, foreign: bool = False) -> Run:
    """Weigh which way a line runs; negative bits speak for visual order.

    ``foreign`` says that the text around it is in another language than Arabic: a short line may have none of the
    letters that tell.

    >>> run("ذهبت إلى المدينة").bits > 20, run("ةنيدملا ىلإ تبهذ").bits < -20
    (True, True)
    >>> run("من به خانه می روم").bits > 5, run("مور یم هناخ هب نم").bits < -5
    (True, True)
    """
    bare = fold(_LOST.sub(_SOME_LETTER, line) if _may_have_lost(line) else line)
    judge = _foreign if foreign or is_foreign(bare) else _arabic
    said = list(map(judge, letter_runs(bare)))
    if _has_form(line):
        shapes = count_joining_votes(line)
        said += [_SHAPE] * shapes.logical + [-_SHAPE] * shapes.visual
    voices = sum([voice < -_AUDIBLE for voice in said])
    if sum(said) < 0:
        said += _stops(line)
    bits = sum(said)
    agreed = sum([voice for voice in said if (voice < 0) == (bits < 0)])
    return Run(bits, voices, abs(agreed) / max(1.0, sum(map(abs, said))))


_STOP = ".!:\u060c\u061b\u061f\u06d4"
_stop_behind = re.compile(f"[{LETTER}{FORM}][{_STOP}](?!\\S)").findall
_stop_ahead = re.compile(f"[{_STOP}](?<!\\S[{_STOP}])[{LETTER}{FORM}]").findall
_SIGN, _MOST = 8.0, 3  # bits of a sign that stands on one side of a word; signs that count


def _stops(line: str) -> list[float]:
    """Say on which side of words the signs stand that end a clause."""
    behind, ahead = len(_stop_behind(line)), len(_stop_ahead(line))
    return [_SIGN] * min(behind, _MOST) + [-_SIGN] * min(ahead, _MOST)


@lru_cache(maxsize=1 << 13)
def _arabic(word: str) -> float:
    """Say the same of a word and, with the other sign, of the word backwards."""
    gain, word = shipped_tables().direction.logical_gain, word.replace(_WASLA, _ALEF)
    single = _TWICE.sub("\\1", word)
    if 2 * len(single) <= len(word) + 1:  # glyphs printed twice
        word = single
    return (gain(word) - gain(word[::-1])) / 2


@lru_cache(maxsize=1 << 13)
def _foreign(word: str) -> float:
    folded = fold_look_alikes(word)
    return _OTHERS * (_NEIGHBOURS * _arabic(folded) + _edges(folded) - _edges(folded[::-1]))


_WORD, _FINAL, _NEVER, _VOWEL, _HAMZA, _MADDA, _LAST = 5.0, 4.0, 6.0, 4.0, 3.0, 2.0, 1.0
"""Bits, set by what the grammars call always, mostly and often; held against harm_*, 2026-11."""


def _edges(word: str) -> float:
    """Add up what the edges of a folded word say for it, in bits."""
    bits = _WORD if word in FUNCTION_WORDS else 0.0
    first, last = word[0], word[-1]
    bits += (_FINAL if last in FINAL_ONLY else 0.0) - (_NEVER if first in FINAL_ONLY else 0.0)
    bits += (_MADDA if first in FIRST_ONLY else 0.0) - (_MADDA if last in FIRST_ONLY else 0.0)
    bits -= _HAMZA if last == INITIAL_HAMZA else 0.0
    if len(word) > 2:
        bits += _VOWEL if first == INITIAL_HAMZA and word[1] in VOWELS else 0.0
        bits += _LAST if last in "\u064a\u0647\u06d5" else 0.0
    if len(word) > 3:
        bits += next((says for ending, says in ENDINGS if word.endswith(ending)), 0.0)
        bits += next((says for beginning, says in BEGINNINGS if word.startswith(beginning)), 0.0)
    return bits
