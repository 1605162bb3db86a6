"""Read corpora: paragraphs, each one once, in documents."""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["documents", "lines", "source"]

_LONGEST = 50  # paragraphs of a document, where no blank line ends it before
_MANIFEST = "MANIFEST.jsonl"


def documents(paths: Sequence[Path]) -> Iterator[list[str]]:
    """Yield documents as lists of paragraphs; a paragraph that was seen before is left out, in whichever corpus.

    Raises ``ReadError`` where a corpus cannot be read.
    """
    seen: set[bytes] = set()
    for path in paths:
        document: list[str] = []
        for line in lines(path):
            if not line.strip() or len(document) == _LONGEST:
                if document:
                    yield document
                document = []
            key = hashlib.blake2b(line.strip().encode(), digest_size=8).digest()
            if line.strip() and key not in seen:
                seen.add(key)
                document.append(line)
        if document:
            yield document


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text, plain or gzipped; raises ``ReadError`` where it cannot be read."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            yield from file
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise ReadError(f"cannot read the corpus {path}: {error}") from error


def source(path: Path) -> dict[str, Any]:
    """Describe a corpus: its name and digest, and what a ``MANIFEST.jsonl`` beside it says of origin and licence.

    Raises ``ConfigError`` where the manifest keeps the corpus for another use than training.
    """
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    except OSError as error:
        raise ReadError(f"cannot read the corpus {path}: {error.strerror}") from error
    said = _manifest(path)
    split = said.get("split", "TRAIN")
    if split != "TRAIN":
        raise ConfigError(f"{path} is kept for {split} by the manifest beside it: train on others")
    keys = ("repo", "path", "commit", "licence")
    return {"name": said.get("name", path.name), "digest": digest, **{key: said[key] for key in keys if key in said}}


def _manifest(path: Path) -> dict[str, Any]:
    manifest = path.parent / _MANIFEST
    if manifest.exists():
        for line in manifest.read_text("utf-8").splitlines():
            entry: dict[str, Any] = json.loads(line)
            if entry.get("file") == path.name:
                return entry
    return {}
