"""Choose the words of ``lam_alef.tables`` from lists of words, or with ``--all`` those of ``listed.tables``.

    python -m arclean.language.train.lam_alef_words fa=FILE ur=FILE -o lam_alef.tables --licence "CC BY-SA 4.0"

A line of a list has a word, a tab and its frequency. Kept are words with a lam: those with a lam-alef, and those that
look as if they had one that was swapped or lost its alef. Where the lists of the package were taken from, and under
which licence, says ``arclean/language/data/README.md``.
"""

from __future__ import annotations

import argparse
import sys
from math import log2
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arclean.arabic.letters import ARABIC, FOREIGN, class_members
from arclean.language.folding import fold, fold_look_alikes
from arclean.language.lam_alef_words import pack_lam_alef_words
from arclean.language.train.command import lists_by_language, write_trained
from arclean.language.train.corpora import describe_corpus

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["choose_lam_alef_words", "main"]

_LAM = "\u0644"
_LETTERS_OF_SCRIPT = class_members(ARABIC) | class_members(FOREIGN)


def choose_lam_alef_words(lines: Iterable[str], letter: str = _LAM) -> dict[str, float]:
    r"""Return the words that are asked for, those with a letter if one is given, with their costs in bits.

    >>> sorted(choose_lam_alef_words(["کلاس\t0.25", "سال\t0.25", "بد\t0.5"]))
    ['سال', 'كلاس']
    """
    shares: dict[str, float] = {}
    for line in lines:
        text, _, frequency = line.rpartition("\t")
        word = fold_look_alikes(fold(text))
        if word and _LETTERS_OF_SCRIPT.issuperset(word):
            shares[word] = shares.get(word, 0.0) + float(frequency)
    return {word: -log2(share) for word, share in shares.items() if letter in word}


def main(arguments: list[str] | None = None) -> int:
    """Choose the words and write them; exit code 2 where a list cannot be used."""
    parser = argparse.ArgumentParser("python -m arclean.language.train.lam_alef_words", description=__doc__)
    parser.add_argument("lists", nargs="+", metavar="LANGUAGE=FILE,...")
    parser.add_argument("-o", "--output", required=True, type=Path)
    parser.add_argument("--all", action="store_true", help="words without a lam too")
    parser.add_argument("--licence", default="")
    options = parser.parse_args(arguments)

    def train() -> tuple[dict[str, tuple[bytes, dict[str, Any]]], list[dict[str, Any]]]:
        letter = "" if options.all else _LAM
        given = lists_by_language(options.lists)
        lines = {
            language: [line for file in files for line in file.read_text("utf-8").splitlines()]
            for language, files in given
        }
        parts = {
            language: pack_lam_alef_words(choose_lam_alef_words(listed, letter)) for language, listed in lines.items()
        }
        return parts, [describe_corpus(file) for _, files in given for file in files]

    return write_trained(options.output, options.licence, train)


if __name__ == "__main__":
    sys.exit(main())
