"""Documents and passes as plain values (dict, list, str, int, float), ready for JSON, and back without a loss."""

from __future__ import annotations

import base64
from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from arclean.core.blocks import Block
from arclean.core.document import Document, Glyphs, Page
from arclean.core.edits import Edit, Finding, Label, Span
from arclean.core.net_edits import apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["document_from_values", "document_to_values", "edits_from_values", "edits_to_values", "notes_from_values",
           "notes_to_values", "passes_from_values", "passes_to_values"]  # fmt: skip

Values = Mapping[str, Any]


def document_to_values(document: Document) -> dict[str, object]:
    """Return all of a document but its text; the boxes of its characters as base64 of the bytes of their arrays.

    >>> document_to_values(Document(text="one"))["pages"]
    [{'number': 1, 'start': 0, 'end': 3, 'width': 0.0, 'height': 0.0}]
    """
    return {
        "pages": [page._asdict() for page in document.pages],
        "labels": [label._asdict() for label in document.labels],
        "findings": [_finding_to_values(finding) for finding in document.findings],
        "metadata": dict(document.metadata),
        "blocks": [block._asdict() for block in document.blocks],
        "glyphs": [_glyphs_to_values(glyphs) for glyphs in document.glyphs],
    }


def document_from_values(text: str, values: Values) -> Document:
    """Return the document of a text and of what :func:`document_to_values` gave.

    >>> document = Document(text="one", metadata={"format": "text"})
    >>> document_from_values("one", document_to_values(document)) == document
    True
    """
    document = Document(
        text=text,
        labels=tuple(Label(**label) for label in values["labels"]),
        findings=tuple(_finding_from_values(finding) for finding in values["findings"]),
        metadata=dict(values["metadata"]),
        glyphs=tuple(_glyphs_from_values(glyphs) for glyphs in values["glyphs"]),
        blocks=tuple(Block(**block) for block in values["blocks"]),
    )
    vars(document)["pages"] = tuple(Page(**page) for page in values["pages"])
    return document


def edits_to_values(edits: Iterable[Edit]) -> list[list[object]]:
    """Return edits as rows of start, end, target, rule, confidence, origin and evidence.

    >>> edits_to_values([Edit(1, 2, "ـ", "", "kashida/edge")])
    [[1, 2, '', 'kashida/edge', 1.0, None, '']]
    """
    return [[e.start, e.end, e.target, e.rule, e.confidence, e.origin, e.evidence] for e in edits]


def edits_from_values(rows: Iterable[Sequence[Any]], text: str) -> tuple[Edit, ...]:
    """Return the edits of rows, over the text that they were made for.

    >>> edits_from_values([[1, 2, "", "kashida/edge", 1.0, None, ""]], "كـتاب")[0].source
    'ـ'
    """
    return tuple(
        Edit(start, end, text[start:end], target, rule, confidence, _origin_of(origin), evidence)
        for start, end, target, rule, confidence, origin, evidence in rows
    )


def _origin_of(pairs: Any) -> tuple[tuple[Span, Span], ...] | None:
    return None if pairs is None else tuple((Span(*target), Span(*source)) for target, source in pairs)


def notes_to_values(notes: Iterable[Finding | Label]) -> list[dict[str, Any]]:
    """Return findings and labels as dictionaries; those of a finding have its kind.

    >>> notes_to_values([Label(0, 2, "title")])
    [{'start': 0, 'end': 2, 'role': 'title', 'confidence': 1.0}]
    """
    return [_finding_to_values(note) if isinstance(note, Finding) else note._asdict() for note in notes]


def notes_from_values(values: Iterable[Values]) -> tuple[Finding | Label, ...]:
    """Return the findings and labels of dictionaries.

    >>> notes_from_values([{"start": 0, "end": 2, "role": "title"}])
    (Label(start=0, end=2, role='title', confidence=1.0),)
    """
    return tuple(_finding_from_values(one) if "kind" in one else Label(**one) for one in values)


def _finding_to_values(finding: Finding) -> dict[str, Any]:
    return finding._asdict() | {"alternatives": list(finding.alternatives)}


def _finding_from_values(values: Values) -> Finding:
    return Finding(**{**values, "alternatives": tuple(values["alternatives"])})


def _glyphs_to_values(glyphs: Glyphs) -> dict[str, object]:
    return {
        "starts": [glyphs.starts.typecode, _to_base64(glyphs.starts)],
        "edges": [_to_base64(column) for column in glyphs.edges],
        "size": list(glyphs.size),
    }


def _glyphs_from_values(values: Values) -> Glyphs:
    code, starts = values["starts"]
    width, height = values["size"]
    return Glyphs(_from_base64("L" if code == "L" else "H", starts),
                  tuple(_from_base64("H", column) for column in values["edges"]), (width, height))  # fmt: skip


def _to_base64(numbers: array[int]) -> str:
    """Return numbers as base64 of four or two bytes each, the lowest first, whatever the machine."""
    width = 4 if numbers.typecode == "L" else 2
    return base64.b64encode(b"".join(number.to_bytes(width, "little") for number in numbers)).decode("ascii")


def _from_base64(typecode: str, text: str) -> array[int]:
    data, width = base64.b64decode(text, validate=True), 4 if typecode == "L" else 2
    return array(typecode, (int.from_bytes(data[at : at + width], "little") for at in range(0, len(data), width)))


def passes_to_values(
    passes: Iterable[tuple[str, Sequence[Edit], Sequence[Finding | Label], frozenset[str]]],
) -> list[dict[str, object]]:
    """Return passes: the number of their edits, the rows of these, notes, and the kinds of finding that they settle.

    >>> passes_to_values([("kashida", (), (), frozenset())])
    [{'filter': 'kashida', 'edits': 0, 'rows': [], 'notes': [], 'resolves': []}]
    """
    return [
        {"filter": name, "edits": len(edits), "rows": edits_to_values(edits), "notes": notes_to_values(notes),
         "resolves": sorted(resolves)}
        for name, edits, notes, resolves in passes
    ]  # fmt: skip


def passes_from_values(
    values: Iterable[Values], text: str
) -> tuple[list[tuple[str, tuple[Edit, ...], tuple[Finding | Label, ...], frozenset[str]]], str]:
    """Return the passes over a text, and the text that the last of them gives.

    >>> one = {"filter": "x", "rows": [[0, 1, "", "x/y", 1.0, None, ""]], "notes": [], "resolves": []}
    >>> passes_from_values([one], "ab")[1]
    'b'
    """
    passes = []
    for one in values:
        edits = edits_from_values(one["rows"], text)
        passes.append((str(one["filter"]), edits, notes_from_values(one["notes"]), frozenset(one["resolves"])))
        text = apply_edits(text, edits)
    return passes, text
