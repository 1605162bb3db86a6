"""The page itself: it needs no network, and nothing of a document can be more than text in it."""

from __future__ import annotations

import base64
import hashlib
import html
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.core.result import Result
from arclean.errors import ConfigError
from arclean.package_files import read_file
from arclean.report.page.font_list import describe_fonts
from arclean.report.page.marked_text import Mark, escape_text, mark_text, split_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from arclean.core.document import Place
    from arclean.core.edits import Edit

__all__ = ["to_html"]

_FOLDER = Path(__file__).parent
_HUES = 137.508  # degrees from one colour to the next, so that none comes near another for long
_MAX_SHOWN = 200  # characters of a text in the line that tells of an edit


def to_html(
    result: Result, *, title: str = "arclean", note: str = "", pictures: Mapping[int, bytes] | None = None
) -> str:
    """Return a page for a browser: before and after side by side, edits by rule, findings with their alternatives.

    ``note`` is a line on all of it, as its verdict. ``pictures`` are PNGs of pages by their numbers: edits and findings
    are marked on them where their boxes are known. The page is one file, asks for nothing else, and shows whatever
    the text holds as text.

    >>> import arclean
    >>> page = arclean.to_html(arclean.repair("كــتاب <script>"))
    >>> page.startswith("<!DOCTYPE html>"), "كــتاب" in page, "كتاب <script>" in page
    (True, False, False)
    """
    if not isinstance(result, Result):
        raise ConfigError(f"to_html takes a Result, not {type(result).__name__}: call repair first")
    edits = _placed_edits(result)
    colours = _colours_of(edits)
    style, code = (read_file(_FOLDER / name).decode("utf-8") for name in ("page.css", "page.js"))
    script = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{script}'"
    hues = "".join(f".c{n}{{--c:hsl({n * _HUES % 360:.0f} 65% 45%)}}" for n in colours.values())
    return "\n".join([
        "<!DOCTYPE html>",
        '<html lang="ar" dir="rtl"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{html.escape(title)}</title><style>{style}{hues}</style></head><body>",
        *_header(result, title, note, edits, colours),
        "<main>", '<div class="row head" dir="rtl"><div>قبل · before</div><div>بعد · after</div></div>',
        *_rows(result, edits, colours), "</main>",
        *_findings(result), *describe_fonts(result.document), *_pictures(result, edits, colours, pictures or {}),
        '<div id="told" role="status" dir="auto"></div>', *_told_edits(edits),
        f"<script>{code}</script></body></html>", "",
    ])  # fmt: skip


PlacedEdit = tuple["Edit", int, int]


def _placed_edits(result: Result) -> list[PlacedEdit]:
    """Return the net edits, each with its place in the text."""
    placed, shift = [], 0
    for edit in result.net_edits:
        placed.append((edit, edit.start + shift, edit.start + shift + len(edit.target)))
        shift += len(edit.target) - len(edit.source)
    return placed


def _colours_of(edits: Sequence[PlacedEdit]) -> dict[str, int]:
    """Return a number for each filter that made edits; edits of several are of the first."""
    return {name: number for number, name in enumerate(dict.fromkeys(_filter_of(edit) for edit, _, _ in edits))}


def _filter_of(edit: Edit) -> str:
    return edit.rule.partition("+")[0].partition("/")[0]


def _header(
    result: Result, title: str, note: str, edits: Sequence[PlacedEdit], colours: Mapping[str, int]
) -> Iterator[str]:
    rules = Counter(edit.rule for done in result.passes for edit in done.edits)
    yield f'<header dir="auto"><h1><bdi>{escape_text(title)}</bdi></h1>'
    yield f"<p><bdi>{escape_text(note)}</bdi></p>" if note else ""
    numbers = {"edit": rules.total(), "finding": len(result.findings), "character": len(result.text)}
    told = [f"{count:,} {name}{'' if count == 1 else 's'}" for name, count in numbers.items()]
    if len(edits) < rules.total():  # some lie within others
        told[0] += f" in {len(edits):,} place{'' if len(edits) == 1 else 's'}"
    outlined = " A dotted outline is a finding: damage that is left as it is." if result.findings else ""
    keys = " The keys j and k go to the next place and to the one before." if edits or result.findings else ""
    yield f'<p class="dim" dir="ltr">{", ".join(told)}.{outlined}{keys}</p>'
    yield '<div class="rules" dir="ltr">'
    by_filter = Counter(_filter_of(edit) for edit, _, _ in edits)
    for name, number in colours.items():
        by_rule = ", ".join(f"{rule} {count:,}" for rule, count in sorted(rules.items()) if rule.startswith(f"{name}/"))
        yield (
            f'<label title="{html.escape(by_rule)}"><input type="checkbox" checked value="c{number}">'
            f'<span class="swatch c{number}" style="background:var(--c)"></span>{html.escape(name)} '
            f"{by_filter[name]:,}</label>"
        )
    yield "</div></header>"


