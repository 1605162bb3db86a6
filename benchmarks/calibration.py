"""Calibration: how often what is said with a confidence is right, and what comes back whole, by damage of others.

    python benchmarks/calibration.py                       the fixtures, held against benchmarks/floors.toml
    python benchmarks/calibration.py --corpora DIR [--split TEST] [--count 15]    corpora (see MANIFEST.jsonl there)
    python benchmarks/calibration.py --damages lam-alef --sizes 1 --show          some, and what went wrong

Documents of one sentence, five lines and forty are broken by ``independent_damage`` in one line of twenty, in half of
them and in all, and repaired by the whole profile. An edit is right where its place in the repaired text is that of
the clean text, letter by letter; so it answers for what other filters did to its place, but not for a letter beside it
that is still another one. A lam-alef is one glyph: its marks may stand on its lam or its alef, and were drawn after it.
The clean text is repaired too, for texts of corpora have damage of their own; how many of its lines that changes is
printed. Words that the source of a corpus glued or split, by the counts of other corpora (``source_faults``), are
counted apart where they are mended. Lines that have spaces before signs or marks, or doubled ones, by their author are
left out where that damage is made. Printed are

- of each damage and size, of documents with all lines damaged: the share of lines that come back whole (of numbers
  that were dropped: that carry a finding at the line), and of lines damaged among others;
- of each filter and rule: edits by confidence (.9, .95, .97, .99 and more) and the share that is right;
- of the judging filters: the share that is right of all at .97 and more, the worst rule; wrong edits in 10,000 words,
  and those among them of words that were not damaged (the others made a wrong word of a damaged one);
- clean lines beside damaged ones that were changed: that came out neither as they went in nor as of the clean text;
  and how many lines of all that changed, faults of the source too, come out so by themselves: a long clean text is not
  read as closely as a single line.

Exit code 1 where a figure of the fixtures is on the wrong side of its floor; ``--raise-floors`` and ``--lower-floors``
write them as in ``quality.py``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from common import clean_texts, digest_texts, print_table, print_totals
from floors import CALIBRATION, hold_floors
from independent_damage import DAMAGES, break_lines
from rapidfuzz.distance import Levenshtein
from source_faults import ChangedGap, SourceTexts, changed_gaps, changed_gaps_at, read_other_corpora

import arclean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from independent_damage import Damage

    from arclean import Result

SIZES = (1, 5, 40)  # lines of a document
SHARES = (0.05, 0.5, 1.0)  # of lines damaged
BINS = (0.99, 0.97, 0.95, 0.9, 0.0)
SURE = 0.97
MIN_EDITS = 30  # of a rule that is judged
DECODING = frozenset({"encoded", "entities", "controls", "control-glyphs", "presentation-forms"})
"""Filters that decode what is written and judge nothing."""
_SENTENCE_ENDS = re.compile(r"(?<=[.؟!])\s+")
_MARKED_LAM_ALEF = re.compile("ل([\u064b-\u0652]+)([اأإآ])")
_FEWEST, _MOST = 5, 30  # words of a sentence


class Share(NamedTuple):
    """What was right, and of how many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: object) -> Share:
        assert isinstance(other, Share)
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float:
        """The share; 1 of none."""
        return self.right / self.of if self.of else 1.0


