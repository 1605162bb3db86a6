"""Measure quality: how exactly what the corruptors break comes back, and what clean text suffers.

    python benchmarks/quality.py                        the fixtures, held against benchmarks/floors.toml
    python benchmarks/quality.py --corpora DIR          the corpora of split TEST in DIR (see MANIFEST.jsonl there)

Every clean text is damaged by every corruptor with several seeds and repaired by the profile ``repair``, or the
one that has the filter. A row says, for the artifact of one filter: documents; how many lie in the corruptor's domain,
where the filter alone must give back every character; the share of all, and of those in the domain, that come back
exactly; the character error rate (edit distance by length of the right text) before and after; and how many documents
were broken but neither restored nor reported. What repair changes in the undamaged text counts as come back when it is
changed again; it is shown by itself, as harm: ``clean`` gives the documents that were changed with nothing broken.

Exit code 1 where a figure is below its floor or, for ``clean``, above it. ``--raise-floors`` writes the floors that
are better than those pinned, and those of new filters; ``--lower-floors`` writes all: a change of its own, with a
line in the changelog. Figures of corpora are kept in benchmarks/results, by date.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import importlib.util
import json
import sys
import time
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from common import ROOT, clean_texts, digest, table, total
from rapidfuzz.distance import Levenshtein

import arclean
from arclean import filters
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

FLOORS = ROOT / "benchmarks" / "floors.toml"
RESULTS = ROOT / "benchmarks" / "results"
MEASURES = ROOT / "benchmarks" / "measures"
PARAGRAPHS = 40  # a document of a corpus: long enough for filters that judge by the whole document
SEEDS = 5
PROFILES = {"boilerplate": "web"}  # of filters that are not in ``repair``


@dataclass
class Figures:
    """What is counted for one artifact."""

    documents: int = 0
    domain: int = 0
    exact: int = 0
    exact_in_domain: int = 0
    silent: int = 0
    characters: int = 0
    broken: int = 0
    left: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, name: str, text: str, seed: int) -> None:
        """Break a text, repair it, and count."""
        corruptor = corruptors.find(name)
        damaged = corruptor.corrupt(text, Random(seed))
        if damaged == text:
            return
        pipeline = arclean.profile(PROFILES.get(name, "repair"))
        if corruptor.options():
            pipeline |= corruptors.filter_for(name)
        result = pipeline.run(damaged)
        inside = corruptor.accepts(text)
        restored = result.text in (text, pipeline(text))
        self.documents += 1
        self.domain += inside
        self.exact += restored
        self.exact_in_domain += restored and inside
        self.silent += not restored and not result.findings
        self.characters += len(text)
        self.broken += Levenshtein.distance(text, damaged)
        self.left += 0 if restored else Levenshtein.distance(text, result.text)
        if inside and not restored:
            at = next((i for i, (a, b) in enumerate(zip(text, result.text, strict=False)) if a != b), len(text))
            near = slice(max(0, at - 15), at + 15)
            self.missed.append(f"{text[near]!r} came back {result.text[near]!r}")

    def row(self) -> dict[str, float]:
        """Give the figures that are printed and pinned; no share of a domain that is empty."""
        share = {"exact_in_domain": self.exact_in_domain / self.domain} if self.domain else {}
        return {
            "documents": self.documents,
            "domain": self.domain,
            "exact": self.exact / max(1, self.documents),
            **share,
            "cer_before": self.broken / max(1, self.characters),
            "cer_after": self.left / max(1, self.characters),
            "silent": self.silent / max(1, self.documents),
        }


def measure(documents: list[str], seeds: int, *, show: bool = False) -> dict[str, dict[str, float]]:
    """Measure all artifacts, and the harm done to the clean documents."""
    figures: dict[str, dict[str, float]] = {}
    for name in (n for n in filters.builtin() if n in corruptors.names()):
        counted = Figures()
        for number, text in enumerate(documents):
            for seed in range(seeds):
                counted.add(name, text, 1000 * number + seed)
        figures[name] = counted.row()
        for line in counted.missed[:5] if show else ():
            print(f"   {name}: {line}", file=sys.stderr)
    results = [arclean.repair(text) for text in documents]
    changed = [r for r in results if r.text != r.original]
    figures["clean"] = {
        "documents": len(documents),
        "changed": len(changed),
        "edits_per_million": 1e6 * sum(len(r.edits) for r in results) / sum(map(len, documents)),
        "findings_per_million": 1e6 * sum(len(r.findings) for r in results) / sum(map(len, documents)),
    }
    return figures


def report(figures: dict[str, dict[str, float]]) -> None:
    """Print the table."""
    keys = ["documents", "domain", "exact", "exact_in_domain", "cer_before", "cer_after", "silent"]
    head = ["damage", "documents", "in domain", "exact", "exact in domain", "CER before", "CER after", "silent"]
    table(head, [[name, *(row.get(key, "") for key in keys)] for name, row in figures.items() if name != "clean"])
    clean = figures["clean"]
    harm = " and ".join(f"{clean[f'{key}_per_million']:.1f} {key}" for key in ("edits", "findings"))
    print(f"clean: {clean['changed']} of {clean['documents']} documents changed, {harm} per million characters\n")


# Floors

HIGHER = ("exact", "exact_in_domain")  # pinned figures of a damage; all others of ``LOWER`` must not rise
LOWER = {"clean": ("changed", "findings_per_million"), "": ("cer_after", "silent")}


def pinned(name: str) -> tuple[str, ...]:
    """Name the figures of a row that have a floor."""
    return LOWER["clean"] if name == "clean" else (*HIGHER, *LOWER[""])


def worse(key: str, now: float, floor: float) -> bool:
    """Tell whether a figure is on the wrong side of its floor."""
    return now < floor - 1e-9 if key in HIGHER else now > floor + 1e-9


def hold(figures: dict[str, dict[str, float]], seen: str, *, lift: bool, lower: bool) -> list[str]:
    """Hold figures against the floors, write those that may be written, and tell which are missed."""
    floors = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    missed, lines = [], []
    today = dt.datetime.now(dt.UTC).date().isoformat()
    for name, row in figures.items():
        old = floors.get(name)
        keep = dict(old) if old else {}
        for key in (key for key in pinned(name) if key in row):
            now = round(row[key], 6)
            if old is None or key not in old or (lift and worse(key, old[key], now)) or lower:
                keep |= {key: now, "fixtures": seen, "date": today}
            elif worse(key, now, old[key]):
                missed.append(f"{name}: {key} is {now}, its floor {old[key]} ({old['date']}, {old['fixtures']})")
        last = ("fixtures", "date")
        ordered = {k: keep[k] for k in (*(k for k in keep if k not in last), *(k for k in last if k in keep))}
        lines += [f"[{name}]", *(f"{k} = {json.dumps(v)}" for k, v in ordered.items()), ""]
    missed += [f"{name}: has a floor and was not measured" for name in floors.keys() - figures.keys()]
    if lift or lower:
        FLOORS.write_text(HEAD + "\n".join(lines), "utf-8")
    elif any(name not in floors for name in figures):
        print("not pinned yet (--raise-floors):", *(n for n in figures if n not in floors), file=sys.stderr)
    return missed


HEAD = """\
# The floors of benchmarks/quality.py: for each damage the share of documents that come back exactly (of all, and of
# those in the corruptor's domain) must not fall, the character error rate that is left and the share of documents
# that are neither restored nor reported must not rise; clean documents must not be changed.
# `fixtures` is the digest of the texts that the figures were measured on. Written by the script itself:
# --raise-floors writes what is better, --lower-floors what is worse (a change of its own, told in CHANGELOG.md).

