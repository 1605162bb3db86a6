"""Diagnoses: which artifacts a text has and what would repair them, page by page, without changing it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from arclean.api import repair
from arclean.core.document import Document
from arclean.core.pickled_calls import pickle_by_version
from arclean.diagnosis.pages import (
    PageDiagnosis,
    choose_verdict,
    diagnose_pages,
    most_frequent_first,
)
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.api import Profile
    from arclean.core.edits import Finding
    from arclean.core.result import Result

__all__ = ["Diagnosis", "PageDiagnosis", "diagnose", "diagnose_result", "profile_of_document"]


@dataclass(frozen=True, kw_only=True)
class Diagnosis:
    """Which artifacts a text has, and what to do about them.

    ``verdict`` is "clean"; "repairable" (by ``clean`` or, where findings are left, by hand); "re-extract" (so much
    is lost, or reads so badly, that another extraction of the source pays); or "ocr" (there is no text to extract).
    What OCR has read is there: what of it is to be compared with the page, the reasons of its page say.
    It follows from the verdicts of ``pages``, of which a text without pages has one. ``counts`` says how often each
    artifact was found: edits by the name of their filter, findings by their kind.
    """

    verdict: str
    counts: Mapping[str, int]
    findings: tuple[Finding, ...]
    pages: tuple[PageDiagnosis, ...]

    def pages_to_reread(self) -> tuple[PageDiagnosis, ...]:
        r"""Return the pages to be read again: by another tool where the verdict is "re-extract", or by OCR.

        >>> found = diagnose("سطر سليم من الكلام\f\ufffd\ufffd\ufffd \ufffd \ufffd\ufffd \ufffd\ufffd")
        >>> [(page.number, page.verdict) for page in found.pages_to_reread()]
        [(2, 're-extract')]
        """
        return tuple(page for page in self.pages if page.verdict in {"re-extract", "ocr"})

    def to_dict(self) -> dict[str, object]:
        """Return the diagnosis as plain values, ready for JSON."""
        return {
            "verdict": self.verdict,
            "counts": dict(self.counts),
            "findings": [finding._asdict() for finding in self.findings],
            "pages": [page.to_dict() for page in self.pages],
        }


@pickle_by_version
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
    return diagnose_result(repair(document, profile=profile_of_document(document) if profile is None else profile))


def diagnose_result(result: Result) -> Diagnosis:
    """Return the diagnosis of what was repaired already.

    >>> import arclean
    >>> diagnose_result(arclean.repair("العــراق")).verdict
    'repairable'
    """
    pages = diagnose_pages(result)
    counts = sum((Counter(page.counts) for page in pages), Counter[str]())
    verdict = choose_verdict(result.findings, len(result.original.split()), pages)
    return Diagnosis(verdict=verdict, counts=most_frequent_first(counts), findings=result.findings, pages=pages)


def profile_of_document(document: Document) -> str:
    """Return the name of the profile for a document, by the format that it was read from.

    >>> profile_of_document(Document(text="", metadata={"format": "html"}))
    'web'
    """
    return {"pdf": "pdf", "html": "web"}.get(document.metadata.get("format", ""), "repair")
