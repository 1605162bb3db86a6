"""Fit the probability of legibility: a logistic model of bits a letter, of what other readings cost, and of length.

    python benchmarks/fit/legibility.py FILE... [--write] [--report FILE]      gzipped or plain texts, clean, by lines

Pieces of one to twenty words of each file are texts that read; the same pieces with their letters permuted, shifted in
the alphabet, reversed, drawn at random, or read in a wrong code page are texts that do not. Each file and each kind of
lie is left out once: the figures are those of what was left out (probability above .5 for what reads, below for what
does not; and how often a probability of at least .9, or at most .1, is right). The report is a table of what was said
and how often it was so, over all files, each judged by a model that has not seen it. There what reads and what does
not are equally many, as in the fit; ``PRIOR`` is added for texts of which nothing is known.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import sys
from collections import Counter
from math import exp, log
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from weight_files import ROOT, write_weights

from arclean.language.legibility import measure, read_language, weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FILE = ROOT / "arclean" / "language" / "legibility" / "weights.py"
PIECES = 300  # of a file
ARABIC = [chr(code) for code in (*range(0x621, 0x63B), *range(0x641, 0x64B))]


class Sample(NamedTuple):
    """A piece: the family it comes from, the kind of lie ("" for none), bits a letter, letters, bits of lead."""

    family: str
    lie: str
    bits: float
    letters: int
    lead: float


def pieces(file: Path, random: Random) -> Iterator[str]:
    """Yield pieces of one to twenty words."""
    data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    words = [line.split() for line in data[:8_000_000].decode("utf-8", "ignore").split("\n")]
    words = [row for row in words if row]
    for _ in range(PIECES):
        row = random.choice(words)
        size = random.choice((1, 2, 3, 4, 6, 8, 12, 20))
        start = random.randrange(max(1, len(row) - size + 1))
        yield " ".join(row[start : start + size])


def _substituted(order: Callable[[list[str]], list[str]]) -> Callable[[str, Random], str]:
    def lie(text: str, _: Random) -> str:
        letters = sorted({c for c in text if c.isalpha()} | set(ARABIC if any(c in text for c in ARABIC) else ""))
        return text.translate(str.maketrans(dict(zip(letters, order(letters), strict=True))))

    return lie


def _drawn(text: str, random: Random) -> str:
    letters = [c for c in text if c.isalpha()] or ["a"]
    return "".join(random.choice(letters) if c.isalpha() else c for c in text)


def _wrong_page(text: str, random: Random) -> str:
    written, read = random.choice(_WRONG_PAGES)
    broken = text.encode(written, "ignore").decode(read, "ignore")
    kept = sum((Counter(broken) & Counter(text)).values())
    return broken if kept < 0.7 * len(text) else text  # code pages may have most letters of a text in common


_WRONG_PAGES = (
    ("cp1256", "iso8859_6"), ("iso8859_6", "cp1256"), ("cp720", "cp1256"), ("cp1256", "cp1252"), ("cp864", "cp1256"),
    ("cp720", "cp1252"), ("cp1256", "cp1251"), ("mac_arabic", "mac_roman"),
)  # fmt: skip

LIES: dict[str, Callable[[str, Random], str]] = {
    "permuted": _substituted(lambda letters: Random(len(letters)).sample(letters, len(letters))),
    "shifted": _substituted(lambda letters: letters[3:] + letters[:3]),
    "reversed": lambda text, _: text[::-1],
    "drawn": _drawn,
    "wrong page": _wrong_page,
}


def samples(files: Iterable[Path]) -> Iterator[Sample]:
    """Yield what reads and what does not, of each file."""
    for number, file in enumerate(files):
        random = Random(number)
        for piece in pieces(file, random):
            name = random.choice(list(LIES))
            if not (read := read_language(piece)).letters:
                continue
            yield _sample(file.name, "", piece, read)
            lie = LIES[name](piece, random)
            if lie != piece and (broken := read_language(lie)).letters:
                yield _sample(file.name, name, lie, broken)


def _sample(family: str, lie: str, text: str, read: measure.Legibility) -> Sample:
    return Sample(family, lie, read.bits, read.letters, measure.measure_lead(text, read.bits))


class Model(NamedTuple):
    """What is fitted: see ``weights.py`` of legibility."""

    intercept: float
    slope: float
    middle: float
    lead_slope: float
    power: float


def fit(known: list[Sample], power: float) -> Model:
    """Return a logistic model by Newton's method; each side counts as much as the other."""
    lies = sum(bool(s.lie) for s in known)
    weight = {True: len(known) / max(1, lies) / 2, False: len(known) / max(1, len(known) - lies) / 2}
    rows = [(1.0, (n := min(s.letters, weights.MAX_LETTERS) ** power), -n * s.bits, n * s.lead) for s in known]
    size = len(rows[0])
    beta = [0.0] * size
    for _ in range(25):
        gradient, hessian = [0.0] * size, [[1e-6 * (i == j) for j in range(size)] for i in range(size)]
        for row, s in zip(rows, known, strict=True):
            p = 1 / (1 + exp(-max(-30.0, min(30.0, sum(b * x for b, x in zip(beta, row, strict=True))))))
            w = weight[bool(s.lie)]
            for i in range(size):
                gradient[i] += w * ((not s.lie) - p) * row[i]
                for j in range(size):
                    hessian[i][j] += w * p * (1 - p) * row[i] * row[j]
        step = _solved(hessian, gradient)
        beta = [b + s for b, s in zip(beta, step, strict=True)]
        if max(map(abs, step)) < 1e-9:
            break
    return Model(beta[0], beta[2], beta[1] / beta[2], beta[3], power)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return the solution of linear equations."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def judged(model: Model, known: list[Sample]) -> list[float]:
    """Return the probabilities that a model gives where as much reads as does not."""
    weights.PRIOR, weights.INTERCEPT, weights.SLOPE, weights.MIDDLE = 0.0, *model[:3]
    weights.LEAD_SLOPE, weights.LETTERS_POWER = model[3:]
    return [measure._probability(s.bits, s.letters, s.lead) for s in known]  # noqa: SLF001 - it is fitted here


