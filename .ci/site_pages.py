"""Fill pages of the site from what stands elsewhere: docstrings, the table of other tools, CONTRIBUTING.md, README.md.

A hook of MkDocs. A page of docs/ says in a comment, ``<!-- api -->``, ``<!-- filters -->``, ``<!-- results -->``,
``<!-- glossary -->``, ``<!-- add-a-filter -->``, ``<!-- hosts -->``, what stands in its place.
"""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path
from typing import Any

import arclean
from arclean import filters

ROOT = Path(__file__).parents[1]
_QUOTED = re.compile(r"(: |-> )'([^']*)'")  # an annotation that is kept as its text
_ROLE = re.compile(r":\w+:`~?\.?([^`]+)`")


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Return the text of a page with its comments filled."""
    makers = {
        "api": describe_names, "filters": describe_filters, "results": results_of_peers,
        "hosts": table_of_hosts,
        "glossary": lambda: section_of("Glossary"), "add-a-filter": lambda: section_of("How to add a filter"),
    }  # fmt: skip
    for name, make in makers.items():
        if f"<!-- {name} -->" in markdown:
            markdown = markdown.replace(f"<!-- {name} -->", make())
    return markdown


def to_markdown(docstring: str) -> str:
    """Return a docstring as Markdown: examples as code, double backticks as single ones."""
    blocks = []
    for block in inspect.cleandoc(docstring).split("\n\n"):
        if block.lstrip().startswith(">>>"):
            blocks.append(f"```pycon\n{inspect.cleandoc(block)}\n```")
        elif all(line.startswith("    ") for line in block.splitlines()):
            blocks.append(f"```text\n{inspect.cleandoc(block)}\n```")
        else:
            pieces = _ROLE.sub(r"`\1`", block).replace("``", "`").split("`")
            pieces[::2] = (piece.replace("<", "&lt;") for piece in pieces[::2])  # not in code
            blocks.append("`".join(pieces))
    return "\n\n".join(blocks)


def describe_names() -> str:
    """Return the public names with their signatures and docstrings."""
    parts = []
    for name in sorted(arclean.__all__, key=str.lower):
        value = getattr(arclean, name)
        if inspect.ismodule(value):
            continue
        parts.append(
            f"### {name}\n\n```python\n{name}{_signature_of(value)}\n```\n\n{to_markdown(value.__doc__ or '')}"
        )
        if inspect.isclass(value) and not issubclass(value, BaseException):
            parts += _members_of(name, value)
    return "\n\n".join(parts)


def _signature_of(value: Any) -> str:
    try:
        return _QUOTED.sub(r"\1\2", str(inspect.signature(value)))
    except (TypeError, ValueError):
        return ""


def _members_of(owner: str, value: type) -> list[str]:
    """Return the methods and properties of a class that are public and told of."""
    parts = []
    for name, member in vars(value).items():
        plain = member.__func__ if isinstance(member, classmethod | staticmethod) else member
        told = getattr(plain, "__doc__", None)
        if name.startswith("_") or not told or told.startswith("Alias for field"):
            continue
        signature = f"\n\n```python\n{name}{_signature_of(plain)}\n```" if inspect.isfunction(plain) else ""
        parts.append(f"#### {owner}.{name}{signature}\n\n{to_markdown(told)}")
    return parts


def describe_filters() -> str:
    """Return what each filter repairs, leaves and takes as options."""
    parts = []
    for name, made in filters.builtin().items():
        told = sys.modules[made.__module__].__doc__ or ""
        options = ", ".join(f"`{field}`" for field in inspect.signature(made).parameters)
        profile = getattr(made, "profile", "") or "none"
        parts.append(f"## {name}\n\nProfile: `{profile}`. Options: {options or 'none'}.\n\n{to_markdown(told)}")
    return "\n\n".join(parts)


def results_of_peers() -> str:
    """Return the table of other tools, its headings a level lower."""
    text = (ROOT / "benchmarks" / "RESULTS.md").read_text("utf-8")
    return re.sub(r"^#", "##", text, flags=re.MULTILINE)


def table_of_hosts() -> str:
    """Return the table of README.md with a line for each host."""
    found = re.search(r"^\| host \|.*?(?=\n\n)", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)
    if found is None:
        raise ValueError("README.md has no table of hosts")
    return found[0]


def section_of(title: str) -> str:
    """Return a section of CONTRIBUTING.md without its heading."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    if found is None:
        raise ValueError(f"CONTRIBUTING.md has no section {title!r}")
    return found[1]
