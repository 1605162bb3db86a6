"""The command line: ``arclean`` and ``python -m arclean``.

Text goes to stdout, everything else to stderr. Exit codes: 0 done, 1 something is found (``check``), 2 usage,
3 an input could not be read (the others are processed all the same), 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING

from arclean import __version__
from arclean.cli.batch_arguments import add_batch_parser
from arclean.errors import ArcleanError, ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main", "make_parser"]

_USAGE, _UNREAD, _INTERRUPTED = 2, 3, 130
FAILURES = frozenset({"re-extract", "ocr", "repairable", "findings", "encoding"})
"""What ``check`` may exit with 1 for: verdicts, what is found and left as it is, and texts that are not in UTF-8."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; ``argv`` defaults to the arguments of the process."""
    try:
        with warnings.catch_warnings():
            if not sys.warnoptions:  # stderr is for people: what libraries warn of is nothing that they can change
                warnings.simplefilter("ignore")
            return _run_command(argv)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader has had enough: `arclean clean big.txt | head`
        _drop_stdout()
        return 0


def _run_command(argv: Sequence[str] | None) -> int:
    from arclean.cli.streams import write_warning  # noqa: PLC0415 - --help and --version need nothing

    try:
        args = make_parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else _USAGE
    from arclean.cli import commands  # noqa: PLC0415 - as above

    try:
        code: int = getattr(commands, args.command.replace("-", "_"))(args)
    except ConfigError as error:
        write_warning(error)
        return _USAGE
    except ArcleanError as error:
        write_warning(error)
        return _UNREAD
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        write_warning(f"the output cannot be written: {error.strerror or error}")
        _drop_stdout()
        return _USAGE
    return code


def _drop_stdout() -> None:
    """Send what is still buffered to the null device, or the interpreter complains when it flushes at exit."""
    with suppress(OSError, AttributeError):  # where stdout is closed or no file, nothing is flushed to one
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="arclean",
        description="Repair the damage that extraction from PDF and web pages does to Arabic text.",
        epilog=(
            "Exit codes: 0 done, 1 something is found (check), 2 usage, or the output cannot be written, 3 an input "
            "could not be read, 130 interrupted."
        ),
    )
    parser.add_argument("--version", action="version", version=f"arclean {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    clean = commands.add_parser("clean", help="write the repaired text to stdout", description=(
        "Write the repaired text. A PDF is read in its order of reading and takes the profile 'pdf', a web page takes "
        "'web', all else 'repair'. Clean UTF-8 text comes out byte for byte."
    ))  # fmt: skip
    _add_inputs(clean, reference=True)
    clean.add_argument("-o", "--output", metavar="FILE", help=(
        "write to FILE instead of stdout; FOLDER/ takes a file for each input"
    ))  # fmt: skip
    clean.add_argument("--in-place", action="store_true", help=(
        "write each repaired text to its own file, in UTF-8; files that stay as they are are not touched"
    ))  # fmt: skip
    clean.add_argument("--backup", nargs="?", const=".orig", metavar="SUFFIX", help=(
        "with --in-place: keep each file that changes beside it, by this suffix (default: .orig)"
    ))  # fmt: skip
    clean.add_argument("--diff", action="store_true", help="write what would change as a diff, and change nothing")
    clean.add_argument("--to", choices=("text", "markdown"), default="text", help=(
        "markdown keeps headings, lists and tables, and leaves out what stands around the text"
    ))  # fmt: skip
    clean.add_argument("--json", action="store_true", help="write one JSON object a line: text, edits, findings")

    _add_check(commands)

    explain = commands.add_parser("explain", help="show every change and every loss, with the reason", description=(
        "Show every change before and after, and every loss, with its place in the input and the reason."
    ))  # fmt: skip
    _add_inputs(explain, reference=True)
    explain.add_argument("--all", action="store_true", help="show every edit; else five of each rule, the rest counted")
    explain.add_argument("--by", choices=("rule", "place"), default="rule", help="the order (default: rule)")
    explain.add_argument("--context", type=int, metavar="N", help=(
        "characters on each side (default: 30, or what a line of the terminal has room for)"
    ))  # fmt: skip

    _add_report(commands)
    add_batch_parser(commands)
    _add_learning(commands)

    completion = commands.add_parser("completion", help="write what completes commands in a shell", description=(
        'Write what completes commands and options: eval "$(arclean completion bash)" in .bashrc, or zsh in .zshrc.'
    ))  # fmt: skip
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))
    completion.set_defaults(parser=parser)

    filters = commands.add_parser("filters", help="list the filters", description="List the registered filters.")
    filters.add_argument("--json", action="store_true", help="write one JSON object a line")
    return parser


