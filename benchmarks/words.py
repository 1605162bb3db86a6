"""Hold names and prose against the glossary of CONTRIBUTING.md.

    python benchmarks/words.py [PATH...]           forbidden words, and first lines of docstrings that do not say what
    python benchmarks/words.py --names [PATH...]   also each function whose name is one word

Identifiers are cut at underscores and capitals; prose is that of docstrings and comments. Names of rules and other
string literals are data and are not looked at. Exit code 1 where a forbidden word stands.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import sys
import tokenize
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
ALWAYS = ("behind",)  # forbidden beside the last column of the glossary
FIRST_WORDS = ("Give", "Tell", "Say")  # with which no docstring begins
_word = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall


@cache
def forbidden() -> frozenset[str]:
    """Return the words that the last column of the glossary forbids."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = text[text.index("## Glossary") : text.index("## How to add")]
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("|")]
    return frozenset(ALWAYS) | {word.strip() for row in rows[2:] for word in row[-1].split(",") if word.strip()}


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the Python files of folders and files."""
    for path in paths:
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def forbidden_words(source: str) -> Iterator[tuple[int, str]]:
    """Yield the lines (from 1) and the forbidden words of the identifiers and prose of a source."""
    banned = forbidden()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        is_prose = token.type == tokenize.COMMENT or token.string.startswith(('"""', 'r"""'))
        if not is_prose and token.type != tokenize.NAME:
            continue
        for number, line in enumerate(token.string.splitlines()):
            text = re.sub("'[^']*'", "", line) if is_prose else line
            yield from ((token.start[0] + number, word) for word in _word(text) if word.lower() in banned)


def weak_first_lines(source: str) -> Iterator[tuple[int, str]]:
    """Yield the docstrings that begin with a word which does not say what is returned."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and (text := ast.get_docstring(node)):
            first = text.split(maxsplit=1)[0]
            if first in FIRST_WORDS:
                yield node.lineno, f"{node.name}: {first} ..."


def one_word_functions(source: str) -> Iterator[tuple[int, str]]:
    """Yield the functions whose name is one word."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("__") and "_" not in node.name.strip("_"):
            yield node.lineno, node.name


def faults(paths: Iterable[Path]) -> list[str]:
    """Return a line for each forbidden word and each weak first line."""
    found = []
    for file in files(paths):
        source = file.read_text("utf-8")
        found += [
            f"{file}:{line}: {what}" for rule in (forbidden_words, weak_first_lines) for line, what in rule(source)
        ]
    return found


def main() -> int:
    """Print what is wrong; return 1 where anything is."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="*", default=[ROOT / "arclean"])
    parser.add_argument("--names", action="store_true", help="list functions with names of one word")
    asked = parser.parse_args()
    found = faults(asked.paths)
    print(*found, sep="\n")
    for file in files(asked.paths) if asked.names else ():
        print(*(f"{file}:{line}: {name}()" for line, name in one_word_functions(file.read_text("utf-8"))), sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
