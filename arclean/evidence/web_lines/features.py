"""The lines of a web page's text, and the features by which boilerplate is told from text.

A feature is a short name that a line has or has not: of the line itself, of its neighbours, of its place on the page.
What each is worth stands in :mod:`arclean.filters.boilerplate.weights`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.phrases import BYLINES, DATE_NAMES, FUNCTION_WORDS, PHRASE_GROUPS, REPORTING_VERBS
from arclean.language.folding import fold_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["WebLine", "compared_words", "is_prose", "list_web_lines", "page_features"]


class WebLine(NamedTuple):
    """A line that is not blank: its span, the words by which it is compared, its features and groups of phrases."""

    start: int
    end: int
    words: tuple[str, ...]
    traits: tuple[str, ...]
    groups: frozenset[str]


_LINE = LazyPattern(r"[^\n\f]+")
_WORD = LazyPattern(r"[^\W_]+")
_MAX_LOOKED_AT = 240  # characters; a longer line is a paragraph, whatever is in it


@lru_cache(maxsize=4096)
def compared_words(line: str) -> tuple[str, ...]:
    """Return the words of a line as they are compared: runs of letters and digits of any script, folded.

    >>> compared_words("إقرأ أيضاً: الأخبار") == compared_words("اقرا ايضا الاخبار")
    True
    """
    return tuple(_WORD.findall(fold_spelling(line)))


def _phrases_by_first_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the phrases and their groups by their first words, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, phrases in PHRASE_GROUPS.items():
        for phrase in phrases:
            words = compared_words(phrase)
            found.setdefault(words[0], []).append((words, group))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _fold_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in compared_words(text))


_PHRASES = _phrases_by_first_word()
_FUNCTION_WORDS = _fold_words(FUNCTION_WORDS)
_REPORTING_VERBS = _fold_words(REPORTING_VERBS)
_BYLINE_WORDS = frozenset(compared_words(one)[0] for one in BYLINES)
_DATE_NAMES = _fold_words(DATE_NAMES)
_AGO_WORDS = frozenset(compared_words("منذ قبل"))
_TIME_UNITS = frozenset(
    compared_words("ثانية ثوان دقيقة دقائق ساعة ساعات يوم أيام يوما أسابيع أسبوعا أشهر شهرا شهور سنوات سنة عاما")
)
_CAPTCHA = LazyPattern(r"[0-9\u0660-\u0669]+ {0,3}[-+x*\u00d7\u2212] {0,3}[0-9\u0660-\u0669]+ {0,3}=")
_ADDRESS = re.compile(r"(?:https?://|www\.|[\w.-]+@)[\w.-]+", re.ASCII)
_SEPARATOR = re.compile(r"\s[|/\u00bb\u203a>\u2022\u00b7]\s")
_STOP = LazyPattern(r"[.!?\u061f\u2026][)\]\"'\u00bb\u201c\u201d\u2019]?$")
_DIGIT = LazyPattern(r"[0-9\u0660-\u0669\u06f0-\u06f9]")
_YEAR = LazyPattern(r"(?:1[34]|19|20)[0-9]{2}$")
_FIGURES = re.compile(r"\b[0-9\u0660-\u0669]{1,4}[/.:-][0-9\u0660-\u0669]{1,2}(?:[/.:-][0-9\u0660-\u0669]{1,4})?\b")


def list_web_lines(text: str) -> list[WebLine]:
    r"""Return the lines of a text that are not blank.

    >>> [text[line.start : line.end] for text in ["a\n\n b"] for line in list_web_lines(text)]
    ['a', ' b']
    """
    spans = ((found.start(), found.end(), found[0].strip()) for found in _LINE.finditer(text))
    return [_make_line(start, end, shown) for start, end, shown in spans if shown]


def _make_line(start: int, end: int, shown: str) -> WebLine:
    looked_at = shown if len(shown) <= _MAX_LOOKED_AT else shown[:_MAX_LOOKED_AT] + shown[-8:]
    words, traits, groups = _describe_line(looked_at)
    return WebLine(start, end, words, traits, groups)


@lru_cache(maxsize=4096)
def _describe_line(shown: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """Return the words, the features and the groups of phrases of a line."""
    words = compared_words(shown)
    count = len(words)
    cover = _cover_by_phrases(words)
    numbers = sum(1 for word in words if _DIGIT.match(word))
    latin = sum(1 for word in words if word.isascii() and word.isalpha())
    binding = sum(1 for word in words if word in _FUNCTION_WORDS)
    is_told = 10 * cover.words >= weights.HALF_PHRASES_TENTHS * count
    is_covered = 10 * cover.words >= weights.ALL_PHRASES_TENTHS * count
    has = {
        _length_class(count): True,
        "ends in stop": _STOP.search(shown) is not None,
        "ends in comma": shown.endswith(("\u060c", "\u061b", ",", ";")),
        "ends in colon": shown.endswith(":"),
        "has comma": "\u060c" in shown or "\u061b" in shown,
        "function words": binding > 0 and weights.WORDS_A_FUNCTION_WORD * binding >= count,
        "no function word": binding == 0 and count >= weights.MIN_UNBOUND_WORDS,
        "reporting verb": count > 0 and _begins_with_verb(words[0]),
        "mostly numbers": 2 * numbers > count,
        "mostly latin": 2 * latin > count,
        "no word": count == 0,
        "captcha": _CAPTCHA.search(shown) is not None and count <= weights.MAX_CAPTCHA_WORDS,
        "address": _ADDRESS.search(shown) is not None and count <= weights.MAX_ADDRESS_WORDS,
        "byline": 1 < count <= weights.MAX_BYLINE_WORDS and words[0] in _BYLINE_WORDS,
        "has separator": _SEPARATOR.search(shown) is not None,
        "copyright sign": "\u00a9" in shown,
        "has date": 0 < count <= weights.MAX_DATE_WORDS and _has_date(shown, words),
        "all phrases": cover.words > 0 and is_covered,
        "half phrases": is_told and not is_covered,
        "some phrase": cover.words > 0 and not is_told,
        "begins with phrase": cover.is_at_start,
        "several phrases": cover.phrases > 1,
        "phrase and colon": cover.is_at_start and _is_introduction(shown),
    }
    groups = cover.groups if count and is_told else frozenset[str]()
    return words, (*(name for name, is_so in has.items() if is_so), *sorted(groups)), groups


def _begins_with_verb(word: str) -> bool:
    """Return whether a word is a verb of a report, perhaps with waw or feh before it."""
    return word in _REPORTING_VERBS or (word[0] in "\u0648\u0641" and word[1:] in _REPORTING_VERBS)


def _is_introduction(shown: str) -> bool:
    """Return whether a line is a phrase, a colon and what it points to: "see also: ..."."""
    head, _, rest = shown.partition(":")
    words = compared_words(head)
    return len(words) > 1 and rest.strip() != "" and _match_phrase(words, 0)[0] == len(words)


def _length_class(count: int) -> str:
    """Return the class of a number of words."""
    return next((name for name, most in weights.LENGTH_CLASSES if count <= most), "a paragraph")


def _has_date(shown: str, words: Iterable[str]) -> bool:
    """Return whether a line has a date: a month or day beside a number, or figures that are one."""
    is_named = any(word in _DATE_NAMES for word in words) and _DIGIT.search(shown) is not None
    return is_named or _FIGURES.search(shown) is not None or any(_YEAR.match(word) for word in words)


class _PhraseCover(NamedTuple):
    """How much of a line known phrases cover: words, phrases, their groups; whether one begins the line."""

    words: int
    phrases: int
    groups: frozenset[str]
    is_at_start: bool


def _cover_by_phrases(words: tuple[str, ...]) -> _PhraseCover:
    covered, phrases, groups, at = 0, 0, set(), 0
    is_at_start = False
    while at < len(words):
        size, group = _match_phrase(words, at)
        if size:
            is_at_start = is_at_start or not at
            covered, phrases = covered + size, phrases + 1
            groups.add(group)
        at += size or 1
    return _PhraseCover(covered, phrases, frozenset(groups), is_at_start)


def _match_phrase(words: tuple[str, ...], at: int) -> tuple[int, str]:
    """Return the length in words and the group of the phrase that begins at a word, or 0 and an empty group.

    "12 minutes ago" is one of group ``ago``.
    """
    for phrase, group in _PHRASES.get(words[at], ()):
        if words[at : at + len(phrase)] == phrase:
            return len(phrase), group
    if words[at] in _AGO_WORDS and at + 2 < len(words) and _DIGIT.match(words[at + 1]) and words[at + 2] in _TIME_UNITS:
        return 3, "ago"
    return 0, ""


def is_prose(line: WebLine) -> bool:
    """Return whether a line can only be text: a sentence, or a paragraph."""
    traits = set(line.traits)
    if line.groups or traits & {"captcha", "copyright sign"} or "function words" not in traits:
        return False
    return "a paragraph" in traits or {"many words", "ends in stop"} <= traits


_SHORT_CLASSES = frozenset(("one word", "few words", "some words"))


def page_features(page: Sequence[WebLine]) -> list[tuple[str, ...]]:
    """Return the features of each line of a page: its own, its neighbours', and those of its place."""
    prose = [number for number, line in enumerate(page) if is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(page) - 1)
    topic = {word for number in prose for word in _topic_words(page[number].words)}
    repeats = Counter(line.words for line in page)
    starts = Counter(start for line in page for start in _line_starts(line.words))
    title = _find_title(page[:first], starts, topic)
    around = _features_around(page)
    found = []
    for number, line in enumerate(page):
        place = "before" if number < first else "after" if number > last else "within"
        size, *more = around[number]
        more.insert(0, f"{size} {place}")
        if repeats[line.words] > 1:
            more.append("repeated")
        if number == title < first:
            more.append("may be the title")
            more += ["title twice"] if starts[line.words] > 1 else []
        elif title < number < first:
            more += _features_below_title(line.traits)
        if place != "within":
            more += _features_outside(line, place, topic)
            distance = first - number - 1 if place == "before" else number - last
            more += [f"close {place}"] if distance <= weights.LINES_AROUND else []
        found.append((*line.traits, *more))
    return found