def _rows(result: Result, edits: Sequence[PlacedEdit], colours: Mapping[str, int]) -> Iterator[str]:
    if not result.original.strip():
        yield '<p class="dim" dir="ltr">There is no text.</p>'
        return
    before = [
        Mark(edit.start, edit.end, "e", number, f"c{colours[_filter_of(edit)]}")
        for number, (edit, _, _) in enumerate(edits)
    ]
    after = [mark._replace(start=start, end=end) for mark, (_, start, end) in zip(before, edits, strict=True)]
    for number, finding in enumerate(result.findings):
        before.append(Mark(finding.start, finding.end, "f", number, "f"))
        after += (Mark(*span, "f", number, "f") for span in result.to_output(finding.start, finding.end))
    before.sort()
    after.sort()
    places = [(edit.start, edit.end, start, end) for edit, start, end in edits]
    left, right = _MarksInOrder(before), _MarksInOrder(after)
    for start, end, text_start, text_end in split_rows(result.original, result.text, places):
        old = mark_text(result.original, start, end, left.between(start, end))
        new = mark_text(result.text, text_start, text_end, right.between(text_start, text_end))
        yield f'<div class="row"><div dir="auto">{old}</div><div class="after" dir="auto">{new}</div></div>'


class _MarksInOrder:
    """Hands out the marks of one row after another."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._at = 0
        self._open: list[Mark] = []

    def between(self, start: int, end: int) -> list[Mark]:
        """Return the marks that overlap a place, or stand in it, in the order of their starts."""
        while self._at < len(self._marks) and self._marks[self._at].start <= end:
            self._open.append(self._marks[self._at])
            self._at += 1
        self._open = [mark for mark in self._open if mark.end >= start]
        return [mark for mark in self._open if mark.start <= end]


def _told_edits(edits: Sequence[PlacedEdit]) -> Iterator[str]:
    """Yield what the last line of the window tells of each edit."""
    yield "<div hidden>"
    for number, (edit, _, _) in enumerate(edits):
        told = f"{edit.rule} ({edit.confidence:.2g}): {_cut(edit.source)} → {_cut(edit.target)}"
        told += f" · {edit.evidence}" if edit.evidence else ""
        yield f'<p id="t-e{number}">{escape_text(told)}</p>'
    yield "</div>"


def _cut(text: str) -> str:
    return text if len(text) <= _MAX_SHOWN else text[:_MAX_SHOWN] + "…"


def _findings(result: Result) -> Iterator[str]:
    if not result.findings:
        return
    yield '<section dir="ltr"><h2>Findings: damage that is left as it is</h2>'
    yield "<table><thead><tr><th>kind</th><th>place</th><th>text</th><th>why</th><th>it may be</th></tr></thead><tbody>"
    for number, finding in enumerate(result.findings):
        line = result.original.count("\n", 0, finding.start) + 1
        pages = result.document.origin(finding.start, max(finding.end, finding.start + 1))
        page = f"page {pages[0].page}, " if pages and len(result.document.pages) > 1 else ""
        readings = "<br>".join(f"<bdi>{escape_text(_cut(reading))}</bdi>" for reading in finding.alternatives)
        yield (
            f'<tr data-f="{number}" tabindex="0"><td>{html.escape(finding.kind)}</td><td>{page}line {line}</td>'
            f"<td><bdi>{escape_text(_cut(result.original[finding.start : finding.end]))}</bdi></td>"
            f'<td id="t-f{number}">{_isolate_quotes(finding.message)}</td><td>{readings}</td></tr>'
        )
    yield "</tbody></table></section>"


def _isolate_quotes(message: str) -> str:
    """Return a message as HTML, what it quotes of the text in elements of its own direction."""
    if message.count("\u2068") != message.count("\u2069"):
        return escape_text(message)
    escaped = escape_text(message)
    return escaped.replace(escape_text("\u2068"), "<bdi>").replace(escape_text("\u2069"), "</bdi>")


def _pictures(
    result: Result, edits: Sequence[PlacedEdit], colours: Mapping[str, int], pictures: Mapping[int, bytes]
) -> Iterator[str]:
    """Yield pictures of pages, with the boxes of edits and findings."""
    boxes: dict[int, list[str]] = {}
    sizes = {page.number: (page.width, page.height) for page in result.document.pages}
    origin = result.document.origin
    for number, (edit, _, _) in enumerate(edits if pictures else ()):
        start, end = (edit.start, edit.end) if edit.start < edit.end else (max(0, edit.start - 1), edit.start + 1)
        css = f'class="e c{colours[_filter_of(edit)]}" data-e="{number}"'
        _add_boxes(boxes, sizes, origin(start, end), css)
    for number, finding in enumerate(result.findings if pictures else ()):
        _add_boxes(boxes, sizes, origin(finding.start, finding.end), f'class="f" data-f="{number}"')
    for number, picture in sorted(pictures.items()):
        data = base64.b64encode(picture).decode()
        yield f'<section><h2 dir="ltr">Page {number}</h2><div class="page">'
        yield f'<img alt="" src="data:image/png;base64,{data}">'
        yield "".join(boxes.get(number, ())) + "</div></section>"


def _add_boxes(
    boxes: dict[int, list[str]], sizes: Mapping[int, tuple[float, float]], places: Sequence[Place], css: str
) -> None:
    for place in places:
        wide, high = sizes.get(place.page, (0.0, 0.0))
        for box in place.boxes if wide and high else ():
            edges = (box.x0 / wide, box.top / high, (box.x1 - box.x0) / wide, (box.bottom - box.top) / high)
            left, top, width, height = (f"{100 * edge:.2f}%" for edge in edges)
            style = f"left:{left};top:{top};width:{width};height:{height}"
            boxes.setdefault(place.page, []).append(f'<span {css} style="{style}"></span>')
