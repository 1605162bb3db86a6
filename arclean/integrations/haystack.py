"""Haystack 2: a converter of files and a cleaner of documents, which a pipeline writes to YAML and reads again.

``Pipeline.loads(..., allowed_modules=["arclean.integrations.haystack"])`` reads it where only known modules are.

>>> from arclean.integrations.haystack import RepairCleaner
>>> RepairCleaner().run([Document(content="العــراق")])["documents"][0].content
'العراق'
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path  # noqa: TC003 - the host reads the types of run
from typing import Any

from haystack import Document, component, default_from_dict, default_to_dict
from haystack.dataclasses import ByteStream

from arclean.batch.bulk import pipeline_of
from arclean.integrations.parts import describe_changes, read_parts

__all__ = ["RepairCleaner", "RepairConverter"]


@component
class RepairConverter:
    """Converts PDF, HTML and text, repaired, to documents ``by`` "page", "paragraph" or "document"."""

    def __init__(self, by: str = "page", profile: str | None = None) -> None:
        self.by, self.profile = by, profile

    @component.output_types(documents=list[Document])
    def run(self, sources: list[str | Path | ByteStream]) -> dict[str, list[Document]]:
        """Return the documents of files and streams of bytes."""
        made = []
        for source in sources:
            data, meta = (
                (source.data, source.meta) if isinstance(source, ByteStream) else (source, {"file_path": str(source)})
            )
            made += [Document(content=text, meta=meta | told) for text, told in read_parts(data, self.by, self.profile)]
        return {"documents": made}

    def to_dict(self) -> dict[str, Any]:
        """Return the component as plain values."""
        return default_to_dict(self, by=self.by, profile=self.profile)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> RepairConverter:
        """Return the component of plain values."""
        return default_from_dict(cls, data)


@component
class RepairCleaner:
    """Repairs the contents of documents; the meta of each tells edits, findings and verdict."""

    def __init__(self, profile: str = "repair") -> None:
        self.profile = profile

    @component.output_types(documents=list[Document])
    def run(self, documents: list[Document]) -> dict[str, list[Document]]:
        """Return the documents repaired; one without content stays as it is."""
        pipeline = pipeline_of(self.profile)
        made = []
        for document in documents:
            if document.content is None:
                made.append(document)
                continue
            result = pipeline.run(document.content)
            meta = document.meta | describe_changes(result, pipeline)
            made.append(replace(document, id="", content=result.text, meta=meta))
        return {"documents": made}

    def to_dict(self) -> dict[str, Any]:
        """Return the component as plain values."""
        return default_to_dict(self, profile=self.profile)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> RepairCleaner:
        """Return the component of plain values."""
        return default_from_dict(cls, data)