def _add_report(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command that writes a page for a browser."""
    report = commands.add_parser("report", help="write a page for a browser that shows every change", description=(
        "Write one page for a browser: before and after side by side, edits by rule, findings with alternatives, and "
        "the pages of a PDF with their places. It needs no network and runs nothing of the input."
    ))  # fmt: skip
    _add_inputs(report, reference=True)
    report.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of stdout")


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command that looks and changes nothing."""
    check = commands.add_parser("check", help="say what a text suffers from; exit 1 where it does", description=(
        "Say what a text suffers from and what would help, without changing it. Exit 1 where something is found or "
        "would be changed, or where --fail-on says. Verdicts: clean; repairable (by clean, or by hand where findings "
        "are left); re-extract (much is lost or does not read: take another tool); ocr (there is no text)."
    ))  # fmt: skip
    _add_inputs(check, forms=("json", "sarif", "github"))
    check.add_argument("--places", action="store_true", help="write a line for each place: path:line:column: what")
    check.add_argument("--select", metavar="NAME,...", type=_parse_names, default=(), help=(
        "only these filters, rules and kinds of finding"
    ))  # fmt: skip
    check.add_argument("--ignore", metavar="NAME,...", type=_parse_names, default=(), help=(
        "all but these filters, rules and kinds of finding"
    ))  # fmt: skip
    check.add_argument("--json", action="store_true", help="write one JSON object a line")
    check.add_argument("--pages", action="store_true", help=(
        "write a line a page: its verdict, the probability that it is right as clean gives it, and the reasons"
    ))  # fmt: skip
    check.add_argument("--fail-on", metavar="WHAT,...", type=_parse_failures, default=FAILURES, help=(
        "when to exit with 1: any of re-extract, ocr, repairable (the verdict of an input or of one of its pages), "
        "findings (anything that clean leaves) and encoding (a text that is not in UTF-8); default: all"
    ))  # fmt: skip


def _add_learning(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands that learn from many files."""
    lines = commands.add_parser("learn", help="learn the lines that a site repeats", description=(
        "Learn the lines that the documents of a site or publication have in common, and write them to a file that a "
        "profile names for the filter 'repeated-lines'."
    ))  # fmt: skip
    lines.add_argument(
        "inputs", nargs="+", metavar="FOLDER", help="files and folders of PDF, HTML or text; .lines were learnt before"
    )
    lines.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write, site.lines")
    lines.add_argument("--format", choices=("pdf", "html", "text"), help="read all inputs as this")
    lines.add_argument("--blank-lines", action="store_true", help="a blank line parts the documents of a file")

    learn = commands.add_parser("learn-fonts", help="learn fonts from PDFs whose maps hold", description=(
        "Learn measures and letters of the glyphs of fonts from PDFs whose maps hold, font files and files that were "
        "learnt before, and write them to a file for --fonts and read_pdf(fonts=...). No outline is kept."
    ))  # fmt: skip
    learn.add_argument(
        "folders", nargs="*", metavar="FOLDER", help="searched for PDFs, fonts and .fonts; or one such file"
    )
    learn.add_argument("--installed", action="store_true", help="learn the fonts too that fontconfig knows here")
    learn.add_argument("-o", "--output", required=True, metavar="FILE", help="the file to write, own.fonts")


def _parse_failures(given: str) -> frozenset[str]:
    """Return what ``--fail-on`` names. Raises ArgumentTypeError where it is none of FAILURES."""
    named = frozenset(name.strip() for name in given.split(",") if name.strip())
    if unknown := named - FAILURES:
        known = ", ".join(sorted(FAILURES))
        raise argparse.ArgumentTypeError(f"{min(unknown)!r} is no reason to fail: give some of {known}")
    return named


def _parse_names(given: str) -> tuple[str, ...]:
    """Return what ``--select`` or ``--ignore`` names. Raises ArgumentTypeError where it is no filter, rule or kind."""
    from arclean import filters  # noqa: PLC0415 - where somebody asks
    from arclean.core.edits import KINDS  # noqa: PLC0415

    named = tuple(name.strip() for name in given.split(",") if name.strip())
    known = {*filters.names(), *KINDS, "pdf", "encoding"}
    for name in named:
        if name.partition("/")[0] not in known:
            raise argparse.ArgumentTypeError(f"{name!r} is no filter, rule or kind of finding: see arclean filters")
    return named


def _add_inputs(parser: argparse.ArgumentParser, *, reference: bool = False, forms: tuple[str, ...] = ()) -> None:
    parser.add_argument("inputs", nargs="+", metavar="FILE", help=(
        "PDF, HTML or text, told by content; a folder stands for its files; - is stdin"
    ))  # fmt: skip
    parser.add_argument("--profile", metavar="NAME", help="repair, pdf, web, search, or a TOML file")
    parser.add_argument("--tables", metavar="FILE", help="tables of python -m arclean.language.train, to judge by too")
    told = f", or write {', '.join(forms)}" if forms else ""
    parser.add_argument("--format", choices=("pdf", "html", "text", *forms), help=f"read all inputs as this{told}")
    parser.add_argument("--no-config", action="store_true", help=(
        "do not look for a profile .arclean.toml in this folder and those above it"
    ))  # fmt: skip
    parser.add_argument("--password", help="for encrypted PDFs")
    parser.add_argument("--isolated", action="store_true", help=(
        "read each input in a process of its own, with bounded memory and time: for files that nobody vouches for"
    ))  # fmt: skip
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=(
        "processes that read a long PDF; 0 for one on each core (default: 1); the result is the same"
    ))  # fmt: skip
    parser.add_argument("--no-decipher", dest="decipher", action="store_false", help=(
        "leave glyphs of PDFs unread that have no text, instead of reading them by shape and language"
    ))  # fmt: skip
    parser.add_argument("--ocr", action="store_true", help=(
        "read scans, and what else of PDFs has no text, with Tesseract (the extra ocr); such text is marked"
    ))  # fmt: skip
    parser.add_argument("--comments", action="store_true", help=(
        "keep what readers wrote on web pages: comments, and all posts of a forum"
    ))  # fmt: skip
    parser.add_argument("--fonts", action="append", default=[], metavar="FILE", help=(
        "a file of learn-fonts, to know the fonts of PDFs by beside those of the package; may be given several times"
    ))  # fmt: skip
    if reference:
        parser.add_argument("--reference", action="append", default=[], metavar="FILE", help=(
            "another version of the text, to restore from; may be given several times"
        ))  # fmt: skip
