"""Count the numbers of two and three digits in corpora, and write how common each is, for the filter `visual-order`.

    python benchmarks/fit/number_costs.py DIR        DIR: a folder with the corpora train_*.txt.gz

Written is ``arclean/filters/visual_order/number_costs.py``. A cost is the mean over the corpora of a number's bits,
each smoothed by its first and last digit, so that no number that one corpus repeats (an article, a year's length)
weighs much. Printed is, for the corpora dev_* and test_* there, which were not counted: how often a number is likelier
as it stands than backwards, by two bits, by four, and the other way round.
"""

from __future__ import annotations

import argparse
import gzip
import math
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from arclean.arabic.digits import in_system

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "arclean" / "filters" / "visual_order" / "number_costs.py"
CORPORA = ("arwiki", "msdocs", "saudi_laws", "uae_laws")
SMOOTHING = 300  # numbers of which the first and last digit say how common they are
FIRST = (0.002, 0.30, 0.18, 0.12, 0.09, 0.08, 0.07, 0.06, 0.05, 0.05)  # Benford's law, and hardly a zero
LAST_ZERO, LAST_OTHER = 0.22, 0.087
STEPS = 2  # of a bit
_numbers = re.compile(
    "(?<![0-9\u0660-\u0669.,/:-])[0-9\u0660-\u0669]{2,3}(?![0-9\u0660-\u0669]|[.,/:-][0-9\u0660-\u0669])"
)

HEAD = '''"""What numbers of two and three digits cost: how rarely one stands in a text, for ``digit_order``.

A base-36 digit is the cost in units of half a bit, a row has the numbers of one first digit; objective: `visual-order`.
Counted by benchmarks/fit/number_costs.py in {size:,} numbers of an encyclopaedia (CC BY-SA), of software documentation
(CC BY) and of laws (outside copyright), {date}.
"""

from __future__ import annotations

__all__ = ["STEPS_PER_BIT", "THREE_DIGITS", "TWO_DIGITS"]

STEPS_PER_BIT = {steps}

TWO_DIGITS = """
{two}
"""

THREE_DIGITS = """
{three}
"""
'''


def count_numbers(file: Path) -> Counter[str]:
    """Count the numbers of two and three digits that are no part of a date, a time or a decimal."""
    text = gzip.decompress(file.read_bytes()).decode("utf-8")
    return Counter(in_system(number, "european") for number in _numbers.findall(text))


def smooth(number: str) -> float:
    """Return the probability of a number by its first and last digit."""
    last = LAST_ZERO if number[-1] == "0" else LAST_OTHER
    return FIRST[int(number[0])] * last / 10 ** (len(number) - 2)


def costs_of_length(counts: list[Counter[str]], length: int) -> list[float]:
    """Return the costs in bits of all numbers of a length, in their order."""
    numbers = [str(value).zfill(length) for value in range(10**length)]
    totals = [sum(one[number] for number in numbers) for one in counts]
    return [
        -sum(
            math.log2((one[number] + SMOOTHING * smooth(number)) / (total + SMOOTHING))
            for one, total in zip(counts, totals, strict=True)
        )
        / len(counts)
        for number in numbers
    ]


def as_rows(costs: list[float], width: int) -> str:
    """Return costs as rows of base-36 digits."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    row = "".join(digits[min(35, round(STEPS * cost))] for cost in costs)
    return "\n".join(row[start : start + width] for start in range(0, len(row), width))


def print_left_out(folder: Path, costs: dict[int, list[float]]) -> None:
    """Print for corpora that were not counted how far their numbers are told from themselves backwards."""
    for file in sorted([*folder.glob("dev_*.txt.gz"), *folder.glob("test_*.txt.gz")]):
        gains = [
            costs[len(number)][int(number[::-1])] - costs[len(number)][int(number)]
            for number, count in count_numbers(file).items()
            if number != number[::-1] and number[0] != "0"
            for _ in range(count)
        ]
        shares = [sum(gain >= 2 for gain in gains), sum(gain >= 4 for gain in gains), sum(gain <= -3 for gain in gains)]
        print(file.name, len(gains), *(f"{share / max(1, len(gains)):.3f}" for share in shares))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    counts = [count_numbers(folder / f"train_{name}.txt.gz") for name in CORPORA]
    costs = {length: costs_of_length(counts, length) for length in (2, 3)}
    print_left_out(folder, costs)
    size = sum(one.total() for one in counts)
    date = datetime.now(UTC).date().isoformat()
    two, three = as_rows(costs[2], 10), as_rows(costs[3], 100)
    TABLE.write_text(HEAD.format(size=size, date=date, steps=STEPS, two=two, three=three), "utf-8")


if __name__ == "__main__":
    main()
