"""Web pages with golden texts: their lines in several derivations, and which of these lines are the golden text.

A folder holds ``NAME.html`` or ``NAME.html.gz``, with the right text beside it: ``NAME.golden.json`` (``golden``,
``optional``: hashes of words in order) or ``NAME.gold.json`` (``title`` and ``body``, texts). What stands before the
first underscore is the publisher.

Derivations, so that a model does not hang on one: ``blocks`` (one line a block, the title first), ``inner`` (as a
browser's innerText: no controls, nothing hidden by style, a row of a table on one line), ``bullets`` (signs before
items and headings) and ``rows`` (short items of a list on one line).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from arclean.language.folding import fold
from arclean.readers.html.page_encoding import decode_page
from arclean.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

DERIVATIONS = ("blocks", "inner", "bullets", "rows")
TEXT, BOILERPLATE, UNKNOWN = 1, 0, -1
_BLOCKS = frozenset(
    """address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select table td th title tr ul button
    label""".split()
)
_CONTROLS = frozenset(("select", "option", "button", "label", "textarea", "title"))
_HIDDEN = frozenset(("script", "style", "noscript", "template"))
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BULLETS = {"li": "* ", "h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### "}
_DATE = re.compile(r"\b(?:1[34]|19|20)[0-9]{2}\b|\b[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2}")
_MOST = 40  # places of a word that are tried


class Page(NamedTuple):
    """A page with its right text as hashes of words: ``golden`` in order, ``optional`` neither right nor wrong.

    ``by_hand`` is true where that text was made by hand, with lists, tables and all.
    """

    name: str
    data: bytes
    golden: tuple[str, ...]
    optional: frozenset[str]
    by_hand: bool

    @property
    def publisher(self) -> str:
        """The site, or the collection of pages that are left out of a fit together."""
        return self.name.partition("_")[0]


class LabelledLines(NamedTuple):
    """The lines of a page or text, and of each whether it is text, boilerplate or neither."""

    publisher: str
    kind: str
    lines: tuple[str, ...]
    labels: tuple[int, ...]


@cache
def _hash_word(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:10]


def hash_words(text: str) -> list[str]:
    """Return the hashes of the words of a text, without case, marks and kashida."""
    plain = unicodedata.normalize("NFKC", fold(text)).lower()
    return [_hash_word(word) for word in re.findall(r"\w+", plain)]


def read_pages(folder: Path) -> Iterator[Page]:
    """Yield the pages of a folder that have a right text."""
    for file in sorted([*folder.glob("*.html"), *folder.glob("*.html.gz")]):
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        name = file.name.removesuffix(".gz").removesuffix(".html")
        hashed, plain = folder / f"{name}.golden.json", folder / f"{name}.gold.json"
        if hashed.exists():
            side = json.loads(hashed.read_text("utf-8"))
            yield Page(name, data, tuple(side["golden"]), frozenset(side["optional"]), by_hand=True)
        elif plain.exists():
            side = json.loads(plain.read_text("utf-8"))
            words = [word for part in (side["title"], *side["body"]) for word in hash_words(part)]
            yield Page(name, data, tuple(words), frozenset(), by_hand=False)


def read_folders(folders: Sequence[Path], *, by_hand_first: bool) -> list[Page]:
    """Return the pages of some folders by their names, those made by hand before or after the others.

    What is drawn by chance hangs on the order of pages, so that it must not hang on that of the folders.
    """
    found = (page for folder in folders for page in read_pages(folder))
    return sorted(found, key=lambda page: (page.by_hand != by_hand_first, page.name))


class _Lines(HTMLParser):
    """The lines of a page in a derivation."""

    def __init__(self, derivation: str) -> None:
        super().__init__()
        self.derivation = derivation
        self.lines, self.hidden = [""], 0
        self.unseen: list[str] = []  # open elements that a browser does not show

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in _HIDDEN
        inner = self.derivation == "inner"
        style = (dict(attrs).get("style") or "").replace(" ", "")
        if inner and tag not in _VOID and (self.unseen or tag in _CONTROLS or "display:none" in style):
            self.unseen.append(tag)
        if inner and tag in {"td", "th"}:
            self.lines[-1] += "\t"
        elif self.derivation == "rows" and tag == "li" and 0 < len(self.lines[-1]) < 60:
            self.lines[-1] += "  "
        elif tag in _BLOCKS:
            self.lines.append(_BULLETS.get(tag, "") if self.derivation == "bullets" else "")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _HIDDEN and self.hidden > 0
        if tag in self.unseen:
            del self.unseen[len(self.unseen) - 1 - self.unseen[::-1].index(tag) :]
        in_row = (self.derivation == "inner" and tag in {"td", "th"}) or (self.derivation == "rows" and tag == "li")
        if tag in _BLOCKS and not in_row:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self.hidden and not self.unseen:
            self.lines[-1] += data


def derive_lines(page: Page, derivation: str) -> list[str]:
    """Return the lines of a page in a derivation, those that are blank left out."""
    parser = _Lines(derivation)
    parser.feed(decode_page(Source(page.data))[0])
    lines = (re.sub(r"\s+", " ", line).strip() for line in parser.lines)
    return [line for line in lines if line.strip("*# ")]


class _Match(NamedTuple):
    line: int
    start: int
    end: int
    words: int


def label_lines(lines: Sequence[str], page: Page) -> list[int]:
    """Return of each line whether it is of the golden text: the longest course through both, then what fits between.

    Lines of optional words, and dates between the title and the first paragraph, are neither.
    """
    words = [hash_words(line) for line in lines]
    places = defaultdict(list)
    for place, word in enumerate(page.golden):
        places[word].append(place)
    matches = [match for number, line in enumerate(words) for match in _find_matches(number, line, page.golden, places)]
    course = _best_course([match for match in matches if match.words >= 4] or matches)
    labels = [BOILERPLATE] * len(lines)
    for match in course:
        labels[match.line] = TEXT
    ends = [*course, _Match(len(lines), len(page.golden), len(page.golden), 0)]
    before = _Match(-1, 0, 0, 0)
    for after in ends:
        between = [
            m for m in matches if before.line < m.line < after.line and before.end <= m.start <= m.end <= after.start
        ]
        for match in _best_course(between):
            labels[match.line] = TEXT
        before = after
    _mark_unknown(labels, lines, words, page.optional)
    return labels


def _find_matches(
    number: int, words: Sequence[str], golden: Sequence[str], places: dict[str, list[int]]
) -> Iterator[_Match]:
    """Yield where a line stands in the golden text, whole, or most of it in runs of four words."""
    count = len(words)
    whole = (
        [at for at in places.get(words[0], ())[:_MOST] if list(golden[at : at + count]) == list(words)] if words else []
    )
    yield from (_Match(number, at, at + count, count) for at in whole)
    if whole or count < 4:
        return
    covered, first, last, at = 0, -1, -1, 0
    while at < count:
        size, place = max(
            ((_run_length(words, at, golden, p), p) for p in places.get(words[at], ())[:_MOST]), default=(0, 0)
        )
        if size >= 4:
            covered, first, last = covered + size, place if first < 0 else first, place + size
        at += size if size >= 4 else 1
    if covered >= 0.6 * count and first < last < first + 3 * count:
        yield _Match(number, first, last, covered)


def _run_length(words: Sequence[str], at: int, golden: Sequence[str], place: int) -> int:
    size = 0
    while at + size < len(words) and place + size < len(golden) and words[at + size] == golden[place + size]:
        size += 1
    return size


def _best_course(matches: Sequence[_Match]) -> list[_Match]:
    """Return the matches that follow one another in both texts with the most words; of equal ones the later lines."""
    ordered = sorted(matches, key=lambda match: (match.line, match.start))
    best: list[tuple[float, int]] = [(0.0, -1)] * len(ordered)
    for number in range(len(ordered) - 1, -1, -1):
        one = ordered[number]
        rest = (0.0, -1)
        for later in range(bisect_left(ordered, (one.line + 1,)), len(ordered)):
            other = ordered[later]
            near = 0.002 * min(other.line - one.line, 300)
            if other.start >= one.end and best[later][0] - near > rest[0]:
                rest = (best[later][0] - near, later)
        best[number] = (one.words + rest[0], rest[1])
    at = max(range(len(ordered)), key=lambda number: best[number][0], default=-1)
    course = []
    while at >= 0:
        course.append(ordered[at])
        at = best[at][1]
    return course


def _mark_unknown(
    labels: list[int], lines: Sequence[str], words: Sequence[list[str]], optional: frozenset[str]
) -> None:
    text = [number for number, label in enumerate(labels) if label == TEXT]
    first = next((number for number in text if len(words[number]) >= 12), text[0] if text else 0)
    for number, line in enumerate(words):
        if labels[number] == TEXT:
            continue
        is_optional = bool(line and optional) and sum(word in optional for word in line) >= 0.9 * len(line)
        is_date = (
            bool(text) and text[0] < number < first and len(line) <= 12 and _DATE.search(lines[number]) is not None
        )
        if is_optional or is_date or not line:
            labels[number] = UNKNOWN


def token_f1(lines: Sequence[str], kept: Sequence[bool], page: Page) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the words of the lines that are kept."""
    want = Counter(page.golden)
    have = Counter(word for line, is_kept in zip(lines, kept, strict=True) if is_kept for word in hash_words(line))
    hits = (want & have).total()
    extra = sum(count for word, count in (have - want).items() if word not in page.optional)
    precision, recall = hits / max(1, hits + extra), hits / max(1, want.total())
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0
