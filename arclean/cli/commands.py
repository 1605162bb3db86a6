"""The commands: each takes the parsed arguments and returns the exit code."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import sys
from collections import Counter
from functools import lru_cache, partial, reduce
from typing import TYPE_CHECKING, Any

from arclean import filters as registry
from arclean import profiles
from arclean.cli.learning import learn, learn_fonts
from arclean.cli.streams import open_output, printable_name, read_input, write_warning
from arclean.core.document import enclosing_box
from arclean.diagnosis import diagnose, profile_of_document
from arclean.errors import ArcleanError, ConfigError, ReadError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from arclean.core.document import Box, Document
    from arclean.core.filter import Filter
    from arclean.core.pipeline import Pipeline
    from arclean.core.result import Result
    from arclean.diagnosis import Diagnosis
    from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts

__all__ = ["batch", "check", "clean", "explain", "filters", "learn", "learn_fonts", "report"]

_FOUND, _UNREAD = 1, 3


class _Inputs:
    """Reads the inputs one after another; one that cannot be read is reported and left out."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._args = args
        self._by_name = lru_cache(partial(profiles.load, tables=args.tables))
        self._chosen = None if args.profile is None else self._by_name(args.profile)
        self._fonts = _read_fonts(args.fonts)
        self.references = [self._read_document(name) for name in getattr(args, "reference", ())]
        self.unread = 0

    def __iter__(self) -> Iterator[tuple[str, Document]]:
        for name in self._args.inputs:
            try:
                document = self._read_document(name)
            except ConfigError:
                raise
            except ArcleanError as error:
                write_warning(error)
                self.unread += 1
            else:
                yield name, document

    def _read_document(self, name: str) -> Document:
        return read_input(
            name, format=self._args.format, password=self._args.password, decipher=self._args.decipher,
            fonts=self._fonts, ocr=self._args.ocr, isolated=self._args.isolated,
        )  # fmt: skip

    def pipeline_for(self, document: Document) -> Pipeline:
        return self._chosen or self._by_name(profile_of_document(document))

    def repair_document(self, document: Document) -> Result:
        return self.pipeline_for(document).run(document, self.references)


def clean(args: argparse.Namespace) -> int:
    """Write the repaired texts one after another, or as JSON with their record."""
    if args.in_place:
        return _clean_in_place(args)
    inputs = _Inputs(args)
    with open_output(args.output) as out:
        for name, document in inputs:
            if args.json:
                out.write(_to_json_line({"input": name} | _result_record(inputs.repair_document(document))))
            elif document.metadata.get("format") == "text" and not inputs.references and args.to == "text":
                out.write(inputs.pipeline_for(document)(document.text))  # no record: memory stays a few times the text
            else:
                result = inputs.repair_document(document)
                text = result.to_markdown() if args.to == "markdown" else result.text
                out.write(text if text.endswith("\n") or not text else text + "\n")
        if inputs.unread == len(args.inputs):
            out.discard_file()
    return _UNREAD if inputs.unread else 0


def _clean_in_place(args: argparse.Namespace) -> int:
    """Put the repaired text into the file of each input that changes. Raises ConfigError for what is no such file."""
    if args.output or args.json or args.to != "text" or "-" in args.inputs:
        raise ConfigError("--in-place writes texts to their own files: leave -o, --json, --to and - out")
    inputs = _Inputs(args)
    for name, document in inputs:
        if document.metadata.get("format") != "text":
            raise ConfigError(f"{name!r} is no text: --in-place would replace it by one, give -o")
        text = inputs.repair_document(document).text
        if text != document.text:
            with open_output(name) as out:
                out.write(text)
    return _UNREAD if inputs.unread else 0


def report(args: argparse.Namespace) -> int:
    """Write a page for a browser on one input."""
    from arclean.cli.report_pages import picture_pages  # noqa: PLC0415 - for this command only
    from arclean.report.page import to_html  # noqa: PLC0415

    if len(args.inputs) != 1:
        raise ConfigError("a report is on one input: give one")
    inputs = _Inputs(args)
    with open_output(args.output) as out:
        for name, document in inputs:
            pictures = picture_pages(name, args.password) if document.metadata.get("format") == "pdf" else {}
            out.write(to_html(inputs.repair_document(document), title=printable_name(name), pictures=pictures))
        if inputs.unread:
            out.discard_file()
    return _UNREAD if inputs.unread else 0


def batch(args: argparse.Namespace) -> int:
    """Repair all inputs into a folder."""
    from arclean.cli.batch import batch as run_batch  # noqa: PLC0415 - for this command only

    return run_batch(args)


def check(args: argparse.Namespace) -> int:
    """Write the diagnosis of each input, or of each of its pages."""
    inputs = _Inputs(args)
    found = False
    with open_output(None) as out:
        for name, document in inputs:
            diagnosis = diagnose(document, profile=inputs.pipeline_for(document))
            found = found or bool(_failures(diagnosis) & args.fail_on)
            if args.pages:
                out.write("".join(_page_lines(name, diagnosis, as_json=args.json)))
            elif args.json:
                out.write(_to_json_line({"input": name} | diagnosis.to_dict()))
            else:
                out.write(_diagnosis_table(name, diagnosis))
    return _UNREAD if inputs.unread else _FOUND if found else 0


def explain(args: argparse.Namespace) -> int:
    """Write the edits and findings of each input with their reasons."""
    from arclean.report.explain import explain as explain_result  # noqa: PLC0415 - for this command only

    inputs = _Inputs(args)
    color = sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    limit = None if args.all else 5
    with open_output(None) as out:
        for name, document in inputs:
            text = explain_result(inputs.repair_document(document), color=color, context=args.context, limit=limit)
            out.write(f"{printable_name(name)}: {text}\n" if len(args.inputs) > 1 else f"{text}\n")
    return _UNREAD if inputs.unread else 0


