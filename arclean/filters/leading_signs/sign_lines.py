"""Lines of a text: with which sign of a sentence they begin, whether one ends them, and how they read with it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import BRACKET_PAIRS, CLOSING_BRACKETS, MIRRORED_BRACKET, OPENING_BRACKETS
from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.line_spans import line_spans
from arclean.evidence.line_order.letter_order import reads_backwards

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["END_SIGNS", "LEAD", "SignLine", "has_turned_runs", "moved_places", "read_lines", "spell"]

END_SIGNS = ".!?:,\u061f\u060c\u061b\u06d4\u2026"
"""Signs that end a sentence or a clause."""

_QUOTE, _DASHES = '"', "-\u2013\u2014"
_CLOSERS = _QUOTE + CLOSING_BRACKETS + OPENING_BRACKETS
_CLASS_OF_CLOSERS = '"()\\[\\]{}\u00ab\u00bb\u2039\u203a\u201c\u201d\u2018\u2019'
_MAX_RUN = 8  # signs and quotes side by side
LEAD = LazyPattern(
    f"[ \u00a0]*((?:[{_DASHES}] ?)?)(?!!\\[)((?=[{_CLASS_OF_CLOSERS}]{{0,3}}[{END_SIGNS}])"
    f"[{END_SIGNS}{_CLASS_OF_CLOSERS}]{{1,{_MAX_RUN}}})(?=(?:[{_DASHES}\u2022] )?[{LETTER}])"
)
_ODD_LEAD = LazyPattern(  # before a digit, a Latin letter or another sign, or set apart
    f"[ \u00a0]*[{END_SIGNS}]+[ \u00a0]?[^\\w\\s]{{0,3}}[ \u00a0]?\\w"
)
_TAG = "<[^<>]{1,40}>|\\{\\\\[^{}]{1,40}\\}"  # of HTML, and of SubStation Alpha
_MAX_TAGS, _MAX_TAG = 4, 44  # at one edge of a line; characters of one
_tags_before = LazyPattern(f"(?:{_TAG}){{0,{_MAX_TAGS}}}").match
_tags_after = LazyPattern(f"(?:{_TAG}){{0,{_MAX_TAGS}}}$").search
_BEGIN_TAGS, _END_TAGS = "<{", ">}"
_has_letter = LazyPattern(f"[{LETTER}]").search
_has_latin = LazyPattern("[A-Za-z]").search
_ENDS = LazyPattern(f"[{END_SIGNS}][{_CLASS_OF_CLOSERS}]*(?: ?[{_DASHES}])?$").search
_TAIL = LazyPattern(f" ?[{_DASHES}]$").search
_TAKES_SIGN = LazyPattern(f"[{LETTER}{MARK}0-9\u0660-\u0669\u06f0-\u06f9%\u066a{_CLASS_OF_CLOSERS}]$").search
_INNER = LazyPattern(f"[ \u00a0][{END_SIGNS}](?=[{LETTER}])").findall
_COLUMNS = LazyPattern("[\t|]").search
_find_number_at_word = LazyPattern(f"[{LETTER}{MARK}]{{2}}[{DIGIT}]").search  # no clitic
_closes_what_none_opened = LazyPattern(f"[^()]*\\)[({LETTER}]").match  # no label: ``أ) نص``
_CLOSING = {opening: MIRRORED_BRACKET[opening] for opening in OPENING_BRACKETS}


class SignLine(NamedTuple):
    """A line with its span (white space at its edges left out), and what stands at its ends."""

    start: int
    end: int
    text: str
    has_arabic: bool
    has_latin: bool
    page: int  # form feeds are breaks of a block, as blank lines are
    dash: str  # of a dialogue, before the signs, with its space
    run: str  # signs, quotes and brackets right before the first letter; empty where no sign leads
    is_odd: bool  # a sign leads that does not stand right before an Arabic letter
    ends: bool  # a sign ends it
    tail: str  # a dash at its end, with the space before it
    inner: int  # signs within it that stand before a word and after a space

    @property
    def body(self) -> str:
        """The line without the signs before it and the dash after it."""
        return self.text[len(self.dash) + len(self.run) : len(self.text) - len(self.tail)]


def read_lines(text: str) -> list[SignLine]:
    r"""Return the lines of a text; blank ones have no letters.

    >>> [(line.run, line.ends) for line in read_lines(".أحب القهوة\nوصل أمس.")]
    [('.', False), ('', True)]
    """
    lines, page, before = [], 0, 0
    for start, end in line_spans(text):
        page += text.count("\f", before, start)
        before = start
        whole = text[start:end]
        first, last = 0, len(whole)
        arabic = _has_letter(whole) is not None
        if arabic and (whole[0] in _BEGIN_TAGS or whole[-1] in _END_TAGS):
            first, last = _tag_edges(whole)
        line = whole[first:last].strip()
        at = start + first + len(whole[first:last]) - len(whole[first:last].lstrip())
        found = LEAD.match(line) if arabic else None
        if found and (_COLUMNS(line) or reads_backwards(line)):
            found = None
        tail = _TAIL(line) if found else None
        lines.append(
            SignLine(
                at,
                at + len(line),
                line,
                arabic,
                _has_latin(line) is not None,
                page,
                found[1] if found else "",
                found[2] if found else "",
                arabic and not found and _ODD_LEAD.match(line) is not None,
                arabic and _ENDS(line) is not None,
                tail[0] if tail else "",
                len(_INNER(line)),
            )
        )
    return lines


def _tag_edges(line: str) -> tuple[int, int]:
    """Return where the text of a line begins after tags, and where it ends before some."""
    before = _tags_before(line)
    first = before.end() if before else 0
    after = _tags_after(line, max(first, len(line) - _MAX_TAGS * _MAX_TAG))
    return first, after.start() if after else len(line)


def has_turned_runs(body: str) -> bool:
    """Return whether a number touches the word before it, or a round bracket closes what none before it opened.

    >>> has_turned_runs("- الوزير الأول2"), has_turned_runs("ذات الصلة )انظر المرفق"), has_turned_runs("رقم 2 و3 (أ)")
    (True, True, False)
    """
    return _find_number_at_word(body) is not None or _closes_what_none_opened(body) is not None


def moved_places(line: SignLine) -> list[int] | None:
    """Return the places of a line's characters in the order in which they read with its signs at its end, or None.

    None stands where the other end has a sign or bears none, and where a bracket would close nothing.
    """
    body, run = line.body, line.run
    if line.ends or not _TAKES_SIGN(body):
        return None
    first = len(line.dash)
    last = max(at for at, char in enumerate(run) if char in END_SIGNS)
    after = run[last + 1 :]
    if len(after) > 1:
        return None
    closes = bool(after) and _closes(after, body)
    if after and not closes and after not in OPENING_BRACKETS + _QUOTE:
        return None
    if any(char in OPENING_BRACKETS for char in run[: last + 1] if not _closes(char, body)):
        return None
    kept = [] if closes or not after else [first + last + 1]
    moved = [first + last + 1] if closes else []
    moved += [first + at for at in range(last, -1, -1)]
    tail = range(len(line.text) - 1, len(line.text) - 1 - len(line.tail), -1)
    start = first + len(run)
    return [*tail, *range(first), *kept, *range(start, start + len(body)), *moved]


def spell(line: SignLine, places: Sequence[int]) -> str:
    """Return a line with its characters in the order of some places; brackets at its end close."""
    end = len(line.dash) + len(line.run)
    turned = "".join(line.text[at] for at in places)
    count = next((n for n, at in enumerate(reversed(places)) if at >= end), len(places))
    cut = len(turned) - count
    return turned[:cut] + "".join(_CLOSING.get(char, char) for char in turned[cut:])


def _closes(char: str, body: str) -> bool:
    """Return whether a quote or bracket closes what is open in the text after it."""
    if char == _QUOTE:
        before = body[: body.find(_QUOTE)]
        return body.count(_QUOTE) % 2 == 1 and not body.endswith(_QUOTE) and (not before or before[-1].isspace())
    return any(char in pair and body.count(pair[0]) > body.count(pair[1]) for pair in (*BRACKET_PAIRS, "\u201c\u201d"))
