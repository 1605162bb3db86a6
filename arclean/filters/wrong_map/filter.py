"""Wrong map: characters that cannot be what is printed, reported and left.

**What breaks**: a font whose ToUnicode map lies (letters shifted, permuted), a legacy font that put Arabic shapes on
Latin codes, a code page that nobody knows, a Quran font whose words are Forms-A codes. Nothing is lost from the text
and nothing in it is right; an edit would only destroy the evidence.

**What is reported**: lines that read as no language, pooled with their neighbours (``wrong-map/unreadable``); glyph
slots (``wrong-map/slots``); lines of Latin words with signs inside (``wrong-map/signs``); numbers of circled or
bracketed digits (``wrong-map/digits``); words with an alef maksura for a yeh (``wrong-map/maksura``); letters that
cannot stand where they are, three near each other (``wrong-map/letters``: a tanwin within words, U+063B to U+063F);
lines that are words in another page of Arabic and cost much less there (``wrong-map/page``).
Where another reading is clearly better the message and ``alternatives`` say so.

**When it abstains**: where a text is short, in Latin words (no model tells all Latin languages from nonsense) unless
accented letters outnumber the plain ones, and wherever the excess of bits over what reads may be chance: names, word
lists, languages of the script that have no model.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.glyph_slots import glyph_slot_spans, has_glyph_slots
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import UNMEASURED, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.wrong_map import weights
from arclean.filters.wrong_map.enclosed_digits import ENCLOSED_DIGITS, enclosed_numbers
from arclean.filters.wrong_map.medial_maksuras import MEDIAL_MAKSURA, words_with_maksuras
from arclean.filters.wrong_map.other_readings import find_other_reading
from arclean.filters.wrong_map.page_readings import lines_in_other_pages
from arclean.filters.wrong_map.signs_in_words import lines_of_signs
from arclean.filters.wrong_map.unreadable_spans import text_pieces, unreadable_spans
from arclean.language.legibility import IMPOSSIBLE_LETTER, is_unmodelled, reads_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["WrongMap"]

_ADVICE = "extract it with another tool or by OCR, or find its encoding"
_SHOWN = 80  # characters of another reading
_cannot_stand = LazyPattern(f"{IMPOSSIBLE_LETTER.pattern}|{MEDIAL_MAKSURA}").search


@dataclass(frozen=True, kw_only=True)
class WrongMap(BaseFilter):
    """Report text whose characters cannot be what was printed.

    >>> from arclean import Pipeline
    >>> lie = "ثلححذح ثهجهزتة ذزتمة دزتزة لت بضغ ثهوزتية أوض ثهأذز جذعبش قزز نجتش وي ثهضنثي"
    >>> [finding.kind for finding in Pipeline([WrongMap()]).run(lie).findings]
    ['wrong-map']
    """

    name: ClassVar[str] = "wrong-map"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset()
    reports_unreadable: ClassVar[bool] = True
    trigger_chars: ClassVar[str] = ENCLOSED_DIGITS
    after: ClassVar[tuple[str, ...]] = ("mojibake", "visual-order", "presentation-forms", "lam-alef", "marks")

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a piece is not Arabic at a glance, or a letter or a glyph slot stands where none can."""
        plain = all(reads_plainly(text[start:end]) for start, end in text_pieces(text))
        return not plain or _cannot_stand(text) is not None or has_glyph_slots(text)

    def propose(self, text: str, context: Context) -> Iterator[Finding]:  # noqa: ARG002 - the text says it all
        """Yield a finding for each span that reads as nothing."""
        reported = []
        for start, end, excess in unreadable_spans(text):
            reported.append((start, end))
            other = find_other_reading(text[start:end])
            better = f"; it reads {other.how}" if other else ""
            message = f"This text reads as no language{better}: a wrong map or encoding; {_ADVICE}."
            shown = (other.text[:_SHOWN],) if other else ()
            sure = 1 - exp(-excess / weights.EXCESS_PER_NAT)
            yield Finding(start, end, "wrong-map", "wrong-map/unreadable", message, sure, shown)
        yield from _report_other_pages(text, reported)
        for start, end in lines_of_signs(text):
            if not any(first < end and start < last for first, last in reported):
                message = f"Signs stand inside words here: codes of a font that drew Arabic for them; {_ADVICE}."
                yield Finding(start, end, "wrong-map", "wrong-map/signs", message, UNMEASURED)
        for start, end in glyph_slot_spans(text):
            message = f"Codes of glyphs stand here, no letters (a font of the Quran has one for each word): {_ADVICE}."
            yield Finding(start, end, "wrong-map", "wrong-map/slots", message, UNMEASURED)
        for start, end in enclosed_numbers(text):
            message = f"{text[start:end]!r} is a number whose digits were mapped to enclosed ones: {_ADVICE}."
            yield Finding(start, end, "wrong-map", "wrong-map/digits", message, UNMEASURED)
        for start, end, right in words_with_maksuras(text):
            message = f"{text[start:end]!r} has an alef maksura within, it may be {right!r}: a wrong map; {_ADVICE}."
            yield Finding(start, end, "wrong-map", "wrong-map/maksura", message, UNMEASURED, (right,))
        yield from _report_impossible_letters(text)


def _report_other_pages(text: str, reported: list[tuple[int, int]]) -> Iterator[Finding]:
    """Yield a finding for each short line that reads in another page of Arabic, and hardly as it stands."""
    for found in lines_in_other_pages(text):
        if not any(first < found.end and found.start < last for first, last in reported):
            message = f"This may be Arabic that was read in a wrong code page: \u2068{found.text[:_SHOWN]}\u2069?"
            shown = (found.text[:_SHOWN],)
            yield Finding(found.start, found.end, "wrong-map", "wrong-map/page", message, UNMEASURED, shown)


def _report_impossible_letters(text: str) -> Iterator[Finding]:
    """Yield a finding wherever several letters stand near each other where none of them can stand."""
    near: list[int] = []
    for found in (*IMPOSSIBLE_LETTER.finditer(text), None):
        if near and (found is None or found.start() - near[-1] > weights.MAX_IMPOSSIBLE_GAP):
            around = text[max(0, near[0] - weights.MAX_IMPOSSIBLE_GAP) : near[-1] + weights.MAX_IMPOSSIBLE_GAP]
            if len(near) >= weights.MIN_IMPOSSIBLE and not is_unmodelled(around):
                message = f"{len(near)} letters or marks stand here where none can stand: a wrong map; {_ADVICE}."
                sure = weights.IMPOSSIBLE_CONFIDENCE
                yield Finding(near[0], near[-1] + 1, "wrong-map", "wrong-map/letters", message, sure)
            near = []
        if found:
            near.append(found.start())
