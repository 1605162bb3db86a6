"""Train the letter models of the package from lists of words.

    python -m arclean.language.legibility.train ar=FILE fa=FILE,FILE ... -o letters.tables

A language has several models where they are told apart by what follows a hyphen (``la-slavic``). A file ``.tsv`` has a
word, a tab and its frequency a line; any other is UTF-8 text. Each file of a language counts as much as the others.
Where the lists of the package were taken from, and under which licence, says ``arclean/language/data/README.md``.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arclean.language.legibility.letter_model import pack_letter_model
from arclean.language.legibility.spelling import ARABIC_SCRIPT, HEBREW_SCRIPT, LATIN_SCRIPT, words_by_script
from arclean.language.train.command import lists_by_language, write_trained
from arclean.language.train.corpora import describe_corpus

if TYPE_CHECKING:
    from collections.abc import Iterable

_SCRIPTS = {"he": HEBREW_SCRIPT, "yi": HEBREW_SCRIPT, "la": LATIN_SCRIPT}  # all others are written in Arabic letters


def count_words(files: Iterable[Path], script: str) -> dict[str, float]:
    """Return the words of a language and their shares, each file as much as the others."""
    joined: defaultdict[str, float] = defaultdict(float)
    for file in files:
        counted: defaultdict[str, float] = defaultdict(float)
        for line in file.read_text("utf-8").splitlines():
            text, _, frequency = line.rpartition("\t") if file.suffix == ".tsv" else (line, "", "1")
            for word in words_by_script(text).get(script, ()):
                counted[word] += float(frequency)
        total = sum(counted.values()) or 1.0
        for word, times in counted.items():
            joined[word] += times / total
    return joined


def main(arguments: list[str] | None = None) -> int:
    """Train the models and write them; exit code 2 where a list cannot be used."""
    parser = argparse.ArgumentParser("python -m arclean.language.legibility.train", description=__doc__)
    parser.add_argument("lists", nargs="+", metavar="LANGUAGE=FILE,...")
    parser.add_argument("-o", "--output", required=True, type=Path)
    parser.add_argument("--licence", default="")
    options = parser.parse_args(arguments)

    def train() -> tuple[dict[str, tuple[bytes, dict[str, Any]]], list[dict[str, Any]]]:
        parts, sources = {}, []
        for language, files in lists_by_language(options.lists):
            script = _SCRIPTS.get(language.partition("-")[0], ARABIC_SCRIPT)
            parts[language] = pack_letter_model(count_words(files, script), script)
            sources += [describe_corpus(file) for file in files]
        return parts, sources

    return write_trained(options.output, options.licence, train)


if __name__ == "__main__":
    sys.exit(main())
