"""Invisible characters that extraction left: marks of direction, zero-width spaces, soft hyphens, joiners.

**What breaks**: producers wrap lines or words into marks of direction (an embedding around each line, U+200F after
each word), web pages hold zero-width spaces, byte order marks and soft hyphens for breaking. They are not
seen, and every search stumbles over them. The corpora have next to none (27, 2026-11): most rules here rest on
UAX #9 and on joining, not on counts.

**What is dropped** from a line of Arabic: what changes nothing there. A mark of direction between two Arabic letters
(over spaces and signs) or at the edge of the line; a pair that holds Arabic letters, or half a pair; soft hyphens
and break hints, except inside words of other scripts; a zero-width non-joiner that parts nothing, a joiner that
joins what joins anyway. U+FEFF goes from every line.

**What stays**, because it shows: marks and pairs beside Latin letters and digits (authors and editors set them so
that ``+8.4%`` or ``C++`` come out right), unless three others show the line to be marked by a machine; U+200C between
letters that would join; U+200D that shapes a letter (``هـ`` with a joiner, letters by themselves) or binds emoji.

**When it abstains**: in lines without Arabic letters; in Persian, Urdu, Kurdish or Uyghur, where U+200C is spelling
and other marks stand in for it, and beside signs in lines too short to tell these languages from Arabic (all 1,924
of their clean texts stay, 2026-11); in a left-to-right override around Arabic letters, which shows them backwards:
that line is reported; in a line whose Arabic letters all stand in embeddings side by side, where its words follow
each other likelier backwards or each has its own: else nothing tells its order (``embedded-runs`` reports such lines).
Control codes: see ``control_glyphs``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.byte_pages import Respelling
from arclean.arabic.controls import DIRECTION_CONTROLS, INVISIBLE
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import class_members
from arclean.core.edits import UNMEASURED, Edit, Finding, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.evidence.line_order.embedded_pieces import embeddings_tell_order
from arclean.filters.controls import weights
from arclean.filters.controls.invisible import all_are_idle, find_idle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Controls"]

_INVISIBLE_RUN = re.compile(f"[{INVISIBLE}][{INVISIBLE}]*")
_has_control = LazyPattern(f"[{DIRECTION_CONTROLS}]").search
_TO_NOTHING = Respelling(dict.fromkeys(class_members(INVISIBLE), ""))


@dataclass(frozen=True, kw_only=True)
class Controls(BaseFilter):
    r"""Drop the invisible characters that do nothing in a line of Arabic.

    >>> from arclean import Pipeline
    >>> Pipeline([Controls()])("\u202bمن\u200b بغداد\u200f إلى\u200f البص\u00adرة\u202c بي\u200cبي\u200cسي")
    'من بغداد إلى البصرة بي\u200cبي\u200cسي'
    """

    name: ClassVar[str] = "controls"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities")
    trigger_chars: ClassVar[str] = INVISIBLE

    def propose(self, text: str, context: Context) -> Iterator[Edit | Sweep | Finding]:
        """Propose the removal of what does nothing; report what shows Arabic letters backwards."""
        if all_are_idle(text):
            yield _make_sweep(0, len(text))
            return
        for start, end in line_spans(text):
            line = text[start:end]
            if not _INVISIBLE_RUN.search(line):
                continue
            tells_order = _has_control(line) is not None and embeddings_tell_order(line, context.lexicon)
            if not tells_order and all_are_idle(line):
                yield _make_sweep(start, end)
                continue
            places, overrides = find_idle(line)
            if tells_order:
                places = {at for at in places if not _has_control(line[at])}
            yield from _make_edits(text, sorted(start + at for at in places))
            for first, last in overrides:
                yield Finding(
                    start + first,
                    start + last,
                    "visual-order",
                    "controls/override",
                    _BACKWARDS_MESSAGE,
                    UNMEASURED,
                )


def _make_sweep(start: int, end: int) -> Sweep:
    return Sweep(start, end, _INVISIBLE_RUN, _TO_NOTHING, _RULE_NAME, weights.CONTROLS_CONFIDENCE, _WHY)


_RULE_NAME = "controls/invisible"
_WHY = "it is not seen and does nothing where it stands"
_BACKWARDS_MESSAGE = "These letters are stored in the order of the page, from left to right, and are left as they are."


def _make_edits(text: str, places: list[int]) -> Iterator[Edit]:
    """Yield the removal of the characters at some places, neighbours together."""
    start = end = -1
    for at in [*places, len(text) + 1]:
        if at != end:
            if start >= 0:
                yield Edit(start, end, text[start:end], "", _RULE_NAME, weights.CONTROLS_CONFIDENCE, None, _WHY)
            start = at
        end = at + 1