class Calibration:
    """The counts of all documents."""

    def __init__(self) -> None:
        self.whole: defaultdict[tuple[str, int], Share] = defaultdict(Share)
        self.lines: defaultdict[tuple[str, int], Share] = defaultdict(Share)
        self.rules: defaultdict[tuple[str, float], Share] = defaultdict(Share)
        self.beside = Share()
        self.beside_as_alone = 0  # of the lines beside that changed: what repairing the line alone makes of it
        self.kept = Share()
        self.words = 0
        self.wrong_of_clean_words = 0
        self.left_out = Share()
        self.gaps_beside: list[list[ChangedGap]] = []  # of lines beside of which only gaps were changed
        self.gap_edits: list[tuple[str, float, bool, list[ChangedGap]]] = []  # wrong ones; whether of clean words
        self.shown: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, name: str, size: int, share: float, clean: Sequence[str], broken: Sequence[str]) -> None:
        """Repair a document and count."""
        damage = DAMAGES[name]
        result = arclean.repair("\n".join(broken), profile=damage.profile)
        kept = _repair_clean("\n".join(clean), damage.profile).split("\n")
        found = result.text.split("\n")
        if len(kept) != len(clean) or len(found) != len(clean):
            raise ValueError(f"{name}: lines were joined or parted")
        self.kept += Share(sum(map(str.__eq__, kept, clean)), len(clean))
        self.words += sum(len(line.split()) for line in clean)
        if not damage.is_loss:
            self._count_edits(name, result, kept, found, _RightPlaces(clean, broken))
        told = {result.original.count("\n", 0, one.start) for one in result.findings} if damage.is_loss else set()
        for line, (before, was, now, right) in enumerate(zip(clean, broken, found, kept, strict=True)):
            is_good = line in told if damage.is_loss else _mark_last(now) == _mark_last(right)
            if before != was:
                (self.whole if share == 1.0 else self.lines)[name, size] += Share(is_good, 1)
                if not is_good:
                    self.shown[f"lines of {name}"].append(f"{was!r} -> {now!r}, right is {right!r}")
            else:
                is_kept = now in (right, before)  # to the letter: nothing was damaged here
                self.beside += Share(is_kept, 1)
                if not is_kept:
                    self.beside_as_alone += now == _repair_clean(before, damage.profile)
                    self.shown["beside"].append(f"{name}: {right!r} -> {now!r}")
                    self.gaps_beside.append(changed_gaps(right, now))

    def _count_edits(
        self, name: str, result: Result, clean: Sequence[str], found: Sequence[str], undamaged: _RightPlaces
    ) -> None:
        right = _RightPlaces(clean, found)
        for edit in result.edits:
            spans = result.to_output(edit.start, edit.end)
            is_right = bool(spans) and all(right.holds(*span) for span in spans)
            floor = next(one for one in BINS if edit.confidence >= one)
            self.rules[edit.rule, floor] += Share(is_right, 1)
            if not is_right:
                word = _widen_to_words(result.original, edit.start, edit.end)
                is_clean = undamaged.holds(*word)
                self.wrong_of_clean_words += is_clean
                if is_clean:
                    changed = result.original[word[0] : edit.start] + edit.target + result.original[edit.end : word[1]]
                    gaps = changed_gaps(result.original[slice(*word)], changed)
                else:  # a damaged word came out as its source does not have it: the gaps that are wrong beside it
                    line = result.original.count("\n", 0, edit.start)
                    before = sum(len(one) + 1 for one in found[:line])
                    gaps = [
                        gap
                        for span in spans
                        for gap in changed_gaps_at(clean[line], found[line], span[0] - before, span[1] - before)
                    ]
                self.gap_edits.append((edit.rule, floor, is_clean, gaps))
                near = slice(max(0, edit.start - 25), edit.end + 25)
                self.shown[edit.rule].append(
                    f"{name}, {edit.confidence:.3f}: {edit.source!r} -> {edit.target!r} in {result.original[near]!r}"
                )

    def sure(self) -> dict[str, Share]:
        """Return for each rule of the judging filters what is right of its edits at .97 and more."""
        found: defaultdict[str, Share] = defaultdict(Share)
        for (rule, floor), share in self.rules.items():
            if floor >= SURE and rule.partition("/")[0] not in DECODING:
                found[rule] += share
        return dict(found)

    def set_apart(self, sources: SourceTexts) -> tuple[int, int, int]:
        """Take what only mends words that their source glued or split from the counts.

        Returns how many edits of clean words, how many of damaged ones, and how many lines.
        """
        edits = [(rule, floor, is_clean) for rule, floor, is_clean, gaps in self.gap_edits if sources.explain(gaps)]
        for rule, floor, _ in edits:
            self.rules[rule, floor] += Share(0, -1)
        of_clean_words = sum(is_clean for _, _, is_clean in edits)
        self.wrong_of_clean_words -= of_clean_words
        lines = sum(map(sources.explain, self.gaps_beside))
        self.beside += Share(0, -lines)
        return of_clean_words, len(edits) - of_clean_words, lines

    def wrong_edits(self) -> int:
        """Return how many edits are wrong, of all filters."""
        return sum(share.of - share.right for share in self.rules.values())


@lru_cache(maxsize=1 << 12)
def _repair_clean(text: str, profile: str) -> str:
    return arclean.repair(text, profile=profile).text


def _mark_last(line: str) -> str:
    """Return a line with the marks of each lam-alef on its alef, as long as before."""
    return _MARKED_LAM_ALEF.sub("ل\\2\\1", line)


