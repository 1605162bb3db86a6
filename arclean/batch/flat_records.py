"""Results as flat records of one fixed schema, the same for JSON lines, Parquet, Arrow, pandas, polars and Spark.

Each field has one type, whatever a batch holds: lists are empty and never null, so that a batch of clean texts has the
columns of any other. Edits and findings are parallel lists.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from arclean import profiles
from arclean.batch.bulk import is_null, lists_of_items, pipeline_of
from arclean.batch.list_sizes import ListSize
from arclean.batch.workers import Failure, map_in_order
from arclean.core.document import Document
from arclean.core.fingerprint import package_version
from arclean.core.pickled_calls import pickle_by_version
from arclean.core.process_counts import count_jobs
from arclean.core.result import Result
from arclean.diagnosis import diagnose_result, profile_of_document
from arclean.errors import ArcleanError, ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from arclean.api import Profile
    from arclean.core.pipeline import Pipeline

__all__ = ["SCHEMA", "SCHEMA_VERSION", "record", "records"]

SCHEMA_VERSION = 1
"""Another number, other fields or meanings."""

SCHEMA: Mapping[str, str] = MappingProxyType({
    "schema": "int32",
    "text": "string",
    "verdict": "string",
    "changed": "bool",
    "edit_start": "list<int64>", "edit_end": "list<int64>", "edit_source": "list<string>",
    "edit_target": "list<string>", "edit_rule": "list<string>", "edit_confidence": "list<float64>",
    "finding_start": "list<int64>", "finding_end": "list<int64>", "finding_kind": "list<string>",
    "finding_rule": "list<string>", "finding_message": "list<string>", "finding_confidence": "list<float64>",
    "finding_alternatives": "list<list<string>>",
    "page_number": "list<int64>", "page_start": "list<int64>", "page_end": "list<int64>",
    "page_verdict": "list<string>", "page_probability": "list<float64>",
    "format": "string",
    "error": "string",
    "version": "string",
    "fingerprint": "string",
})  # fmt: skip
"""The fields of a record and their types, in the names of Arrow.

