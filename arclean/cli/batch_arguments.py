"""The arguments of ``arclean batch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.readers.limits import DEFAULT_LIMITS

if TYPE_CHECKING:
    import argparse

__all__ = ["add_batch_parser"]


def add_batch_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to others."""
    batch = commands.add_parser("batch", help="repair many files and rows into a folder", description=(
        "Repair files, folders and patterns into a folder that mirrors them: PDF, HTML and text become text, rows of "
        "JSON lines and Parquet keep all but their text; .gz and .zst stay so. The order of the output is that of the "
        "input, whatever the number of processes. What cannot be repaired is named in errors.jsonl and costs nothing "
        "else; summary.json counts edits by rule and findings by kind. A batch that was ended, by whatever, is taken "
        "up again by the same command."
    ))  # fmt: skip
    batch.add_argument("inputs", nargs="+", metavar="IN", help="files, folders, patterns such as 'data/**/*.pdf'")
    batch.add_argument("-o", "--output", required=True, metavar="FOLDER", help="a new folder, or that of this batch")
    batch.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="processes; 0 for one on each core (default: 1)"
    )
    batch.add_argument("--field", default="text", metavar="NAME", help="the field of a row's text (default: text)")
    batch.add_argument("--add-record", metavar="NAME", help=(
        "add a field to each row of JSON lines with its verdict, edits and findings"
    ))  # fmt: skip
    batch.add_argument("--to", choices=("text", "markdown"), default="text", help="what documents become")
    batch.add_argument("--profile", metavar="NAME", help="repair, pdf, web, search, or a TOML file")
    batch.add_argument("--tables", metavar="FILE", help="tables of python -m arclean.language.train, to judge by too")
    batch.add_argument("--format", choices=("pdf", "html", "text"), help="read all documents as this")
    batch.add_argument("--no-config", action="store_true", help=(
        "do not look for a profile .arclean.toml in this folder and those above it"
    ))  # fmt: skip
    batch.add_argument("--password", help="for encrypted PDFs")
    batch.add_argument("--comments", action="store_true", help="keep what readers wrote on web pages")
    batch.add_argument("--fonts", action="append", default=[], metavar="FILE", help=(
        "a file of learn-fonts, to know the fonts of PDFs by; may be given several times"
    ))  # fmt: skip
    batch.add_argument("--ocr", action="store_true", help="read what has no text with Tesseract (the extra ocr)")
    batch.add_argument("--no-decipher", dest="decipher", action="store_false", help=(
        "leave glyphs of PDFs unread that have no text"
    ))  # fmt: skip
    batch.add_argument("--seconds", type=float, metavar="S", help=(
        f"give up a document or row after this time (default: {DEFAULT_LIMITS.file_seconds:g})"
    ))  # fmt: skip
    batch.add_argument("--memory", type=int, metavar="MB", help=(
        f"give up what needs more memory than this (default: {int(DEFAULT_LIMITS.memory) >> 20:,})"
    ))  # fmt: skip
    batch.add_argument("--no-isolated", dest="isolated", action="store_false", help=(
        "let one process work in that of the command, without bounds of memory and time: for files of your own"
    ))  # fmt: skip
    batch.add_argument("--restart", action="store_true", help="do all of it again, whatever was done before")
