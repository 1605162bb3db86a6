"""Count which Latin letter follows which in corpora, and write how far that tells a word from itself backwards.

    python benchmarks/fit/latin_bigrams.py DIR       DIR: a folder with the corpora train_*.txt.gz

Written is ``arclean/filters/visual_order/latin_bigrams.py``. Words count by the logarithm of their number, so that none
that a corpus repeats weighs much. Printed is, for each corpus by the table of the others and for the corpora dev_*:
the share of their words of two letters or more that are likelier as they stand, by two bits or more, and backwards.
"""

from __future__ import annotations

import argparse
import gzip
import math
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "arclean" / "filters" / "visual_order" / "latin_bigrams.py"
CORPORA = ("arwiki", "msdocs", "osguide", "react")
LATIN_SYMBOLS = " abcdefghijklmnopqrstuvwxyz"
SMOOTHING, STEPS, ZERO = 10.0, 4, 18  # words, steps of a bit, the digit of no bits
_words = re.compile("[a-z]+").findall

HEAD = '''"""How far one Latin letter before another tells a word from itself backwards, for ``latin_order``.

A row a letter, the edge of a word first; a column is the letter after it: a base-36 digit in steps of a quarter bit, 18
for none; objective: `visual-order`. Counted by benchmarks/fit/latin_bigrams.py in {size:,} words of an encyclopaedia
(CC BY-SA) and of documentation of software (CC BY), {date}.
"""

from __future__ import annotations

__all__ = ["LATIN_SYMBOLS", "ROWS", "STEPS", "ZERO"]

LATIN_SYMBOLS = "{letters}"
STEPS, ZERO = {steps}, {zero}

ROWS = """
{rows}
"""
'''


def count_words(file: Path) -> Counter[str]:
    """Count the words of Latin letters in a corpus, in small letters."""
    return Counter(_words(gzip.decompress(file.read_bytes()).decode("utf-8").lower()))


def make_table(counts: list[Counter[str]]) -> dict[str, float]:
    """Return the bits of each pair of letters against the same pair backwards."""
    pairs: Counter[str] = Counter()
    for one in counts:
        for word, count in one.items():
            edged = f" {word} "
            for at in range(len(edged) - 1):
                pairs[edged[at : at + 2]] += math.log2(1 + count)  # type: ignore[assignment]
    return {
        a + b: math.log2((pairs[a + b] + SMOOTHING) / (pairs[b + a] + SMOOTHING))
        for a in LATIN_SYMBOLS
        for b in LATIN_SYMBOLS
    }


def weigh_word(word: str, table: dict[str, float]) -> float:
    """Return the bits of a word against itself backwards."""
    edged = f" {word} "
    return sum(table[edged[at : at + 2]] for at in range(len(edged) - 1))


def print_shares(name: str, words: Counter[str], table: dict[str, float]) -> None:
    """Print how far the words of a corpus that was not counted are told from themselves backwards."""
    gains = [weigh_word(word, table) for word in words if word != word[::-1]]
    shares = [sum(gain >= 4 for gain in gains), sum(gain < 0 for gain in gains), sum(gain <= -4 for gain in gains)]
    print(name, len(gains), *(f"{share / max(1, len(gains)):.3f}" for share in shares))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    counts = {name: count_words(folder / f"train_{name}.txt.gz") for name in CORPORA}
    for name in CORPORA:
        print_shares(name, counts[name], make_table([one for other, one in counts.items() if other != name]))
    table = make_table(list(counts.values()))
    for file in sorted(folder.glob("dev_*.txt.gz")):
        print_shares(file.name, count_words(file), table)
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    rows = "\n".join(
        "".join(digits[max(0, min(35, ZERO + round(STEPS * table[a + b])))] for b in LATIN_SYMBOLS)
        for a in LATIN_SYMBOLS
    )
    size, date = sum(map(len, counts.values())), datetime.now(UTC).date().isoformat()
    TABLE.write_text(
        HEAD.format(size=size, date=date, letters=LATIN_SYMBOLS, steps=STEPS, zero=ZERO, rows=rows), "utf-8"
    )


if __name__ == "__main__":
    main()
