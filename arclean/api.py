"""The calls of users: clean and repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean import profiles
from arclean.core.document import Document
from arclean.core.pickled_calls import pickle_by_version
from arclean.core.pipeline import Pipeline
from arclean.errors import ConfigError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence

    from arclean.core.result import Result

    Profile = str | os.PathLike[str] | Pipeline
    Reference = str | Document | Sequence[str | Document]

__all__ = ["clean", "clean_parts", "repair", "repair_parts"]


@pickle_by_version
def clean(text: str, *, profile: Profile = "repair", reference: Reference | None = None) -> str:
    """Return a text repaired.

    ``profile`` is a name, a TOML file or a Pipeline; ``reference`` one or several other versions of the same
    text, for filters that can learn from them. Raises ConfigError for arguments that cannot be used.

    >>> import arclean
    >>> arclean.clean("العــراق ﻭﺇﻳﺮان")
    'العراق وإيران'
    """
    if type(text) is not str:
        raise ConfigError(
            f"clean takes a str, not {_type_name(text)}: use repair for a Document, read for a file or bytes"
        )
    pipeline = _pipeline_of(profile)
    return pipeline(text) if reference is None else pipeline.run(text, reference).text


@pickle_by_version
def repair(text: str | Document, *, profile: Profile = "repair", reference: Reference | None = None) -> Result:
    """Return the result of repairing a text or a document, with every change and every loss recorded.

    Arguments and errors are those of :func:`clean`.

    >>> import arclean
    >>> result = arclean.repair("العــراق")
    >>> result.text, result.edits[0].rule, result.revert()
    ('العراق', 'kashida/stretch', 'العــراق')
    """
    if not isinstance(text, str | Document):
        raise ConfigError(f"repair takes a str or a Document, not {_type_name(text)}: use read for a file or bytes")
    return _pipeline_of(profile).run(text, () if reference is None else reference)


@pickle_by_version
def clean_parts(parts: Iterable[str], *, profile: Profile = "repair", reference: Reference | None = None) -> list[str]:
    """Return the parts of one document repaired, each by the evidence of all: cells, captions, elements, cues, chunks.

    Arguments and errors are those of :func:`clean`; no edit joins two parts, and as many come back as went in.

    >>> import arclean
    >>> arclean.clean_parts(["الواليات", "قررت اإلدارة تحسين العالقات"])
    ['الولايات', 'قررت الإدارة تحسين العلاقات']
    """
    return [result.text for result in repair_parts(parts, profile=profile, reference=reference)]


@pickle_by_version
def repair_parts(
    parts: Iterable[str], *, profile: Profile = "repair", reference: Reference | None = None
) -> list[Result]:
    """Return a result for each part of one document, repaired by the evidence of all; see :func:`clean_parts`.

    >>> import arclean
    >>> [len(result.edits) for result in arclean.repair_parts(["العــراق", "بغداد"])]
    [1, 0]
    """
    return _pipeline_of(profile).run_parts(parts, () if reference is None else reference)


def _type_name(value: object) -> str:
    return "None" if value is None else type(value).__name__


def _pipeline_of(profile: Profile) -> Pipeline:
    return profile if isinstance(profile, Pipeline) else profiles.load(profile)
