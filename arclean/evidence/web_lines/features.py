"""The lines of a web page's text, and what tells boilerplate from text in each and in its neighbours.

A feature is a short name that a line has or has not; what each is worth says
:mod:`arclean.filters.boilerplate.weights`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.web_lines.phrases import BYLINES, FUNCTION, GROUPS, MONTHS, SPEECH
from arclean.language.folding import fold_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Line", "features", "is_prose", "lines", "words"]


class Line(NamedTuple):
    """A line: its place in the text, what it is compared by, its own features, and the groups of its phrases."""

    start: int
    end: int
    words: tuple[str, ...]
    traits: tuple[str, ...]
    groups: frozenset[str]


_LINE = re.compile(r"[^\n\f]+")
_WORD = re.compile(r"[^\W_]+")
_SEEN = 240  # characters of a line that are looked at; a longer one is a paragraph, whatever is in it


@lru_cache(maxsize=4096)
def words(line: str) -> tuple[str, ...]:
    """List the words of a line as they are compared: runs of letters and digits of any script, for phrases hold both.

    >>> words("إقرأ أيضاً: الأخبار") == words("اقرا ايضا الاخبار")
    True
    """
    return tuple(_WORD.findall(fold_spelling(line)))


def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Give the phrases by their first words, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, phrases in GROUPS.items():
        for phrase in phrases:
            parts = words(phrase)
            found.setdefault(parts[0], []).append((parts, group))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


_PHRASES = _phrases()
_FUNCTION = frozenset(word for one in FUNCTION for word in words(one))
_SPEECH = frozenset(word for one in SPEECH for word in words(one))
_BYLINES = frozenset(words(one)[0] for one in BYLINES)
_MONTHS = frozenset(word for one in MONTHS for word in words(one))
_CAPTCHA = re.compile(r"[0-9\u0660-\u0669]+ {0,3}[-+x*\u00d7\u2212] {0,3}[0-9\u0660-\u0669]+ {0,3}=")
_ADDRESS = re.compile(r"(?:https?://|www\.|[\w.-]+@)[\w.-]+", re.ASCII)
_PARTED = re.compile(r"\s[|/\u00bb\u203a>\u2022\u00b7]\s")
_ENDED = re.compile(r"[.!?\u061f\u2026][)\]\"'\u00bb\u201c\u201d\u2019]?$")
_NUMBER = re.compile(r"[0-9\u0660-\u0669\u06f0-\u06f9]")
_YEAR = re.compile(r"(?:1[34]|19|20)[0-9]{2}$")
_CLOCK = re.compile(r"\b[0-9\u0660-\u0669]{1,4}[/.:-][0-9\u0660-\u0669]{1,2}(?:[/.:-][0-9\u0660-\u0669]{1,4})?\b")


def lines(text: str) -> list[Line]:
    r"""List the lines of a text that hold anything.

    >>> [text[line.start : line.end] for text in ["a\n\n b"] for line in lines(text)]
    ['a', ' b']
    """
    spans = ((found.start(), found.end(), found[0].strip()) for found in _LINE.finditer(text))
    return [_line(start, end, shown) for start, end, shown in spans if shown]


def _line(start: int, end: int, shown: str) -> Line:
    parts, traits, groups = _looked_at(shown if len(shown) <= _SEEN else shown[:_SEEN] + shown[-8:])
    return Line(start, end, parts, traits, groups)


@lru_cache(maxsize=4096)
def _looked_at(shown: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    parts = words(shown)
    count = len(parts)
    covered, phrases, groups, begins = _covered(parts)
    numbers = sum(1 for word in parts if _NUMBER.match(word))
    latin = sum(1 for word in parts if word.isascii() and word.isalpha())
    binding = sum(1 for word in parts if word in _FUNCTION)
    has = {
        _length(count): True,
        "ends": _ENDED.search(shown) is not None,
        "goes on": shown.endswith(("\u060c", "\u061b", ",", ";")),
        "colon": shown.endswith(":"),
        "comma": "\u060c" in shown or "\u061b" in shown,
        "binds": binding > 0 and 7 * binding >= count,
        "unbound": binding == 0 and count > 3,
        "speaks": bool(parts) and (parts[0] in _SPEECH or (parts[0][0] in "\u0648\u0641" and parts[0][1:] in _SPEECH)),
        "numbers": count > 0 and 2 * numbers > count,
        "latin": count > 0 and 2 * latin > count,
        "wordless": count == 0,
        "captcha": _CAPTCHA.search(shown) is not None and count < 7,
        "address": _ADDRESS.search(shown) is not None and count < 12,
        "byline": 1 < count < 10 and parts[0] in _BYLINES,
        "parted": _PARTED.search(shown) is not None,
        "rights": "\u00a9" in shown,
        "dated": 0 < count < 12 and _is_dated(shown, parts),
        "all said": covered > 0 and 5 * covered >= 4 * count,
        "half said": count <= 5 * covered / 2 and 5 * covered < 4 * count,
        "said": 0 < covered < 2 * count / 5,
        "begins so": begins,
        "several": phrases > 1,
        "leads": begins and _leads(shown),
    }
    told = groups if count and 5 * covered >= 2 * count else frozenset[str]()
    return parts, (*(name for name, is_so in has.items() if is_so), *sorted(told)), told


def _leads(shown: str) -> bool:
    """Tell a line that says what it points to: "see also: ..."."""
    head, _, rest = shown.partition(":")
    parts = words(head)
    return len(parts) > 1 and rest.strip() != "" and _phrase(parts, 0)[0] == len(parts)


def _length(count: int) -> str:
    for name, most in (("one word", 1), ("few words", 3), ("some words", 7), ("many words", 14)):
        if count <= most:
            return name
    return "a paragraph"


def _is_dated(shown: str, parts: Iterable[str]) -> bool:
    """Tell a line that gives a date: a month or day beside a number, or figures that are one."""
    named = any(word in _MONTHS for word in parts) and _NUMBER.search(shown) is not None
    return named or _CLOCK.search(shown) is not None or any(_YEAR.match(word) for word in parts)


def _covered(parts: tuple[str, ...]) -> tuple[int, int, frozenset[str], bool]:
    """Count the words of known phrases, and the phrases; name their groups; tell whether the line begins with one."""
    covered, phrases, groups, at = 0, 0, set(), 0
    begins = False
    while at < len(parts):
        size, group = _phrase(parts, at)
        if size:
            begins = begins or not at
            covered, phrases = covered + size, phrases + 1
            groups.add(group)
        at += size or 1
    return covered, phrases, frozenset(groups), begins


def _phrase(parts: tuple[str, ...], at: int) -> tuple[int, str]:
    """Give the length and the group of the phrase that begins at a word; "12 minutes ago" is one of them."""
    for phrase, group in _PHRASES.get(parts[at], ()):
        if parts[at : at + len(phrase)] == phrase:
            return len(phrase), group
    if parts[at] in _AGO and at + 2 < len(parts) and _NUMBER.match(parts[at + 1]) and parts[at + 2] in _UNITS:
        return 3, "ago"
    return 0, ""


_AGO = frozenset(words("منذ قبل"))
_UNITS = frozenset(words("ثانية ثوان دقيقة دقائق ساعة ساعات يوم أيام يوما أسابيع أسبوعا أشهر شهرا شهور سنوات سنة عاما"))


def is_prose(line: Line) -> bool:
    """Tell a line that can only be text: a sentence, or a paragraph."""
    held = set(line.traits)
    if line.groups or held & {"captcha", "rights"}:
        return False
    return ("a paragraph" in held and "binds" in held) or ("many words" in held and {"ends", "binds"} <= held)


_NEAR = 2  # lines on either side
_SHORT = frozenset(("one word", "few words", "some words"))


def features(page: Sequence[Line]) -> list[tuple[str, ...]]:
    """List the features of each line: its own, its neighbours', and those of its place in the document."""
    prose = [number for number, line in enumerate(page) if is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(page) - 1)
    known = {stem for number in prose for stem in _stems(page[number].words)}
    often = Counter(line.words for line in page)
    loose = [bool(_SHORT.intersection(line.traits)) and "ends" not in line.traits for line in page]
    told = [bool(line.groups) for line in page]
    openings = Counter(opening for line in page for opening in _openings(line.words))
    title = _headline(page[:first], openings, known)
    found = []
    for number, line in enumerate(page):
        near = [n for n in range(max(0, number - _NEAR), min(len(page), number + _NEAR + 1)) if n != number]
        around = sum(loose[n] for n in near) + 2 * _NEAR - len(near)
        place = "before" if number < first else "behind" if number > last else "amid"
        size = "loose" if loose[number] else "firm"
        said = min(2, sum(told[n] for n in near))
        more = [f"{size} {place}", f"{min(around, 4)} loose around", f"{said} told around"]
        if often[line.words] > 1:
            more.append("again")
        if title <= number < first:
            twice = ["title said twice"] if openings[line.words] > 1 else []
            more += ["may be the title", *twice] if number == title else _below(line.traits)
        if place != "amid" and len(stems := _stems(line.words)) > 1:
            shared = sum(stem in known for stem in stems)
            more.append(f"{'shares' if 2 * shared >= len(stems) else 'alien' if not shared else 'touches'} {place}")
        if (place == "before" and first - number <= _NEAR + 1) or (place == "behind" and number - last <= _NEAR):
            more.append(f"close {place}")
        found.append((*line.traits, *more))
    return found


