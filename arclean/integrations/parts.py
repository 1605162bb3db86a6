"""What hosts of documents are told: the parts of a file with their pages, and what was changed in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.batch.bulk import pipeline_of
from arclean.diagnosis import diagnose_result, profile_of_document
from arclean.errors import ConfigError
from arclean.readers import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.api import Profile
    from arclean.core.pipeline import Pipeline
    from arclean.core.result import Result
    from arclean.readers.source import Readable

__all__ = ["describe_changes", "read_parts"]


def describe_changes(result: Result, pipeline: Pipeline) -> dict[str, Any]:
    """Return plain values on what was changed: verdict, findings, edits with their places, fingerprint.

    ``arclean_edits`` are rows of start and end in the original, the target, and the rule: applied to the original they
    give the text, and by them each place of the text is mapped back.

    >>> import arclean
    >>> pipeline = arclean.profile("repair")
    >>> describe_changes(pipeline.run("كــتاب"), pipeline)["arclean_edits"]
    [[1, 3, '', 'kashida/stretch']]
    """
    return {
        "arclean_verdict": diagnose_result(result).verdict,
        "arclean_findings": [[one.start, one.end, one.kind, one.message] for one in result.findings],
        "arclean_edits": [[edit.start, edit.end, edit.target, edit.rule] for edit in result.net_edits],
        "arclean_fingerprint": pipeline.fingerprint,
    }


def read_parts(source: Readable, by: str, profile: Profile | None = None) -> Iterator[tuple[str, dict[str, Any]]]:
    r"""Yield the texts of the pages, the paragraphs or all of a file, repaired, with what is known of each.

    ``by`` is "page", "paragraph" or "document"; parts without text are left out. Raises ReadError for a file that
    cannot be read.

    >>> [text for text, _ in read_parts("كــتاب\n\nقلــم".encode(), "paragraph")]
    ['كتاب', 'قلم']
    """
    if by not in {"page", "paragraph", "document"}:
        raise ConfigError(f"a file is read by 'page', 'paragraph' or 'document', not by {by!r}")
    document = read(source)
    pipeline = pipeline_of(profile_of_document(document) if profile is None else profile)
    result = pipeline.run(document)
    diagnosis = diagnose_result(result)
    told = {f"arclean_{name}": value for name, value in document.metadata.items()}
    told |= {"arclean_verdict": diagnosis.verdict, "arclean_fingerprint": pipeline.fingerprint}
    if by == "document":
        yield result.text, told | describe_changes(result, pipeline)
        return
    verdicts = {page.number: page.verdict for page in diagnosis.pages}
    for part in result.pages() if by == "page" else result.paragraphs():
        if part.text.strip():
            pages = [place.page for place in part.places]
            page = pages[0] if pages else part.number if by == "page" else None
            boxes = [[place.page, *map(list, place.boxes)] for place in part.places if place.boxes]
            yield part.text, told | {
                "page": page, "start": part.start, "end": part.end, "boxes": boxes,
                "arclean_page_verdict": verdicts.get(page or 0),
            }  # fmt: skip
