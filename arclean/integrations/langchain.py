"""LangChain: a loader of PDF, HTML and text by page or paragraph, and a transformer of documents.

>>> from arclean.integrations.langchain import RepairTransformer
>>> RepairTransformer().transform_documents([Document(page_content="العــراق")])[0].page_content
'العراق'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from langchain_core.document_loaders import BaseLoader
from langchain_core.documents import BaseDocumentTransformer, Document

from arclean.batch.bulk import pipeline_of
from arclean.integrations.parts import describe_changes, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    from arclean.api import Profile

__all__ = ["RepairLoader", "RepairTransformer"]


class RepairLoader(BaseLoader):
    """Loads a file, repaired: ``by`` "page", "paragraph" or "document"; metadata tells page, verdict and findings."""

    def __init__(self, path: str | PathLike[str], *, by: str = "page", profile: Profile | None = None) -> None:
        self.path, self.by, self.profile = path, by, profile

    def lazy_load(self) -> Iterator[Document]:
        """Yield a document for each part of the file."""
        for text, told in read_parts(self.path, self.by, self.profile):
            yield Document(page_content=text, metadata=told)


class RepairTransformer(BaseDocumentTransformer):
    """Repairs documents; metadata tells the edits of each, by which places are mapped back."""

    def __init__(self, *, profile: Profile = "repair") -> None:
        self.pipeline = pipeline_of(profile)

    def transform_documents(self, documents: Sequence[Document], **_: Any) -> Sequence[Document]:
        """Return the documents repaired; those given are left as they are."""
        made = []
        for document in documents:
            result = self.pipeline.run(document.page_content)
            metadata = document.metadata | describe_changes(result, self.pipeline)
            made.append(document.model_copy(update={"page_content": result.text, "metadata": metadata}))
        return made
