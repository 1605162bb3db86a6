"""Reasons of a verdict, as sentences for people: what was found, of which kind and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from arclean.core.edits import Finding
    from arclean.language.legibility import Legibility

__all__ = ["describe_edits", "describe_findings", "describe_ocr", "describe_unreadable"]

_MEANINGS = {
    "missing-number": "numbers of which only the place is left",
    "missing-letters": "words that lost letters",
    "unmapped-glyph": "characters that stand for no letter",
    "wrong-map": "places whose characters cannot be what is printed",
    "no-text": "no text where the page shows some",
    "visual-order": "lines whose order is not certain",
    "swapped-fragments": "lines whose parts stand in each other's place",
    "reversed-number": "numbers that can be read both ways",
    "lam-alef": "words that a ligature read the wrong way round makes two of",
    "mojibake": "places that were decoded by a wrong code page",
    "hidden-text": "texts of the file that the page does not show, or hardly",
    "look-alike": "words with a letter of another language that may be their own",
    "repeated-text": "places that stand twice in a row",
    "encoded": "places that are still encoded",
    "split-word": "words that may be one",
    "glued-word": "words that may be two",
    "reference-conflict": "places at which references are at odds",
}


def describe_findings(found: Mapping[str, int]) -> list[str]:
    """Return a sentence for each kind of finding, from how often each was found.

    >>> describe_findings({"missing-number": 2})
    ['missing-number: 2 findings, numbers of which only the place is left.']
    """
    return [
        f"{kind}: {times:,} finding{'s' * (times > 1)}" + (f", {_MEANINGS[kind]}." if kind in _MEANINGS else ".")
        for kind, times in found.items()
    ]


def describe_ocr(findings: Sequence[Finding]) -> list[str]:
    """Return one sentence for what OCR read of a page and how much of it is to be checked, or none without any.

    >>> from arclean.core.edits import Finding
    >>> describe_ocr([Finding(0, 2, "missing-number", "pdf/ocr-number", "", 0.6, ("12",))])
    ['read by OCR: compare 1 number and 0 uncertain places with the page.']
    """
    if not findings:
        return []
    from arclean.readers.pdf.ocr import weights  # noqa: PLC0415 - loads the PDF reader, for texts that it has read

    numbers = sum(finding.kind == "missing-number" for finding in findings)
    words = [finding for finding in findings if finding.kind != "missing-number"]
    places = sum(finding.confidence < weights.SURE_OCR_WORD for finding in words)
    checked = f"{numbers:,} number{'s' * (numbers != 1)} and {places:,} uncertain place{'s' * (places != 1)}"
    return [f"read by OCR: compare {checked} with the page."]


def describe_edits(repaired: Mapping[str, int]) -> list[str]:
    """Return one sentence for the edits of all filters, or none where there are none.

    >>> describe_edits({"kashida": 1200, "digits": 1})
    ['repaired by clean: kashida 1,200, digits 1.']
    """
    listed = ", ".join(f"{name} {times:,}" for name, times in repaired.items())
    return [f"repaired by clean: {listed}."] if listed else []


def describe_unreadable(legibility: Legibility, words: int, of: int) -> str:
    """Return the sentence for words that read in no language, out of those of the page; ``legibility`` is of them."""
    what = "the text reads" if words >= of else f"{words:,} of {of:,} words read"
    return (
        f"wrong-map: {what} in no language that is known here ({legibility.bits:.1f} bits a letter, where "
        "2.5 to 4.2 are usual): the characters are not what is printed."
    )
