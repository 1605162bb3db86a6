"""Make pages by the themes of site generators, with their right text: layouts that no fit has seen.

    python benchmarks/fit/web/theme_pages.py FOLDER CORPUS... [--hexo DIR] [--each 3]

A CORPUS is UTF-8 text (plain or .gz), a paragraph a line; documents of titles, headings, paragraphs, lists, tables,
quotations and code are made of them, and put into blogs and manuals by MkDocs, Sphinx (with myst-parser), Pelican and
Nikola, with each theme that is installed beside this Python, and by Hexo (``--hexo``, a folder with ``node_modules``).
FOLDER gets ``THEME_NUMBER.html`` and ``THEME_NUMBER.gold.json`` as :mod:`web_pages` reads them. The same corpora give
the same documents. These pages are measured (``python benchmarks/fit/web/judge_pages.py FOLDER``) and never fitted to.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

DOCUMENTS = 12  # of a site, so that menus and lists of recent posts have something to show
BINARIES = Path(sys.executable).parent
MKDOCS = ("mkdocs", "readthedocs", "material", "windmill", "cinder", "gitbook", "flatly", "terminal", "ivory")
SPHINX = {
    "alabaster": "", "furo": "", "sphinx_rtd_theme": "", "pydata_sphinx_theme": "", "sphinx_book_theme": "",
    "haiku": "", "classic": "", "nature": "", "bizstyle": "", "agogo": "",
}  # fmt: skip
PELICAN = ("notmyidea", "simple", "reflex")
NIKOLA = ("bootblog4", "bootstrap4", "base")
_MOST = 1_500_000  # characters of a corpus


class MadeText(NamedTuple):
    """A document as Markdown without its title, and its right text in parts."""

    language: str
    title: str
    markdown: str
    body: tuple[str, ...]


def read_paragraphs(file: Path) -> list[str]:
    """Return the paragraphs of a corpus that a page may have."""
    data = file.read_bytes()
    text = (gzip.decompress(data) if file.suffix == ".gz" else data).decode()
    lines = [line.strip() for line in text[:_MOST].split("\n")]
    signs = frozenset("*_`#|<>[]{}\\")
    return [line for line in lines if 8 <= len(line.split()) <= 120 and signs.isdisjoint(line)]


def make_text(paragraphs: Sequence[str], language: str, random: Random) -> MadeText:
    """Return a document of some of these paragraphs."""

    def take_words(least: int, most: int) -> str:
        return " ".join(random.choice(paragraphs).split()[: random.randint(least, most)]).strip(".,،؛:؟!\"'«»()-")

    rows, body = list[str](), list[str]()
    for _ in range(random.randint(1, 5)):
        if rows:
            heading = take_words(2, 6)
            rows += [f"## {heading}", ""]
            body.append(heading)
        for _ in range(random.randint(1, 4)):
            draw = random.random()
            if draw < 0.7:
                line = random.choice(paragraphs)
                rows += [line, ""]
                body.append(line)
            elif draw < 0.82:
                items = [take_words(2, 9) for _ in range(random.randint(3, 7))]
                rows += [*(f"* {item}" for item in items), ""]
                body += items
            elif draw < 0.9:
                line = random.choice(paragraphs)
                rows += [f"> {line}", ""]
                body.append(line)
            elif draw < 0.95:
                cells = [[take_words(1, 2) for _ in range(3)] for _ in range(random.randint(3, 6))]
                rows += [f"| {' | '.join(row)} |" for row in (cells[0], ["---"] * 3, *cells[1:])] + [""]
                body += [" ".join(row) for row in cells]
            else:
                code = [f"run --option-{n} value" for n in range(1, random.randint(2, 5))]
                rows += ["```", *code, "```", ""]
                body += code
    return MadeText(language, take_words(3, 9), "\n".join(rows), tuple(body))


def make_site(corpora: Sequence[Path], seed: int) -> list[MadeText]:
    """Return the documents of a site, in the language of one corpus."""
    random = Random(seed)
    file = corpora[seed % len(corpora)]
    paragraphs = read_paragraphs(file)
    language = next((code for code, name in (("fa", "persian"), ("ur", "urdu")) if name in file.name), "ar")
    return [make_text(paragraphs, language, random) for _ in range(DOCUMENTS)]


def _run(command: Sequence[str | Path], folder: Path) -> bool:
    done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        print(f"  {command[0]}: {(done.stderr or done.stdout).strip()[-200:]}")
    return done.returncode == 0


def build_mkdocs(theme: str, texts: Sequence[MadeText], folder: Path) -> Iterator[Path]:
    """Yield the pages of a manual."""
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(f"# {texts[0].title}\n", "utf-8")
    for number, text in enumerate(texts):
        (folder / "docs" / f"page{number}.md").write_text(f"# {text.title}\n\n{text.markdown}", "utf-8")
    settings = f"site_name: {json.dumps(texts[-1].title)}\ntheme:\n  name: {theme}\nuse_directory_urls: false\n"
    (folder / "mkdocs.yml").write_text(settings + "markdown_extensions: [tables, fenced_code]\n", "utf-8")
    if _run([BINARIES / "mkdocs", "build", "-q"], folder):
        yield from (folder / "site" / f"page{number}.html" for number in range(len(texts)))


def build_sphinx(theme: str, texts: Sequence[MadeText], folder: Path) -> Iterator[Path]:
    """Yield the pages of a manual."""
    names = "\n".join(f"page{number}" for number in range(len(texts)))
    (folder / "index.md").write_text(f"# {texts[-1].title}\n\n```{{toctree}}\n{names}\n```\n", "utf-8")
    for number, text in enumerate(texts):
        (folder / f"page{number}.md").write_text(f"# {text.title}\n\n{text.markdown}", "utf-8")
    rows = [f"project = {texts[-1].title!r}", f"language = {texts[0].language!r}", 'extensions = ["myst_parser"]']
    (folder / "conf.py").write_text("\n".join([*rows, f"html_theme = {theme!r}", ""]), "utf-8")
    if _run([BINARIES / "sphinx-build", "-q", "-b", "html", ".", "out"], folder):
        yield from (folder / "out" / f"page{number}.html" for number in range(len(texts)))


def build_pelican(theme: str, texts: Sequence[MadeText], folder: Path) -> Iterator[Path]:
    """Yield the posts of a blog."""
    (folder / "content").mkdir()
    for number, text in enumerate(texts):
        group = f"{texts[number % 3].title.split()[0]} {number % 3}"
        head = f"Title: {text.title}\nDate: 2024-0{1 + number % 9}-12\nCategory: {group}\nTags: {group}, news\n"
        head += f"Slug: post{number}\nAuthors: {texts[1].title.split()[0]}\n\n"
        (folder / "content" / f"post{number}.md").write_text(head + text.markdown, "utf-8")
    rows = [f"SITENAME = {texts[-1].title!r}", f"DEFAULT_LANG = {texts[0].language!r}", "PATH = 'content'"]
    rows += [
        "TIMEZONE = 'UTC'",
        "SOCIAL = (('twitter', '#'), ('github', '#'))",
        "LINKS = (('Pelican', '#'),)",
        "CC_LICENSE = ''",
    ]
    if theme == "reflex":
        where = next(BINARIES.parent.rglob("pelican/themes/reflex"), None)
        rows.append(f"THEME = {str(where)!r}" if where else "THEME = 'missing'")
    else:
        rows.append(f"THEME = {theme!r}")
    (folder / "conf.py").write_text("\n".join([*rows, ""]), "utf-8")
    if _run([BINARIES / "pelican", "content", "-o", "out", "-s", "conf.py", "-q"], folder):
        yield from (folder / "out" / f"post{number}.html" for number in range(len(texts)))


def build_nikola(theme: str, texts: Sequence[MadeText], folder: Path) -> Iterator[Path]:
    """Yield the posts of a blog."""
    site = folder / "site"
    if not _run([BINARIES / "nikola", "init", "-q", "site"], folder):
        return
    for number, text in enumerate(texts):
        group = f"{texts[number % 3].title.split()[0]} {number % 3}"
        head = f".. title: {text.title}\n.. slug: post{number}\n.. date: 2024-0{1 + number % 9}-12 10:00:00 UTC\n"
        head += f".. tags: {group}\n.. category: {group}\n.. type: text\n\n"
        (site / "posts" / f"post{number}.md").write_text(head + text.markdown, "utf-8")
    conf = (site / "conf.py").read_text("utf-8")
    more = f'\nTHEME = {theme!r}\nDEFAULT_LANG = {texts[0].language!r}\nTRANSLATIONS = {{DEFAULT_LANG: ""}}\n'
    more += 'POSTS = (("posts/*.md", "posts", "post.tmpl"),)\n'
    (site / "conf.py").write_text(conf + more, "utf-8")
    if _run([BINARIES / "nikola", "build", "-q"], site):
        for number in range(len(texts)):
            yield site / "output" / "posts" / f"post{number}" / "index.html"


def build_hexo(theme: str, texts: Sequence[MadeText], folder: Path, modules: Path) -> Iterator[Path]:
    """Yield the posts of a blog."""
    (folder / "source" / "_posts").mkdir(parents=True)
    package = json.loads((modules / "package.json").read_text("utf-8")) | {"hexo": {"version": ""}}
    (folder / "package.json").write_text(json.dumps(package), "utf-8")
    (folder / "node_modules").symlink_to((modules / "node_modules").resolve())
    for number, text in enumerate(texts):
        group = f"{texts[number % 3].title.split()[0]} {number % 3}"
        head = f"---\ntitle: {json.dumps(text.title)}\ndate: 2024-0{1 + number % 9}-12 10:00:00\n"
        head += f"tags: [{json.dumps(group)}, news]\ncategories: {json.dumps(group)}\n---\n\n"
        (folder / "source" / "_posts" / f"post{number}.md").write_text(head + text.markdown, "utf-8")
    rows = [
        f"title: {json.dumps(texts[-1].title)}",
        f"language: {texts[0].language}",
        f"author: {json.dumps(texts[1].title.split()[0])}",
    ]
    rows += ["permalink: :title/", f"theme: {theme}", "pagination_dir: page", "syntax_highlighter: highlight.js"]
    (folder / "_config.yml").write_text("\n".join([*rows, ""]), "utf-8")
    if _run([folder / "node_modules" / ".bin" / "hexo", "generate", "--silent"], folder):
        yield from (folder / "public" / f"post{number}" / "index.html" for number in range(len(texts)))


def write_pages(
    name: str,
    build: Callable[[Sequence[MadeText], Path], Iterator[Path]],
    texts: Sequence[MadeText],
    to: Path,
    each: int,
) -> int:
    """Write some pages of a site with their right texts; returns how many there are."""
    written = 0
    with tempfile.TemporaryDirectory() as made:
        for number, (page, text) in enumerate(zip(build(texts, Path(made)), texts, strict=False)):
            if number and written < each and page.exists() and page.stat().st_size:  # the first starts a manual
                (to / f"{name}_{number}.html").write_bytes(page.read_bytes())
                gold = {"title": text.title, "body": list(text.body)}
                (to / f"{name}_{number}.gold.json").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
                written += 1
    print(f"{name}: {written} pages")
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--hexo", type=Path, help="a folder with node_modules of hexo, its renderers and themes")
    parser.add_argument("--each", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0, help="another one gives other documents")
    parser.add_argument("--kinds", nargs="+", default=["mkdocs", "sphinx", "pelican", "nikola", "hexo"])
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    makers: list[tuple[str, str, Callable[..., Iterator[Path]]]] = []
    for kind, themes, build in (
        ("mkdocs", MKDOCS, build_mkdocs), ("sphinx", SPHINX, build_sphinx), ("pelican", PELICAN, build_pelican),
        ("nikola", NIKOLA, build_nikola),
    ):  # fmt: skip
        makers += [(kind, theme, build) for theme in themes]
    if args.hexo:
        found = sorted(file.name for file in (args.hexo / "node_modules").glob("hexo-theme-*"))
        makers += [("hexo", name.removeprefix("hexo-theme-"), build_hexo) for name in found]
    for number, (kind, theme, build) in enumerate(makers):
        if kind not in args.kinds:
            continue
        more = (args.hexo,) if kind == "hexo" else ()

        def build_theme(
            texts: Sequence[MadeText], to: Path, build: Callable[..., Iterator[Path]] = build, theme: str = theme,
            more: tuple[Path, ...] = more,
        ) -> Iterator[Path]:  # fmt: skip
            return build(theme, texts, to, *more)

        name = f"{kind}-{theme}".replace("_", "-")
        write_pages(name, build_theme, make_site(args.corpora, args.seed + number), args.folder, args.each)


if __name__ == "__main__":
    main()
