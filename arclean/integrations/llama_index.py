"""LlamaIndex: a reader of files and a transformation of nodes, whose cache follows the fingerprint.

>>> from arclean.integrations.llama_index import RepairNodes
>>> from llama_index.core.schema import TextNode
>>> RepairNodes()([TextNode(text="العــراق")])[0].text
'العراق'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from llama_index.core.readers.base import BaseReader
from llama_index.core.schema import Document, TransformComponent

from arclean.batch.bulk import pipeline_of
from arclean.integrations.parts import describe_changes, read_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["RepairNodes", "RepairReader"]


class RepairReader(BaseReader):
    """Reads files, repaired, ``by`` "page", "paragraph" or "document"; a ``file_extractor`` of directories too."""

    def __init__(self, *, by: str = "page", profile: str | None = None) -> None:
        self.by, self.profile = by, profile

    def load_data(self, file: Any, extra_info: dict[str, Any] | None = None, **_: Any) -> list[Document]:
        """Return a document for each part of a file."""
        return [
            Document(text=text, metadata=told | (extra_info or {}))
            for text, told in read_parts(file, self.by, self.profile)
        ]


class RepairNodes(TransformComponent):
    """Repairs the texts of nodes; ``fingerprint`` is part of what a cache keeps them by."""

    profile: str = "repair"
    fingerprint: str = ""

    def model_post_init(self, context: Any, /) -> None:
        """Note the fingerprint of the pipeline."""
        super().model_post_init(context)
        self.fingerprint = pipeline_of(self.profile).fingerprint

    def __call__(self, nodes: Sequence[Any], **_: Any) -> Sequence[Any]:
        """Return the nodes with their texts repaired; those given are left as they are."""
        pipeline = pipeline_of(self.profile)
        made = []
        for node in nodes:
            result = pipeline.run(node.get_content())
            copy = node.model_copy(deep=True)
            copy.set_content(result.text)
            copy.metadata |= describe_changes(result, pipeline)
            copy.excluded_embed_metadata_keys += [key for key in copy.metadata if key.startswith("arclean_")]
            copy.excluded_llm_metadata_keys += [key for key in copy.metadata if key.startswith("arclean_")]
            made.append(copy)
        return made
