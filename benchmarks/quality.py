"""Measure quality: how exactly what the corruptors break comes back, and what clean text suffers.

    python benchmarks/quality.py                        the fixtures, held against benchmarks/floors.toml
    python benchmarks/quality.py --filters spaces marks  the rows of some filters
    python benchmarks/quality.py --corpora DIR          the corpora of split TEST in DIR (see MANIFEST.jsonl there)

Every clean text is damaged by every corruptor with several seeds and repaired by the first profile that has the filter;
``recovery`` is given another version of the text. Fixtures come whole, in parts and in sentences, or laid out as the
damage needs them (``fixture_documents``); of equal damaged documents one counts. A row says, for the artifact of one
filter:

- ``documents``: damaged documents; ``genres``: how many of the eight genres are among them;
- ``domain``: how many lie in the corruptor's domain, where the filter must give back every character;
- ``exact``, ``exact_in_domain``: the share of all, and of those in the domain, that come back exactly;
- ``reported``: of the documents that do not come back, the share that carries a finding;
- ``places_reported``: of the damaged places in these documents, the share that a finding touches;
- ``silent``: of all documents, the share that neither comes back nor carries a finding;
- ``cer_before``, ``cer_after``: the character error rate (edit distance by length of the right text).

What repair changes in the undamaged text counts as come back when it is changed again; it is shown by itself, as harm:
``clean`` gives the documents that were changed with nothing damaged.

Exit code 1 where a figure is on the wrong side of its floor or has none, where a row has fewer than 100 documents or
lacks a genre, and where a share has no document to be counted on. ``--raise-floors`` writes the floors that are better
than those pinned, and those of new filters; ``--lower-floors`` writes all: a change of its own, with a line in the
changelog. Figures of corpora are kept in benchmarks/results, by date.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import importlib.util
import json
import sys
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from common import ROOT, clean_texts, digest_texts, print_table, print_totals
from fixture_documents import GENRES, REFERENCES, SEEDS, CleanDocument, documents_for
from floors import blind_rows, hold_floors
from rapidfuzz.distance import Levenshtein

import arclean
from arclean import filters
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from arclean import Pipeline, Result

RESULTS = ROOT / "benchmarks" / "results"
MEASURES = ROOT / "benchmarks" / "measures"
PARAGRAPHS = 40  # a document of a corpus: long enough for filters that judge by the whole document
PROFILES = ("repair", "pdf", "web")
SHOWN = 5  # documents of each kind


@dataclass
class Figures:
    """What is counted for the artifact of one filter."""

    documents: int = 0
    domain: int = 0
    exact: int = 0
    exact_in_domain: int = 0
    reported: int = 0
    places: int = 0
    places_reported: int = 0
    characters: int = 0
    damaged_characters: int = 0
    wrong_characters: int = 0
    genres: set[str] = field(default_factory=set)
    missed: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def add_document(self, name: str, document: CleanDocument, seed: int) -> None:
        """Damage a document, repair it, and count; what stays as it is, or was counted before, is left out."""
        corruptor, text = corruptors.find(name), document.text
        random = Random(f"{document.source} {document.form} {seed}")
        damaged = corruptor.corrupt(text, random)
        if damaged == text or damaged in self.seen:
            return
        self.seen.add(damaged)
        references = [REFERENCES[name](text, random)] if name in REFERENCES else []
        pipeline = pipeline_for(name)
        result = pipeline.run(damaged, references)
        is_in_domain = corruptor.accepts(text)
        is_restored = result.text == text or result.text == pipeline.run(text, references).text
        self.documents += 1
        self.genres |= {document.genre} & set(GENRES)
        self.domain += is_in_domain
        self.exact += is_restored
        self.exact_in_domain += is_restored and is_in_domain
        self.reported += not is_restored and bool(result.findings)
        self.characters += len(text)
        self.damaged_characters += Levenshtein.distance(text, damaged)
        if not is_restored:
            self.wrong_characters += Levenshtein.distance(text, result.text)
            self.count_places(text, result)
            if is_in_domain or not result.findings:
                (self.missed if is_in_domain else self.silent).append(difference(document, result.text))

    def count_places(self, text: str, result: Result) -> None:
        """Count the places of a damaged text that differ from the right one, and those that a finding touches."""
        for start, end in differing_places(result.original, text):
            self.places += 1
            self.places_reported += any(f.start <= end and start <= f.end for f in result.findings)

    def as_row(self) -> dict[str, float]:
        """Return the figures that are printed and pinned; a share of no documents is left out."""
        left = self.documents - self.exact
        shares = {
            "exact": (self.exact, self.documents),
            "exact_in_domain": (self.exact_in_domain, self.domain),
            "reported": (self.reported, left),
            "places_reported": (self.places_reported, self.places),
            "silent": (left - self.reported, self.documents),
            "cer_before": (self.damaged_characters, self.characters),
            "cer_after": (self.wrong_characters, self.characters),
        }
        counts = {"documents": self.documents, "domain": self.domain} | (
            {"genres": len(self.genres)} if self.genres else {}
        )
        return counts | {key: part / whole for key, (part, whole) in shares.items() if whole}


def differing_places(damaged: str, right: str) -> list[tuple[int, int]]:
    """Return the spans of a damaged text that differ from the right one; empty ones where something is lost."""
    codes = Levenshtein.opcodes(damaged, right)
    return [(code.src_start, code.src_end) for code in codes if code.tag != "equal"]


@cache
def pipeline_for(name: str) -> Pipeline:
    """Return the first profile that has the filter, or ``repair`` with it; with the options that its damage needs."""
    profiles = (arclean.profile(profile) for profile in PROFILES)
    found = next((p for p in profiles if any(f.name == name for f in p.filters)), None)
    if found is None or corruptors.find(name).options():
        return (found or arclean.profile("repair")) | corruptors.filter_for(name)
    return found


def difference(document: CleanDocument, repaired: str) -> str:
    """Return where the repaired text first differs from the clean one, in words."""
    pairs = zip(document.text, repaired, strict=False)
    at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(document.text), len(repaired)))
    near = slice(max(0, at - 15), at + 15)
    return f"{document.source}: {document.text[near]!r} came back {repaired[near]!r}"


def measure_texts(
    texts: Mapping[str, str], seeds: int | None, *, names: Sequence[str] = (), cut: bool, show: bool = False
) -> dict[str, dict[str, float]]:
    """Return the figures of artifacts by filter (all, or those named), and under ``clean`` the harm to clean texts."""
    figures: dict[str, dict[str, float]] = {}
    for name in names or [n for n in filters.builtin() if n in corruptors.names()]:
        counted = Figures()
        for document in documents_for(name, texts, cut=cut):
            for seed in range(seeds or SEEDS[document.form]):
                counted.add_document(name, document, seed)
        figures[name] = counted.as_row()
        for kind, lines in (("missed", counted.missed), ("silent", counted.silent)) if show else ():
            for line in lines[:SHOWN]:
                print(f"   {name}, {kind}: {line}", file=sys.stderr)
    results = [arclean.repair(text) for text in texts.values()]
    characters = sum(map(len, texts.values()))
    figures["clean"] = {
        "documents": len(texts),
        "changed": sum(r.text != r.original for r in results),
        "edits_per_million": 1e6 * sum(len(r.edits) for r in results) / characters,
        "findings_per_million": 1e6 * sum(len(r.findings) for r in results) / characters,
    }
    return figures


COLUMNS = (
    "documents", "genres", "domain", "exact", "exact_in_domain", "reported", "places_reported", "silent", "cer_before",
    "cer_after",
)  # fmt: skip


def print_figures(figures: dict[str, dict[str, float]]) -> None:
    """Print the table."""
    rows = [[name, *(row.get(key, "") for key in COLUMNS)] for name, row in figures.items() if name != "clean"]
    print_table(["damage", *(key.replace("_", " ").replace("cer", "CER") for key in COLUMNS)], rows)
    clean = figures["clean"]
    harm = " and ".join(f"{clean[f'{key}_per_million']:.1f} {key}" for key in ("edits", "findings"))
    print(f"clean: {clean['changed']} of {clean['documents']} documents changed, {harm} per million characters\n")


# Corpora


def corpora_texts(folder: Path, characters: int) -> Iterator[tuple[str, list[str]]]:
    """Yield the names of the corpora of split TEST and their documents, of about 40 paragraphs each."""
    for line in (folder / "MANIFEST.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if entry["split"] != "TEST":
            continue
        with gzip.open(folder / entry["file"], "rt", encoding="utf-8") as file:
            text = file.read()
        yield entry["name"], list(thinned_documents(text, characters))


def thinned_documents(text: str, characters: int) -> Iterator[str]:
    """Yield documents of a corpus (a paragraph a line), evenly thinned to a number of characters, and one at least."""
    paragraphs = [line for line in text.split("\n") if line.strip()]
    pieces = ["\n\n".join(paragraphs[i : i + PARAGRAPHS]) for i in range(0, len(paragraphs), PARAGRAPHS)]
    step = max(1.0, sum(map(len, pieces)) / characters)
    yield from (pieces[int(number * step)] for number in range(max(1, int(len(pieces) / step))))


def own_measures(folder: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """Run the measures that filters have of their own, and yield the name and the figures of each."""
    sys.path.insert(0, str(MEASURES))  # as where a measure runs on its own
    for file in sorted(MEASURES.glob("[!_]*.py")):
        spec = importlib.util.spec_from_file_location(f"measures_{file.stem}", file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield file.stem, module.measure(folder)


def measure_corpora(folder: Path, characters: int, seeds: int, *, show: bool) -> dict[str, object]:
    """Measure the corpora and the filters' own measures, print the figures, and return them by corpus."""
    kept: dict[str, object] = {}
    for name, documents in corpora_texts(folder, characters):
        size, digest = sum(map(len, documents)), digest_texts(documents)
        print(f"{name}: {len(documents)} documents, {size} characters, digest {digest}\n")
        numbered = {f"{name} {number}": text for number, text in enumerate(documents)}
        kept[name] = figures = measure_texts(numbered, seeds, cut=False, show=show)
        print_figures(figures)
    own: dict[str, dict[str, float]] = {}
    for name, found in own_measures(folder):
        own[name] = found
        print_table([name, "figure"], [[key, round(value, 5)] for key, value in found.items()])
        print()
    return kept | {"measures": own}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, help="folder with MANIFEST.jsonl and gzipped texts")
    parser.add_argument("--filters", nargs="+", default=[], metavar="NAME", choices=corruptors.names())
    parser.add_argument("--characters", type=int, default=60_000, help="of each corpus (default 60,000)")
    parser.add_argument("--seeds", type=int, help=f"damages of each document (default by form {SEEDS}; 1 for corpora)")
    parser.add_argument("--raise-floors", action="store_true", help="write floors that are better than those pinned")
    parser.add_argument("--lower-floors", action="store_true", help="write all floors, the worse ones too")
    parser.add_argument(
        "--show",
        action="store_true",
        help="print what of the domain did not come back, and what of others nothing tells of",
    )
    args = parser.parse_args()
    start = time.perf_counter()
    if args.corpora is None:
        texts = clean_texts()
        figures = measure_texts(texts, args.seeds, names=args.filters, cut=True, show=args.show)
        print_figures(figures)
        faults = blind_rows(figures, len(GENRES))
        digest = digest_texts(texts.values())
        write = "all" if args.lower_floors else "better" if args.raise_floors else "none"
        faults += hold_floors(figures, digest, write=write, some=bool(args.filters))
        print_totals(seconds=round(time.perf_counter() - start, 1), **figures)
        print(*faults, sep="\n", file=sys.stderr)
        return 1 if faults else 0

    kept = measure_corpora(args.corpora, args.characters, args.seeds or 1, show=args.show)
    date = dt.datetime.now(dt.UTC).date().isoformat()
    RESULTS.mkdir(exist_ok=True)
    rounded = json.loads(json.dumps(kept), parse_float=lambda number: round(float(number), 5))
    outcome = {"date": date, "version": arclean.__version__, "characters": args.characters, "corpora": rounded}
    (RESULTS / f"quality-{date}.json").write_text(json.dumps(outcome, indent=1) + "\n", "utf-8")
    print_totals(seconds=round(time.perf_counter() - start, 1), **rounded)
    return 0


if __name__ == "__main__":
    sys.exit(main())
