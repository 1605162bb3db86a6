"""Kill `arclean clean` while it writes: a file is the old or the new one as a whole, and nothing is left beside it.

    python benchmarks/kills.py [--count 50] [--seed 1]

Each run repairs a text with ``-o`` onto an old file, or several texts with ``--in-place``, and gets SIGTERM, SIGINT,
SIGHUP or SIGKILL at a random time, every second one while files are written, which is seen by their being open.
Exit code 1 where a file is neither, or a folder holds another name.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL)
_LINES = 4000
_FILES = 6  # that are repaired in place
_OLD = "نص قديم\n" * 50
_DAMAGED = "وصل القطــار إلى المديــنة.\n" * _LINES
_PAUSE = 0.0005  # seconds between two looks at a process


def _command(folder: Path, *, in_place: bool) -> tuple[list[str], dict[Path, str]]:
    """Write the files of a run; return its command and what its outputs hold before."""
    head = [sys.executable, "-m", "arclean", "clean", "--profile", "search"]
    if in_place:
        files = [folder / f"{number}.txt" for number in range(_FILES)]
        for file in files:
            file.write_text(_DAMAGED, "utf-8")
        return [*head, *map(str, files), "--in-place"], dict.fromkeys(files, _DAMAGED)
    source, target = folder / "in.txt", folder / "out.txt"
    source.write_text(_DAMAGED, "utf-8")
    target.write_text(_OLD, "utf-8")
    return [*head, str(source), "-o", str(target)], {target: _OLD, source: _DAMAGED}


def _wait_for_writing(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until a process holds a file of a folder open for writing, or has ended."""
    while process.poll() is None:
        try:
            held = [os.readlink(f"/proc/{process.pid}/fd/{name}") for name in os.listdir(f"/proc/{process.pid}/fd")]  # noqa: PTH115, PTH208
        except OSError:
            return
        if any(name.startswith(str(folder)) and name.endswith("(deleted)") for name in held):
            return
        time.sleep(_PAUSE)


def run(number: int, seed: int, longest: float, right: str) -> tuple[str, list[str]]:
    """Kill one process; return how it ended and what is wrong."""
    random = Random(f"{seed}/{number}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        command, outputs = _command(folder, in_place=bool(number % 4 >= 2))
        before = set(os.listdir(folder))  # noqa: PTH208 - names are enough
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:  # noqa: S603 - our own command
            if number % 2:
                _wait_for_writing(process, folder)
                time.sleep(random.random() * 0.02)
            else:
                time.sleep(random.random() * longest)
            process.send_signal(random.choice(SIGNALS))
        faults = [f"{one} is left" for one in set(os.listdir(folder)) - before]  # noqa: PTH208
        texts = {file: file.read_text("utf-8", "replace") if file.exists() else "" for file in outputs}
        faults += [
            f"{file.name} is neither the old nor the new one"
            for file in outputs
            if texts[file] not in {outputs[file], right}
        ]
        changed = sum(texts[file] == right for file in outputs)
        return ("after all" if process.returncode == 0 else f"{changed} written"), faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=50, help="of -o and of --in-place each (default 50)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        command, outputs = _command(Path(name), in_place=False)
        start = time.monotonic()
        subprocess.run(command, check=True)  # noqa: S603 - our own command
        longest = time.monotonic() - start
        right = next(iter(outputs)).read_text("utf-8")
    ends: Counter[str] = Counter()
    failed = 0
    for number in range(2 * args.count):
        end, faults = run(number, args.seed, longest, right)
        ends[end] += 1
        failed += bool(faults)
        print(*(f"run {number}: {fault}" for fault in faults), sep="\n", end="\n" * bool(faults), flush=True)
    print(
        f"{2 * args.count} kills: {failed} failed; " + ", ".join(f"{count} {end}" for end, count in ends.most_common())
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