def _features_around(page: Sequence[WebLine]) -> list[list[str]]:
    """Return for each line whether it is loose (short, without a stop) or firm, and the features of its neighbours."""
    reach = weights.LINES_AROUND
    loose = [bool(_SHORT_CLASSES.intersection(line.traits)) and "ends in stop" not in line.traits for line in page]
    with_phrases = [bool(line.groups) for line in page]
    found = []
    for number in range(len(page)):
        near = [n for n in range(max(0, number - reach), min(len(page), number + reach + 1)) if n != number]
        loose_near = sum(loose[n] for n in near) + 2 * reach - len(near)
        phrases_near = min(2, sum(with_phrases[n] for n in near))
        size = "loose" if loose[number] else "firm"
        found.append([size, f"{min(loose_near, 4)} loose around", f"{phrases_near} phrases around"])
    return found


def _features_below_title(traits: Sequence[str]) -> list[str]:
    """Return the features of a line between title and text: of menus, or of what is said about the text."""
    shown = [f"{trait} below title" for trait in ("has date", "byline", "one word") if trait in traits]
    return ["below title", *shown]


def _features_outside(line: WebLine, place: str, topic: set[str]) -> list[str]:
    """Return whether a line before or after the text shares the words that show what the text is about."""
    words = _topic_words(line.words)
    if len(words) < 2:
        return []
    shared = len(words & topic)
    return [f"{'shares' if 2 * shared >= len(words) else 'touches' if shared else 'misses'} topic {place}"]


