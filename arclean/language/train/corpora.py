"""Corpora as documents: lists of paragraphs, each paragraph once."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["describe_corpus", "read_documents", "read_lines"]

_MAX_PARAGRAPHS = 50  # paragraphs of a document, where no blank line ends it before
_MANIFEST = "MANIFEST.jsonl"


def read_documents(paths: Sequence[Path]) -> Iterator[list[str]]:
    """Yield documents as lists of paragraphs; a paragraph that was seen before is left out, in whichever corpus.

    Raises ``ReadError`` where a corpus cannot be read.
    """
    seen: set[bytes] = set()
    for path in paths:
        document: list[str] = []
        for line in read_lines(path):
            if not line.strip() or len(document) == _MAX_PARAGRAPHS:
                if document:
                    yield document
                document = []
            key = hashlib.blake2b(line.strip().encode(), digest_size=8).digest()
            if line.strip() and key not in seen:
                seen.add(key)
                document.append(line)
        if document:
            yield document


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text, plain or gzipped; raises ``ReadError`` where it cannot be read."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            yield from file
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise ReadError(f"cannot read the corpus {path}: {error}") from error


def describe_corpus(path: Path) -> dict[str, Any]:
    """Return name and digest of a corpus, and its origin and licence as a ``MANIFEST.jsonl`` beside it has them.

    Raises ``ConfigError`` where the manifest keeps the corpus for another use than training, or cannot be used itself,
    and ``ReadError`` where the corpus cannot be read.
    """
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    except OSError as error:
        raise ReadError(f"cannot read the corpus {path}: {error.strerror}") from error
    said = _manifest_entry(path)
    split = said.get("split", "TRAIN")
    if split != "TRAIN":
        raise ConfigError(f"{path} is kept for {split} by the manifest beside it: train on others")
    keys = ("repo", "path", "commit", "licence")
    return {"name": said.get("name", path.name), "digest": digest, **{key: said[key] for key in keys if key in said}}


def _manifest_entry(path: Path) -> dict[str, Any]:
    """Return what the manifest beside a corpus holds on it; empty where there is none."""
    manifest = path.parent / _MANIFEST
    if not manifest.exists():
        return {}
    try:
        for line in manifest.read_text("utf-8").splitlines():
            entry: dict[str, Any] = json.loads(line)
            if entry.get("file") == path.name:
                return entry
    except (OSError, ValueError, AttributeError, RecursionError) as error:
        raise ConfigError(f"cannot use {manifest}: expected a JSON object a line ({error})") from error
    return {}
