"""Compare what two checkouts make of the same files: a change that means no change shows as nothing.

    python benchmarks/compare.py OLD NEW PATH...        folders are read whole
    python benchmarks/compare.py OLD NEW PATH... --characters 200000   of each text

Each checkout reads and repairs every file in a process of its own (profile ``pdf`` for PDFs, ``web`` for HTML,
``repair`` for all else, texts in pieces of 20,000 characters at line ends); the text, the edits and the findings are
compared by digest. Exit code 1 where a file differs; ``--keep DIR`` writes both texts of each.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PROFILES = {".pdf": "pdf", ".html": "web", ".htm": "web"}
TEXTS = {".txt", ".jsonl", ".json", ".toml"}
PIECE = 20_000  # characters of a text that are repaired as one document


def files(paths: list[Path]) -> Iterator[Path]:
    """Yield the files that can be read, folders walked, sorted."""
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and suffix(file) in PROFILES.keys() | TEXTS:
                yield file


def suffix(file: Path) -> str:
    """Return the suffix of a file, that of its content where it is compressed."""
    return Path(file.stem).suffix if file.suffix == ".gz" else file.suffix.lower()


def pieces(text: str, characters: int) -> Iterator[str]:
    """Cut a text at line ends."""
    at, end = 0, min(len(text), characters)
    while at < end:
        cut = text.find("\n", at + PIECE) + 1 or len(text)
        yield text[at:cut]
        at = cut


def documents(file: Path, characters: int) -> Iterator[Any]:
    """Yield what a file holds, as documents or texts."""
    import arclean  # noqa: PLC0415 - of the checkout that runs this

    data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    if suffix(file) in PROFILES:
        yield arclean.read(data)
    else:
        yield from pieces(data.decode("utf-8", "replace"), characters)


def outcome(file: Path, characters: int) -> tuple[str, str]:
    """Return the digest of all that comes of a file, and its text; an error is what comes of it, too."""
    import arclean  # noqa: PLC0415 - as above

    seen, texts = hashlib.sha256(), []
    try:
        for document in documents(file, characters):
            result = arclean.repair(document, profile=PROFILES.get(suffix(file), "repair"))
            edits = [(e.start, e.end, e.target, e.rule) for e in result.edits]
            findings = [(f.start, f.end, f.kind, f.rule) for f in result.findings]
            seen.update(repr((result.text, edits, findings)).encode("utf-8", "surrogatepass"))
            texts.append(result.text)
    except arclean.ArcleanError as error:
        seen.update(type(error).__name__.encode())
    return seen.hexdigest(), "".join(texts)


def work(paths: list[Path], characters: int, keep: str) -> None:
    """Print the digest of each file, as JSON lines."""
    for file in files(paths):
        digest, text = outcome(file, characters)
        if keep:
            kept = Path(keep, str(file).strip("/").replace("/", "_") + ".txt")
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(text, "utf-8", "surrogatepass")
        print(json.dumps([str(file), digest]), flush=True)


def start(checkout: Path, asked: argparse.Namespace, keep: str) -> subprocess.Popen[str]:
    """Start the work of one checkout."""
    command = [sys.executable, str(Path(__file__).resolve()), "--work", *map(str, (p.resolve() for p in asked.paths))]
    command += ["--characters", str(asked.characters), "--keep", keep]
    environment = {**os.environ, "PYTHONPATH": str(checkout.resolve()), "PYTHONHASHSEED": "0"}
    return subprocess.Popen(command, env=environment, cwd=checkout, stdout=subprocess.PIPE, text=True)  # noqa: S603


def main() -> int:
    """Compare; return 1 where a file differs."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--characters", type=int, default=10**9)
    parser.add_argument("--keep", default="")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        work(asked.paths, asked.characters, asked.keep)
        return 0
    old, new, *asked.paths = asked.paths
    runs = [
        start(tree, asked, asked.keep and str(Path(asked.keep, name).resolve()))
        for tree, name in ((old, "old"), (new, "new"))
    ]
    before, after = (dict(map(json.loads, run.communicate()[0].splitlines())) for run in runs)
    differing = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    print(*differing, sep="\n")
    print(f"{len(differing)} of {len({**before, **after})} files differ")
    return 1 if differing or any(run.returncode for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main())
