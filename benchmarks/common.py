"""What the benchmarks share: the fixtures, documents made of them, damage, tables."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).resolve().parents[1]
CLEAN = ROOT / "fixtures" / "text" / "clean"
PROSE = ("news_tram", "news_harvest", "law_library", "letter", "technology_server", "vocalised")
"""The fixtures that documents are cut from: Arabic prose of several kinds."""


def clean_texts() -> dict[str, str]:
    """Read the clean fixtures, by name."""
    return {file.stem: file.read_text("utf-8") for file in sorted(CLEAN.glob("*.txt"))}


def digest_texts(texts: Iterable[str]) -> str:
    """Name a set of texts by twelve digits of a hash, so that a figure says what it was measured on."""
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def cut_text(text: str, size: int) -> str:
    """Cut a text to at most ``size`` bytes of UTF-8, at the end of a word."""
    if len(text.encode()) <= size:
        return text
    short = text.encode()[:size].decode("utf-8", "ignore")
    return short[: short.rfind(" ")].rstrip() if " " in short else short


def make_documents(count: int, *, size: int = 1000, seed: int = 1) -> list[str]:
    """Make different clean documents of about ``size`` bytes: paragraphs of the prose fixtures, shuffled."""
    texts = clean_texts()
    random = Random(seed)
    paragraphs = [p for name in PROSE for p in texts[name].split("\n\n") if len(p) > 80]
    made = []
    for _ in range(count):
        first = random.choice(paragraphs)
        words = first.split(" ")
        start = random.randrange(len(words) // 2) if "\n" not in first else 0  # never in the middle of code
        rest = random.sample(paragraphs, 20 + size // 200 if size < 4000 else len(paragraphs))
        made.append(cut_text("\n\n".join([" ".join(words[start:]), *rest]), size))
    return made


def damage_text(text: str, names: Sequence[str], seed: int) -> str:
    """Damage a text by corruptors, one after another."""
    random = Random(seed)
    for name in names:
        text = corruptors.find(name).corrupt(text, random)
    return text


def damage_documents(
    clean: Sequence[str], names: Sequence[str], *, size: int | None = None, seed: int = 1
) -> list[str]:
    """Damage each text by one of the corruptors, in turn, and cut it to ``size`` bytes again.

    A text that its corruptor finds nothing to damage in is left out.
    """
    made = []
    for number, text in enumerate(clean):
        broken = damage_text(text, [names[number % len(names)]], seed + number)
        if size is not None:
            broken = cut_text(broken, size)
        if not text.startswith(broken):
            made.append(broken)
    return made


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a Markdown table."""
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(f"{c:.4g}" if isinstance(c, float) else str(c) for c in row) + " |")
    print()


def print_totals(**figures: object) -> None:
    """Print the figures of a run as one JSON line."""
    short = {k: round(v, 6) if isinstance(v, float) else v for k, v in figures.items()}
    print(json.dumps(short, ensure_ascii=False))
