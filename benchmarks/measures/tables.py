"""Measure the tables of the language on the corpora of split TEST.

    python benchmarks/measures/tables.py DIR          DIR holds MANIFEST.jsonl and gzipped texts

- coverage: share of the running words, of two letters and more, that the tables know, for each corpus
- glued, reversed, cut: share of what must not be known that is: neighbours glued (each of three letters and more),
  words whose lam-alef is reversed into no word of the corpora, and the beginnings of cut words (some are words)
- bits: cost of a known word by itself, by classes, and by pairs
- direction: share of lines of 20 and of 95 characters that are told when they are read backwards, and of good lines
  that are taken for it, at the gain of 10 bits that a filter may ask for; the least gain of a good line
- load (ms of processor time, all tables, best of five), memory (MB, peak), file (MB), and microseconds a look-up of
  running words, or a character
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import timeit
import tracemalloc
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import _corpora

from arclean.language import tables
from arclean.language.tokens import BREAK, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST = 10.0  # bits by which a line must be likelier backwards
WIDTHS = (20, 95)
ARABIC = 0.5  # share of the characters of a line that must be Arabic letters
CLOCK = time.process_time


def measure(corpora: Path) -> dict[str, float]:
    """Return the figures by name."""
    figures = cost_of_loading()
    known = tables.shipped_tables()
    seen: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    lines: list[str] = []
    for name, text in _corpora.corpus_texts(corpora, "TEST"):
        words: Counter[str] = Counter()
        for line in filter(None, text.split("\n")):
            row = [BREAK, *folded_tokens(line), BREAK]
            words.update(word for word in row if len(word) > 1)
            pairs.update(pairwise(row))
            lines.append(line)
        figures[f"coverage_{name}"] = known_share(words, known.words)
        seen += words
    figures |= {
        "coverage": known_share(seen, known.words),
        **damage_share(seen, pairs, known),
        **bits_a_word(pairs, known),
    }
    for width in WIDTHS:
        figures |= measure_direction(
            [piece for line in lines for piece in _corpora.arabic_rows(line, width, ARABIC)], width, known
        )
    return figures | measure_speed(lines, known)


def known_share(counts: Counter[str], words: tables.WordTable) -> float:
    return sum(count for word, count in counts.items() if word in words) / max(1, counts.total())


def damage_share(seen: Counter[str], pairs: Counter[tuple[str, str]], known: tables.LanguageTables) -> dict[str, float]:
    glued, turned, pieces = Counter[str](), Counter[str](), Counter[str]()
    for (left, right), count in pairs.items():
        if len(left) > 2 and len(right) > 2:
            glued[left + right] += count
    for word, count in seen.items():
        wrong = word.replace("\u0644\u0627", "\u0627\u0644")
        if wrong != word and wrong not in seen:
            turned[wrong] += count
        for at in range(2, len(word) - 1):
            if word[:at] not in seen:
                pieces[word[:at]] += count
    named = (("glued", glued), ("reversed", turned), ("cut", pieces))
    return {f"known_{name}": known_share(counts, known.words) for name, counts in named}


def bits_a_word(pairs: Counter[tuple[str, str]], known: tables.LanguageTables) -> dict[str, float]:
    kept = {pair: count for pair, count in pairs.items() if pair[1] in known.words}
    ways = {
        "word": lambda _, right: known.words.word_cost(right),
        "class": known.pairs.backed_off_cost,
        "pair": known.pairs.bigram_cost,
    }
    total = sum(kept.values())
    return {f"bits_{name}": sum(n * cost(*p) for p, n in kept.items()) / total for name, cost in ways.items()}


def measure_direction(lines: list[str], width: int, known: tables.LanguageTables) -> dict[str, float]:
    gains = [known.direction.logical_gain(line) for line in lines]
    back = [known.direction.logical_gain(line[::-1]) for line in lines]
    return {
        f"lines_{width}": len(lines),
        f"direction_recall_{width}": sum(gain < -LEAST for gain in back) / len(lines),
        f"direction_false_{width}": sum(gain < -LEAST for gain in gains),
        f"direction_least_{width}": min(gains),
    }


def cost_of_loading() -> dict[str, float]:
    def load() -> tables.LanguageTables:
        made = tables.shipped_tables.__wrapped__()
        assert made.pairs
        assert made.direction
        return made

    took = min(timeit.repeat(load, number=1, repeat=5, timer=CLOCK))
    tracemalloc.start()
    kept = load()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    size = (Path(tables.__file__).parents[1] / "data" / "arabic.tables").stat().st_size
    figures = {"load_ms": took * 1e3, "memory_mb": peak / 1e6, "file_mb": size / 1e6}
    return figures | {"words": len(kept.words), "pairs": len(kept.pairs)}


def measure_speed(lines: list[str], known: tables.LanguageTables) -> dict[str, float]:
    text = lines[:: len(lines) // 1000 + 1]
    start = CLOCK()
    for line in text:
        known.direction.logical_gain(line)
    first = (CLOCK() - start) / sum(map(len, text))
    words = [word for line in text for word in folded_tokens(line)]
    couples = list(pairwise(words))
    cost, holds, pair = known.words.word_cost, known.words.__contains__, known.pairs.bigram_cost
    return {
        "us_contains": fastest_call(lambda: [holds(word) for word in words], len(words)),
        "us_cost": fastest_call(lambda: [cost(word) for word in words], len(words)),
        "us_pair": fastest_call(lambda: [pair(left, right) for left, right in couples], len(couples)),
        "us_direction_character": 1e6 * first,
    }


def fastest_call(calls: Callable[[], object], count: int) -> float:
    return 1e6 / count * min(timeit.repeat(calls, number=1, timer=CLOCK))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, metavar="DIR")
    figures = measure(parser.parse_args().corpora)
    for name, figure in figures.items():
        print(f"{name:28} {figure:,.4f}")
    print(json.dumps({name: round(figure, 5) for name, figure in figures.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
