"""Diagnoses of pages: whether the text of each reads as it will come out, what is lost on it, and what to do."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.diagnosis import weights
from arclean.diagnosis.letter_rows import drop_letter_rows
from arclean.diagnosis.page_probability import PageEvidence, page_probability
from arclean.diagnosis.reasons import describe_edits, describe_findings, describe_ocr, describe_unreadable
from arclean.diagnosis.unknown_words import UnknownWords, count_unknown_words
from arclean.language.legibility import Legibility, is_unmodelled, read_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from arclean.core.edits import Edit, Finding
    from arclean.core.result import Result

__all__ = ["PageDiagnosis", "choose_verdict", "diagnose_pages", "most_frequent_first"]

UNRECOVERABLE_KINDS = frozenset({"missing-number", "missing-letters", "unmapped-glyph", "wrong-map"})
"""Kinds of finding that only the source can repair."""


class PageDiagnosis(NamedTuple):
    """The diagnosis of one page.

    ``number`` counts from 1; ``verdict`` and ``counts`` are as in :class:`~arclean.diagnosis.Diagnosis`.
    ``probability`` (0..1) is that of the page to be right as ``clean`` gives it, ``reasons`` are sentences that say
    what is wrong, with kinds and counts; none on a clean page.
    """

    number: int
    verdict: str
    counts: Mapping[str, int]
    probability: float
    reasons: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the diagnosis as plain values, ready for JSON."""
        return self._asdict() | {"counts": dict(self.counts), "reasons": list(self.reasons)}


def diagnose_pages(result: Result) -> tuple[PageDiagnosis, ...]:
    """Return the diagnosis of each page of a repaired document."""
    pages = result.document.pages
    starts = [page.start for page in pages]
    edits: list[list[Edit]] = [[] for _ in pages]
    findings: list[list[Finding]] = [[] for _ in pages]
    for edit in result.edits:
        edits[max(0, bisect_right(starts, edit.start) - 1)].append(edit)
    for finding in result.findings:
        findings[max(0, bisect_right(starts, finding.start) - 1)].append(finding)
    return tuple(
        _diagnose_page(result, page.number, text, page_edits, page_findings)
        for page, text, page_edits, page_findings in zip(pages, _repaired_pages(result), edits, findings, strict=True)
    )


def _repaired_pages(result: Result) -> Iterator[str]:
    """Yield the text of each page as it comes out."""
    if len(result.document.pages) == 1:
        yield result.text
        return
    for page in result.document.pages:
        spans = result.to_output(page.start, page.end)
        yield "".join(result.text[span.start : span.end] for span in spans)


def _diagnose_page(
    result: Result, number: int, text: str, edits: Sequence[Edit], findings: Sequence[Finding]
) -> PageDiagnosis:
    """Return the diagnosis of a page from its repaired text, and from its edits and findings in the original."""
    repaired = Counter(edit.rule.partition("/")[0] for edit in edits)
    found = Counter(finding.kind for finding in findings)
    open_kinds = Counter(
        finding.kind for finding in findings if finding.kind != "hidden-text" or finding.confidence < 1
    )
    words = len(text.split())
    is_pdf = result.document.metadata.get("format") == "pdf"
    counted = count_unknown_words(text) if is_pdf else UnknownWords(0, 0)
    by_ocr = [finding for finding in findings if is_read_by_ocr(finding)]
    unknown = counted.describe_fault(
        is_text_layer=bool(by_ocr) or any(finding.rule == "pdf/text-layer" for finding in findings)
    )
    worst, unread = _read_parts(text)
    reasons = describe_findings(most_frequent_first(found))
    if unread:
        reasons.insert(0, describe_unreadable(worst, unread, words))
    if unknown:
        reasons.insert(0, unknown)
    reasons += describe_ocr(by_ocr)
    lost = unread + sum(_count_lost_words(finding, result.original) for finding in findings)
    unmapped = sum(share_lost(finding) for finding in findings if finding.kind == "unmapped-glyph")
    if found["no-text"]:
        verdict = "ocr"
    elif unread or unknown or _is_too_much(lost - unmapped, unmapped, words):
        verdict = "re-extract"
    else:
        verdict = "repairable" if repaired or open_kinds else "clean"
    reasons += describe_edits(most_frequent_first(repaired))
    has_loss = any(kind in UNRECOVERABLE_KINDS or kind == "no-text" for kind in open_kinds)
    evidence = PageEvidence(
        worst.probability, _probability_of_edits(edits), len(open_kinds), min(1.0, lost / max(1, words)), has_loss,
        counted.share, verdict in {"re-extract", "ocr"}, is_pdf,
    )  # fmt: skip
    counts = most_frequent_first(repaired + found)
    return PageDiagnosis(number, verdict, counts, round(page_probability(evidence), 4), tuple(reasons))