def _widen_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the words that a span touches."""
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


class _RightPlaces:
    """Which places of a text are as they are in the clean one."""

    def __init__(self, clean: Sequence[str], found: Sequence[str]) -> None:
        self._wrong: list[tuple[int, int]] = []
        self._others: list[tuple[int, int]] = []  # letters in the place of others, which touch no other place
        start = 0
        for right, now in zip(map(_mark_last, clean), map(_mark_last, found), strict=True):
            if right != now:
                for one in Levenshtein.opcodes(now, right):
                    if one.tag != "equal":
                        places = self._others if one.tag == "replace" else self._wrong
                        places.append((start + one.src_start, start + one.src_end))
            start += len(now) + 1

    def holds(self, start: int, end: int) -> bool:
        """Return whether a place is right; an empty one touches what stands beside it."""
        is_empty = start == end
        return not (
            any(first <= end and start <= last for first, last in self._wrong)
            or any(first < end + is_empty and start < last + is_empty for first, last in self._others)
        )


def documents(texts: Mapping[str, str], size: int, count: int) -> Iterator[list[str]]:
    """Yield documents of so many lines, each a sentence, about ``count`` of each text, spread over it."""
    for text in texts.values():
        sentences = [
            one.strip() for line in text.split("\n") for one in _SENTENCE_ENDS.split(line)
            if _FEWEST <= len(one.split()) <= _MOST and len(re.findall("[ء-ي]", one)) > 0.6 * len(one.replace(" ", ""))
        ]  # fmt: skip
        pieces = [sentences[at : at + size] for at in range(0, len(sentences), size)]
        pieces = [piece for piece in pieces if len(piece) > size // 2]
        step = max(1.0, len(pieces) / count)
        yield from (pieces[int(number * step)] for number in range(int(len(pieces) / step)))


def measure(texts: Mapping[str, str], count: int, names: Sequence[str], sizes: Sequence[int]) -> Calibration:
    """Return the counts of damages; each has about ``count`` documents of a size and text that it can break."""
    found = Calibration()
    for name in names:
        damage = DAMAGES[name]
        own: dict[str, str] = {}
        for key, text in texts.items():
            lines = [one for line in text.split("\n") for one in _SENTENCE_ENDS.split(line)]
            borne = damage.bears(lines)
            own[key] = "\n".join(line for line, bears in zip(lines, borne, strict=True) if not bears)
            found.left_out += Share(sum(borne), len(borne))
        for size in sizes:
            fit = {key: "\n".join(_breakable(text, damage, size)) for key, text in own.items()}
            for number, clean in enumerate(documents(fit, size, count)):
                for share in SHARES if size > 1 else (1.0,):
                    random = Random(f"{name} {size} {share} {number}")
                    broken = break_lines(damage, clean, share, random)
                    if broken != clean:
                        found.add(name, size, share, clean, broken)
    return found


def _breakable(text: str, damage: Damage, size: int) -> list[str]:
    """Return the lines of a text; for documents of one sentence those that a damage can break."""
    if size > 1:
        return text.split("\n")
    sentences = (one for line in text.split("\n") for one in _SENTENCE_ENDS.split(line))
    return [one for number, one in enumerate(sentences) if damage.apply(one, 1, Random(number)) != one]


def figures(found: Calibration) -> dict[str, dict[str, float]]:
    """Return what has floors: by damage the shares that come back, by filter what is right at .97 and more."""
    kept: dict[str, dict[str, float]] = {}
    for (name, size), share in found.whole.items():
        kept.setdefault(f"{CALIBRATION}{name}", {})[f"lines_{size}"] = share.value
    by_filter: defaultdict[str, Share] = defaultdict(Share)
    for rule, share in found.sure().items():
        by_filter[rule.partition("/")[0]] += share
    for name, share in by_filter.items():
        kept[f"{CALIBRATION}edits of {name}"] = {"right_when_sure": share.value}
    changed = found.beside.of - found.beside.right
    kept[f"{CALIBRATION}all"] = {
        "right_when_sure": sum(found.sure().values(), Share()).value,
        "wrong_edits_per_10000_words": 1e4 * found.wrong_edits() / max(1, found.words),
        "changed_beside": changed / max(1, found.beside.of),
    }
    return kept


def print_calibration(found: Calibration, show: int) -> None:
    """Print the tables."""
    names = dict.fromkeys(name for name, _ in found.whole)
    sizes = sorted({size for _, size in found.whole})
    cell = {key: f"{share.value:.3f} of {share.of}" for key, share in found.whole.items()}
    line = {key: f"{share.value:.3f} of {share.of}" for key, share in found.lines.items()}
    heads = [*(f"all of {size}" for size in sizes), *(f"some of {size}" for size in sizes if size > 1)]
    rows = [
        [name, *(cell.get((name, s), "") for s in sizes), *(line.get((name, s), "") for s in sizes if s > 1)]
        for name in names
    ]
    print_table(["damage", *heads], rows)
    rules = dict.fromkeys(sorted(rule for rule, _ in found.rules))
    shares = [[found.rules.get((rule, floor), Share()) for floor in BINS] for rule in rules]
    print_table(
        ["rule", *(f"from {floor:g}" for floor in BINS)],
        [
            [rule, *(f"{one.right}/{one.of}" if one.of else "" for one in row)]
            for rule, row in zip(rules, shares, strict=True)
        ],
    )
    sure = found.sure()
    judged = {rule: share.value for rule, share in sure.items() if share.of >= MIN_EDITS}
    worst = min(judged, key=lambda rule: judged[rule], default="")
    every = sum(sure.values(), Share())
    print_totals(
        sure_edits=every.of, right_when_sure=every.value, worst_rule=worst, worst=judged.get(worst, 1.0),
        words=found.words, wrong_edits=found.wrong_edits(), of_clean_words=found.wrong_of_clean_words,
        lines_beside=found.beside.of,
        changed_beside=found.beside.of - found.beside.right, beside_as_alone=found.beside_as_alone,
        lines_clean=found.kept.of,
        changed_clean=found.kept.of - found.kept.right, left_out=found.left_out.right,
    )  # fmt: skip
    for key, shown in found.shown.items() if show else ():
        print(f"\n{key}: {len(shown)}")
        print(*(f"   {one}" for one in Random(1).sample(shown, min(show, len(shown)))), sep="\n")


def read_corpora(folder: Path, split: str) -> dict[str, str]:
    """Read the corpora of a split, by name."""
    rows = map(json.loads, (folder / "MANIFEST.jsonl").read_text("utf-8").splitlines())
    return {
        row["name"]: gzip.decompress((folder / row["file"]).read_bytes()).decode()
        for row in rows
        if row["split"] == split
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, help="folder with MANIFEST.jsonl and gzipped texts")
    parser.add_argument("--split", default="TEST")
    parser.add_argument("--count", type=int, default=15, help="documents of a corpus and size (default 15)")
    parser.add_argument("--damages", nargs="+", default=list(DAMAGES), choices=list(DAMAGES), metavar="NAME")
    parser.add_argument("--sizes", nargs="+", type=int, default=list(SIZES))
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print so many places of each kind that are wrong"
    )
    parser.add_argument("--raise-floors", action="store_true", help="write floors that are better than those pinned")
    parser.add_argument("--lower-floors", action="store_true", help="write all floors, the worse ones too")
    args = parser.parse_args()
    start = time.perf_counter()
    if args.corpora is None:
        arabic = {name: text for name, text in clean_texts().items() if not re.search("[پچگیکہے]", text)}
        texts = {"fixtures": "\n".join(arabic.values())}
    else:
        texts = read_corpora(args.corpora, args.split)
    found = measure(texts, args.count, args.damages, args.sizes)
    if args.corpora is not None:
        edits, damaged, lines = found.set_apart(read_other_corpora(args.corpora, args.split))
        print_totals(edits_of_faults_of_the_source=edits, of_damaged_words_so=damaged, lines_beside_so=lines)
    print_calibration(found, args.show)
    print(f"{time.perf_counter() - start:.0f} s")
    if args.corpora is not None:
        return 0
    write = "all" if args.lower_floors else "better" if args.raise_floors else "none"
    some = args.damages != list(DAMAGES) or args.sizes != list(SIZES)
    measured = figures(found)
    if some:  # what is pinned of filters and of all is that of all damage
        pinned = {f"{CALIBRATION}{name}" for name in args.damages}
        measured = {name: row for name, row in measured.items() if name in pinned}
    faults = hold_floors(measured, digest_texts(texts.values()), write=write, some=some, family=CALIBRATION)
    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
