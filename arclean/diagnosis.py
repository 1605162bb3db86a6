"""Diagnoses: what a text suffers from and what would help, without changing it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from arclean.api import repair
from arclean.core.document import Document
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.api import Profile
    from arclean.core.edits import Finding

__all__ = ["Diagnosis", "PageDiagnosis", "diagnose", "fitting_profile"]

LOST = frozenset({"missing-number", "missing-letters", "unmapped-glyph"})
"""Kinds of finding that only the source can make good."""

# One word in a hundred: getting the source read anew costs a person minutes, and pays where a page of 300 words
# has several holes. A report with five holes in 498 words is just there; legal texts that lost a glyph in every
# twentieth word are far beyond (damaged_eg_laws, 2026-11). Up to two are accidents, however short the text.
_DENSE = 0.01
_ACCIDENTS = 2


class PageDiagnosis(NamedTuple):
    """The diagnosis of one page: its number (from 1), verdict and counts, as in :class:`Diagnosis`."""

    number: int
    verdict: str
    counts: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Diagnosis:
    """What a text suffers from.

    ``verdict`` is "clean"; "repairable" (by ``clean`` or, where findings are left, by hand); "re-extract" (so much
    is lost that another extraction of the source pays); or "ocr" (there is no text to extract). ``counts`` says how
    often each artifact was met: edits by the name of their filter, findings by their kind.
    """

    verdict: str
    counts: Mapping[str, int]
    findings: tuple[Finding, ...]
    pages: tuple[PageDiagnosis, ...]

    def to_dict(self) -> dict[str, object]:
        """Give the diagnosis as plain values, ready for JSON."""
        return {
            "verdict": self.verdict,
            "counts": dict(self.counts),
            "findings": [finding._asdict() for finding in self.findings],
            "pages": [page._asdict() | {"counts": dict(page.counts)} for page in self.pages],
        }


def diagnose(text: str | Document, *, profile: Profile | None = None) -> Diagnosis:
    """Say what a text or document suffers from, by a repair whose outcome is dropped.

    ``profile`` is a name, a TOML file or a Pipeline; where none is given, a document from a PDF is judged by ``pdf``,
    one from a web page by ``web``, all else by ``repair``. Raises ConfigError for arguments that cannot be used.

    >>> import arclean
    >>> found = arclean.diagnose("العــراق")
    >>> found.verdict, dict(found.counts)
    ('repairable', {'kashida': 1})
    """
    if not isinstance(text, str | Document):
        raise ConfigError(f"diagnose takes a str or a Document, not {type(text).__name__}: use read for a file")
    document = text if isinstance(text, Document) else Document(text=text)
    result = repair(document, profile=fitting_profile(document) if profile is None else profile)
    starts = [page.start for page in document.pages]
    by_page: list[Counter[str]] = [Counter() for _ in starts]
    found = [(edit.rule.partition("/")[0], edit.start) for edit in result.edits]
    found += [(finding.kind, finding.start) for finding in result.findings]
    for name, start in found:
        by_page[max(0, bisect_right(starts, start) - 1)][name] += 1
    pages = tuple(
        PageDiagnosis(page.number, _verdict(counts, document.text[page.start : page.end], 1), _sorted(counts))
        for page, counts in zip(document.pages, by_page, strict=True)
    )
    counts = sum(by_page, Counter[str]())
    verdict = _verdict(counts, document.text, len(pages))
    return Diagnosis(verdict=verdict, counts=_sorted(counts), findings=result.findings, pages=pages)


def fitting_profile(document: Document) -> str:
    """Name the profile for a document, by the format that it was read from.

    >>> fitting_profile(Document(text="", metadata={"format": "html"}))
    'web'
    """
    return {"pdf": "pdf", "html": "web"}.get(document.metadata.get("format", ""), "repair")


def _verdict(counts: Mapping[str, int], text: str, pages: int) -> str:
    if not counts:
        return "clean"
    images = counts.get("no-text", 0)
    words = len(text.split())
    if images and (not words or 2 * images > pages):
        return "ocr"
    lost = sum(counts.get(kind, 0) for kind in LOST)
    return "re-extract" if lost > max(_ACCIDENTS, _DENSE * words) else "repairable"


def _sorted(counts: Mapping[str, int]) -> dict[str, int]:
    """Put the most frequent first, then by name."""
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
