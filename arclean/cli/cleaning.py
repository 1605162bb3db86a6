"""The command ``clean``: texts repaired to stdout, to a file, to a folder, or where they are."""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.cli.json_lines import result_record, to_json_line
from arclean.cli.reading import Inputs
from arclean.cli.streams import byte_order_mark, name_in_diff, open_output, other_encoding, write_warning
from arclean.errors import ConfigError

if TYPE_CHECKING:
    import argparse

    from arclean.core.document import Document

__all__ = ["clean"]


def clean(args: argparse.Namespace) -> int:
    """Write the repaired texts one after another, or as JSON with their record."""
    _check_backup(args)
    if args.diff:
        return _show_diff(args)
    if args.in_place:
        return _clean_in_place(args)
    if args.output and (args.output.endswith(("/", os.sep)) or Path(args.output).is_dir()):
        return _clean_into_folder(args)
    inputs = Inputs(args)
    with open_output(args.output) as out:
        for number, (name, document) in enumerate(inputs):
            if not (number or args.json):
                out.write(byte_order_mark(document))
            if args.json:
                out.write(to_json_line({"input": name} | result_record(inputs.repair_document(document))))
            elif document.metadata.get("format") == "text" and not inputs.references and args.to == "text":
                out.write(inputs.pipeline_for(document)(document.text))  # no record: memory stays a few times the text
            else:
                result = inputs.repair_document(document)
                text = result.to_markdown() if args.to == "markdown" else result.text
                out.write(text if text.endswith("\n") or not text else text + "\n")
        if inputs.is_nothing_read:
            out.discard_file()
    return inputs.exit_code()


def _check_backup(args: argparse.Namespace) -> None:
    if args.backup and not args.in_place:
        raise ConfigError("--backup is for --in-place: nothing else changes a file")
    if args.backup == "":
        raise ConfigError("--backup keeps a file under another name: give a suffix such as .orig")


def _clean_in_place(args: argparse.Namespace) -> int:
    """Put the repaired text into the file of each input that changes. Raises ConfigError for what is no such file."""
    if args.output or args.json or args.to != "text" or "-" in args.inputs:
        raise ConfigError("--in-place writes texts to their own files: leave -o, --json, --to and - out")
    inputs = Inputs(args)
    for name, document in inputs:
        if document.metadata.get("format") != "text":
            if name not in args.inputs:  # a folder may hold others too
                continue
            raise ConfigError(f"{name!r} is no text: --in-place would replace it by one, give -o")
        text = inputs.repair_document(document).text
        if text != document.text:
            if args.backup:
                _keep_copy(name, args.backup)
            with open_output(name) as out:
                out.write(byte_order_mark(document) + text)
        elif encoding := other_encoding(document):
            write_warning(f"{name!r} is in {encoding} and stays so: clean -o FILE writes it in UTF-8")
    return inputs.exit_code()


def _keep_copy(name: str, suffix: str) -> None:
    """Write the bytes of a file beside it, before it is changed; a copy that is there already stays as it is."""
    kept = name + suffix
    if not Path(kept).exists():
        with open_output(kept, like=name) as out:
            out.write_bytes(Path(name).read_bytes())


def _clean_into_folder(args: argparse.Namespace) -> int:
    """Write each repaired text to a file of a folder, at the place that it has among the inputs."""
    if args.json or "-" in args.inputs:
        raise ConfigError("a folder takes a file for each file: leave --json and - out")
    inputs, out = Inputs(args), Path(args.output)
    taken: set[Path] = set()
    for name, document in inputs:
        target = out / _place_below(name, args.inputs)
        if document.metadata.get("format") != "text":
            target = target.with_name(target.name + (".md" if args.to == "markdown" else ".txt"))
        if target in taken:
            raise ConfigError(f"two inputs would be written to {str(target)!r}: give the folder that holds both")
        taken.add(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with open_output(str(target)) as file:
            file.write(byte_order_mark(document) + _text_of(inputs, document, args.to))
    return inputs.exit_code()


def _place_below(name: str, given: list[str]) -> Path:
    """Return the path of a file below the folder that was given, or its name."""
    for folder in given:
        if Path(folder).is_dir() and Path(name).is_relative_to(folder):
            below = Path(name).relative_to(folder)
            return below if len(given) == 1 else Path(Path(folder).resolve().name, below)
    return Path(Path(name).name)


def _text_of(inputs: Inputs, document: Document, to: str) -> str:
    result = inputs.repair_document(document)
    text = result.to_markdown() if to == "markdown" else result.text
    is_whole = document.metadata.get("format") == "text" or text.endswith("\n") or not text
    return text if is_whole else text + "\n"


def _show_diff(args: argparse.Namespace) -> int:
    """Write what would change as a diff, and change nothing."""
    if args.in_place or args.json or args.to != "text":
        raise ConfigError("--diff shows what would change: leave --in-place, --json and --to out")
    inputs = Inputs(args)
    with open_output(args.output) as out:
        for name, document in inputs:
            before, after = (
                text.splitlines(keepends=True) for text in (document.text, inputs.repair_document(document).text)
            )
            shown = name_in_diff(name)
            for line in difflib.unified_diff(before, after, shown, shown):
                out.write(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return inputs.exit_code()
