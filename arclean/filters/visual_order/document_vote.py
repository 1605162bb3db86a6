"""Which lines of a document stand in visual order, by what each says for itself and what the lines around it say.

A line of twenty letters mostly tells by itself. A single one within good text has to tell more clearly than one
among others of its kind, and one that hardly tells goes with those on either side.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER
from arclean.arabic.presentation_forms import FORM
from arclean.filters.visual_order.line_direction import Run, is_foreign, run

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["backward", "stands_well"]

_HARDLY, _AMONG, _ALONE, _AGAINST = 4.0, 8.0, 12.0, 16.0
"""Bits from which a line has a voice, is read backwards among others, by itself, and against a document in good order.

Of 70,000 clean lines and pieces of 20 characters (dev_*, harm_*, encyclopaedia; 2026-11) two say more than 10 for
visual order, both in Quranic spelling.
"""
_SHARE, _VOICES = 0.7, 2  # of what its words say, and words, that a line alone needs
_has_letters = re.compile(f"[{LETTER}{FORM}]").search
_OTHERS = ("\u06cc", "\u06d2", "\u06d5")  # Farsi yeh, yeh barree, ae: no line of the other languages is without
_FORWARD = (
    "\u06d2 ", "\u06ba ", "\u06d5 ",  # letters that end words: Urdu, Sorani
    " \u0628\u0647 ", " \u062f\u0631 ", " \u06a9\u0647 ", " \u0627\u0632 ", " \u0631\u0627 ",  # Persian words
)  # fmt: skip
_BACKWARD = tuple(sign[::-1] for sign in _FORWARD)
_ARTICLE, _TURNED_ARTICLE = " \u0627\u0644", "\u0644\u0627 "
_ENDING, _TURNED_ENDING = "\u0629 ", " \u0629"
_WASLA = " \u0671"  # begins words only
_NO = (" \u0627\u0644 ", " \u0627\u0644\u0648 ", " \u0627\u0644\u0625 ")  # "no" and "but", turned around
_PLAINLY = 2  # signs of good order that make a look at its letters needless
_CLEARLY = 2  # times as many signs of good order as of the other


def backward(lines: Sequence[str]) -> list[float]:
    """Say how sure it is, 0 to 1, that each line stands in visual order; 0.5 to 0.9 where it should be looked at.

    >>> backward(["ةنيدملا ىلإ بهذ", "2021", "لاق"]), backward(["ذهب إلى المدينة", "2021", "لاق"])
    ([0.99, 0.0, 0.95], [0.0, 0.0, 0.0])
    """
    asked = [n for n, line in enumerate(lines) if _has_letters(line) and not stands_well(line)]
    if not asked:
        return [0.0] * len(lines)
    foreign = is_foreign("\n".join(lines[n] for n in asked))
    runs = {n: run(lines[n], foreign=foreign) for n in asked}
    if min(runs.values()).bits > -_HARDLY:
        return [0.0] * len(lines)
    good = Run(_AGAINST, _VOICES, 1.0)
    return _judged([runs.get(n, good if _has_letters(line) else None) for n, line in enumerate(lines)])


def stands_well(line: str) -> bool:
    """Tell at a glance that a line is in good order.

    >>> stands_well("ذهب الولد إلى المدرسة الكبيرة"), stands_well("ةريبكلا ةسردملا ىلإ دلولا بهذ")
    (True, False)
    """
    count = f" {line} ".count
    signs = count(_ARTICLE) + count(_ENDING) + count(_WASLA)
    if signs >= _PLAINLY and any(sign in line for sign in _NO):
        return False
    if signs >= _PLAINLY:
        return signs > _CLEARLY * (count(_TURNED_ARTICLE) + count(_TURNED_ENDING))
    for letter in _OTHERS:
        if letter in line:
            signs = sum(map(count, _FORWARD))
            return signs >= _PLAINLY and signs > _CLEARLY * sum(map(count, _BACKWARD))
    return False


def _judged(runs: list[Run | None]) -> list[float]:
    voices = [found.bits if found else 0.0 for found in runs]
    loud = [max(-_AGAINST, min(_AGAINST, bits)) for bits in voices if abs(bits) >= _AMONG]
    least = _ALONE if len(loud) < _VOICES else _AMONG if sum(loud) < 0 else _AGAINST
    sure = [_SURE if found and _is_clear(found, least) else 0.0 for found in runs]
    heard = [bits if sure[n] or bits > 0 else 0.0 for n, bits in enumerate(voices)]  # what stays turns no other line
    before, behind = _nearest(heard), _nearest(heard[::-1])[::-1]
    for n, bits in enumerate(voices):
        if sure[n] or runs[n] is None or bits >= _ALONE:  # a word that reads the same either way says nothing
            continue
        around = [voice for voice in (before[n], behind[n]) if voice]
        if around and all(voice <= -least for voice in around):
            sure[n] = _CARRIED
        elif bits <= -_ALONE:
            sure[n] = _DOUBTED
    return sure


_SURE, _CARRIED, _DOUBTED = 0.99, 0.95, 0.7


def _is_clear(found: Run, least: float) -> bool:
    """Tell whether a line says enough: with two words or more, unless the document agrees or it says twice as much."""
    if found.bits > -least:
        return False
    return least == _AMONG or found.bits <= -2 * least or (found.voices >= _VOICES and found.share >= _SHARE)


def _nearest(voices: list[float]) -> list[float]:
    """For each line, the voice of the last line before it that has one."""
    found, last = [], 0.0
    for bits in voices:
        found.append(last)
        if abs(bits) >= _AMONG:
            last = bits
    return found