def loss(chances: list[float], known: list[Sample]) -> float:
    """Return the mean log loss, in nats."""
    return -sum(log(max(1e-9, p if not s.lie else 1 - p)) for p, s in zip(chances, known, strict=True)) / len(known)


def report(name: str, chances: list[float], known: list[Sample]) -> None:
    """Print how right the probabilities of one family or lie are."""
    pairs = list(zip(chances, known, strict=True))
    right = sum((p > 0.5) != bool(s.lie) for p, s in pairs) / len(pairs)
    sure = [(p > 0.5) != bool(s.lie) for p, s in pairs if p >= 0.9 or p <= 0.1]
    print(f"   {name}: {right:.3f} right of {len(pairs)}; {sum(sure) / max(1, len(sure)):.3f} of {len(sure)} sure ones")


def calibration(chances: list[float], known: list[Sample]) -> list[str]:
    """Return rows of a table: what was said, how often, how often it was so, and that of short texts alone."""
    rows = ["| said to read | pieces | read | of at most 12 letters | read |", "|---|---|---|---|---|"]
    for low in range(10):
        cells = [f".{low} to {'1' if low == 9 else f'.{low + 1}'}"]
        for most in (10**9, 12):
            held = [
                not s.lie
                for p, s in zip(chances, known, strict=True)
                if int(min(9, p * 10)) == low and s.letters <= most
            ]
            cells += [str(len(held)), f"{sum(held) / len(held):.3f}" if held else ""]
        rows.append(f"| {' | '.join(cells)} |")
    return rows


def main() -> int:
    """Fit, report what was left out, and write on request."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--report", type=Path, help="where the table of calibration goes")
    asked = parser.parse_args()
    known = list(samples(asked.files))
    power = min((0.4, 0.6, 0.8, 1.0), key=lambda p: loss(judged(fit(known, p), known), known))
    left_out: list[tuple[float, Sample]] = []
    for field in ("family", "lie"):
        for name in dict.fromkeys(getattr(s, field) for s in known):
            if name:
                rest = [s for s in known if getattr(s, field) != name]
                out = [s for s in known if getattr(s, field) == name]
                chances = judged(fit(rest, power), out)
                report(name, chances, out)
                left_out += zip(chances, out, strict=True) if field == "family" else ()
    table = calibration([p for p, _ in left_out], [s for _, s in left_out])
    sys.stdout.write("\n".join(table) + "\n")
    model = fit(known, power)
    print(model)
    if asked.report:
        asked.report.write_text("\n".join(["# Calibration of legibility", "", *table]) + "\n", "utf-8")
    if asked.write:
        found = {"INTERCEPT": model.intercept, "SLOPE": model.slope, "MIDDLE": model.middle,
                 "LEAD_SLOPE": model.lead_slope, "LETTERS_POWER": power}  # fmt: skip
        rounded = {name: float(f"{value:.3g}") for name, value in found.items()}
        write_weights(FILE, rounded, f"{len(asked.files)} texts", dt.datetime.now(dt.UTC).date().isoformat())
    return 0


if __name__ == "__main__":
    sys.exit(main())
