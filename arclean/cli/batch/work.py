"""What a process does with one item of a batch: a document, a line of JSON, or a text of a column."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean import profiles
from arclean.batch.bulk import is_null
from arclean.batch.flat_records import record
from arclean.cli.batch.compression import compress_bytes, decompress_bytes
from arclean.cli.batch.json_rows import replace_fields
from arclean.cli.reading import read_fonts
from arclean.cli.streams import byte_order_mark, read_input
from arclean.core.document import Document
from arclean.diagnosis import profile_of_document
from arclean.errors import ArcleanError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from arclean.cli.batch.inputs import InputFile
    from arclean.core.pipeline import Pipeline
    from arclean.core.result import Result
    from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts

__all__ = ["Outcome", "RepairItems", "WorkOptions"]


class WorkOptions(NamedTuple):
    """How the items of a batch are read and repaired; ``added`` is the field that a record of each row goes to."""

    profile: str | None = None
    tables: str | None = None
    format: str | None = None
    field: str = "text"
    to: str = "text"
    added: str | None = None
    ocr: bool = False
    decipher: bool = True
    comments: bool = False
    password: str | None = None
    fonts: tuple[str, ...] = ()


class Outcome(NamedTuple):
    """What became of an item: its bytes or text to write, numbers of edits by rule and of findings by kind, an error.

    ``data`` of a column is the text and its record. A row that is no JSON has nothing to write.
    """

    data: Any
    edits: Mapping[str, int] = {}
    findings: Mapping[str, int] = {}
    is_changed: bool = False
    error: str | None = None


class RepairItems:
    """Repairs items: files (:class:`InputFile`), lines (bytes), and values of a column (str or null)."""

    def __init__(self, options: WorkOptions) -> None:
        self._options = options

    def __call__(self, items: Sequence[Any]) -> list[Outcome]:
        """Return what became of each item."""
        return [self._repair_item(item) for item in items]

    def _repair_item(self, item: Any) -> Outcome:
        if isinstance(item, bytes):
            return self._repair_line(item)
        if isinstance(item, tuple):
            return self._repair_file(item)  # type: ignore[arg-type]
        return self._repair_value(item)

    def _pipeline_of(self, name: str) -> Pipeline:
        return _load_profile(self._options.profile or name, self._options.tables)

    def _repair_file(self, file: InputFile) -> Outcome:
        try:
            document = self._read_file(file)
            result = self._pipeline_of(profile_of_document(document)).run(document)
            text = result.to_markdown() if self._options.to == "markdown" else result.text
            if text and not text.endswith("\n") and document.metadata.get("format") != "text":
                text += "\n"
            data = compress_bytes((byte_order_mark(document) + text).encode("utf-8", "surrogatepass"), file.compression)
        except ArcleanError as error:
            return Outcome(None, error=f"{type(error).__name__}: {error}")
        return _outcome_of(result, data)

    def _read_file(self, file: InputFile) -> Document:
        from arclean.readers import read  # noqa: PLC0415

        if not file.compression:
            given = self._options
            return read_input(
                file.path, format=given.format, decipher=given.decipher, ocr=given.ocr, comments=given.comments,
                password=given.password, fonts=_load_fonts(given.fonts),
            )  # fmt: skip
        data = decompress_bytes(Path(file.path).read_bytes(), file.compression)
        if not data:
            return Document(text="", metadata={"format": "text"})
        return read(data, format=self._options.format)

    def _repair_line(self, line: bytes) -> Outcome:
        """Return what becomes of a line of JSON; one that needs no repair comes back byte for byte."""
        whole = line if line.endswith(b"\n") else line + b"\n"
        if not line.strip():
            return Outcome(whole)
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            return Outcome(b"", error=f"no JSON: {error}")
        if not isinstance(row, dict) or self._options.field not in row:
            return Outcome(whole, error=f"it has no field {self._options.field!r}")
        found = self._repair_value(row[self._options.field])
        if found.error is not None or not (found.is_changed or self._options.added):
            return found._replace(data=whole)
        text, added = found.data
        fields = {self._options.field: text} if found.is_changed else {}
        if self._options.added:
            fields[self._options.added] = added
        encoding = json.detect_encoding(whole)
        made = replace_fields(whole.decode(encoding, "surrogatepass"), fields)
        return found._replace(data=made.encode(encoding, "surrogatepass"))

    def _repair_value(self, text: object) -> Outcome:
        """Return what becomes of a text: the text, and its record where one is to be added."""
        if is_null(text):
            return Outcome((None, None))
        if not isinstance(text, str):
            return Outcome((text, None), error=f"it is no text, but {type(text).__name__}")
        pipeline = self._pipeline_of("repair")
        try:
            result = pipeline.run(text)
            made = record(result, pipeline=pipeline) if self._options.added else {}
        except ArcleanError as error:
            return Outcome((text, None), error=f"{type(error).__name__}: {error}")
        made.pop("text", None)
        return _outcome_of(result, (result.text, made))


@lru_cache(maxsize=8)
def _load_profile(name: str, tables: str | None) -> Pipeline:
    return profiles.load(name, tables=tables)


@lru_cache(maxsize=1)
def _load_fonts(files: tuple[str, ...]) -> KnownFonts | None:
    return read_fonts(list(files))


def _outcome_of(result: Result, data: object) -> Outcome:
    edits = Counter(edit.rule for done in result.passes for edit in done.edits)
    findings = Counter(finding.kind for finding in result.findings)
    return Outcome(data, edits, findings, result.text != result.original)
