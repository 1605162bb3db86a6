"""spaCy: a tokenizer that repairs what it is given, and keeps where each character came from.

>>> nlp = spacy.blank("ar")
>>> use_repair(nlp)
>>> doc = nlp("العــراق القديم")
>>> doc.text, doc[0:1]._.arclean_source
('العراق القديم', [(0, 3), (5, 8)])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import Doc, Span

from arclean.batch.bulk import pipeline_of
from arclean.core.edits import Edit
from arclean.core.edits import Span as Place
from arclean.core.offset_map import OffsetMap

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

__all__ = ["RepairTokenizer", "use_repair"]

_KEY = "arclean"  # of Doc.user_data


class RepairTokenizer:
    """Repairs a text and hands it to another tokenizer.

    ``doc.user_data["arclean"]`` has the original and the edits as plain values, which go through processes and DocBin.
    """

    def __init__(self, inner: Any, profile: str = "repair") -> None:
        self.inner, self.profile = inner, profile
        self.pipeline = pipeline_of(profile)

    def __call__(self, text: str) -> Doc:
        """Return the document of the repaired text."""
        result = self.pipeline.run(text)
        doc = self.inner(result.text)
        edits = [[edit.start, edit.end, edit.target] for edit in result.net_edits]
        findings = [[one.start, one.end, one.kind] for one in result.findings]
        doc.user_data[_KEY] = {"original": text, "edits": edits, "findings": findings}
        return doc

    def to_bytes(self, **options: Any) -> bytes:
        """Return what the inner tokenizer is."""
        return bytes(self.inner.to_bytes(**options))

    def from_bytes(self, data: bytes, **options: Any) -> RepairTokenizer:
        """Return the tokenizer, its inner one read from bytes."""
        self.inner.from_bytes(data, **options)
        return self

    def to_disk(self, path: Path, **options: Any) -> None:
        """Write the inner tokenizer."""
        self.inner.to_disk(path, **options)

    def from_disk(self, path: Path, **options: Any) -> RepairTokenizer:
        """Return the tokenizer, its inner one read from disk."""
        self.inner.from_disk(path, **options)
        return self


def use_repair(nlp: Language, *, profile: str = "repair") -> None:
    """Have a language repair texts before it cuts them into tokens."""
    nlp.tokenizer = RepairTokenizer(nlp.tokenizer, profile)


def _source_of(span: Span) -> list[tuple[int, int]]:
    """Return where a span came from, as places of the original."""
    told = span.doc.user_data.get(_KEY, {"original": span.doc.text, "edits": []})
    original = told["original"]
    edits = [Edit(start, end, original[start:end], target, "") for start, end, target in told["edits"]]
    return [(found.start, found.end) for found in OffsetMap(edits).to_source(Place(span.start_char, span.end_char))]


if not Span.has_extension("arclean_source"):
    Span.set_extension("arclean_source", getter=_source_of)


@spacy.registry.tokenizers("arclean.RepairTokenizer.v1")
def make_repair_tokenizer(profile: str = "repair") -> Any:
    """Return what makes the tokenizer of a language by its configuration."""

    def make_tokenizer(nlp: Language) -> RepairTokenizer:
        make_default = spacy.registry.tokenizers.get("spacy.Tokenizer.v1")()
        return RepairTokenizer(make_default(nlp), profile)

    return make_tokenizer
