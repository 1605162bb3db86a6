"""Deciphering of real PDFs whose maps are right, with the text of all Arabic letters withheld.

::

    python benchmarks/pdf_withheld.py FILE.pdf ... [--families-out] [--show N]

Each file is read twice: as it is, and with maps, names and tables of its fonts silent on every Arabic letter and mark.
The words of the first reading are the truth. A word is sure where no finding of deciphering with a certainty below
that of ``--sure`` (that of the package) lies on it. With ``--families-out`` nothing is known of the fonts of a
file: what PDFs have taught is left out whole, and of the open fonts those whose names begin as one of the file's.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from arclean.arabic.letters import TATWEEL
from arclean.arabic.marks import MARK
from arclean.readers.limits import Limits
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.font import LOST_GLYPH, Font
from arclean.readers.pdf.fonts.glyph_recognition import recognize_sign
from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts
from arclean.readers.pdf.fonts.identity.reference_table import shipped_tables
from arclean.readers.pdf.fonts.identity.teachers import plain_font_name
from arclean.readers.pdf.fonts.map_evidence import NO_EVIDENCE
from arclean.readers.pdf.interpreter import marked_content
from arclean.readers.pdf.reader import read_pdf

if TYPE_CHECKING:
    from arclean.core.document import Document

_has_letter = re.compile(f"[\u0620-\u064a\u066e-\u06d3{MARK}\ufb50-\ufdff\ufe70-\ufefc]").search
_drop = re.compile(f"[{MARK}{TATWEEL}]+").sub
_PATIENT = Limits(seconds=600)
_NUMBER = re.compile(r"\d+(?:[.,/\u066b\u066c]\d+)*")


def read_withheld(path: Path, **options: Any) -> Document:
    """Return a PDF as it is read where nothing says what its Arabic letters are."""
    look_up, without_map = Font.look_up_code, Font.text_without_map

    def withhold(font: Font, code: int) -> tuple[str, float]:
        text, width = look_up(font, code)
        drawing = font.drawing_of_code(code) if _has_letter(text) else None
        if drawing is not None:
            bar = recognize_sign(*drawing) == TATWEEL  # drawings are not withheld
            font.texts_and_widths[code] = TATWEEL if bar else LOST_GLYPH, width
            if bar:
                font.recognized_codes.add(code)
        return font.texts_and_widths[code]

    def withhold_text(font: Font, code: int) -> str | None:
        text = without_map(font, code)
        return None if text and text != TATWEEL and _has_letter(text) else text

    with (
        mock.patch.object(Font, "look_up_code", withhold),
        mock.patch.object(Font, "text_without_map", withhold_text),
        mock.patch.object(Font, "map_evidence", NO_EVIDENCE),
        mock.patch.object(marked_content, "_decode_text_string", return_value=None),  # nor does ``/ActualText``
    ):
        return read_pdf(path, limits=_PATIENT, **options)


_STYLES = re.compile("(?:Semi|Demi|Extra|Ultra)?(?:Bold|Italic|Oblique|Light|Medium|Black|Thin|Heavy)+$")


def without_families(document: Document) -> KnownFonts:
    """Return what is known of fonts but of the families of a document, and nothing that PDFs have taught."""
    named = (plain_font_name(font["name"]) for font in json.loads(document.metadata.get("fonts", "[]")))
    families = tuple({family.lower() for name in named if len(family := _STYLES.sub("", name)) >= _MIN_NAME})
    *taught, programs = shipped_tables()
    known = [font for font in programs.fonts if plain_font_name(font).lower().startswith(families)] if families else []
    return KnownFonts(without=[font for table in taught for font in table.fonts] + known)


_MIN_NAME = 3  # letters


def words_with_certainty(document: Document) -> list[tuple[str, float]]:
    """Return the words of a document with letters, without marks, each with the certainty of what was deciphered."""
    text = document.text
    certainty = [1.0] * (len(text) + 1)
    for finding in document.findings:
        if finding.rule == "pdf/deciphered":
            for at in range(finding.start, finding.end):
                certainty[at] = min(certainty[at], finding.confidence)
    found = []
    for match in re.finditer(r"\S+", text):
        word = _drop("", unicodedata.normalize("NFKC", match[0]))
        if _has_letter(word) or LOST_GLYPH in word:
            found.append((word, min(certainty[match.start() : match.end()])))
    return found


def compare(true: Document, read: Document, sure: float, show: int) -> Counter[str]:
    """Return how many words and numbers there are, are right, sure, and sure and right."""
    want, got = [w for w, _ in words_with_certainty(true)], words_with_certainty(read)
    have = [w for w, _ in got]
    counts: Counter[str] = Counter(words=len(want), read=len(have))
    right: set[int] = set()
    matcher = SequenceMatcher(None, want, have, autojunk=False)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "equal":
            right.update(range(b0, b1))
        elif show > 0:
            show -= 1
            pairs = " ".join(f"{w}{'' if c >= sure else '?'}" for w, c in got[b0:b1])
            sys.stderr.write(f"    {' '.join(want[a0:a1])[:70]} | {pairs[:70]}\n")
    counts["right"] = len(right)
    counts["sure"] = sum(certainty >= sure and LOST_GLYPH not in word for word, certainty in got)
    counts["sure right"] = sum(got[n][1] >= sure for n in right)
    numbers = Counter(_NUMBER.findall(true.text))
    counts["numbers"] = numbers.total()
    counts["wrong numbers"] = (Counter(_NUMBER.findall(read.text)) - numbers).total()
    return counts


def main() -> int:
    """Read the command line, print the figures of each file and of all, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--families-out", action="store_true", help="know nothing of the families of a file")
    parser.add_argument("--sure", type=float, default=weights.SURE_WORD)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="how many differences of each file to print")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    for path in args.files:
        true = read_pdf(path, limits=_PATIENT, decipher=False)
        start = time.process_time()
        known = {"fonts": without_families(true)} if args.families_out else {}
        read = read_withheld(path, **known)
        seconds = time.process_time() - start
        counts = compare(true, read, args.sure, args.show)
        total += counts
        print(f"{path.stem[:24]:24} {_describe(counts)}, {seconds:.1f} s", flush=True)
    print(f"{'all':24} {_describe(total)}")
    return 0


def _describe(counts: Counter[str]) -> str:
    words, sure = max(1, counts["words"]), max(1, counts["sure"])
    return (
        f"{counts['words']:5} words, right {counts['right'] / words:.3f}, sure {counts['sure'] / words:.3f}, "
        f"of them right {counts['sure right'] / sure:.3f}, numbers {counts['numbers']}, wrong {counts['wrong numbers']}"
    )


if __name__ == "__main__":
    sys.exit(main())