def filters(args: argparse.Namespace) -> int:
    """Write the registered filters: what each does, its scope and its options."""
    with open_output(None) as out:
        for name, made in registry.registered().items():
            options = _option_defaults(made)
            about = (made.__doc__ or "").strip().split("\n")[0]
            if args.json:
                told = {"name": name, "scope": made.scope.name.lower(), "changes": sorted(made.changes)}
                out.write(_to_json_line(told | {"description": about, "options": options}))
                continue
            out.write(f"{name} (scope: {made.scope.name.lower()})\n    {about}\n")
            if options:
                out.write("    options: " + ", ".join(f"{key} = {value!r}" for key, value in options.items()) + "\n")
    return 0


def _read_fonts(files: list[str]) -> KnownFonts | None:
    """Return the fonts of files, or None without one. Raises ConfigError for a file that is none."""
    if not files:
        return None
    from arclean.readers.pdf.fonts.identity.known_fonts import known_fonts  # noqa: PLC0415 - where it is asked for

    try:
        return known_fonts(files)
    except ReadError as error:
        raise ConfigError(str(error)) from error


def _option_defaults(made: type[Filter]) -> dict[str, object]:
    """Return the options of a filter with their defaults."""
    fields: tuple[dataclasses.Field[Any], ...] = dataclasses.fields(made) if dataclasses.is_dataclass(made) else ()
    return {field.name: None if field.default is dataclasses.MISSING else field.default for field in fields}


_REMEDIES = {
    "repairable": "clean repairs what it can",
    "re-extract": "much is lost or does not read: take another tool, or give clean another version by --reference",
    "ocr": "its pages are images or outlines: let a program that recognises text read them first",
}


def _failures(diagnosis: Diagnosis) -> set[str]:
    """Return what a diagnosis may fail on: its verdicts, and "findings" where there are some."""
    verdicts = {diagnosis.verdict, *(page.verdict for page in diagnosis.pages)}
    return verdicts | {"findings"} if diagnosis.findings else verdicts


def _page_lines(name: str, diagnosis: Diagnosis, *, as_json: bool) -> Iterator[str]:
    """Yield a line for each page, for people or as JSON."""
    for page in diagnosis.pages:
        if as_json:
            yield _to_json_line({"input": name, "page": page.number} | page.to_dict())
        else:
            head = f"{printable_name(name)}:{page.number}: {page.verdict} ({page.probability:.2f})"
            yield " ".join([head, *page.reasons]) + "\n"


def _diagnosis_table(name: str, diagnosis: Diagnosis) -> str:
    """Return a diagnosis as lines for people: verdict and remedy, counts, and pages whose verdicts differ."""
    remedy = _REMEDIES.get(diagnosis.verdict)
    rows = [f"{printable_name(name)}: {diagnosis.verdict}" + (f" ({remedy})" if remedy else "")]
    width = max(map(len, diagnosis.counts), default=0)
    found = Counter(finding.kind for finding in diagnosis.findings)
    repaired = Counter(diagnosis.counts) - found
    for told, counts in (("repaired by clean, by filter:", repaired), ("found and left to you:", found)):
        if counts:
            rows += [f"  {told}", *(f"    {kind:<{width}}  {count:>7,}" for kind, count in counts.most_common())]
    verdicts: dict[str, list[str]] = {}
    for page in diagnosis.pages:
        verdicts.setdefault(page.verdict, []).append(str(page.number))
    if len(verdicts) > 1:
        verdicts.pop("clean", None)
        rows += [f"  {verdict}: page{'s' * (len(on) > 1)} {', '.join(on)}" for verdict, on in verdicts.items()]
    return "\n".join(rows) + "\n"


def _result_record(result: Result) -> dict[str, Any]:
    """Return a result as plain values, with the boxes of its paragraphs, edits and findings where they are known.

    Places on paper are pages (from 1) and boxes: x0, top, x1, bottom, in points from the top left corner.
    """
    record: dict[str, Any] = result.to_dict()
    if result.document.glyphs:
        record["paragraphs"] = [*_placed_paragraphs(result)]
        for entry in (*record["edits"], *record["findings"]):
            places = result.document.origin(entry["start"], entry["end"])
            entry["places"] = [{"page": place.page, "boxes": place.boxes} for place in places]
    return record


_PARAGRAPH = re.compile("[^\n\f]+(?:\n[^\n\f]+)*")


def _placed_paragraphs(result: Result) -> Iterator[dict[str, Any]]:
    """Yield the paragraphs of the repaired text, each with its box on every page that it stands on."""
    for found in _PARAGRAPH.finditer(result.text):
        pages: dict[int, list[Box]] = {}
        for span in result.to_source(*found.span()):
            for place in result.document.origin(*span):
                pages.setdefault(place.page, []).extend(place.boxes)
        places = [{"page": page, "box": reduce(enclosing_box, boxes)} for page, boxes in pages.items() if boxes]
        yield {"start": found.start(), "end": found.end(), "places": places}


def _to_json_line(value: dict[str, Any]) -> str:
    """Return a value as a line of JSON, escaped where a lone surrogate has no UTF-8."""
    line = json.dumps(value, ensure_ascii=False, default=str)
    return (line if line.isascii() or _is_encodable(line) else json.dumps(value, default=str)) + "\n"


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
