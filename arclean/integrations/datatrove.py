"""datatrove: a formatter whose statistics tell edits by rule, and a reader of PDF, HTML and text.

>>> from arclean.integrations.datatrove import RepairFormatter
>>> RepairFormatter().format("العــراق")
'العراق'
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from datatrove.pipeline.formatters.base import BaseFormatter
from datatrove.pipeline.readers.base import BaseDiskReader

from arclean.batch.bulk import pipeline_of
from arclean.diagnosis import profile_of_document
from arclean.errors import ArcleanError
from arclean.profiles import load
from arclean.readers import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.api import Profile
    from arclean.core.result import Result

__all__ = ["DocumentFileReader", "RepairFormatter"]


class RepairFormatter(BaseFormatter):
    """Repairs the text of each document; the statistics count edits by rule, and findings by kind."""

    name = "arclean"

    def __init__(self, profile: Profile = "repair") -> None:
        super().__init__()
        self.pipeline = pipeline_of(profile)

    def format(self, text: str) -> str:
        """Return a text repaired."""
        result = self.pipeline.run(text)
        for name, count in _count_result(result).items():
            self.stat_update(name, value=count)
        return result.text


def _count_result(result: Result) -> Counter[str]:
    counts = Counter(f"edits/{edit.rule}" for done in result.passes for edit in done.edits)
    counts.update(f"findings/{finding.kind}" for finding in result.findings)
    counts["changed"] += result.text != result.original
    return counts


class DocumentFileReader(BaseDiskReader):
    """Reads the PDF, HTML and text files of a folder, repaired; the metadata has format, pages and findings of each."""

    name = "arclean: files"

    def __init__(self, data_folder: Any, profile: Profile | None = None, **options: Any) -> None:
        super().__init__(data_folder, **options)
        self.pipeline = None if profile is None else pipeline_of(profile)

    def read_file(self, filepath: str) -> Iterator[Any]:
        """Yield the document of a file; a file that cannot be read is counted and left out."""
        with self.data_folder.open(filepath, "rb") as file:
            try:
                document = read(file.read())
                result = (self.pipeline or load(profile_of_document(document))).run(document)
            except ArcleanError as error:
                self.stat_update(f"unread/{type(error).__name__}")
                return
        for name, count in _count_result(result).items():
            self.stat_update(name, value=count)
        kinds = Counter(finding.kind for finding in result.findings)
        told = {"format": document.metadata.get("format", ""), "pages": len(document.pages), "findings": dict(kinds)}
        made = self.get_document_from_dict({"text": result.text, "metadata": told}, filepath, 0)
        if made:
            yield made
