"""OCR of pages without text: error of letters, words and numbers, by font, and how far probabilities hold.

::

    python benchmarks/pdf_ocr.py FOLDER ... [--each 2] [-o FILE.json]    pages of PDFs made to scans, read by OCR
    python benchmarks/pdf_ocr.py FOLDER ... --as-is [--only ID,...]      PDFs as they are, read with and without OCR
    python benchmarks/pdf_ocr.py FOLDER ... --withhold [--each 2]        some letters of fonts withheld, filled by OCR

A folder has a ``manifest.jsonl`` with ``pdf``, ``truth``, ``font`` and ``text`` of files beside it. A scan is a page
drawn at 200 dots an inch, turned by up to .6 degrees, blurred, with noise, as JPEG. Errors are of what ``clean`` gives.
What is withheld are the letters of every fourth code point, and nothing is deciphered.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from io import BytesIO
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING, Any
from unittest import mock

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from rapidfuzz.distance import Levenshtein

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pdf_withheld

import arclean
from arclean.errors import ReadError
from arclean.readers.limits import Limits
from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.document import Document

_CONTROLS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u061c\u0640]")
_NUMBER = re.compile(r"\d+(?:[.,/:\u066b\u066c]\d+)*")


def scan(path: Path) -> bytes:
    """Return a PDF whose pages are pictures of those of another one, as a scanner would make them."""
    dice = random.Random(path.stem)
    pages = []
    for page in pypdfium2.PdfDocument(path):
        image = page.render(scale=200 / 72, grayscale=True).to_pil().convert("L")
        image = image.rotate(dice.uniform(-0.6, 0.6), Image.Resampling.BICUBIC, fillcolor=255)
        noise = Image.effect_noise(image.size, dice.uniform(12, 30))
        image = image.filter(ImageFilter.GaussianBlur(0.6))
        pages.append(ImageChops.add(image, noise, 1, -128 - dice.randint(0, 15)))
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=200, quality=60)
    return out.getvalue()


def folded(text: str) -> str:
    """Return a text in NFKC, without controls and kashida, on one line."""
    return " ".join(unicodedata.normalize("NFKC", _CONTROLS.sub("", text.replace("\f", "\n"))).split())


def words_with_probability(document: Document) -> list[tuple[str, float]]:
    """Return the words of a document that OCR read, each with its probability."""
    told = [label for label in document.labels if label.role == "ocr"]
    return [
        (folded(word[0]), label.confidence)
        for label in told
        for word in re.finditer(r"\S+", document.text[label.start : label.end])
    ]


def right_words(truth: str, read: Sequence[tuple[str, float]]) -> list[tuple[float, bool, bool]]:
    """Return for each word that was read its probability, whether it is right, and whether it has a digit."""
    want = folded(truth).split()
    found = [False] * len(read)
    for tag, _, _, start, end in SequenceMatcher(None, want, [word for word, _ in read], autojunk=False).get_opcodes():
        if tag == "equal":
            found[start:end] = [True] * (end - start)
    return [
        (probability, right, any(map(str.isdigit, word)))
        for (word, probability), right in zip(read, found, strict=True)
    ]


def numbers(document: Document, truth: str) -> tuple[int, int, int]:
    """Return how many numbers OCR read, how many of them are wrong, and how many of these have no finding."""
    true = set(_NUMBER.findall(truth))
    total = wrong = silent = 0
    for label in document.labels:
        if label.role != "ocr":
            continue
        for number in _NUMBER.finditer(document.text, label.start, label.end):
            total += 1
            if number[0] not in true:
                wrong += 1
                silent += not any(
                    one.rule == "pdf/ocr-number" and one.start <= number.start() and number.end() <= one.end
                    for one in document.findings
                )
    return total, wrong, silent


def measure(row: dict[str, Any], folder: Path, *, as_is: bool) -> dict[str, Any]:
    """Return the figures of a file: its character error with OCR (and without), words, numbers, verdict, seconds."""
    path = folder / row["pdf"]
    truth = (folder / row["truth"]).read_text("utf-8")
    source = path.read_bytes() if as_is else scan(path)
    found: dict[str, Any] = {"id": row["id"], "font": row["font"], "text": row["text"]}
    if as_is:
        plain = arclean.repair(arclean.read_pdf(source), profile="pdf")
        found["without"] = error_rate(truth, plain.text)
    start = time.process_time(), time.monotonic()
    try:
        document = arclean.read_pdf(source, ocr=True, limits=Limits(seconds=300, ocr_seconds=300))
    except ReadError as error:
        return found | {"error": 1.0, "failed": str(error)}
    found["seconds"] = time.monotonic() - start[1]
    read = right_words(truth, words_with_probability(document))
    total, wrong, silent = numbers(document, truth)
    return found | {
        "error": error_rate(truth, arclean.repair(document, profile="pdf").text), "words": len(read),
        "right": sum(right for _, right, _ in read), "numbers": total, "wrong numbers": wrong, "silent": silent,
        "verdict": arclean.diagnose(document).verdict, "probabilities": read,
    }  # fmt: skip


def measure_fills(row: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return how many words lack letters that are withheld, how many OCR fills, and how many of these wrongly."""
    path = folder / row["pdf"]
    true = folded(arclean.read_pdf(path, decipher=False).text).split()
    with (
        mock.patch.object(pdf_withheld, "_has_letter", _is_withheld),
        mock.patch.object(KnownFonts, "text_sources", return_value=[]),
    ):
        plain = pdf_withheld.read_withheld(path, decipher=False)
        read = pdf_withheld.read_withheld(path, decipher=False, ocr=True)
    words = right_words(" ".join(true), words_with_probability(read))
    lost = sum("\ufffd" in word for word in plain.text.split())
    return {
        "id": row["id"], "font": row["font"], "error": error_rate(" ".join(true), read.text),
        "without": error_rate(" ".join(true), plain.text), "lost": lost, "words": len(words),
        "right": sum(right for _, right, _ in words), "probabilities": words,
    }  # fmt: skip


