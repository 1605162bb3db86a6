"""Measure how many lost numbers come back from a reference, and how many of those that come back are right.

    python benchmarks/measures/recovery.py DIR

Documents are 40 paragraphs of each corpus of split TEST. The reference is made of the clean text: every third sentence
dropped, paragraphs shuffled, one word in ten another word of the text. Numbers are lost in three ways: ``spaced``, half
of those between spaces, whose spaces stay; ``traceless``, the same without a second space; ``digits``, every digit,
whose signs stay. A number is right where the digits that were lost there stand there again. ``recall`` counts the
numbers that the reference still has, ``recall_of_all`` those of its dropped sentences too; ``false`` are numbers put
where none was lost, ``clean`` those put into undamaged text, ``clean.conflicts`` what is reported there.

Letters are lost in one word of fifty: one or two in a row become unmapped glyphs (``glyphs``), or the last one or two
of a word in a stretched line are gone before a kashida (``cut``); each with the reference, and ``alone`` without.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from _corpora import corpus_texts

import arclean
from arclean.arabic.digits import DIGIT
from arclean.filters.recovery.corruptor import kept_sentences, make_version
from arclean.filters.recovery.gap_comparison import digit_groups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NUMBER = f"[{DIGIT}](?:[{DIGIT}.,/:\u066b\u066c-]*[{DIGIT}])?"
DAMAGE = {
    "spaced": (re.compile(f"(?<= ){_NUMBER}(?=[ \u060c\u061b.])"), 0.5),
    "traceless": (re.compile(f"(?<= ){_NUMBER} "), 0.5),
    "digits": (re.compile(f"[{DIGIT}]+"), 1.0),
}
_JOINING = "\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a"
KASHIDA_PLACE = re.compile(f"(?<= )[{_JOINING}](?=[\u0621-\u063a\u0641-\u064a]{{3}})")
PARAGRAPHS, DOCUMENTS = 40, 12
RULE, LETTERS = "recovery/number", "recovery/letters"
WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{4,}")
BROKEN = 0.02  # share of words that lose letters


class Loss(NamedTuple):
    """A number that was lost: where it stood in the clean text, where it would stand in the damaged one."""

    clean: int
    damaged: int
    number: str


def lose_tokens(text: str, pattern: re.Pattern[str], share: float, random: Random) -> tuple[str, list[Loss]]:
    """Drop a share of what a pattern matches."""
    pieces, losses, at, size = [], [], 0, 0
    for found in pattern.finditer(text):
        if random.random() < share:
            pieces.append(text[at : found.start()])
            size += found.start() - at
            at = found.end()
            losses.append(Loss(found.start(), size, found[0]))
    return "".join([*pieces, text[at:]]), losses


def break_glyphs(text: str, random: Random) -> tuple[str, list[Loss]]:
    """Put unmapped glyphs in the place of one or two letters of some words."""
    return break_words(text, random, lambda word, at, size: word[:at] + "\ufffd" * size + word[at + size :])


def break_ends(text: str, random: Random) -> tuple[str, list[Loss]]:
    """Cut the last one or two letters of some words, and put a kashida into others."""
    return add_kashidas(*break_words(text, random, lambda word, _, size: word[:-size] + "\u0640"))


def break_words(text: str, random: Random, how: Callable[[str, int, int], str]) -> tuple[str, list[Loss]]:
    """Break some words; a loss tells the whole word and where what is left of it stands."""
    pieces: list[str] = []
    losses, at, size = [], 0, 0
    for found in WORD.finditer(text):
        if random.random() < BROKEN:
            gone = random.choice((1, 2))
            made = how(found[0], random.randrange(1, len(found[0]) - gone), gone)
            pieces += text[at : found.start()], made
            size += found.start() - at
            at = found.end()
            losses.append(Loss(found.start(), size, found[0]))
            size += len(made)
    return "".join([*pieces, text[at:]]), losses


def corpus_documents(folder: Path, split: str, count: int) -> Iterator[tuple[str, str]]:
    """Yield documents of the corpora of a split, with the name of each corpus."""
    for name, text in corpus_texts(folder, split):
        paragraphs = [line for line in text.split("\n") if line.strip()]
        pieces = ["\n\n".join(paragraphs[i : i + PARAGRAPHS]) for i in range(0, len(paragraphs), PARAGRAPHS)]
        for piece in pieces[:: max(1, len(pieces) // count)][:count]:
            yield name, piece


def kept_places(text: str) -> list[bool]:
    """Return for each character whether its sentence is one that the reference keeps."""
    stays = [False] * len(text)
    at = 0
    for paragraph in kept_sentences(text):
        for sentence in paragraph:
            at = text.index(sentence, at)
            stays[at : at + len(sentence)] = [True] * len(sentence)
            at += len(sentence)
    return stays


def measure(folder: Path, split: str = "TEST", count: int = DOCUMENTS, *, show: bool = False) -> dict[str, float]:
    """Measure on the documents of the corpora in a folder."""
    counts: Counter[str] = Counter()
    for number, (_, text) in enumerate(corpus_documents(folder, split, count)):
        reference, stays = make_version(text, Random(number)), kept_places(text)
        result = arclean.repair(text, reference=reference)
        counts["clean"] += sum(edit.rule == RULE for edit in result.edits)
        counts["clean.conflicts"] += sum(found.kind == "reference-conflict" for found in result.findings)
        for name, (pattern, share) in DAMAGE.items():
            broken, losses = lose_tokens(text, pattern, share, Random(number))
            counts[f"{name}.lost"] += len(losses)
            counts[f"{name}.kept"] += sum(stays[loss.clean] for loss in losses)
            for edit in arclean.repair(broken, reference=reference).edits:
                if edit.rule == RULE:
                    inside = [loss for loss in losses if edit.start <= loss.damaged <= edit.end]
                    hit = european_digits(edit.target) == european_digits("".join(loss.number for loss in inside))
                    counts[f"{name}.made"] += max(1, len(inside))
                    counts[f"{name}.right"] += hit * len(inside)
                    counts[f"{name}.false"] += not inside
                    if show and not hit:
                        near = broken[edit.start - 50 : edit.start], edit.target, broken[edit.end : edit.end + 50]
                        print(name, *map(repr, near), inside, edit.evidence)
        count_letters(text, reference, number, counts, show=show)
    figures: dict[str, float] = {name: counts[name] for name in ("clean", "clean.conflicts")}
    for name in DAMAGE:
        right = counts[f"{name}.right"]
        figures |= {
            f"{name}.lost": counts[f"{name}.lost"],
            f"{name}.precision": right / max(1, counts[f"{name}.made"]),
            f"{name}.recall": right / max(1, counts[f"{name}.kept"]),
            f"{name}.recall_of_all": right / max(1, counts[f"{name}.lost"]),
            f"{name}.false": counts[f"{name}.false"],
        }
    for tag in ("glyphs", "glyphs.alone", "cut", "cut.alone"):
        right = counts[f"{tag}.right"]
        figures |= {
            f"{tag}.lost": counts[f"{tag}.lost"],
            f"{tag}.precision": right / max(1, counts[f"{tag}.made"]),
            f"{tag}.recall_of_all": right / max(1, counts[f"{tag}.lost"]),
        }
    return figures


def count_letters(text: str, reference: str, number: int, counts: Counter[str], *, show: bool) -> None:
    """Break words of a text, and count those that come back."""
    for name, how in (("glyphs", break_glyphs), ("cut", break_ends)):
        broken, losses = how(text, Random(number))
        for tag, given in ((name, reference), (f"{name}.alone", None)):
            result = arclean.repair(broken, reference=given)
            counts[f"{tag}.lost"] += len(losses)
            starts = [edit.start for edit in result.edits if edit.rule == LETTERS]
            for loss in losses:
                end = loss.damaged + len(re.split("[\\s\u060c.]", broken[loss.damaged :], maxsplit=1)[0])
                if not any(loss.damaged <= start <= end for start in starts):
                    continue
                spans = result.to_output(loss.damaged, loss.damaged + 1)
                hit = WORD.match(result.text, spans[0].start)
                good = bool(hit) and hit[0] == loss.number
                counts[f"{tag}.made"] += 1
                counts[f"{tag}.right"] += good
                if show and not good:
                    print(tag, loss, hit and hit[0], broken[loss.damaged - 30 : loss.damaged + 30])


def add_kashidas(text: str, losses: list[Loss]) -> tuple[str, list[Loss]]:
    """Put a kashida into some words of every line, as justification does; return where the losses stand then."""
    places = [found.start() for found in KASHIDA_PLACE.finditer(text)]
    moved = [loss._replace(damaged=loss.damaged + 2 * bisect_left(places, loss.damaged)) for loss in losses]
    return KASHIDA_PLACE.sub(lambda found: found[0] + "\u0640\u0640", text), moved


def european_digits(number: str) -> str:
    """Return the digits of a number and nothing else, in European."""
    return "".join(digit_groups(number))


if __name__ == "__main__":
    for key, value in measure(Path(sys.argv[1]), *sys.argv[2:3], show=len(sys.argv) > 3).items():
        print(f"{key:24} {value:.4g}")
