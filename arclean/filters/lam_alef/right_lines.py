"""Lines that have a lam-alef which came out right: what looks swapped in them is a word as its author wrote it.

An extractor swaps a ligature by its font, and a line mostly has one. In laws of Egypt with swapped ligatures 2,210
lines have a bare lam-alef that came out wrong, and one of these has another that came out right (``مستقبلاً``, with
its mark); with hamza it is 1,809 and none. In texts of DEV of which some lines were swapped, 10 words of such lines
were turned, all wrongly (``بالغي الأهمية``, ``لا تسال``; 2026-11-30). A text of one line has no other that is swapped
throughout: there a lone slip is turned by what its line says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.marks import MARK
from arclean.core.edits import UNMEASURED, Span
from arclean.filters.lam_alef.ligature_tables import ALEFS, BARE_ALEF
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, WordStatus
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.filters.lam_alef.likely_words import WordChoice
    from arclean.filters.lam_alef.word_analysis import WordAnalyses

__all__ = ["doubt_in_right_lines"]

_Chosen = dict[int, "tuple[WordChoice, Span]"]
_SURE_GROUNDS = ("impossible", "document")  # of a word that is none as it stands
_UNLISTED_GROUNDS = ("document", "letters")
_find_lam_alefs = re.compile(f"\u0644[{ALEFS}](?![{MARK}])").findall  # with marks it may be drawn as two letters
_find_swapped = re.compile(f"[{ALEFS}]\u0644").findall


def doubt_in_right_lines(text: str, chosen: _Chosen, analyses: WordAnalyses) -> _Chosen:
    """Return choices by their starts, those of lines whose lam-alefs came out right with the chance of a finding.

    Bare lam-alefs and those with hamza are two glyphs, each by itself. Where another word of the line is none as it
    stands, the line is one of two fonts, and says nothing. What is in no list and stands in such a line is as its
    author wrote it wherever else the text has it: a name.
    """
    if "\n" not in text:
        return chosen
    doubted: _Chosen = {}
    names: set[str] = set()
    for start, end, here in _choices_by_line(text, chosen):
        asked = [at for at, (choice, _) in here.items() if _may_be_doubted(choice)]
        right = _right_alefs(text[start:end], {at - start for at in here}, analyses) if asked else set()
        for at in asked:
            choice, span = here[at]
            is_bare = _is_bare(text, span)
            others = [one for other, one in here.items() if other != at and _is_bare(text, one[1]) is is_bare]
            if is_bare in right and not any(one.grounds in _SURE_GROUNDS for one, _ in others):
                doubted[at] = _doubt(choice), span
                if choice.grounds in _UNLISTED_GROUNDS:
                    names.add(fold(text[span.start : span.end]))
    for at, (choice, span) in chosen.items() if names else ():
        if choice.grounds in _UNLISTED_GROUNDS and fold(text[span.start : span.end]) in names:
            doubted[at] = _doubt(choice), span
    return chosen | doubted


def _doubt(choice: WordChoice) -> WordChoice:
    """Return a choice with the chance of what is only reported."""
    return choice._replace(chance=min(choice.chance, UNMEASURED))


def _choices_by_line(text: str, chosen: _Chosen) -> Iterator[tuple[int, int, _Chosen]]:
    """Yield where each line with choices starts and ends, and its choices."""
    here: _Chosen = {}
    start = end = -1
    for at in sorted(chosen):
        if at > end:
            if here:
                yield start, end, here
            start, end, here = text.rfind("\n", 0, at) + 1, text.find("\n", at), {}
            end = len(text) if end < 0 else end
        here[at] = chosen[at]
    if here:
        yield start, end, here


def _may_be_doubted(choice: WordChoice) -> bool:
    """Return whether a choice turns lam-alefs alone, in a word that may be right as it stands."""
    return choice.candidate.kind == LAM_ALEF and choice.grounds != "impossible"


def _is_bare(text: str, span: Span) -> bool:
    """Return whether the alef that a choice turns is a bare one."""
    return all(pair[0] == BARE_ALEF for pair in _find_swapped(fold(text[span.start : span.end])))


def _right_alefs(line: str, chosen: set[int], analyses: WordAnalyses) -> set[bool]:
    """Return whether a bare lam-alef came out right in a line (True), and whether one with hamza did (False).

    They count in known words that can be nothing else, and are not ``chosen``.
    """
    words = TextWords.from_text(line)
    found: set[bool] = set()
    for match, word in zip(words.find_matches(), words.letters, strict=True):
        pairs = _find_lam_alefs(match[0])
        is_known = pairs and match.start() not in chosen and analyses.lexicon.has_folded(word)
        if is_known and analyses[word].status is WordStatus.ORDINARY:
            found.update(pair[1] == BARE_ALEF for pair in pairs)
    return found