def _is_withheld(text: str) -> bool:
    return any("\u0621" <= char <= "\u064a" and ord(char) % 4 == 0 for char in unicodedata.normalize("NFKC", text))


def error_rate(truth: str, text: str) -> float:
    """Return the character error of a text, from 0 to 1."""
    want = folded(truth)
    return min(1.0, Levenshtein.distance(want, folded(text)) / max(1, len(want)))


def chosen_rows(folder: Path, *, each: int, as_is: bool, only: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield rows of the manifest: those that are named, or ``each`` for every font, of different texts."""
    seen: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        texts = seen[row["font"]]
        if only or as_is:
            if not only or row["id"] in only:
                yield row
        elif row.get("display_ok", True) and row["text"] not in texts and len(texts) < each:
            texts.add(row["text"])
            yield row


def describe(rows: Sequence[dict[str, Any]]) -> str:
    """Return the figures of some files in a line."""
    total = {
        name: sum(row.get(name, 0) for row in rows) for name in ("words", "right", "numbers", "wrong numbers", "silent")
    }
    errors = [row["error"] for row in rows]
    without = [row["without"] for row in rows if "without" in row]
    lost = sum(row.get("lost", 0) for row in rows)
    return (
        f"{len(rows):3} files, character error mean {mean(errors):.4f} median {median(errors):.4f}"
        + (f" (without OCR {mean(without):.4f}, {median(without):.4f})" if without else "")
        + f", words right {total['right'] / max(1, total['words']):.3f} of {total['words']}"
        + (f", of {lost} with letters that are lost" if lost else "")
        + f", numbers {total['numbers']}, wrong {total['wrong numbers']}, without a finding {total['silent']}"
    )


def main() -> int:
    """Read the command line, print the figures by font and of all, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=2, help="scans of each font (default: 2)")
    parser.add_argument("--as-is", action="store_true")
    parser.add_argument("--withhold", action="store_true")
    parser.add_argument("--only", default="", metavar="ID,...")
    parser.add_argument("-o", "--output", type=Path)
    args = parser.parse_args()
    only = [name for name in args.only.split(",") if name]
    rows = []
    for folder in args.folders:
        for row in chosen_rows(folder, each=args.each, as_is=args.as_is, only=only):
            rows.append(measure_fills(row, folder) if args.withhold else measure(row, folder, as_is=args.as_is))
            told = rows[-1].get("verdict") or rows[-1].get("failed")
            print(f"{rows[-1]['id'][:40]:40} {told} {describe(rows[-1:])[11:]}", flush=True)
    by_font = defaultdict(list)
    for row in rows:
        by_font[row["font"]].append(row)
    for font, group in sorted(by_font.items()):
        print(f"{font:12} {describe(group)}")
    print(f"{'all':12} {describe(rows)}")
    if args.output:
        args.output.write_text(json.dumps(rows, ensure_ascii=False, indent=0), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
