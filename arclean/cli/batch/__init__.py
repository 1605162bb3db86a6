"""``arclean batch``: many files and rows repaired by several processes, taken up again where it was ended."""

from __future__ import annotations

import errno
import hashlib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arclean import __version__, profiles
from arclean.batch.list_sizes import ListSize
from arclean.batch.workers import map_in_order
from arclean.cli.batch.compression import import_zstandard
from arclean.cli.batch.feeding import ItemFeeder
from arclean.cli.batch.inputs import find_inputs
from arclean.cli.batch.journal import Journal
from arclean.cli.batch.parquet import import_pyarrow
from arclean.cli.batch.show import ProgressLine
from arclean.cli.batch.work import RepairItems, WorkOptions
from arclean.cli.batch.writing import BatchWriter
from arclean.cli.reading import find_config
from arclean.cli.streams import write_warning
from arclean.core.process_counts import count_jobs
from arclean.errors import ConfigError
from arclean.readers.limits import DEFAULT_LIMITS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from arclean.cli.batch.inputs import InputFile

__all__ = ["batch"]

_FAILED = 3
_MEGABYTE = 1 << 20
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def batch(args: argparse.Namespace) -> int:
    """Repair all inputs into a folder; return 3 where something could not be repaired, which ``errors.jsonl`` names."""
    try:
        return _repair_inputs(args)
    except KeyboardInterrupt:
        write_warning("interrupted: the same command goes on where this one was")
        raise
    except OSError as error:
        if error.errno in _NO_ROOM:
            told = f"{args.output!r} cannot be written: {error.strerror}"
            raise ConfigError(f"{told}; make room, and the same command goes on where this one was") from error
        raise


def _repair_inputs(args: argparse.Namespace) -> int:
    if args.jobs < 0:
        raise ConfigError(f"--jobs is {args.jobs}: give a number of processes, or 0 for one on each core")
    if args.seconds is not None and args.seconds <= 0:
        raise ConfigError(f"--seconds is {args.seconds:g}: give a time that something can be done in")
    out = Path(args.output)
    suffix = ".md" if args.to == "markdown" else ".txt"
    options = _take_options(args)
    files, size = _count_inputs(find_inputs(args.inputs, out, suffix))
    journal = Journal(out, _describe_job(options), restart=args.restart)
    writer = None
    try:
        inputs = find_inputs(args.inputs, out, suffix)
        progress, current = journal.skip_done(inputs, out)
        if progress.totals.numbers["documents"]:
            write_warning(
                f"{progress.totals.numbers['documents']:,} documents were done before and are left as they are"
            )
        line = ProgressLine(files, size, progress.totals.numbers["bytes"])
        skipped = progress.lines
        writer = BatchWriter(journal, out, progress, options.field)
        _run_batch(args, options, writer, line, chain([current] if current else [], inputs), skipped)
        line.update(writer.count_all, now=True)
        _finish_output(journal, out, writer, options)
    finally:
        if writer:
            writer.close()
        journal.close()
    if failed := writer.totals.numbers["errors"]:
        write_warning(f"{failed:,} could not be repaired: {str(out / 'errors.jsonl')!r} names each")
    return _FAILED if failed else 0


def _count_inputs(inputs: Iterator[InputFile]) -> tuple[int, int]:
    """Return how many files there are, and their bytes. Raises ConfigError where one needs an extra that is missing."""
    files = size = 0
    for file in inputs:
        files, size = files + 1, size + file.size
        if file.compression == ".zst":
            import_zstandard()
        if file.kind == "parquet":
            import_pyarrow()
    return files, size


def _take_options(args: argparse.Namespace) -> WorkOptions:
    """Return how items are repaired; the profile ``.arclean.toml`` is taken as other commands take it."""
    config = None if args.profile or args.no_config else find_config(Path.cwd())
    return WorkOptions(
        args.profile or (str(config) if config else None), args.tables, args.format, args.field, args.to,
        args.add_record, args.ocr, args.decipher, args.comments, args.password, tuple(args.fonts),
    )  # fmt: skip


def _run_batch(  # noqa: PLR0913, PLR0917 - one call
    args: argparse.Namespace,
    options: WorkOptions,
    writer: BatchWriter,
    line: ProgressLine,
    files: Iterator[InputFile],
    skipped: int,
) -> None:
    """Have processes repair the items of files, and the writer take the results."""
    memory = None if args.memory is None else args.memory * _MEGABYTE
    list_size = None if args.seconds is not None or memory is not None else ListSize()
    feeder = ItemFeeder(options.field, list_size)
    events, seconds = feeder.events, args.seconds
    if args.isolated:
        memory = int(DEFAULT_LIMITS.memory) if memory is None else memory
        seconds = DEFAULT_LIMITS.file_seconds if seconds is None else seconds
    results = map_in_order(
        RepairItems(options), feeder.lists_of(files, skipped),
        jobs=count_jobs(args.jobs), seconds=seconds, memory=memory, list_size=list_size,
    )  # fmt: skip
    for result in results:
        while events[0].kind != "item":
            writer.take(events.popleft())
        writer.take(events.popleft(), result)
        line.update(writer.count_all)
    while events:
        writer.take(events.popleft())


def _describe_job(options: WorkOptions) -> dict[str, Any]:
    """Return what the bytes of the output depend on."""
    names = [options.profile] if options.profile else ["repair", "pdf", "web"]
    told = options._asdict() | {"password": None, "fonts": [_digest_file(name) for name in options.fonts]}
    pipelines = {name: profiles.load(name, tables=options.tables).fingerprint for name in names}
    return {"version": __version__, "fingerprints": pipelines, "options": told}


def _digest_file(name: str) -> str:
    """Return a hash of a file's bytes. Raises ConfigError where it cannot be read."""
    try:
        return hashlib.sha256(Path(name).read_bytes()).hexdigest()
    except OSError as error:
        raise ConfigError(f"{name!r} cannot be read: {error.strerror}") from error


def _finish_output(journal: Journal, out: Path, writer: BatchWriter, options: WorkOptions) -> None:
    """Write ``summary.json`` and ``errors.jsonl``."""
    import json  # noqa: PLC0415 - at the end only

    journal.flush()
    summary = _describe_job(options) | writer.totals.to_dict()
    journal.write_whole(out / "errors.jsonl", (journal.folder / "errors.jsonl").read_bytes())
    journal.write_whole(out / "summary.json", json.dumps(summary, indent=2, ensure_ascii=False).encode() + b"\n")
