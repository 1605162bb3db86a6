"""The corpora that measures read: a folder with MANIFEST.jsonl and gzipped texts, a paragraph a line."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def texts(folder: Path, *splits: str, most: int = -1) -> Iterator[tuple[str, str]]:
    """Yield the names and the texts of the corpora of some splits, of each at most so many characters."""
    for line in (folder / "MANIFEST.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if entry["split"] in splits:
            with gzip.open(folder / entry["file"], "rt", encoding="utf-8") as file:
                yield entry["name"], file.read(most)
