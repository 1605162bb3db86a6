"""``python -m arclean.language.train CORPUS... -o FILE``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from arclean.language.train import __doc__ as about
from arclean.language.train.build_tables import TableSizes, build_tables
from arclean.language.train.command import write_trained
from arclean.language.train.corpora import describe_corpus


def main(arguments: list[str] | None = None) -> int:
    """Train tables and write them; exit code 2 where a corpus cannot be used."""
    parser = argparse.ArgumentParser("python -m arclean.language.train", description=about)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS", help="UTF-8 text, .gz too")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help="where the tables go")
    parser.add_argument(
        "--list",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        dest="lists",
        help="words and their frequencies, a tab between: of another source, joined with the corpora",
    )
    parser.add_argument(
        "--other", action="append", default=[], type=Path, metavar="FILE", dest="others",
        help="likewise, words of another language of the script, to tell the direction of its lines",
    )  # fmt: skip
    parser.add_argument("--licence", default="", help="licence of the tables, kept in the file")
    for name, most in vars(TableSizes()).items():
        parser.add_argument(f"--{name}", type=int, default=most, help=f"how many are kept (default {most:,})")
    options = parser.parse_args(arguments)

    def train() -> tuple[dict[str, tuple[bytes, dict[str, Any]]], list[dict[str, Any]]]:
        sources = [describe_corpus(path) for path in (*options.corpora, *options.lists, *options.others)]
        sizes = TableSizes(words=options.words, rare=options.rare, pairs=options.pairs, classes=options.classes)
        return build_tables(options.corpora, sizes, lists=options.lists, others=options.others), sources

    return write_trained(options.output, options.licence, train)


if __name__ == "__main__":
    sys.exit(main())
