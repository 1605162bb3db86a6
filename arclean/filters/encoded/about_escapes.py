r"""Whether a text speaks about the escapes in it: they are its words, and no damage.

Its line may say so, the nearest lines of prose before and after it, or a fence of Markdown around it. A text that
speaks about a format names it, mostly by capitals of Latin amid its own words; or it points at
what it shows (``هكذا:``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.encoded.lines_around import LINE_REACH, find_fences, is_in_fence, line_of, lines_around

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ShownEscapes", "line_speaks", "stands_beside"]

_TEXT_FORMATS = (  # of text, and the units that they write
    "(?<![A-Za-z0-9+/=])(?:unicode|ascii|utf-?[0-9]|base-?64|hex(?![a-z])|pdu(?![a-z])|rtf(?![a-z])|imap(?![a-z])|"
    "bpe(?![a-z])|bert(?![a-z])|gpt|llama|wordpiece|sentencepiece|token|encod|charset|quoted-printable)|"
    "يونيكو?د|یونیکد|رمزگذار|کدگذاری|ترميز|المرمز|شيفرة|محارف|محرف|توكن|مجزئ|الست عشري"
)
_TOOLS = (  # what writes and reads them
    "(?<![A-Za-z0-9+/=])(?:html|xml|json|yaml|csv|(?:my)?sql(?![a-z])|php|perl|python|java|regex|mime(?![a-z])|"
    "url(?![a-z])|decod|bytes?(?![a-z]))|"
    "تشفير|مشفر|تجزئة|تقطيع|نماذج اللغة|وحدات أصغر|صرفي|اللواحق|خوارزمي|بيانات|البايت|بايت|پایگاه داده|ڈیٹا بیس|متصفح|"
    "برمج|تعابير نمطية|التعابير النمطية|يهرب|صيغة النص"
)
_SHOWS = "هكذا|كالتالي|كما يلي|بهذا الشكل|بالشكل|مثال|الناتج|ناتج|المخرج|المدخل"
_speaks = LazyPattern(
    f"{_TEXT_FORMATS}|كود|رمز|تهريب|هروب|[يتن]كتب|كتابة|بيرل|جافا|بايثون|"
    "utf-?8|\\brtf\\b|perl|zeichen|kodier|escap|encod|regex|json|javascript|python|percent",
    re.IGNORECASE,
).search
_hints = LazyPattern(
    f"{_TOOLS}|(?:بدل|بدلا من|مكان) (?:ال)?(?:كلم|حر|عربي|نص)|(?:\0\\s*)إلى (?:نص|حروف|كلم|عربي)|أحول|"
    rf"(?:{_SHOWS})(?: [^\s\0]+)?\s*[:\u060c-]?\s*(?:\0|\Z)",
    re.IGNORECASE,
).search
_shows = LazyPattern(_SHOWS).search
_names_format = LazyPattern(f"{_TEXT_FORMATS}|{_TOOLS}", re.IGNORECASE).search
_ends_by_showing = LazyPattern(rf"(?:{_SHOWS}|مثلا?)\s*[:\u060c-]?\s*\Z|\A\s*(?:{_SHOWS})(?![\u0621-\u064a])").search
_PROSE_LETTER = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3"
_has_words = LazyPattern(f"[{_PROSE_LETTER}]{{2}}").search
_has_name = LazyPattern(
    "(?<![A-Za-z0-9+/=&.@(])(?:[A-Z][A-Z]|[A-Z](?![A-Za-z.'])|[A-Za-z]+_[a-z]|[a-z]+[A-Z][a-z])"
).search
_is_code = LazyPattern(r"[{};<>\[\]]|\bvar\b|\bconst\b|\w\(|=>|::").search
_drop_mail_words = LazyPattern(r"=\?[^?\s]{1,30}\?[BbQq]\?[^?\s]{1,200}\?=").sub  # they name a page by themselves
_drop_points = LazyPattern(  # others of a line, whose signs are no code
    r"\\[xu]\{[0-9A-Fa-f]{2,6}\}|<?[Uu]\+[0-9A-Fa-f]{2,8}>?|<(?:0[xX])?[0-9A-Fa-f]{2,8}>"
    r"|&?#[xX]?[0-9A-Fa-f]{2,6};|&[A-Za-z]{2,8}[0-9]{0,2};|(?:[%=]|\\[ux'])[0-9A-Fa-f]{2,4}|(?<![A-Za-z0-9+])\+[A-Za-z0-9+/]{3,}"
).sub
_find_blanks = LazyPattern("\0+").findall
_MOST_SHOWN = 2  # spans amid the words of a line
_MOST_SHOWN_WORDS = 8  # that an author shows
_is_quoted = LazyPattern("`\0+`").search
_MIN_SHOWN = 3  # letters
_SAID_BEFORE = ("كلمة ", "جملة ", "عبارة ", "لفظ ", "word ", "كلمه ", "واژه ", "بدلا من ", "بدل ", "مكان ", "أي ")
_SIGNS = " \t=:()-\u2013\u00ab\u00bb\"'\u060c,"  # between a word and what it is written as


class ShownEscapes:
    """What a text says about the spans in escapes in it; the text has them blanked out. Each line is read once.

    A text that shows escapes shows most of them: hints (a name of a tool, lines beside, the words themselves nearby)
    count where most of its spans have some.
    """

    def __init__(self, text: str, spans: Iterable[tuple[int, int, str]]) -> None:
        self._text, self._fences = text, find_fences(text)
        self._said: dict[tuple[int, int], tuple[bool, bool, list[str]]] = {}
        said = {(start, end): self._read_span(start, end, reading.strip()) for start, end, reading in spans}
        counts_hints = 2 * sum(map(any, said.values())) >= len(said)
        self._shown = {span for span, (speaks, hints) in said.items() if speaks or (hints and counts_hints)}

    def is_shown(self, start: int, end: int) -> bool:
        r"""Return whether the text about a span speaks about it.

        >>> ShownEscapes("ملفات RTF:\n\0\0\0\0\nومضى", [(11, 15, "سلام")]).is_shown(11, 15)
        True
        >>> ShownEscapes("عاد القطار:\n\0\0\0\0\nومضى", [(12, 16, "سلام")]).is_shown(12, 16)
        False
        """
        return (start, end) in self._shown

    def _read_span(self, start: int, end: int, shown: str) -> tuple[bool, bool]:
        """Return whether the lines about a span speak about it, and whether they hint at it."""
        first, last = line_of(self._text, start, end)
        key = (first, last) if last - first <= LINE_REACH else (start // LINE_REACH, -1)
        if key not in self._said:
            self._said[key] = self._read_lines(start, end)
        speaks, hints, near = self._said[key]
        speaks = speaks or stands_beside(self._text[first:last], start - first, end - first, shown)
        if shown.count(" ") >= _MOST_SHOWN_WORDS:
            return speaks, False
        return speaks, hints or any(_has_phrase(line, shown) for line in near)

    def _read_lines(self, start: int, end: int) -> tuple[bool, bool, list[str]]:
        """Return whether the lines about a span speak, and hint, and these lines."""
        line, *near = (_plain(self._text[first:last]) for first, last in lines_around(self._text, start, end))
        hints = (
            bool(_hints(line))
            or ("\0" not in line and bool(_shows(line)))
            or _has_tool(line)
            or any(map(_speaks_near, near))
        )
        if _has_words(line) and len(_find_blanks(line)) > _MOST_SHOWN:
            return line_speaks(line), False, []
        return line_speaks(line) or is_in_fence(self._fences, start), hints, [line, *near]


def line_speaks(line: str) -> bool:
    r"""Return whether a line speaks about escapes in it, or is code.

    >>> line_speaks("رمز الكلمة"), line_speaks("المدينة: ")
    (True, False)
    """
    return bool(_speaks(line) or _is_code(line) or _is_quoted(line))


def stands_beside(line: str, start: int, end: int, shown: str) -> bool:
    """Return whether what a span of a line stands for stands beside it, in letters."""
    if len(shown) < _MIN_SHOWN:
        return False
    return line[:start].rstrip(_SIGNS).endswith(shown) or line[end:].lstrip(_SIGNS).startswith(shown)


def _plain(line: str) -> str:
    return _drop_points("", _drop_mail_words("", line))


def _speaks_near(line: str) -> bool:
    """Return whether a line speaks about what stands in the next one."""
    return bool(_names_format(line) or _ends_by_showing(line)) or _has_tool(line)


def _has_tool(line: str) -> bool:
    """Return whether a line of Arabic words has a name as tools and formats have it."""
    return bool(_has_name(line) and _has_words(line))


def _has_phrase(line: str, shown: str) -> bool:
    """Return whether a line says what is shown, and that it is a word or a name."""
    return len(shown) >= _MIN_SHOWN and any(name + shown in line for name in _SAID_BEFORE)