``verdict`` is that of a diagnosis, or "error" or "null". Edits are ``Result.net_edits`` and, like findings, in places
of the original; pages are in places of ``text``. ``error`` says why there is no repaired text (``text`` is then
the text as it was, where it is known), ``version`` is that of arclean, ``fingerprint`` that of the pipeline.
"""

_ON_ERROR = ("keep", "raise", "skip")


@pickle_by_version
def record(result: Result, *, pipeline: Pipeline | None = None) -> dict[str, Any]:
    """Return a result as a flat record with the fields of :data:`arclean.batch.SCHEMA`.

    ``pipeline``, the one that made it, adds its fingerprint. A lone surrogate, which no column can hold, stands as
    U+FFFD, and ``error`` says so.

    >>> import arclean
    >>> made = arclean.record(arclean.repair("العــراق"))
    >>> made["text"], made["verdict"], made["edit_rule"], made["edit_start"]
    ('العراق', 'repairable', ['kashida/stretch'], [3])
    """
    if not isinstance(result, Result):
        raise ConfigError(f"record takes a Result, not {type(result).__name__}: call repair first")
    diagnosis = diagnose_result(result)
    edits, findings, pages = result.net_edits, result.findings, result.pages()
    made = _empty_record(diagnosis.verdict, "" if pipeline is None else pipeline.fingerprint)
    made |= {
        "text": result.text,
        "changed": result.text != result.original,
        "format": result.document.metadata.get("format"),
        **{f"edit_{name}": [getattr(edit, name) for edit in edits] for name in _fields_of("edit_")},
        **{f"finding_{name}": [getattr(one, name) for one in findings] for name in _fields_of("finding_")},
        "finding_alternatives": [list(one.alternatives) for one in findings],
        **{f"page_{name}": [getattr(page, name) for page in pages] for name in ("number", "start", "end")},
        "page_verdict": [page.verdict for page in diagnosis.pages],
        "page_probability": [page.probability for page in diagnosis.pages],
    }
    return _without_surrogates(made)


def _fields_of(group: str) -> list[str]:
    return [name.removeprefix(group) for name in SCHEMA if name.startswith(group)]


def _empty_record(verdict: str, fingerprint: str) -> dict[str, Any]:
    """Return a record without a text, edits, findings or pages."""
    made: dict[str, Any] = {name: [] if kind.startswith("list") else None for name, kind in SCHEMA.items()}
    told = {"schema": SCHEMA_VERSION, "verdict": verdict, "changed": False}
    return made | told | {"version": package_version(), "fingerprint": fingerprint or None}


def _without_surrogates(made: dict[str, Any]) -> dict[str, Any]:
    """Return a record whose texts can be encoded as UTF-8."""
    replaced = {name: _replace_surrogates(value) for name, value in made.items()}
    if replaced != made and replaced["error"] is None:
        replaced["error"] = "lone surrogates, which no text file can hold, stand as U+FFFD"
    return replaced


def _replace_surrogates(value: Any) -> Any:
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return [_replace_surrogates(one) for one in value] if isinstance(value, list) else value


@pickle_by_version
def records(
    items: Iterable[str | Document | None],
    *,
    profile: Profile | None = None,
    jobs: int = 1,
    on_error: str = "keep",
) -> Iterator[dict[str, Any]]:
    """Yield a record for each text or document, in their order; a null (None, NaN, pandas' NA) has the verdict "null".

    ``profile`` is as in :func:`arclean.repair`; where none is given it follows from the format of each document, as in
    :func:`arclean.diagnose`. ``jobs`` is the number of processes, 0 for one on each core. ``on_error`` says what
    becomes of an item that cannot be repaired: "keep" its record with ``error``, "raise" it, or "skip" it.

    >>> import arclean
    >>> [(one["text"], one["verdict"]) for one in arclean.records(["العــراق", None, "بغداد"])]
    [('العراق', 'repairable'), (None, 'null'), ('بغداد', 'clean')]
    """
    if isinstance(items, str | Document):
        raise ConfigError("records takes many texts or documents, not one: use record and repair")
    if on_error not in _ON_ERROR:
        raise ConfigError(f"on_error is {on_error!r}: give one of {', '.join(_ON_ERROR)}")
    chosen = None if profile is None else pipeline_of(profile)
    return _records_of(items, _MakeRecords(chosen), count_jobs(jobs), on_error)


def _records_of(items: Iterable[Any], work: _MakeRecords, jobs: int, on_error: str) -> Iterator[dict[str, Any]]:
    list_size = ListSize() if jobs > 1 else None
    for found in map_in_order(work, lists_of_items(items, list_size), jobs=jobs, list_size=list_size):
        made = found
        if isinstance(found, Failure):  # its process died: what it was is lost with it
            made = _empty_record("error", "") | {"error": found.reason}
        if made["verdict"] == "error" and on_error != "keep":
            if on_error == "raise":
                raise ArcleanError(made["error"])
            continue
        yield made


class _MakeRecords:
    """Repairs lists of texts and documents, and makes records of them."""

    def __init__(self, pipeline: Pipeline | None) -> None:
        self._pipeline = pipeline

    def __call__(self, items: Sequence[Any]) -> list[dict[str, Any]]:
        return [self._make_record(item) for item in items]

    def _make_record(self, item: Any) -> dict[str, Any]:
        name = profile_of_document(item) if isinstance(item, Document) else "repair"
        pipeline = self._pipeline or profiles.load(name)
        if is_null(item):
            return _empty_record("null", pipeline.fingerprint)
        try:
            return record(pipeline.run(item), pipeline=pipeline)
        except ArcleanError as error:
            text = item.text if isinstance(item, Document) else item if isinstance(item, str) else None
            told = {"text": text, "error": f"{type(error).__name__}: {error}"}
            return _without_surrogates(_empty_record("error", pipeline.fingerprint) | told)
