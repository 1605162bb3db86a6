"""End a batch by kill -9 at random moments and take it up again: nothing may be lost, doubled or changed.

    python benchmarks/ended_batches.py [--documents 10000] [--kills 50] [--jobs 1] [--seed 1]

Half of the documents are rows of JSON lines (one file plain, one .gz), half are files in folders. The bytes of the
output folder after the last run are compared with those of a run that nobody ended.
"""

from __future__ import annotations

import argparse
import gzip
import json
import signal
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script

from benchmarks.hosts import texts_of


def write_documents(folder: Path, count: int) -> None:
    """Write so many documents: a quarter in each of two files of rows, half as files."""
    texts = list(islice(cycle(texts_of(400)), count))
    quarter = count // 4
    lines = [json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n" for number, text in enumerate(texts)]
    (folder / "rows.jsonl").write_text("".join(lines[:quarter]), "utf-8")
    (folder / "rows.jsonl.gz").write_bytes(gzip.compress("".join(lines[quarter : 2 * quarter]).encode()))
    for number, text in enumerate(texts[2 * quarter :]):
        file = folder / f"{number % 20:02}" / f"{number:05}.txt"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{text} {number}", "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files of an output folder, but for the state of the batch."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        str(name): (folder / name).read_bytes()
        for f in files
        if ".arclean" not in (name := f.relative_to(folder)).parts
    }


def run_batch(command: list[str]) -> None:
    """Run a batch to its end; 3 says that some document cannot be read, as some of the cases of filters cannot."""
    code = subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode  # noqa: S603 - ourselves
    if code not in {0, 3}:
        sys.exit(f"the batch ended with {code}")


def main() -> int:
    """Print what was compared; return 1 where the bytes differ."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = Random(asked.seed)
    with tempfile.TemporaryDirectory() as name:
        source, whole, ended = (Path(name, part) for part in ("in", "whole", "ended"))
        source.mkdir()
        write_documents(source, asked.documents)
        command = [sys.executable, "-m", "arclean", "batch", str(source), "--jobs", str(asked.jobs), "-o"]
        begun = time.perf_counter()
        run_batch([*command, str(whole)])
        seconds = time.perf_counter() - begun
        killed = 0
        for _ in range(asked.kills):
            with subprocess.Popen([*command, str(ended)], stderr=subprocess.DEVNULL) as process:  # noqa: S603
                try:
                    process.wait(chance.uniform(0.2, 1.0 + 2.5 * seconds / asked.kills))
                except subprocess.TimeoutExpired:
                    process.send_signal(signal.SIGKILL)
                    killed += 1
        run_batch([*command, str(ended)])
        made, expected = tree(ended), tree(whole)
        numbers = json.loads(made["summary.json"])["numbers"]
        print(f"{seconds:.1f} s for {numbers}, ended {killed} times: {len(made)} files, same bytes: {made == expected}")
        for file in sorted(made.keys() | expected.keys()):
            if made.get(file) != expected.get(file):
                print(f"  {file}: {len(made.get(file, b''))} bytes, not {len(expected.get(file, b''))}")
        return int(made != expected)


if __name__ == "__main__":
    sys.exit(main())
