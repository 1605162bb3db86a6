"""Choose the weights by which posts of readers are told, with publishing systems left out.

    python benchmarks/fit/web/post_weights.py PAGES... --corpora DIR --clean DIR... [--folds 4]

The folders are those of :mod:`page_trees`. Below the article of real pages comments are put as publishing systems write
them (their elements and names, one system a family, texts of the corpora), or a thread takes the place of the article.
Right are texts, writers and times of posts; whatever else is told is wrong, so too all that is told of a page without
posts. For each fold of systems the weights are chosen on the others, one after another, and judged on it.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree, html
from made_pages import line_key
from page_folds import parse_arguments
from web_pages import read_folders
from web_texts import Texts

from arclean.readers.html import weights
from arclean.readers.html.page_encoding import decode_page
from arclean.readers.html.reader_posts import find_posts
from arclean.readers.html.visible_text import PageParser
from arclean.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.html.elements import LinePlace

PAGES = 12  # pages of each system
BARE_PAGES = 48  # pages without posts of their own
MOST = 300_000  # characters of a page
CHOICES = {
    "MIN_POSTS": (2, 3, 4), "MAX_WRITER_WORDS": (3, 5, 8), "MIN_POST_WORDS": (4, 6, 9),
    "MAX_POST_CUES": (0.3, 0.5, 0.8), "MAX_POST_SIGNS": (2, 4, 8),
}  # fmt: skip


class PostSystem(NamedTuple):
    """How a publishing system names the list of posts, a post, its writer, its time, its text and its buttons."""

    box: str
    post: str
    who: str
    when: str
    text: str
    buttons: str
    tag: str = "div"


SYSTEMS = {
    "wordpress": PostSystem("comment-list", "comment byuser", "comment-author", "comment-metadata", "comment-content",
                            "reply", "li"),
    "drupal": PostSystem("comments", "comment", "comment__author", "comment__time", "comment__content", "links"),
    "blogger": PostSystem("comment-thread", "comment-block", "user", "datetime", "comment-content", "comment-actions"),
    "disqus": PostSystem("post-list", "comment__item", "author", "time-ago", "comment-message", "comment__footer"),
    "joomla": PostSystem("jcomments", "comment-box", "comment-author", "comment-date", "comment-body", "comment-tools"),
    "vbulletin": PostSystem("posts", "postbitlegacy", "username", "date", "postcontent post-text", "postfoot", "li"),
    "phpbb": PostSystem("page-body", "forum-post", "username", "post-date", "post-text", "post-buttons"),
    "xenforo": PostSystem("messageList", "message", "message-name username", "message-date", "message-body",
                          "message-actionBar", "article"),
    "questions": PostSystem("answers", "answer", "user-name", "relativetime date", "post-text", "post-menu"),
    "reviews": PostSystem("product-reviews", "review", "review-author", "review-date", "review-text", "review-actions"),
    "own": PostSystem("list", "user-comment", "nick", "time", "text", "tools"),
    "schema": PostSystem("thread", "comment-row", "author-name", "published-date", "reply-text", "reply-actions"),
}  # fmt: skip
THREADS = frozenset(("vbulletin", "phpbb", "xenforo", "questions"))


class PostedPage(NamedTuple):
    """The lines of a page with their places, the numbers of those that are of posts, and its system."""

    system: str
    lines: list[str]
    places: Sequence[LinePlace]
    right: frozenset[int]


def add_posts(page: str, system: str, texts: Texts) -> PostedPage | None:
    """Return a page with posts of a system in its body, or None where it has none."""
    tree = html.fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    body = tree.find(".//body")
    if body is None:
        return None
    names, random, right = SYSTEMS[system], texts.random, set[str]()
    box = etree.SubElement(body, "ul" if names.tag == "li" else "div", {"class": names.box})
    if system in THREADS:
        body.insert(0, box)
    for number in range(random.randint(2, 14)):
        post = etree.SubElement(box, names.tag, {"class": names.post, "id": f"{names.post.split()[0]}-{number + 71}"})
        said = [(names.who, texts.make_heading(3), True)]
        said.append((names.when, f"{random.randint(1, 28)} مارس 2024 {random.randint(1, 12)}:30", True))
        said += [(names.text, line[:400], True) for line in texts.take_document()[: random.randint(1, 3)]]
        said.append((names.buttons, random.choice(("رد", "إعجاب", "إبلاغ", "اقتباس")), False))
        for name, line, is_right in said:
            etree.SubElement(post, "div", {"class": name}).text = line
            right |= {line_key(line)} if is_right else set()
    return _parse_page(etree.tostring(tree, encoding="unicode", method="html"), system, right)


def _parse_page(page: str, system: str, right: set[str]) -> PostedPage:
    parser = PageParser()
    parser.read_page(page)
    lines = [line.text for line in parser.lines]
    return PostedPage(
        system, lines, parser.places, frozenset(n for n, line in enumerate(lines) if line_key(line) in right)
    )


def count_hits(pages: Sequence[PostedPage], values: Sequence[float]) -> tuple[int, int, int]:
    """Return how many lines are rightly told of posts by some weights, how many are told, and how many there are."""
    for name, value in zip(CHOICES, values, strict=True):
        setattr(weights, name, value)
    hits = told = wanted = 0
    for page in pages:
        found = find_posts(page.lines, page.places).keys()
        hits, told, wanted = hits + len(found & page.right), told + len(found), wanted + len(page.right)
    return hits, told, wanted


def rate(counts: tuple[int, int, int]) -> float:
    """Return F1 of lines."""
    hits, told, wanted = counts
    return 2 * hits / max(1, told + wanted)


def choose_values(pages: Sequence[PostedPage], start: tuple[float, ...]) -> tuple[float, ...]:
    """Return the weights that rate highest on some pages, one after another."""
    best, values = rate(count_hits(pages, start)), start
    for place, choices in enumerate(CHOICES.values()):
        for choice in choices:
            tried = (*values[:place], choice, *values[place + 1 :])
            if (found := rate(count_hits(pages, tried))) > best + 1e-6:
                best, values = found, tried
    return values


def main() -> None:
    args = parse_arguments(__doc__, folds=4)
    in_force = tuple(float(getattr(weights, name)) for name in CHOICES)
    sources = [decode_page(Source(page.data))[0] for page in read_folders(args.pages, by_hand_first=False)]
    sources = [page for page in sources if len(page) < MOST]
    texts, random = Texts(args.corpora, args.clean), Random(3)
    bare = [_parse_page(page, "", set()) for page in random.sample(sources, BARE_PAGES)]
    made = [add_posts(random.choice(sources), system, texts) for system in SYSTEMS for _ in range(PAGES)]
    pages = [page for page in made if page]
    systems, totals = list(SYSTEMS), [0, 0, 0]
    for fold in range(args.folds):
        left_out = [page for page in pages if systems.index(page.system) % args.folds == fold] + bare[
            fold :: args.folds
        ]
        others = [page for page in pages if systems.index(page.system) % args.folds != fold]
        others += [page for number, page in enumerate(bare) if number % args.folds != fold]
        values = choose_values(others, in_force)
        counts = count_hits(left_out, values)
        totals = [one + two for one, two in zip(totals, counts, strict=True)]
        chosen = dict(zip(CHOICES, values, strict=True))
        print(f"without {systems[fold :: args.folds]}: {chosen}, left out {rate(counts):.3f}")
    hits, told, wanted = totals
    print(f"left out: {hits} of {wanted} lines of posts, {told - hits} others; F1 {rate((hits, told, wanted)):.3f}")
    hits, told, wanted = count_hits([*pages, *bare], in_force)
    print(f"in force: {hits} of {wanted} lines of posts, {told - hits} others; F1 {rate((hits, told, wanted)):.3f}")
    print(f"on all: {dict(zip(CHOICES, choose_values([*pages, *bare], in_force), strict=True))}")
    for system in systems:
        count_hits([], in_force)
        hits, told, wanted = count_hits([page for page in pages if page.system == system], in_force)
        print(f"  {system}: {hits} of {wanted}, {told - hits} others")
    print(f"  pages without: {count_hits(bare, in_force)[1]} lines")


if __name__ == "__main__":
    main()
