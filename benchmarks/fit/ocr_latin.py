"""OCR: from which probabilities words are shown to the models of English, and taken from them.

::

    python benchmarks/fit/ocr_latin.py FOLDER ... [--each 2]

Pages are made to scans as in ``benchmarks/pdf_ocr.py``, and read once for each threshold of showing. The pair of
thresholds with the most words right on all font families but one is judged on that one.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from itertools import product
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pypdfium2
from pdf_ocr import chosen_rows, folded, right_words, scan

from arclean.readers.pdf.ocr import weights
from arclean.readers.pdf.ocr.arabic_signs import restore_comma
from arclean.readers.pdf.ocr.latin_words import doubtful_boxes, take_latin_words
from arclean.readers.pdf.ocr.page_pictures import PagePictures
from arclean.readers.pdf.ocr.tesseract import LATIN, start_tesseract

SHOWN = (0.0, 0.4, 0.6, 0.7, 0.8, 0.9)
TAKEN = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def count_right(data: bytes, truth: str) -> dict[tuple[float, float], int]:
    """Return how many words of a scan are right with each pair of thresholds, less those that are not."""
    tesseract = start_tesseract()
    pictures = PagePictures(data)
    found: dict[tuple[float, float], list[tuple[str, float]]] = defaultdict(list)
    for number in range(1, len(pypdfium2.PdfDocument(data)) + 1):
        picture = pictures.draw_page(number)
        assert picture is not None
        words = tesseract.read_picture(picture, "ara")
        for shown in SHOWN:
            with mock.patch.object(weights, "MAY_BE_LATIN", shown):
                boxes = doubtful_boxes(words)
                latin = tesseract.read_picture(picture.keep_rows(boxes), LATIN, sparse=True) if boxes else []
                for taken in TAKEN:
                    with mock.patch.object(weights, "SURELY_LATIN", taken):
                        kept = take_latin_words(words, latin)
                    found[shown, taken] += [(folded(restore_comma(word.text)), 0.0) for word in kept]
    pictures.close()
    scores = {}
    for pair, words_read in found.items():
        right = sum(is_right for _, is_right, _ in right_words(truth, words_read))
        scores[pair] = 2 * right - len(words_read)
    return scores


def main() -> int:
    """Read the command line, print the best pair without each family and what it gives there, and return 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=2, help="scans of each font (default: 2)")
    args = parser.parse_args()
    families: dict[str, dict[tuple[float, float], int]] = defaultdict(lambda: dict.fromkeys(product(SHOWN, TAKEN), 0))
    for folder in args.folders:
        for row in chosen_rows(folder, each=args.each, as_is=False, only=()):
            truth = (folder / row["truth"]).read_text("utf-8")
            for pair, score in count_right(scan(folder / row["pdf"]), truth).items():
                families[row["font"]][pair] += score
    gained = 0
    for font, own in families.items():
        others = [scores for name, scores in families.items() if name != font]
        best = max(own, key=lambda pair: sum(scores[pair] for scores in others))
        gained += own[best] - own[0.0, TAKEN[0]]
        print(f"{font:12} without it {best}, on it {own[best] - own[0.0, TAKEN[0]]:+} right less wrong words")
    totals = {pair: sum(scores[pair] for scores in families.values()) for pair in product(SHOWN, TAKEN)}
    print("on families left out", gained)
    print("all", sorted(totals.items(), key=lambda item: -item[1])[:6])
    return 0


if __name__ == "__main__":
    sys.exit(main())
