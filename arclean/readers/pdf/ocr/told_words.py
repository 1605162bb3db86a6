"""Told words: how the words that OCR read are marked in the Document.

All have the label ``ocr``, with the probability of the least certain one. Words that are certain enough are told by one
finding from the first to the last of those that follow one another; any other word is told by itself, and so is any
number: OCR errs most with digits, and nothing in a text shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.edits import Finding, Label
from arclean.readers.pdf.ocr import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.readers.pdf.layout.sheets import Sheet

__all__ = ["ROLE", "mark_ocr_words"]

ROLE = "ocr"
"""The role of text that OCR read."""
_CERTAIN = "The file says no letters here: they were read by OCR, and may differ from the page."
_UNCERTAIN = "The file says no letters here, and what OCR read is not certain: see the page."


def mark_ocr_words(sheet: Sheet, at: int) -> tuple[list[Finding], list[Label]]:
    """Return the findings and labels of the words of a page that OCR read; the page begins at a place."""
    findings: list[Finding] = []
    labels: list[Label] = []
    for start, end, probability in _runs(sheet):
        first, last, sure = at + start, at + end, round(probability, 4)
        text = sheet.text[start:end]
        labels.append(Label(first, last, ROLE, sure))
        if any(map(str.isdigit, text)) and not any(map(str.isspace, text)):
            message = f"This number was read by OCR, which errs most with digits: compare {text!r} with the page."
            findings.append(Finding(first, last, "missing-number", "pdf/ocr-number", message, sure, (text,)))
        else:
            message = _CERTAIN if probability >= weights.SURE_OCR_WORD else _UNCERTAIN
            findings.append(Finding(first, last, "unmapped-glyph", "pdf/ocr", message, sure))
    return findings, labels


def _runs(sheet: Sheet) -> Iterator[tuple[int, int, float]]:
    """Yield spans of words with the least probability, those joined that are certain and have no digit."""
    run: tuple[int, int, float] | None = None
    for start, end, probability, _ in sheet.ocr:
        sure = probability >= weights.SURE_OCR_WORD and not any(map(str.isdigit, sheet.text[start:end]))
        if run is not None and (not sure or sheet.text[run[1] : start].strip()):
            yield run
            run = None
        if not sure:
            yield start, end, probability
        else:
            run = (start, end, probability) if run is None else (run[0], end, min(run[2], probability))
    if run is not None:
        yield run