def _below(traits: Sequence[str]) -> list[str]:
    """Give the features of a line between title and text: of menus, or of what is said about the text."""
    return ["below it", *(f"{trait} below it" for trait in ("dated", "byline", "one word") if trait in traits)]


def _headline(head: Sequence[Line], openings: Counter[tuple[str, ...]], known: set[str]) -> int:
    """Find what may be the title before a text: said twice, else nearest to what the text is about, else the last."""
    best, title = (False, 0), len(head)
    for number, line in enumerate(head):
        if _FEWEST <= len(line.words) <= _LONGEST and not line.groups and "dated" not in line.traits:
            rank = (openings[line.words] > 1, len(known & _stems(line.words)))
            if rank >= best:
                best, title = rank, number
    return title


_FEWEST = 3  # words of a line that may be the title
_TITLE = 4  # words of a line that may be the title, which the head of the page gives with the name of the site
_LONGEST = 20  # words of such a title


def _openings(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """List what a line begins with, from the length of a title."""
    return [parts[:end] for end in range(_TITLE, len(parts) + 1)] if len(parts) <= _LONGEST else []


_LEAST = 4  # letters of a word that says what a text is about
_PREFIX = re.compile("[\u0648\u0641\u0628\u0644\u0643]?\u0627\u0644|\u0644\u0644")


def _stems(parts: Iterable[str]) -> set[str]:
    """Take the article off words that say what a text is about."""
    return {_PREFIX.sub("", word, count=1) if _PREFIX.match(word) else word
            for word in parts if len(word) >= _LEAST and word not in _FUNCTION}  # fmt: skip
