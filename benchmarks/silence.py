"""Silence: of the PDFs that are read wrong, how many have no finding and no verdict that tells.

    python benchmarks/silence.py DIR... [--half odd|even] [--only NAME]

A DIR has a ``manifest.jsonl`` (``id``, ``pdf``, ``truth``, ``producer``, ``kind``, ``font``, ``display_ok``) or PDFs
with the text of some of their lines beside them (``NAME.snippets.json``: ``snippets``, and ``pages`` where they stand).
A document is wrong where its character error after profile ``pdf`` is above 5 %, right below 1 %; where only lines are
known, the pages that they stand on are judged, and wrong where above 5 % of their letters are missed at the place that
fits them best (in the text as it was read too, for running heads). A row whose page itself is wrong (``display_ok``
false) is listed and not counted.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from common import print_table
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

import arclean

TELLING_KINDS = frozenset({
    "wrong-map", "unmapped-glyph", "no-text", "missing-letters", "missing-number", "visual-order", "encoded",
    "swapped-fragments", "reversed-number",
})  # fmt: skip
TELLING_VERDICTS = frozenset({"re-extract", "ocr"})
ACCUSING_KINDS = frozenset({"wrong-map"})
WRONG, RIGHT = 0.05, 0.01
_MAX_SILENT, _MAX_ACCUSED = 0.02, 0.01
_SECONDS = 300.0

_CONTROLS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u061c\u0640]")
_MARKS = re.compile("[\u064b-\u065f\u0670\u06d6-\u06ed]")
_ONE_SPELLING = str.maketrans("ىیکھہ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "يي" + "كهه" + "0123456789" * 2)


class Job(NamedTuple):
    """A PDF with what is known of its text: all of it, or some lines, on pages from 1 (all where none is named)."""

    name: str
    pdf: Path
    truth: str | None
    lines: tuple[str, ...]
    group: str
    displayed: bool
    pages: frozenset[int] = frozenset()


def find_jobs(folder: Path) -> list[Job]:
    """Return the PDFs of a folder that something is known of."""
    manifest = folder / "manifest.jsonl"
    if manifest.exists():
        rows = [json.loads(line) for line in manifest.read_text("utf-8").split("\n") if line.strip()]
        return [
            Job(
                row["id"], folder / row["pdf"], (folder / row["truth"]).read_text("utf-8"), (),
                f"{row.get('kind') or 'producer'}: {row['producer']}", row.get("display_ok", True),
            )
            for row in rows
        ]  # fmt: skip
    jobs = []
    for pdf in sorted(folder.glob("*.pdf")):
        side = pdf.with_suffix(".snippets.json")
        known = json.loads(side.read_text("utf-8")) if side.exists() else {"snippets": [], "pages": ""}
        pages = frozenset(int(page) for page in re.findall(r"\d+", str(known.get("pages", ""))))
        jobs.append(Job(pdf.stem, pdf, None, tuple(known["snippets"]), f"real: {pdf.stem}", True, pages))
    return jobs


def measure(job: Job) -> dict[str, Any]:
    """Return the error of a PDF, what was found in it and what its pages were said to be."""
    try:
        document = arclean.read_pdf(job.pdf)
        text = arclean.repair(document, profile="pdf").text
        found = arclean.diagnose(document)
    except arclean.ArcleanError as error:
        return {"error": 1.0, "kinds": {}, "verdict": "", "raised": str(error)[:80], "pages": 0}
    seen = [page for page in found.pages if not job.pages or page.number in job.pages]
    places = [place for place in document.pages if not job.pages or place.number in job.pages]
    findings = [one for one in found.findings if any(place.start <= one.start <= place.end for place in places)]
    error = (
        character_error(job.truth, text) if job.truth is not None else line_error(job.lines, f"{text}\n{document.text}")
    )
    return {
        "error": error,
        "kinds": dict(Counter(one.kind for one in findings)),
        "rules": dict(Counter(one.rule for one in findings if one.kind in ACCUSING_KINDS)),
        "verdict": "" if job.pages else found.verdict,
        "page_verdicts": sorted({page.verdict for page in seen}),
        "raised": "",
        "text": text[:200],
        "pages": len(found.pages),
    }


def character_error(truth: str, text: str) -> float:
    """Return the edit distance over the length of the right text; controls, kashida and forms do not count."""
    right, got = _plain(truth), _plain(text)
    return min(1.0, Levenshtein.distance(right, got) / max(1, len(right)))


def line_error(lines: tuple[str, ...], text: str) -> float:
    """Return the share of the letters of lines that is missed where each fits best; spaces and marks do not count."""
    if not lines:
        return 0.0 if text.strip() else 1.0
    got = _letters(text)
    missed = whole = 0.0
    for line in map(_letters, lines):
        if line and line not in got:
            place = fuzz.partial_ratio_alignment(line, got)
            best = got[place.dest_start : place.dest_end] if place else ""
            missed += min(len(line), Levenshtein.distance(line, best))
        whole += len(line)
    return missed / max(1.0, whole)


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", _CONTROLS.sub("", text))
    return " ".join(text.split())


def _letters(text: str) -> str:
    text = _MARKS.sub("", unicodedata.normalize("NFKC", _CONTROLS.sub("", text))).translate(_ONE_SPELLING)
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFC", text))


def tells(row: dict[str, Any]) -> bool:
    """Return whether a finding, a verdict or an error says that a document is not to be trusted."""
    verdicts = {row["verdict"], *row.get("page_verdicts", ())}
    return bool(row["raised"] or TELLING_KINDS & set(row["kinds"]) or TELLING_VERDICTS & verdicts)


def accuses(row: dict[str, Any]) -> bool:
    """Return whether a document is said to be one that must be read again."""
    verdicts = {row["verdict"], *row.get("page_verdicts", ())}
    return bool(ACCUSING_KINDS & set(row["kinds"]) or TELLING_VERDICTS & verdicts)


def main(arguments: list[str] | None = None) -> int:
    """Print the shares, the silent and the accused; exit code 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--half", choices=["odd", "even"], help="every second PDF only")
    parser.add_argument("--only", default="", help="PDFs whose name contains this")
    options = parser.parse_args(arguments)
    jobs = [job for folder in options.folders for job in find_jobs(folder)]
    if options.half:
        jobs = jobs[options.half == "odd" :: 2]
    jobs = [job for job in jobs if options.only in job.name]
    rows = _measure_all(jobs)
    pairs = list(zip(jobs, rows, strict=True))
    shown = [(job, row) for job, row in pairs if job.displayed]
    wrong = [(job, row) for job, row in shown if row["error"] > WRONG]
    right = [(job, row) for job, row in shown if row["error"] < RIGHT]
    silent = [(job, row) for job, row in wrong if not tells(row)]
    accused = [(job, row) for job, row in right if accuses(row)]
    _print_named("silent", silent)
    _print_named("accused", accused)
    _print_named("wrong on the page itself, not counted", [pair for pair in pairs if not pair[0].displayed])
    _print_groups(wrong, silent)
    shares = len(silent) / max(1, len(wrong)), len(accused) / max(1, len(right))
    print(
        json.dumps({
            "pdfs": len(shown), "wrong": len(wrong), "silent": len(silent), "silent_share": round(shares[0], 4),
            "right": len(right), "accused": len(accused), "accused_share": round(shares[1], 4),
        })
    )  # fmt: skip
    return int(shares[0] > _MAX_SILENT or shares[1] > _MAX_ACCUSED)