def is_read_by_ocr(finding: Finding) -> bool:
    """Return whether a finding tells of what OCR read: it is there, and no other extraction of the source has more."""
    return finding.rule in {"pdf/ocr", "pdf/ocr-number"}


def share_lost(finding: Finding) -> float:
    """Return how much (0..1) of a finding's word is lost: what OCR read is there, what was deciphered likely is."""
    if is_read_by_ocr(finding):
        return 0.0
    return 1.0 - finding.confidence if finding.rule == "pdf/deciphered" else 1.0


def _count_lost_words(finding: Finding, original: str) -> float:
    """Return how many words a finding stands for: those that its characters should be, or one at most."""
    if finding.kind not in UNRECOVERABLE_KINDS:
        return 0.0
    if finding.kind == "wrong-map" and not is_read_by_ocr(finding):
        return max(1, len(original[finding.start : finding.end].split()))
    return share_lost(finding)


def _read_parts(text: str) -> tuple[Legibility, int]:
    """Return the legibility of the part of a page that reads worst, and how many words stand in parts that do not read.

    The whole page is a part too: then all words count. What is of a language without a model is not judged.
    """
    text = drop_letter_rows(_SYMBOLS.sub(" ", text))
    whole = read_language(text)
    if is_unmodelled(text):
        return whole, 0
    if whole.letters >= weights.MIN_READ_LETTERS and whole.probability < weights.UNREADABLE_PAGE:
        return whole, max(1, len(text.split()))
    worst, unread = whole, 0
    for part in _cut_parts(text):
        read = read_language(part)
        if read.letters < weights.PART_LETTERS:
            continue
        if read.probability < weights.UNREADABLE_PART:
            unread += len(part.split())
            if read.probability < worst.probability:
                worst = read
    return worst, unread


_REREAD_SHARE = 0.1  # of the pages are to be read again, above, where all are
_CHANCE_LOSSES = 2  # findings that may be chance, however short the text
_SYMBOLS = re.compile(r"(?<![^\W\d_])[A-Za-z]{1,3}(?![^\W\d_])")
"""Latin words of three letters or less: formulas are made of them, and prose has longer ones too."""


def _cut_parts(text: str) -> Iterator[str]:
    """Yield the lines of a text, joined to parts that are long enough to tell."""
    part: list[str] = []
    length = 0
    for line in text.splitlines():
        part.append(line)
        length += len(line)
        if length >= 2 * weights.PART_LETTERS:
            yield "\n".join(part)
            part, length = [], 0
    if part:
        yield "\n".join(part)


def _probability_of_edits(edits: Sequence[Edit]) -> float:
    """Return the probability that all edits are right, where those of one rule are right or wrong together."""
    lowest: dict[str, float] = {}
    for edit in edits:
        lowest[edit.rule] = min(edit.confidence, lowest.get(edit.rule, 1.0))
    product = 1.0
    for confidence in lowest.values():
        product *= confidence
    return product


def choose_verdict(findings: Sequence[Finding], words: int, pages: Sequence[PageDiagnosis]) -> str:
    """Return the verdict of a document from those of its pages, what was found, and its words.

    Having the source read again costs a person minutes, and pays where a page of 300 words lost several of them.
    """
    verdicts = Counter(page.verdict for page in pages)
    if verdicts["clean"] == len(pages):
        return "clean"
    if any(finding.kind == "no-text" for finding in findings) and (not words or 2 * verdicts["ocr"] > len(pages)):
        return "ocr"
    if verdicts["re-extract"] > _REREAD_SHARE * len(pages):
        return "re-extract"
    lost = sum(share_lost(finding) for finding in findings if finding.kind in UNRECOVERABLE_KINDS)
    unmapped = sum(share_lost(finding) for finding in findings if finding.kind == "unmapped-glyph")
    return "re-extract" if _is_too_much(lost - unmapped, unmapped, words) else "repairable"


def _is_too_much(lost: float, unmapped: float, words: int) -> bool:
    """Return whether so many words are lost, or have a glyph that stands for no letter, that the source is to be read.

    Of a word with one such glyph the other letters are left.
    """
    share = lost / weights.MAX_LOSSES_OF_WORDS + unmapped / weights.MAX_UNMAPPED_OF_WORDS
    return lost + unmapped > _CHANCE_LOSSES and share > words


def most_frequent_first(counts: Mapping[str, int]) -> dict[str, int]:
    """Return counts, the largest first, equal ones by name."""
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
