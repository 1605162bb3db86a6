"""Damaged documents by which speed is measured, made of the clean fixtures; no document stands twice in a set."""

from __future__ import annotations

import textwrap
from functools import cache
from random import Random

from common import clean_texts, cut_text, damage_documents, make_documents
from fixture_documents import documents_for
from independent_damage import DAMAGES

from arclean.testing import corruptors

__all__ = ["by_corruptor", "by_independent_damage", "like_pdf_text", "mixed_documents"]

_TRIES = 20  # of a corruptor that few texts have anything for
_WIDTH = 92  # characters of a line of a page
_EXTRACTED = ("dropped-numbers", "swapped-parts", "kashida")  # what tools leave of a PDF that stretches its words
_MIXED = tuple(name for name in DAMAGES if name != "line-by-one")  # a fifth of all time would be its own


def by_corruptor(name: str, count: int, seed: int = 0) -> list[str]:
    """Return texts that a corruptor of the package damaged, of 1,000 bytes, or of its layout where that is another."""
    laid_out = corruptors.find(name).layout != "text"
    pool = [one.text for one in documents_for(name, clean_texts(), cut=True)] if laid_out else []
    found: dict[str, None] = {}
    for number in range(_TRIES):
        clean = (
            make_documents(count, seed=100 * seed + number + 1)
            if not laid_out
            else Random(number).sample(pool, k=len(pool))
        )
        broken = damage_documents(clean, [name], size=None if laid_out else 1000, seed=7 * seed + 1000 * number)
        found |= dict.fromkeys(broken)
        if len(found) >= count:
            break
    return list(found)[:count]


def by_independent_damage(name: str, count: int, seed: int = 0) -> list[str]:
    """Return texts of 1,000 bytes with one of ``independent_damage.DAMAGES`` in every line."""
    random = Random(seed)
    clean = make_documents(count, seed=300 + seed)
    broken = [cut_text(_damage_lines(text, (name,), random), 1000) for text in clean]
    return [made for made, text in zip(broken, clean, strict=True) if not text.startswith(made)]


def like_pdf_text(count: int, seed: int = 0, *, size: int = 1000) -> list[str]:
    """Return wrapped texts of which many lines have stretched words, lost numbers and swapped parts.

    Such is what tools read of a justified PDF whose digits have no map.
    """
    random = Random(seed)
    made = []
    for text in make_documents(count, size=size, seed=500 + seed):
        lines = [line for part in text.split("\n") for line in textwrap.wrap(part, _WIDTH) or [""]]
        made.append(cut_text(_damage_lines("\n".join(lines), _EXTRACTED, random, share=0.5), size))
    return made


def mixed_documents(count: int, size: int, seed: int = 0) -> list[str]:
    """Return texts of a size in bytes of which each paragraph has damage of another kind, and some have none."""
    random = Random(seed)
    made: list[str] = []
    for number in range(count):
        parts: list[str] = []
        while sum(len(part.encode()) for part in parts) < size:
            text = random.choice(_paragraphs())
            parts.append(_damage_lines(text, (random.choice(_MIXED),), random) if random.random() < 2 / 3 else text)
        made.append(cut_text("\n\n".join(parts), size) + f"\n{number}")
    return made


@cache
def _paragraphs() -> tuple[str, ...]:
    return tuple(part for text in make_documents(40, size=3000, seed=700) for part in text.split("\n\n"))


def _damage_lines(text: str, names: tuple[str, ...], random: Random, *, share: float = 1.0) -> str:
    """Return a text with damages, all by one tool, each in a share of the lines."""
    tool = random.randrange(12)
    lines = text.split("\n")
    for name in names:
        lines = [DAMAGES[name].apply(line, tool, random) if random.random() < share else line for line in lines]
    return "\n".join(lines)
