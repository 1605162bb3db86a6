"""Make the PDFs of the layout families: kinds of pages by many producers, with the text that they say.

    python benchmarks/fit/layouts/make_pages.py FOLDER [--producers NAME...] [--kinds NAME...] [--each 2]

FOLDER gets manifest.jsonl (id, pdf, truth, producer, kind), pdf/ and truth/, as ``--corpora`` of the objective
``page-layout`` wants. Producers that are not installed are left out and named: Chromium, wkhtmltopdf, LibreOffice
and Ghostscript are commands; WeasyPrint, PyMuPDF, typst, fpdf2 (with uharfbuzz), ReportLab (with arabic-reshaper and
python-bidi), cairocffi with pangocairocffi are packages,
and no dependency of arclean. The same names and numbers give the same pages.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from html_maker import HTML_PRODUCERS, Look, document_html
from page_kinds import KINDS, make_document
from placed_maker import FpdfCanvas, PangoCanvas, PlacedLayout, ReportlabCanvas
from typst_maker import print_typst

if TYPE_CHECKING:
    from page_nodes import MadeDocument

FONTS = {"DejaVu Sans": "DejaVuSans.ttf", "Amiri": "Amiri-Regular.ttf", "Scheherazade": "Scheherazade-Regular.ttf"}
FONT_FOLDER = Path("/usr/share/fonts")
PLACED = {
    "fpdf2-lines": (FpdfCanvas, False, False),
    "fpdf2-words": (FpdfCanvas, True, True),
    "reportlab-lines": (ReportlabCanvas, False, False),
    "reportlab-words": (ReportlabCanvas, True, False),
    "cairo-lines": (PangoCanvas, False, False),
    "cairo-words": (PangoCanvas, True, False),
}  # canvas, whether words are drawn one by one, whether in the order of reading
PRODUCERS = (*HTML_PRODUCERS, "typst", *PLACED)


def choose_look(random: Random) -> Look:
    """Return how a document looks."""
    size = random.choice((10.0, 11.0, 12.0, 14.0))
    return Look(random.choice([*FONTS]), size, size * random.choice((1.35, 1.5, 1.7)), random.random() < 0.5)


def print_document(document: MadeDocument, look: Look, producer: str, target: Path) -> None:
    """Print a document by a producer."""
    if producer in HTML_PRODUCERS:
        HTML_PRODUCERS[producer](document_html(document, look), target)
    elif producer == "typst":
        print_typst(document, look, FONT_FOLDER, target)
    else:
        canvas_of, by_word, leftward = PLACED[producer]
        if canvas_of is ReportlabCanvas:
            look = look._replace(font=next(iter(FONTS)))  # the others draw no presentation forms
        canvas = canvas_of(next(FONT_FOLDER.rglob(FONTS[look.font])))
        PlacedLayout(canvas, look, by_word=by_word, leftward=leftward).lay_out(document)
        canvas.save(target)


def main() -> int:
    """Make the pages that are asked for; return 1 where a producer failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--producers", nargs="+", choices=PRODUCERS, default=PRODUCERS)
    parser.add_argument("--kinds", nargs="+", choices=[*KINDS], default=[*KINDS])
    parser.add_argument("--each", type=int, default=1, help="documents of each kind by each producer")
    asked = parser.parse_args()
    (asked.folder / "pdf").mkdir(parents=True, exist_ok=True)
    (asked.folder / "truth").mkdir(exist_ok=True)
    file = asked.folder / "manifest.jsonl"
    rows = {
        row["id"]: row
        for line in (file.read_text("utf-8").splitlines() if file.exists() else [])
        for row in [json.loads(line)]
    }
    failed = []
    for producer in asked.producers:
        for kind in asked.kinds:
            for number in range(asked.each):
                seed = f"{kind}-{producer}-{number}"
                document, look = make_document(kind, number, Random(seed)), choose_look(Random(f"look-{seed}"))
                name = f"{producer}-{kind}-{number}"
                row = {
                    "id": name,
                    "pdf": f"pdf/{name}.pdf",
                    "truth": f"truth/{name}.txt",
                    "producer": producer,
                    "kind": kind,
                }
                try:
                    print_document(document, look, producer, asked.folder / row["pdf"])
                except Exception as error:  # noqa: BLE001 - one producer less
                    failed.append(f"{name}: {error}")
                    continue
                (asked.folder / row["truth"]).write_text(document.text, "utf-8")
                rows[name] = row
    file.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows.values()), "utf-8")
    print(len(rows), "pages", *failed, sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