def _measure_all(jobs: list[Job]) -> list[dict[str, Any]]:
    """Measure PDFs in two processes; one that takes too long is wrong and says so."""
    rows: list[dict[str, Any]] = []
    with multiprocessing.Pool(2, maxtasksperchild=20) as pool:
        for task in [pool.apply_async(measure, (job,)) for job in jobs]:
            try:
                rows.append(task.get(timeout=_SECONDS))
            except multiprocessing.TimeoutError:
                rows.append({"error": 1.0, "kinds": {}, "verdict": "", "raised": "timeout", "pages": 0})
    return rows


def _print_named(title: str, pairs: list[tuple[Job, dict[str, Any]]]) -> None:
    print(f"\n{title}: {len(pairs)}\n")
    print_table(
        ["PDF", "error", "verdict", "findings", "kind and producer", "text"],
        [
            (job.name, f"{row['error']:.3f}", row["verdict"] or row.get("page_verdicts"),
             {**row["kinds"], **row.get("rules", {})}, job.group,
             " ".join(row.get("text", "").split())[:60])
            for job, row in sorted(pairs, key=lambda pair: -pair[1]["error"])
        ],
    )  # fmt: skip


def _print_groups(wrong: list[tuple[Job, dict[str, Any]]], silent: list[tuple[Job, dict[str, Any]]]) -> None:
    counted: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for number, pairs in enumerate((wrong, silent)):
        for job, _ in pairs:
            counted[job.group][number] += 1
    print("\nby kind and producer\n")
    print_table(["kind and producer", "wrong", "silent"], [(name, *pair) for name, pair in sorted(counted.items())])


if __name__ == "__main__":
    sys.exit(main())
