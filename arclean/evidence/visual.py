"""Which lines of a document stand in visual order, by what each says for itself and what the lines around it say.

A line of twenty letters mostly tells by itself. A single one within good text has to tell more clearly than one
among others of its kind, and one that hardly tells goes with those on either side.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.forms import FORM
from arclean.arabic.letters import LETTER
from arclean.evidence.running import Run, is_foreign, run

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["backward"]

_HARDLY, _AMONG, _ALONE, _AGAINST = 4.0, 8.0, 12.0, 16.0
"""Bits from which a line has a voice, is read backwards among others, by itself, and against a document in good order.

Of 90,000 clean lines and pieces of 20 characters (dev_*, harm_*, encyclopaedia; 2026-11) 25 say more than 12 for visual
order, all names and Quranic spelling; no line does.
"""
_SHARE, _VOICES = 0.7, 2  # of what its words say, and words, that a line alone needs
_has_letters = re.compile(f"[{LETTER}{FORM}]").search
_forward = re.compile(
    " (?=[\u0627\u0671]\u0644[^ ])"  # the article
    "|[\u06d2\u06ba\u06d5](?= )"  # letters that end words: Urdu, Sorani
    "| (?=(?:\u0628\u0647|\u062f\u0631|\u06a9\u0647|\u0627\u0632|\u0631\u0627|\u0627\u06cc\u0646) )",  # Persian
).findall
_backward = re.compile(
    "(?<=[^ ]\u0644\u0627) "
    "| (?=[\u06d2\u06ba\u06d5\u0629\u0649])"
    "| (?=(?:\u0647\u0628|\u0631\u062f|\u0647\u06a9|\u0632\u0627|\u0627\u0631|\u0646\u06cc\u0627|\u0646\u0645|\u064a\u0641) )",
).findall
_CLEARLY = 2  # times as many signs of good order as of the other


def backward(lines: Sequence[str]) -> list[float]:
    """Say how sure it is, 0 to 1, that each line stands in visual order; 0.5 to 0.9 where it should be looked at.

    >>> backward(["ةنيدملا ىلإ بهذ", "2021", "ىلإ"]), backward(["ذهب إلى المدينة", "2021", "ىلإ"])
    ([0.99, 0.0, 0.95], [0.0, 0.0, 0.0])
    """
    asked = [n for n, line in enumerate(lines) if _has_letters(line) and not _stands_well(line)]
    if not asked:
        return [0.0] * len(lines)
    foreign = is_foreign("\n".join(lines[n] for n in asked))
    runs = {n: run(lines[n], foreign=foreign) for n in asked}
    if min(runs.values()).bits > -_HARDLY:
        return [0.0] * len(lines)
    good = Run(_AGAINST, _VOICES, 1.0)
    return _judged([runs.get(n, good if _has_letters(line) else None) for n, line in enumerate(lines)])


def _stands_well(line: str) -> bool:
    """Tell at a glance that a line is in good order."""
    signs = len(_forward(line))
    return bool(signs) and signs > _CLEARLY * len(_backward(line))


def _judged(runs: list[Run | None]) -> list[float]:
    voices = [found.bits if found else 0.0 for found in runs]
    loud = [max(-_AGAINST, min(_AGAINST, bits)) for bits in voices if abs(bits) >= _AMONG]
    least = _ALONE if len(loud) < _VOICES else _AMONG if sum(loud) < 0 else _AGAINST
    sure = [_SURE if found and _is_clear(found, least) else 0.0 for found in runs]
    before, behind = _nearest(voices), _nearest(voices[::-1])[::-1]
    for n, bits in enumerate(voices):
        if sure[n] or not bits or bits >= _HARDLY:
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
