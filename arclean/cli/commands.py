"""The commands: each takes the parsed arguments and returns the exit code."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any

from arclean import filters as registry
from arclean.cli.checking import check
from arclean.cli.cleaning import clean
from arclean.cli.json_lines import to_json_line
from arclean.cli.learning import learn, learn_fonts
from arclean.cli.reading import Inputs
from arclean.cli.streams import open_output, printable_name
from arclean.errors import ConfigError

if TYPE_CHECKING:
    import argparse

    from arclean.core.filter import Filter

__all__ = ["batch", "check", "clean", "completion", "explain", "filters", "learn", "learn_fonts", "report"]


def report(args: argparse.Namespace) -> int:
    """Write a page for a browser on one input."""
    from arclean.cli.report_pages import describe_verdict, picture_pages  # noqa: PLC0415 - for this command only
    from arclean.diagnosis import diagnose_result  # noqa: PLC0415
    from arclean.report.page import to_html  # noqa: PLC0415

    if len(args.inputs) != 1:
        raise ConfigError("a report is on one input: give one")
    inputs = Inputs(args)
    with open_output(args.output) as out:
        for name, document in inputs:
            pictures = picture_pages(name, args.password) if document.metadata.get("format") == "pdf" else {}
            result = inputs.repair_document(document)
            told = {"title": printable_name(name), "note": describe_verdict(diagnose_result(result))}
            out.write(to_html(result, **told, pictures=pictures))
        if inputs.unread:
            out.discard_file()
    return inputs.exit_code()


def batch(args: argparse.Namespace) -> int:
    """Repair all inputs into a folder."""
    from arclean.cli.batch import batch as run_batch  # noqa: PLC0415 - for this command only

    return run_batch(args)


def explain(args: argparse.Namespace) -> int:
    """Write the edits and findings of each input with their reasons."""
    from arclean.report.explain import explain as explain_result  # noqa: PLC0415 - for this command only

    inputs = Inputs(args)
    color = sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    limit = None if args.all else 5
    context = _context_of_terminal() if args.context is None else args.context
    with open_output(None) as out:
        for name, document in inputs:
            text = explain_result(
                inputs.repair_document(document), color=color, context=context, limit=limit, by=args.by
            )
            out.write(f"{printable_name(name)}: {text}\n" if len(args.inputs) > 1 else f"{text}\n")
    return inputs.exit_code()


def _context_of_terminal() -> int:
    """Return how many characters to show on each side of a change: what a line has room for, 30 at most."""
    if sys.stdout is None or not sys.stdout.isatty():
        return _MOST_CONTEXT
    return max(_LEAST_CONTEXT, min(_MOST_CONTEXT, (shutil.get_terminal_size().columns - _MARGIN) // 2))


_LEAST_CONTEXT, _MOST_CONTEXT = 10, 30  # characters
_MARGIN = 16  # columns for the indent, the sign and the change itself


def completion(args: argparse.Namespace) -> int:
    """Write what completes commands in a shell."""
    from arclean.cli.completion import write_completion  # noqa: PLC0415 - for this command only

    with open_output(None) as out:
        out.write(write_completion(args.shell, args.parser))
    return 0


def filters(args: argparse.Namespace) -> int:
    """Write the registered filters: what each does, its scope and its options."""
    with open_output(None) as out:
        for name, made in registry.registered().items():
            options = _option_defaults(made)
            about = (made.__doc__ or "").strip().split("\n")[0]
            if args.json:
                told = {"name": name, "scope": made.scope.name.lower(), "changes": sorted(made.changes)}
                out.write(to_json_line(told | {"description": about, "options": options}))
                continue
            out.write(f"{name} (scope: {made.scope.name.lower()})\n    {about}\n")
            if options:
                out.write("    options: " + ", ".join(f"{key} = {value!r}" for key, value in options.items()) + "\n")
    return 0


def _option_defaults(made: type[Filter]) -> dict[str, object]:
    """Return the options of a filter with their defaults."""
    fields: tuple[dataclasses.Field[Any], ...] = dataclasses.fields(made) if dataclasses.is_dataclass(made) else ()
    return {field.name: None if field.default is dataclasses.MISSING else field.default for field in fields}
