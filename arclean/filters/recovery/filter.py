"""Recovery: what the source lost, where another version of the text has it.

**What breaks**: glyphs without a ToUnicode entry come out as nothing, or as a sign that stands for no letter: digits
above all, and the ligatures at the end of a word (see ``losses``, which reports them). Seen in news and legal PDFs.

**What is restored**: with ``reference``, numbers whose place the words around show, be it that the reference has the
same words there (another extractor's output, another edition) or a paraphrase; they are written in the digits of the
document. Several references vote. Each edit says where the reference has what it restored. Letters of damaged words
likewise (see ``damaged_words``); without a reference only where one word of the lexicon is likely alone.

**When it abstains**: without references, numbers are never restored. Where another number of a reference would do
nearly as well; where nothing shows that something is gone and the nearest words are not the same on both sides. Where
references are at odds, or one of them has another number than the text between the same words, that is reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.unmapped_glyphs import UNMAPPED_GLYPH
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.recovery.gap_comparison import mask_glyph_numbers
from arclean.filters.recovery.letter_edits import propose_letters
from arclean.filters.recovery.number_edits import propose_numbers
from arclean.filters.recovery.reference_numbers import run_references
from arclean.filters.recovery.word_alignment import WordSequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Edit, Finding

__all__ = ["Recovery"]

_NO_ERA = f"(?<![^{LETTER}]\u0647.)"  # a heh by itself, "of the Hijra", ends in one
_search_kashida = re.compile(f"{TATWEEL}(?:[{LETTER}{TATWEEL}]|{_NO_ERA}(?:\\s|\\Z))").search


@dataclass(frozen=True, kw_only=True)
class Recovery(BaseFilter):
    """Restore lost numbers and letters from references.

    >>> from arclean import Pipeline
    >>> result = Pipeline([Recovery()]).run("يكتمل البناء في غضون  شهرا.", "سيكتمل البناء في غضون 12 شهرا من الآن.")
    >>> result.text
    'يكتمل البناء في غضون 12 شهرا.'
    """

    name: ClassVar[str] = "recovery"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "spaces", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "presentation-forms", "losses", "kashida-glyphs")
    resolves: ClassVar[frozenset[str]] = frozenset({"missing-number", "missing-letters", "unmapped-glyph"})
    trigger_chars: ClassVar[str] = UNMAPPED_GLYPH
    trigger_strings: ClassVar[tuple[str, ...]] = ("(cid:",)
    reads_references: ClassVar[bool] = True

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a kashida ends the text, or stands before a letter or a space: no date and no quotation."""
        return TATWEEL in text and _search_kashida(text) is not None

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield edits with what references have where the text has lost it; findings where they are at odds."""
        references = run_references(context)
        words = WordSequence(mask_glyph_numbers(text)) if references else None
        found = propose_letters(text, words, references, context)
        if words:
            found += propose_numbers(text, words, references)
        yield from sorted(found, key=lambda one: one[:2])
