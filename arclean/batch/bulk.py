"""Many texts repaired, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from arclean import profiles
from arclean.batch.list_sizes import ListSize
from arclean.batch.workers import Failure, map_in_order
from arclean.core.document import Document
from arclean.core.pickled_calls import pickle_by_version
from arclean.core.pipeline import Pipeline
from arclean.core.process_counts import count_jobs
from arclean.errors import ArcleanError, ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from arclean.api import Profile

__all__ = ["clean_many", "is_null", "lists_of_items", "pipeline_of"]

_Item = TypeVar("_Item")
_NULL_TYPES = frozenset({"NAType", "NaTType"})  # of pandas


def is_null(value: object) -> bool:
    """Return whether a value of a column stands for none: None, a NaN of any type, pandas' NA, a time that is none.

    >>> is_null(None), is_null(float("nan")), is_null("")
    (True, True, False)
    """
    if isinstance(value, str):
        return False
    if value is None or type(value).__name__ in _NULL_TYPES:
        return True
    try:
        return bool(value != value)  # noqa: PLR0124 - a NaN
    except (TypeError, ValueError, ArithmeticError):  # an array, a NaN that signals
        return False


def pipeline_of(profile: Profile) -> Pipeline:
    """Return the pipeline that a name, a TOML file or a pipeline stands for.

    >>> pipeline_of("repair") is pipeline_of(pipeline_of("repair"))
    True
    """
    return profile if isinstance(profile, Pipeline) else profiles.load(profile)


def lists_of_items(items: Iterable[_Item], list_size: ListSize | None) -> Iterator[list[_Item]]:
    """Yield items in lists of a size that is worth sending to a process; one by one without a size.

    >>> list(lists_of_items("abc", None)), list(lists_of_items("abc", ListSize()))
    ([['a'], ['b'], ['c']], [['a', 'b', 'c']])
    """
    taken: list[_Item] = []
    size = 0
    for item in items:
        taken.append(item)
        size += _length_of(item)
        if list_size is None or size >= list_size.chars or len(taken) >= list_size.items:
            yield taken
            taken, size = [], 0
    if taken:
        yield taken


def _length_of(item: object) -> int:
    text = item.text if isinstance(item, Document) else item
    return len(text) if isinstance(text, str | bytes) else 0


@pickle_by_version
def clean_many(texts: Iterable[str | None], *, profile: Profile = "repair", jobs: int = 1) -> Iterator[str | None]:
    """Yield texts repaired, in their order; a null (None, NaN, pandas' NA) stays None.

    ``jobs`` is the number of processes, 0 for one on each core; texts are taken as they are needed, so that memory
    stays bounded. Raises ConfigError for what is no text, FilterError where a filter fails.

    >>> import arclean
    >>> list(arclean.clean_many(["العــراق", None, "بغداد"]))
    ['العراق', None, 'بغداد']
    """
    if isinstance(texts, str):
        raise ConfigError("clean_many takes many texts, not one: use clean")
    return _clean_lists(texts, _CleanTexts(pipeline_of(profile)), count_jobs(jobs))


def _clean_lists(texts: Iterable[str | None], work: _CleanTexts, jobs: int) -> Iterator[str | None]:
    list_size = ListSize() if jobs > 1 else None
    for found in map_in_order(work, lists_of_items(texts, list_size), jobs=jobs, list_size=list_size):
        if isinstance(found, ArcleanError):
            raise found
        if isinstance(found, Failure):
            raise ArcleanError(f"a text could not be repaired: {found.reason}")
        yield found


class _CleanTexts:
    """Repairs lists of texts; an error stands in the place of a text that has one."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def __call__(self, texts: Sequence[Any]) -> list[str | ArcleanError | None]:
        return [self._clean_text(text) for text in texts]

    def _clean_text(self, text: object) -> str | ArcleanError | None:
        if is_null(text):
            return None
        if not isinstance(text, str):
            return ConfigError(f"clean_many takes texts, not {type(text).__name__}: use records for documents")
        try:
            return self._pipeline(str(text))
        except ArcleanError as error:
            return error
