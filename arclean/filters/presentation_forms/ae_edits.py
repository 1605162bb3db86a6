"""Aes among forms: the final and isolated heh that Uyghur and Kurdish draw for a letter without forms of its own.

Unicode has no presentation form of U+06D5: fonts that have its shapes use those of heh, U+FEE9 and U+FEEA,
so that words seem to end there. Uyghur has no other heh that is drawn so; in Kurdish words that begin with an alef may
be Arabic or Persian that is quoted, and keep it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.presentation_forms import FORM, as_letters
from arclean.core.edits import Edit, Finding, Span, Sweep
from arclean.core.line_spans import line_spans
from arclean.filters.presentation_forms import weights
from arclean.language.legibility import read_language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

__all__ = ["find_aes", "spell_aes"]

_AE_LETTER = "\u06d5"
_HEH_FORMS = "\ufee9\ufeea"
_has_heh_form = LazyPattern(f"[{_HEH_FORMS}]").search
_has_local_letter = LazyPattern(
    "[\u06c6-\u06c8\u06cb\u06ad\u06d0\u06ce\u0695\u06b5\ufbd3-\ufbda\ufbde\ufbdf\ufbe4-\ufbe9]"
).search
_form_words = LazyPattern(f"[{LETTER}{FORM}]+").finditer
_FIRST_ALEF_FORMS = "\u0627\u0671\ufe8d\ufe8e\ufb50"


def find_aes(text: str) -> frozenset[int]:
    """Return the offsets of the forms of heh in lines of Uyghur and Kurdish that are aes.

    >>> sorted(find_aes("ﺷﯘ ﻳﯩﻠﻰ ﺑﯩﺮ ﻗﯩﺰ ﻛﯧﻠﯩﭗ ﺋﯘﻧﯩﯔ ﺋﯚﻳﯩﺪﻩ ﻗﺎﻟﺪﻯ")), sorted(find_aes("ﺑﺎﻏﻪ ﻛﻮﭼﻚ"))
    ([33], [])
    """
    if not _has_heh_form(text) or not _has_local_letter(text):
        return frozenset()
    of_text = _clear_language(text)
    found: set[int] = set()
    for line in line_spans(text):
        if _has_heh_form(text, *line):
            language = _clear_language(text[line.start : line.end]) or of_text
            if language in ("ug", "ckb"):
                found.update(_aes_in_line(text, line, language))
    return frozenset(found)


def _clear_language(forms: str) -> str:
    """Return the language of letters and forms; empty where they are too few, or read as none."""
    read = read_language(as_letters(forms))
    is_clear = read.letters >= weights.MIN_AE_LETTERS and read.probability >= weights.MIN_AE_PROBABILITY
    return (read.language or "") if is_clear else ""


def _aes_in_line(text: str, line: Span, language: str) -> Iterator[int]:
    for word in _form_words(text, *line):
        letters = word[0]
        if len(letters) > 1 and (language == "ug" or letters[0] not in _FIRST_ALEF_FORMS):
            yield from (word.start() + place for place, form in enumerate(letters) if form in _HEH_FORMS)


def spell_aes(
    text: str, proposed: Iterable[Edit | Sweep | Finding], aes: Collection[int]
) -> Iterator[Edit | Sweep | Finding]:
    """Yield edits and sweeps of forms, each heh at ``aes`` spelt as an ae, without a sign after it."""
    places = sorted(aes)
    for item in proposed:
        within = places[bisect_left(places, item.start) : bisect_left(places, item.end)]
        if not within or isinstance(item, Finding):
            yield item
        elif isinstance(item, Sweep):
            start = item.start
            for at in within:
                yield item._replace(start=start, end=at)
                yield Edit(
                    at,
                    at + 1,
                    text[at],
                    _AE_LETTER,
                    str(item.rule),
                    item.confidence,
                    _AE_ORIGIN,
                    "a shape of heh stands for ae",
                )
                start = at + 1
            yield item._replace(start=start)
        elif item.end - item.start == 1:
            yield item._replace(target=_AE_LETTER, origin=_AE_ORIGIN)
        else:
            yield _spell_run(item, within)


_AE_ORIGIN = ((Span(0, 1), Span(0, 1)),)


def _spell_run(edit: Edit, aes: Collection[int]) -> Edit:
    """Return the edit of a run of several forms, its aes as such; it keeps its origin, for each is one letter too."""
    target = [*edit.target]
    for new, old in edit.origin or ():
        if edit.start + old.start in aes:
            target[new.start : new.end] = [_AE_LETTER]
    return edit._replace(target="".join(target))
