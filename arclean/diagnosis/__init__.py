"""Diagnoses: which artifacts a text has and what would repair them, without changing it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from arclean.api import repair
from arclean.core.document import Document
from arclean.diagnosis import weights
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.api import Profile
    from arclean.core.edits import Finding

__all__ = ["Diagnosis", "PageDiagnosis", "diagnose", "profile_of_document"]

UNRECOVERABLE_KINDS = frozenset({"missing-number", "missing-letters", "unmapped-glyph"})
"""Kinds of finding that only the source can repair."""


class PageDiagnosis(NamedTuple):
    """The diagnosis of one page: its number (from 1), verdict and counts, as in :class:`Diagnosis`."""

    number: int
    verdict: str
    counts: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Diagnosis:
    """Which artifacts a text has, and what to do about them.

    ``verdict`` is "clean"; "repairable" (by ``clean`` or, where findings are left, by hand); "re-extract" (so much
    is lost that another extraction of the source pays); or "ocr" (there is no text to extract). ``counts`` says how
    often each artifact was found: edits by the name of their filter, findings by their kind.
    """

    verdict: str
    counts: Mapping[str, int]
    findings: tuple[Finding, ...]
    pages: tuple[PageDiagnosis, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the diagnosis as plain values, ready for JSON."""
        return {
            "verdict": self.verdict,
            "counts": dict(self.counts),
            "findings": [finding._asdict() for finding in self.findings],
            "pages": [page._asdict() | {"counts": dict(page.counts)} for page in self.pages],
        }


def diagnose(text: str | Document, *, profile: Profile | None = None) -> Diagnosis:
    """Return the diagnosis of a text or document, by a repair whose text is dropped.

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
    result = repair(document, profile=profile_of_document(document) if profile is None else profile)
    starts = [page.start for page in document.pages]
    by_page: list[Counter[str]] = [Counter() for _ in starts]
    found = [(edit.rule.partition("/")[0], edit.start) for edit in result.edits]
    found += [(finding.kind, finding.start) for finding in result.findings]
    for name, start in found:
        by_page[max(0, bisect_right(starts, start) - 1)][name] += 1
    pages = tuple(
        PageDiagnosis(
            page.number, _choose_verdict(counts, document.text[page.start : page.end], 1), _most_frequent_first(counts)
        )
        for page, counts in zip(document.pages, by_page, strict=True)
    )
    counts = sum(by_page, Counter[str]())
    verdict = _choose_verdict(counts, document.text, len(pages))
    return Diagnosis(verdict=verdict, counts=_most_frequent_first(counts), findings=result.findings, pages=pages)


def profile_of_document(document: Document) -> str:
    """Return the name of the profile for a document, by the format that it was read from.

    >>> profile_of_document(Document(text="", metadata={"format": "html"}))
    'web'
    """
    return {"pdf": "pdf", "html": "web"}.get(document.metadata.get("format", ""), "repair")


def _choose_verdict(counts: Mapping[str, int], text: str, pages: int) -> str:
    """Return the verdict of a text on some pages, in which artifacts were found so often.

    Having the source read again costs a person minutes, and pays where a page of 300 words lost several of them.
    """
    if not counts:
        return "clean"
    images = counts.get("no-text", 0)
    words = len(text.split())
    if images and (not words or images > weights.IMAGE_PAGES * pages):
        return "ocr"
    lost = sum(counts.get(kind, 0) for kind in UNRECOVERABLE_KINDS)
    return "re-extract" if lost > max(weights.MAX_CHANCE_LOSSES, weights.MAX_LOSSES_OF_WORDS * words) else "repairable"


def _most_frequent_first(counts: Mapping[str, int]) -> dict[str, int]:
    """Return counts, the largest first, equal ones by name."""
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
