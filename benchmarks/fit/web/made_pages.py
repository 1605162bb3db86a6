"""Pages with another body: a list of items, a thread of posts or a manual in the place of the article of a real page.

The pages at hand are mostly news, each with one article; shops, archives, forums and manuals have other templates. The
element that holds most of the right text of a page is emptied and filled with items, posts or sections, made of texts
of the corpora with tags and classes as publishing systems write them. The items, posts and sections are text; names,
times, ranks and buttons beside them are neither; all else on the page is boilerplate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree, html
from web_pages import BOILERPLATE, TEXT, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from web_texts import Texts

MOST = 400_000  # characters of a page that is changed
HELD = 0.85  # share of the letters of the right text that the emptied element holds
_NAMES = ("card", "item", "product", "entry", "row", "box", "tile", "record", "result", "listing", "block", "unit")
_LISTS = (("ul", "li"), ("div", "div"), ("section", "article"), ("ol", "li"), ("div", "a"))
_BUTTONS = ("المزيد", "تحميل", "أضف", "عرض التفاصيل", "اقرأ", "رد", "اقتباس", "إبلاغ")
_RANKS = ("عضو", "عضو جديد", "مشرف", "عضو نشيط")


class MadePage(NamedTuple):
    """The text of a page with another body, and the lines of that body: text, and neither text nor boilerplate."""

    page: str
    text: frozenset[str]
    unknown: frozenset[str]


def line_key(line: str) -> str:
    """Return the letters and digits of a line."""
    return "".join(char for char in line if char.isalnum())


def label_made(lines: Sequence[str], made: MadePage, own: frozenset[str]) -> list[int]:
    """Return the labels of the lines of a made page; ``own`` are lines of its own right text, which are neither."""
    labels = []
    for line in lines:
        key = line_key(line)
        cells = [line_key(cell) for cell in line.split("\t")]
        is_text = key in made.text or (len(cells) > 1 and any(cell in made.text for cell in cells))
        neither = key in made.unknown or key in own
        labels.append(TEXT if is_text else UNKNOWN if neither else BOILERPLATE)
    return labels


def change_page(page: str, text: Sequence[str], texts: Texts) -> MadePage | None:
    """Return a page with another body in the element that holds its right ``text``; None where no element does."""
    if len(page) > MOST:
        return None
    try:
        tree = html.fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None
    held = _find_holder(tree, {line_key(line) for line in text if len(line) > 20})
    if held is None:
        return None
    for child in list(held):
        held.remove(child)
    held.text = None
    body = _Body(texts)
    draw = texts.random.random()
    if draw < 0.5:
        body.make_list(held)
    elif draw < 0.7:
        body.make_thread(held)
    else:
        body.make_manual(held)
    unknown = frozenset(body.unknown) - body.text
    return MadePage(etree.tostring(tree, encoding="unicode", method="html"), frozenset(body.text), unknown)


def _find_holder(tree: html.HtmlElement, wanted: set[str]) -> html.HtmlElement | None:
    """Return the innermost element that holds most of the letters of some lines."""
    weights: dict[html.HtmlElement, int] = {}
    for one in tree.iter("p", "h1", "h2", "h3", "h4", "li", "div", "span", "blockquote"):
        if len(one) > 12:
            continue
        key = line_key(one.text_content())
        if key in wanted:
            wanted.discard(key)
            for outer in [one, *one.iterancestors()]:
                weights[outer] = weights.get(outer, 0) + len(key)
    most = max(weights.values(), default=0)
    inner = [one for one, weight in weights.items() if weight >= HELD * most and one.tag not in {"html", "p", "span"}]
    return max(inner, key=lambda one: len(list(one.iterancestors())), default=None)


class _Body:
    """What stands in the middle of a made page, and which of its lines are text."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.random: Random = texts.random
        self.text: set[str] = set()
        self.unknown: set[str] = set()

    def _add(
        self, to: html.HtmlElement, tag: str, text: str, *, is_text: bool = True, name: str = ""
    ) -> html.HtmlElement:
        one = etree.SubElement(to, tag)
        one.text = text
        if name:
            one.set("class", name)
        (self.text if is_text else self.unknown).add(line_key(text))
        return one

    def _name(self) -> str:
        random = self.random
        name = random.choice(_NAMES) + random.choice(("", "", "-item", "-wrap", "s", "_1", "-col"))
        return name if random.random() < 0.8 else ""

    def _add_heading(self, to: html.HtmlElement) -> None:
        if self.random.random() < 0.7:
            self._add(to, "h1", self.texts.make_heading())
        if self.random.random() < 0.3:
            self._add(to, "p", self.random.choice(self.texts.lines))

    def make_list(self, to: html.HtmlElement) -> None:
        """Add items of one template: a title, mostly a link, and some of a group, a text, a price, a date, a button."""
        random, texts = self.random, self.texts
        self._add_heading(to)
        outer, inner = random.choice(_LISTS)
        title, is_linked = random.choice(("h2", "h3", "h4", "div", "strong", "span", "p")), random.random() < 0.7
        fields = [field for field in ("group", "text", "price", "date", "button") if random.random() < 0.45]
        names = {field: self._name() for field in ("title", *fields)}
        groups = [texts.make_heading(3) for _ in range(4)]
        box, name, button = etree.SubElement(to, outer), self._name(), random.choice(_BUTTONS)
        for _ in range(random.randint(5, 40)):
            item = etree.SubElement(box, inner, {"class": name} if name else {})
            if inner == "a":
                item.set("href", "/item")
            holder = etree.SubElement(item, title, {"class": names["title"]} if names["title"] else {})
            if is_linked and inner != "a":
                holder = etree.SubElement(holder, "a", href="/item")
            holder.text = random.choice(texts.short)
            self.text.add(line_key(holder.text))
            for field in fields:
                self._add_field(item, field, names[field], groups, button)

    def _add_field(self, item: html.HtmlElement, field: str, name: str, groups: list[str], button: str) -> None:
        random = self.random
        if field == "text":
            self._add(item, "p", random.choice(self.texts.lines)[:160], name=name)
        elif field == "group":
            self._add(item, random.choice(("div", "p")), random.choice(groups), name=name)
        elif field == "price":
            self._add(item, "div", f"{random.randint(1, 90)}.{random.randint(0, 9)}0 ريال", name=name)
        elif field == "date":
            day = f"{random.randint(1, 28)}/{random.randint(1, 12)}/20{random.randint(10, 24)}"
            self._add(item, "div", day, is_text=False, name=name)
        else:
            self._add(item, "button", button, is_text=False, name=name)

    def make_thread(self, to: html.HtmlElement) -> None:
        """Add posts: who wrote it, a rank, when, paragraphs, a button."""
        random, texts = self.random, self.texts
        self._add_heading(to)
        names = {field: self._name() for field in ("post", "who", "when", "text")}
        in_rows = random.random() < 0.4
        box = etree.SubElement(to, "table" if in_rows else "div")
        for _ in range(random.randint(3, 15)):
            post = etree.SubElement(box, "tr" if in_rows else "div", {"class": names["post"]} if names["post"] else {})
            who, text = (etree.SubElement(post, "td" if in_rows else "div") for _ in range(2))
            self._add(who, "b", texts.make_heading(2), is_text=False, name=names["who"])
            self._add(who, "div", random.choice(_RANKS), is_text=False)
            day = f"{random.randint(1, 28)}-{random.randint(1, 12)}-20{random.randint(10, 24)}"
            self._add(text, "div", f"{day}، {random.randint(1, 12)}:30", is_text=False, name=names["when"])
            for line in texts.take_document()[: random.randint(1, 3)]:
                self._add(text, "p", line, name=names["text"])
            self._add(text, "button", random.choice(_BUTTONS[-3:]), is_text=False)

    def make_manual(self, to: html.HtmlElement) -> None:
        """Add sections: headings, paragraphs, lists, tables, terms, code, quotations."""
        random, texts = self.random, self.texts
        self._add_heading(to)
        for _ in range(random.randint(2, 7)):
            self._add(to, random.choice(("h2", "h2", "h3", "b")), texts.make_heading(7))
            for _ in range(random.randint(1, 4)):
                self._add_part(to)

    def _add_part(self, to: html.HtmlElement) -> None:
        random, texts, draw = self.random, self.texts, self.random.random()
        if draw < 0.5:
            for line in texts.take_document()[: random.randint(1, 3)]:
                self._add(to, random.choice(("p", "p", "div")), line)
        elif draw < 0.7:
            box = etree.SubElement(to, random.choice(("ul", "ol")))
            for line in texts.make_list()[: random.randint(3, 10)]:
                self._add(box, "li", line)
        elif draw < 0.8:
            self._add_table(to)
        else:
            self._add_other(to, draw)

    def _add_table(self, to: html.HtmlElement) -> None:
        box = etree.SubElement(to, "table")
        for _ in range(self.random.randint(3, 9)):
            row = etree.SubElement(box, "tr")
            for _ in range(3):
                self._add(row, "td", self.random.choice((self.texts.make_heading(3), str(self.random.randint(1, 900)))))

    def _add_other(self, to: html.HtmlElement, draw: float) -> None:
        """Add terms, code or a quotation."""
        random, texts = self.random, self.texts
        if draw < 0.88:
            box = etree.SubElement(to, "dl")
            for _ in range(random.randint(2, 6)):
                self._add(box, "dt", texts.make_heading(3))
                self._add(box, "dd", random.choice(texts.lines))
        elif draw < 0.95:
            rows = (f"{random.choice(('run', 'set', 'get'))} --{n} value" for n in range(random.randint(1, 4)))
            self._add(to, "pre", "\n".join(rows))
        else:
            self._add(to, "blockquote", random.choice(texts.lines))
