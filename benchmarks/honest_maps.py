"""Honest maps: of how many fonts a map is set aside that spells what is printed better than what is read instead.

    python benchmarks/honest_maps.py DIR... [--show]

DIR holds PDFs, and where their text is known a ``manifest.jsonl`` that names it (``pdf``, ``truth``). A map is set
aside where a code that it names gets another text by evidence. It was honest where more words with such codes stand in
the text as the map spells them than as they are read; of a PDF without a text, where they read clearly better so.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from common import print_table

import arclean
from arclean.language.folding import fold_look_alikes, fold_spelling
from arclean.readers.limits import Limits
from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts
from arclean.readers.pdf.fonts.map_evidence import spells_alike
from arclean.readers.pdf.fonts.text_sources import NO_READING
from arclean.readers.pdf.fonts.word_legibility import bits_a_letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import FontReading, FontUse, GlyphCode, TextSource

_CLEARLY = 0.1  # bits a letter by which words read better
_SECONDS = 300.0  # a page, on a machine that has other work
_MIN_LETTERS = 12  # of words that are read by bits


class Judged(NamedTuple):
    """The fonts of a PDF: how many it has, of how many the map was set aside, and which of these were honest."""

    fonts: int
    set_aside: int
    honest: list[str]


class MapListener(KnownFonts):
    """A source of texts that gives none: it keeps what is drawn with the fonts of a PDF, once the others were asked."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[Font, list[Sequence[GlyphCode]]] = defaultdict(list)

    def text_sources(self) -> tuple[TextSource, ...]:
        """Return the sources of the package, and this one after them."""
        return *super().text_sources(), self

    def read_font(self, use: FontUse) -> FontReading:
        """Keep the words of a font, and return nothing."""
        self.words[use.font] += use.words
        return NO_READING


def judge_maps(path: Path, truth: str | None) -> Judged:
    """Return what became of the maps of a PDF."""
    listener = MapListener()
    arclean.read_pdf(path, fonts=listener, limits=Limits(seconds=_SECONDS))
    wanted = None if truth is None else {_bare(word) for word in truth.split()}
    set_aside = 0
    honest: list[str] = []
    for font, words in listener.words.items():
        mapped = {
            code: font.map_texts[code]
            for code, found in font.restored_texts.items()
            if font.map_texts.get(code, "").strip("\ufffd ") and not spells_alike(font.map_texts[code], found.text)
        }
        if not mapped:
            continue
        set_aside += 1
        with_them = [word for word in words if any(one is font and code in mapped for one, code in word)]
        if with_them and _spells_better(font, with_them, mapped, wanted):
            honest.append(f"{font.family}: {' '.join(f'{code}={text}' for code, text in [*mapped.items()][:6])}")
    return Judged(len(listener.words), set_aside, honest)


def _spells_better(
    font: Font, words: Sequence[Sequence[GlyphCode]], mapped: dict[int, str], wanted: set[str] | None
) -> bool:
    """Return whether a map spells words better than they are read."""
    if wanted is None:
        letters = sum(len(one.texts_and_widths[code][0]) for word in words for one, code in word)
        return letters >= _MIN_LETTERS and bits_a_letter(words, font, mapped) + _CLEARLY < bits_a_letter(words)
    by_map = sum(not wanted.isdisjoint(_spellings(word, font, mapped)) for word in words)
    as_read = sum(not wanted.isdisjoint(_spellings(word, font, {})) for word in words)
    return by_map > as_read


def _spellings(word: Sequence[GlyphCode], font: Font, mapped: dict[int, str]) -> Iterator[str]:
    """Yield a word, which lies from left to right, as it is read from either side, without signs around it."""
    texts = [
        mapped.get(code) if one is font and code in mapped else one.texts_and_widths[code][0] for one, code in word
    ]
    yield _bare("".join(filter(None, reversed(texts))))
    yield _bare("".join(filter(None, texts)))


def _bare(word: str) -> str:
    word = fold_look_alikes(fold_spelling(unicodedata.normalize("NFKC", word)))
    return "".join(char for char in word if char.isalnum())


def _documents(folder: Path) -> Iterator[tuple[str, Path, str | None]]:
    """Yield name, PDF and text of the documents of a folder; those whose page shows otherwise are left out."""
    manifest = folder / "manifest.jsonl"
    if not manifest.exists():
        yield from ((path.stem, path, None) for path in sorted(folder.rglob("*.pdf")))
        return
    for line in filter(None, manifest.read_text("utf-8").split("\n")):
        row = json.loads(line)
        if row.get("display_ok", True):
            yield row["id"], folder / row["pdf"], (folder / row["truth"]).read_text("utf-8")


def main() -> int:
    """Print the table, and return 1 where an honest map was set aside."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--show", action="store_true", help="name the fonts whose honest map was set aside")
    given = parser.parse_args()
    rows, shown = [], []
    for folder in given.folders:
        found = []
        for name, path, truth in _documents(folder):
            try:
                found.append(judge_maps(path, truth))
            except arclean.ArcleanError as error:
                shown.append(f"{name}: {error}")
                continue
            shown += (f"{name}: {font}" for font in found[-1].honest)
        honest = sum(len(one.honest) for one in found)
        rows.append(
            [folder.name, len(found), sum(one.fonts for one in found), sum(one.set_aside for one in found), honest]
        )
    print_table(["folder", "PDFs", "fonts", "maps set aside", "honest ones"], rows)
    if given.show:
        print(*shown, sep="\n")
    return int(any(row[-1] for row in rows))


if __name__ == "__main__":
    sys.exit(main())
