"""The commands that learn from many files: the lines that a site repeats, and fonts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.cli.streams import open_output, read_input, write_warning
from arclean.errors import ArcleanError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

__all__ = ["learn", "learn_fonts"]

_UNREAD = 3
_MODEL_SUFFIX = ".lines"  # of a file of what was learnt elsewhere
_parts_of_corpus = re.compile(r"\n[ \t]*(?:\n[ \t]*)+").split


def learn(args: argparse.Namespace) -> int:
    """Write a file of the lines that the documents of files and folders have in common."""
    from arclean.evidence.site_lines import learn_lines, load_model, save_model  # noqa: PLC0415 - as below

    files = [file for given in args.inputs for file in _files_of(Path(given))]
    errors: list[ArcleanError] = []
    texts = (text for file in files if file.suffix != _MODEL_SUFFIX for text in _texts_of(file, args, errors))
    model = learn_lines(texts)
    for file in files:
        if file.suffix == _MODEL_SUFFIX:
            model = model.merge(load_model(file))
    for error in errors:
        write_warning(error)
    digest = save_model(model, args.output)
    write_warning(f"{args.output}: {digest}, {len(model.lines):,} lines of {model.documents:,} documents")
    return _UNREAD if errors else 0


def _files_of(place: Path) -> list[Path]:
    """Return the files of a folder and of those below it, sorted; or the one file that it is."""
    return sorted(file for file in place.rglob("*") if file.is_file()) if place.is_dir() else [place]


def _texts_of(file: Path, args: argparse.Namespace, errors: list[ArcleanError]) -> Iterator[str]:
    """Yield the text of a file, or its parts between blank lines; what cannot be read is added to ``errors``."""
    try:
        text = read_input(str(file), format=args.format, password=None).text
    except ArcleanError as error:
        errors.append(error)
        return
    yield from filter(str.strip, _parts_of_corpus(text)) if args.blank_lines else (text,)


def learn_fonts(args: argparse.Namespace) -> int:
    """Write a file of fonts, learnt from what lies in folders."""
    from arclean.readers.pdf import learn_fonts as learning  # noqa: PLC0415 - for this command only

    files = [file for folder in args.folders for file in learning.find_teachers(folder)]
    data, count, errors = learning.learn_fonts(files + (learning.installed_fonts() if args.installed else []))
    for error in errors:
        write_warning(error)
    with open_output(args.output) as out:
        out.write_bytes(data)
    write_warning(f"{count} glyphs learnt from {len(files) - len(errors)} files")
    return _UNREAD if errors else 0