def _find_title(head: Sequence[WebLine], starts: Counter[tuple[str, ...]], topic: set[str]) -> int:
    """Return the number of the line before a text that may be its title, or the number of lines where none may.

    The best is one that other lines begin with, else the one nearest to the topic, else the last.
    """
    best, title = (False, 0), len(head)
    for number, line in enumerate(head):
        has_length = weights.MIN_TITLE_WORDS <= len(line.words) <= weights.MAX_TITLE_WORDS
        if has_length and not line.groups and "has date" not in line.traits:
            rank = (starts[line.words] > 1, len(topic & _topic_words(line.words)))
            if rank >= best:
                best, title = rank, number
    return title


def _line_starts(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return what a line begins with, in all lengths of a title."""
    if len(words) > weights.MAX_TITLE_WORDS:
        return []
    return [words[:end] for end in range(weights.MIN_REPEATED_TITLE_WORDS, len(words) + 1)]


_ARTICLE_PREFIX = LazyPattern("[\u0648\u0641\u0628\u0644\u0643]?\u0627\u0644|\u0644\u0644")


def _topic_words(words: Iterable[str]) -> set[str]:
    """Return the words that show what a text is about, without the article."""
    least = weights.MIN_TOPIC_LETTERS
    return {
        _ARTICLE_PREFIX.sub("", word, count=1) if _ARTICLE_PREFIX.match(word) else word
        for word in words
        if len(word) >= least and word not in _FUNCTION_WORDS
    }
