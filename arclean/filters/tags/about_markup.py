"""Whether a text speaks about tags, is code, or is a format that has tags of its own: they are no damage there."""

from __future__ import annotations

import re

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER

__all__ = ["is_markup_text", "is_spoken_of"]

_SOURCE = (
    "<!|<\\?|-->|```|\\]\\(|^#{1,6} |\\*\\*|^[A-Za-z][\\w.-]*\\s?=\\s|l10n|i18n"  # pages, Markdown, subtitles, strings
    # templates of user interfaces, and no percent signs of addresses
    "|%\\([a-z_]\\w*\\)|%[1-9]?\\$?[a-z@](?![a-z0-9])|%1(?![0-9]| \\w)|\\{\\{|\\$\\{|\\{[a-z_]\\w*\\}"
    "|<a>"  # of a page, one has an address or a name: this is the place of a link in a template
)
_OTHER_ELEMENTS = """
html head body script style code pre title meta link form input button label select option textarea svg math iframe img
nav template slot kbd var samp
"""
_FORMATS = "x?html5? xml css jsx javascript typescript markdown bbcode wikitext tags?"
_NAMES_OF_TAGS = "وسم وسوم تاغ تاغات هتمل برچسب برچسب‌ها تگ ٹیگ ٹیگز"
_WORD_PREFIXES = "[وف]?[بلك]?(?:ال|لل)?"


def _words(names: str) -> str:
    return "|".join(names.split())


_is_about = LazyPattern(
    f"{_SOURCE}|</?(?:{_words(_OTHER_ELEMENTS)})(?![a-z])|(?<![a-z.])(?:{_words(_FORMATS)})(?![a-z])"
    f"|(?<![{LETTER}]){_WORD_PREFIXES}(?:{_words(_NAMES_OF_TAGS)})(?![{LETTER}])|إتش[ .]",
    re.IGNORECASE | re.MULTILINE,
).search
_is_code = LazyPattern(
    '[{}`|$\\\\]|%(?:s|d|@|[0-9]\\$)|=>|[A-Za-z_]\\(|\\);|\\A\\s*[\\w.-]+\\s*=\\s|\\A\\s*"[^"]*"\\s*:'
    "|\\A\\s*(?:msgid|msgstr|//|#|\\*)"
).search
_WRITING = """
[ايتن]كتب كتابة [ايتن]ستخدم استخدام استعمل ضع ضعوا أضف أدرج إدراج كود شيفرة شفرة ترميز عنصر عناصر متصفح عريض مائل رمز
"""
_is_about_writing = LazyPattern(f"(?<![{LETTER}]){_WORD_PREFIXES}(?:{_words(_WRITING)})(?![{LETTER}])").search


def is_markup_text(text: str) -> bool:
    """Return whether a text is the source of a page, speaks about such, or is of a format that has tags of its own.

    >>> is_markup_text("قال <b>نعم</b>"), is_markup_text("الوسم <b> في الصفحة"), is_markup_text("00:01 --> 00:02")
    (False, True, True)
    """
    return _is_about(text) is not None


def is_spoken_of(line: str) -> bool:
    """Return whether a line, which is asked without its tags, is code, or speaks of writing something.

    >>> is_spoken_of("اضغط {name}"), is_spoken_of("اكتب نعم"), is_spoken_of("قال نعم")
    (True, True, False)
    """
    return "<" in line or _is_code(line) is not None or _is_about_writing(line) is not None
