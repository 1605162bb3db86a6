"""Read lists of words with how often each was seen: of a language of which there is no text to count."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from arclean.errors import ReadError
from arclean.language.folding import fold
from arclean.language.train.corpora import read_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["word_shares"]


def word_shares(paths: Sequence[Path]) -> dict[str, float]:
    """Return the share of each word in lists, which have a word, a tab and its frequency a line.

    A word's spellings with marks and without are added up. Raises ``ReadError`` where a line holds no frequency.
    """
    found: defaultdict[str, float] = defaultdict(float)
    for path in paths:
        for number, line in enumerate(read_lines(path), 1):
            word, _, frequency = line.rstrip("\n").partition("\t")
            try:
                found[fold(word)] += float(frequency)
            except ValueError as error:
                raise ReadError(f"{path}, line {number}: expected a word, a tab and a frequency: {line!r}") from error
    total = sum(found.values())
    return {word: frequency / total for word, frequency in found.items() if word and frequency > 0}