"""

# Corpora


def corpora(folder: Path, characters: int) -> Iterator[tuple[str, list[str]]]:
    """Yield the names of the corpora of split TEST and their documents, of about 40 paragraphs each."""
    for line in (folder / "MANIFEST.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if entry["split"] != "TEST":
            continue
        with gzip.open(folder / entry["file"], "rt", encoding="utf-8") as file:
            text = file.read()
        yield entry["name"], list(_documents(text, characters))


def _documents(text: str, characters: int) -> Iterator[str]:
    """Cut a corpus (a paragraph a line, a blank line between documents), evenly thinned to a number of characters."""
    paragraphs = [line for line in text.split("\n") if line.strip()]
    pieces = ["\n\n".join(paragraphs[i : i + PARAGRAPHS]) for i in range(0, len(paragraphs), PARAGRAPHS)]
    step = max(1.0, sum(map(len, pieces)) / characters)
    yield from (pieces[int(number * step)] for number in range(int(len(pieces) / step)))


def measures(folder: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """Run the measures that filters have of their own, and yield the name and the figures of each."""
    sys.path.insert(0, str(MEASURES))  # as where a measure runs on its own
    for file in sorted(MEASURES.glob("[!_]*.py")):
        spec = importlib.util.spec_from_file_location(f"measures_{file.stem}", file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield file.stem, module.measure(folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, help="folder with MANIFEST.jsonl and gzipped texts")
    parser.add_argument("--characters", type=int, default=60_000, help="of each corpus (default 60,000)")
    parser.add_argument("--seeds", type=int, help=f"damages of each text (default {SEEDS}; 1 for corpora)")
    parser.add_argument("--raise-floors", action="store_true", help="write floors that are better than those pinned")
    parser.add_argument("--lower-floors", action="store_true", help="write all floors, the worse ones too")
    parser.add_argument("--show", action="store_true", help="print what did not come back")
    args = parser.parse_args()
    start = time.perf_counter()
    if args.corpora is None:
        texts = clean_texts()
        figures = measure(list(texts.values()), args.seeds or SEEDS, show=args.show)
        report(figures)
        missed = hold(figures, digest(texts.values()), lift=args.raise_floors, lower=args.lower_floors)
        total(seconds=round(time.perf_counter() - start, 1), **figures)
        print(*missed, sep="\n", file=sys.stderr)
        return 1 if missed else 0

    kept: dict[str, object] = {}
    for name, documents in corpora(args.corpora, args.characters):
        size = sum(map(len, documents))
        print(f"{name}: {len(documents)} documents, {size} characters, digest {digest(documents)}\n")
        kept[name] = figures = measure(documents, args.seeds or 1, show=args.show)
        report(figures)
    own: dict[str, dict[str, float]] = {}
    for name, found in measures(args.corpora):
        own[name] = found
        table([name, "figure"], [[key, round(value, 5)] for key, value in found.items()])
        print()
    date = dt.datetime.now(dt.UTC).date().isoformat()
    RESULTS.mkdir(exist_ok=True)
    rounded = json.loads(json.dumps(kept | {"measures": own}), parse_float=lambda number: round(float(number), 5))
    outcome = {"date": date, "version": arclean.__version__, "characters": args.characters, "corpora": rounded}
    (RESULTS / f"quality-{date}.json").write_text(json.dumps(outcome, indent=1) + "\n", "utf-8")
    total(seconds=round(time.perf_counter() - start, 1), **rounded)
    return 0


if __name__ == "__main__":
    sys.exit(main())
