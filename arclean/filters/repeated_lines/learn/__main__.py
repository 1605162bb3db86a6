"""``python -m arclean.filters.repeated_lines.learn FILE... -o FILE``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.errors import ArcleanError
from arclean.filters.repeated_lines.learn import __doc__ as about
from arclean.filters.repeated_lines.learn.line_model import learn_lines
from arclean.filters.repeated_lines.learn.model_file import load_model, save_model
from arclean.language.train.corpora import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MODEL_SUFFIX = ".lines"  # the suffix of a file of what was learnt elsewhere


def main(arguments: list[str] | None = None) -> int:
    """Learn repeated lines and write them; return exit code 2 where a file cannot be used, else 0."""
    parser = argparse.ArgumentParser("python -m arclean.filters.repeated_lines.learn", description=about)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="UTF-8 text, .gz too; or *.lines")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help="where the lines go")
    parser.add_argument(
        "--blank-lines", action="store_true", help="a blank line parts documents, as in the corpora of the tables"
    )
    options = parser.parse_args(arguments)
    try:
        read = _read_between_blanks if options.blank_lines else _read_whole
        model = learn_lines(read([path for path in options.files if path.suffix != _MODEL_SUFFIX]))
        for path in options.files:
            if path.suffix == _MODEL_SUFFIX:
                model = model.merge(load_model(path))
        digest = save_model(model, options.output)
    except ArcleanError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    counted = f"{len(model.lines):,} lines of {model.documents:,} documents"
    sys.stderr.write(f"{options.output}: {digest}, {counted}, {options.output.stat().st_size:,} bytes\n")
    return 0


def _read_whole(paths: Sequence[Path]) -> Iterator[str]:
    for path in paths:
        yield "".join(read_lines(path))


def _read_between_blanks(paths: Sequence[Path]) -> Iterator[str]:
    for path in paths:
        document: list[str] = []
        for line in read_lines(path):
            if line.strip():
                document.append(line)
            elif document:
                yield "".join(document)
                document = []
        if document:
            yield "".join(document)


if __name__ == "__main__":
    sys.exit(main())
