"""Objectives over whole documents, damaged as tools do it: written down here, without any code that repairs.

The corruptors of the filters make what comes back to the last character, partly by the rules by which it is repaired.
These make what is met, certain or not, and the weights by which a filter decides are fitted on it:

- ``printed-lines``: lines laid out from left to right by tools that print, turn strings around, take Arabic-Indic
  digits for letters, turn each word, or lay out runs rightwards; sentences with numbers or Latin words, one or three in
  a document; a wrong line that is not reported counts as much as 20 right ones that are;
- ``narrow-lines``: lines of ten to thirty characters as they are printed, all or every tenth of a document;
- ``misread-bytes``: bytes of one page read by another, with bytes that are dropped, replaced or kept as controls,
  spaces for no-break spaces, soft hyphens dropped, in lines of two to twelve words; words are counted;
- ``lost-gaps``: numbers that are lost between their spaces, in texts with and without other double spaces, which are
  to be closed, by ``spaces``, and not reported;
- ``yeh-maps``: yehs that a map of a font turned into tanwins, and tanwins that slipped and are to stay.

A family is a corpus.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from families import Family
from outcomes import Outcome

from arclean import Pipeline
from arclean.arabic.number_cues import MONTH_NAMES
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DIGITS = "0-9\u0660-\u0669"
_NUMBER = f"[{_DIGITS}]+(?:[.,:/][{_DIGITS}]+)*"
_LATIN = "[A-Za-z][A-Za-z0-9.,:/@_'+-]*(?: +[A-Za-z0-9][A-Za-z0-9.,:/@_'+-]*)*(?<=[A-Za-z0-9])|[A-Za-z]"
_runs = re.compile(f"{_LATIN}|{_NUMBER}")
_latin_runs = re.compile(_LATIN)
_eastern_runs = re.compile("[\u0660-\u0669]+(?:[.,:/][\u0660-\u0669]+)*")
_latin_word = re.compile("[A-Za-z]{2}|[0-9\u0660-\u0669]{2}").search
_letter = re.compile("[\u0621-\u064a]").search
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_EASTERN = str.maketrans("0123456789", "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669")
_RIGHT, _TOLD, _WRONG_TOLD, _WRONG = 0, 1, 5, 20  # costs of lines: right, right but reported, wrong and so, wrong
_MOST_LINES = 60  # of a document of narrow lines
_LONGEST = 12  # words of a short line
_WRONG_GAP = 4  # times as bad is a gap of which the contrary is said, as one that is left alone
_SENTENCE_ENDS = re.compile(r"(?<=[.؟!])\s+|\n+")
_FEWEST_WORDS, _MOST_WORDS = 5, 30  # of a sentence
_KINDS = tuple(re.compile(kind) for kind in (
    "[0-9]:[0-9]{2}", "[vV][0-9]+[.][0-9]", "[A-Z]-?[0-9]", "[0-9],[0-9]{3}", "[A-Za-z]{3}", "[0-9]{2}",
    f"(?<![0-9])[0-9]{{1,2}} (?:{'|'.join(sorted(MONTH_NAMES))})(?![\u0621-\u064a])",
    "(?<![0-9])(?:1[3-9]|20)[0-9]{2}(?![0-9])",
))  # fmt: skip
"""What tells how numbers were written down: times, versions, codes, thousands, Latin words, numbers, days, years."""


def print_line(line: str, *, kept: re.Pattern[str] = _runs, is_mirrored: bool = True) -> str:
    """Return a line from left to right: words from the right, runs of Latin words and numbers as they are read."""
    pieces, end = [], 0
    for run in kept.finditer(line):
        pieces += [_turn(line[end : run.start()], is_mirrored=is_mirrored), run[0]]
        end = run.end()
    pieces.append(_turn(line[end:], is_mirrored=is_mirrored))
    return "".join(reversed(pieces))


def _turn(text: str, *, is_mirrored: bool) -> str:
    return text[::-1].translate(_MIRRORED) if is_mirrored else text[::-1]


def _print_typed(line: str) -> str:
    return print_line(line, is_mirrored=False)


def _turn_string(line: str) -> str:
    return line[::-1]


def _turn_eastern(line: str) -> str:
    """Return a printed line whose Arabic-Indic numbers were turned with the letters."""
    return _eastern_runs.sub(lambda run: run[0][::-1], print_line(line))


def _turn_words(line: str) -> str:
    """Return a line each of whose words is printed in its place, its signs with it."""
    return " ".join(map(print_line, line.split(" ")))


def _print_rightward(line: str) -> str:
    """Return a line whose Arabic runs are printed each in its place, the runs from the left on."""
    pieces, end = [], 0
    for run in _latin_runs.finditer(line):
        pieces += [_print_inside(line[end : run.start()]), run[0]]
        end = run.end()
    return "".join([*pieces, _print_inside(line[end:])])


def _print_inside(text: str) -> str:
    inside = re.search(r"\w.*\w|\w", text)
    return text if inside is None else text[: inside.start()] + print_line(inside[0]) + text[inside.end() :]


_TOOLS: tuple[Callable[[str], str], ...] = (
    print_line, print_line, _print_typed, _turn_string, _turn_eastern, print_line, _turn_string, _print_rightward,
    _turn_words,
)  # fmt: skip


def lay_out(text: str, random: Random) -> tuple[str, str]:
    """Return a text, in every second one with Arabic-Indic digits, and its lines as one of the tools lays them out."""
    clean = text.translate(_EASTERN) if random.random() < 1 / 2 else text
    tool = random.choice(_TOOLS)
    return clean, "\n".join(tool(line) if _letter(line) else line for line in clean.split("\n"))


def lay_out_narrow(text: str, random: Random) -> tuple[str, str]:
    """Return a text in narrow lines, and all or some of them as they are printed."""
    width, share = random.choice((10, 14, 20, 30)), random.choice((1.0, 1.0, 0.1))
    wrapped = (textwrap.wrap(one, width, break_long_words=False, break_on_hyphens=False) for one in text.split("\n"))
    lines = [line for paragraph in wrapped for line in paragraph][:_MOST_LINES]
    return "\n".join(lines), "\n".join(print_line(line) if random.random() < share else line for line in lines)


_WRITTEN = ("utf-8", "utf-8", "cp1256", "iso8859_6", "cp720", "mac_arabic")
_READ = ("latin-1", "cp1252", "cp1256", "cp437", "cp850", "cp1250", "cp1251", "cp1253", "koi8_r", "mac_roman")


def _read_byte(byte: int, page: str, lacked: str) -> str:
    char = bytes([byte]).decode(page, "ignore")
    if char:
        return char
    return {"dropped": "", "replaced": "\ufffd", "kept": chr(byte)}[lacked]


def misread(text: str, random: Random) -> tuple[str, str]:
    """Return a text and what came of its bytes in another page: bytes that this lacks are lost in one of three ways."""
    written, read = random.choice(_WRITTEN), random.choice(_READ)
    lacked = random.choice(("dropped", "replaced", "kept"))
    is_plain_space, is_hyphen_lost, share = random.random() < 1 / 2, random.random() < 1 / 2, random.choice((0.5, 1.0))
    lines = []
    for line in text.split("\n"):
        found = line
        if written != read and random.random() < share:
            found = "".join(_read_byte(byte, read, lacked) for byte in line.encode(written, "ignore"))
            found = found.replace("\xa0", " ") if is_plain_space else found
            found = found.replace("\xad", "") if is_hyphen_lost else found
            found = re.sub("[\n\r\x0b\x0c\x85\x1c-\x1e]", "", found)
        lines.append(found)
    return text, "\n".join(lines)


_spaced_number = re.compile(f"(?<= )[{_DIGITS}]+(?:[.,][{_DIGITS}]+)?(?= |\\.$|\u060c)", re.MULTILINE)
_LOST = "\ue000"  # marks the place of a lost number until the text is parted from its places


def lose_numbers(text: str, random: Random) -> tuple[str, str]:
    """Return a text with slips or a habit of double spaces, and the same with marks for some of its numbers."""
    habit = random.choice(("", "", "slips", "stops", "commas"))
    if habit == "slips":
        text = re.sub(" ", lambda _: "  " if random.random() < 0.01 else " ", text)
    elif habit:
        text = text.replace(". " if habit == "stops" else "\u060c ", ".  " if habit == "stops" else "\u060c  ")
    share = random.choice((0.0, 0.5, 1.0))
    return text, _spaced_number.sub(lambda number: _LOST if random.random() < share else number[0], text)


_joined_yeh = re.compile("(?<=[\u0621-\u064a])\u064a(?=[\u0621-\u064a])|(?<![\u0621-\u0652])\u064a(?=[\u0621-\u064a])")
_final_yeh = re.compile("(?<=[\u0621-\u064a])\u064a(?![\u0621-\u0652])")
_tanwin = re.compile("([\u0621-\u064a])(\u0627?[\u064b-\u064d]\u0627?)")


def map_yehs(text: str, random: Random) -> tuple[str, str]:
    """Return a text and what a map off by a row or two makes of its yehs; one in three has tanwins that slipped."""
    mark = random.choice("\u064b\u064c\u064d")
    if random.random() < 1 / 3:
        slipped = _tanwin.sub(lambda one: one[0] if random.random() < 0.5 else _slip(one), text)
        return slipped, slipped
    final = random.choice(("\u064a", "\u064b", mark))
    return text, _final_yeh.sub(final, _joined_yeh.sub(mark, text))


def _slip(tanwin: re.Match[str]) -> str:
    mark = re.sub("\u0627", "", tanwin[2])
    return mark + tanwin[1] + tanwin[2].replace(mark, "")


NUMBERED = "printed-lines"
DAMAGES: dict[str, tuple[str, Callable[[str, Random], tuple[str, str]]]] = {
    NUMBERED: ("visual-order", lay_out),
    "narrow-lines": ("visual-order", lay_out_narrow),
    "misread-bytes": ("mojibake", misread),
    "lost-gaps": ("losses spaces", lose_numbers),
    "yeh-maps": ("tanwin-yehs", map_yehs),
}
"""The filters and the damage of each objective."""


def damage_families(found: Iterator[Family], objective: str) -> Iterator[Family]:
    """Yield families damaged by an objective, with what is right of each document."""
    damage = DAMAGES[objective][1]
    for family in found:
        pairs = [damage(text, Random(number)) for number, text in enumerate(family.clean)]
        yield Family(family.name, tuple(right for right, _ in pairs), tuple(damaged for _, damaged in pairs))


def measure_damage(family: Family, *, objective: str) -> Outcome:
    """Return what the filter of an objective does to a family; harm are clean words that it changed, and wrong ones."""
    pipeline = Pipeline([corruptors.filter_for(name) for name in DAMAGES[objective][0].split(" ")])
    before = after = harmed = 0
    for clean, damaged in zip(family.clean, family.damaged, strict=True):
        one = _JUDGES[objective](pipeline, clean, damaged)
        before, after, harmed = before + one.before, after + one.after, harmed + one.harmed
    return Outcome(before, after, harmed, family.words)


def numbered_families(found: Iterator[Family], count: int) -> Iterator[Family]:
    """Yield families of documents of one or three sentences that hold numbers or Latin words, kind after kind."""
    for family in found:
        sentences = dict.fromkeys(one for text in family.clean for one in _SENTENCE_ENDS.split(text))
        fit = [one for one in sentences if _letter(one) and _FEWEST_WORDS <= len(one.split()) <= _MOST_WORDS]
        drawn = Random(len(fit))
        of_kinds = [chosen for kind in _KINDS if (chosen := [one for one in fit if kind.search(one)])]
        documents = []
        for number in range(count if of_kinds else 0):
            chosen = of_kinds[number % len(of_kinds)]
            documents.append("\n".join(drawn.sample(chosen, min(len(chosen), (1, 1, 3)[number % 3]))))
        yield Family(family.name, tuple(documents), tuple(documents))


def short_families(found: Iterator[Family], count: int) -> Iterator[Family]:
    """Yield families of documents of one line, of two to twelve words that stand side by side."""
    for family in found:
        rows = [words for text in family.clean for line in text.split("\n") if len(words := line.split()) > _LONGEST]
        drawn = Random(len(rows))
        pieces = []
        for _ in range(count if rows else 0):
            words, size = drawn.choice(rows), drawn.randint(2, _LONGEST)
            start = drawn.randrange(len(words) - size)
            pieces.append(" ".join(words[start : start + size]))
        yield Family(family.name, tuple(pieces), tuple(pieces))


def _judge_lines(
    pipeline: Pipeline, clean: str, damaged: str, *, is_asked: Callable[[str], object] = _latin_word
) -> Outcome:
    """Return the costs of lines, of those with numbers or Latin words: wrong ones most, reported ones less."""
    result = pipeline.run(damaged)
    told = {damaged.count("\n", 0, finding.start) for finding in result.findings}
    before = after = 0
    for number, rows in enumerate(zip(clean.split("\n"), damaged.split("\n"), result.text.split("\n"), strict=False)):
        right, line, found = rows
        if line != right and is_asked(right):
            is_told = number in told
            is_right = found.split() == right.split()
            before += _WRONG
            after += (_TOLD if is_told else _RIGHT) if is_right else (_WRONG_TOLD if is_told else _WRONG)
    kept = pipeline(clean)
    return Outcome(before, after, 0 if kept == clean else sum(_changed(kept, clean)), 0)


def _changed(text: str, *others: str) -> Iterator[int]:
    """Yield how often words of a text stand in none of the others; words that lack a letter and say so do not count."""
    left = Counter(text.split())
    for other in others:
        left -= Counter(other.split())
    yield from (count for word, count in left.items() if "\ufffd" not in word)


def _judge_words(pipeline: Pipeline, clean: str, damaged: str) -> Outcome:
    """Return how many words are lost by the damage and after the repair; what was never written counts twice."""
    found, wanted = pipeline(damaged), Counter(clean.split())
    lost, missed = ((wanted - Counter(text.split())).total() for text in (damaged, found))
    kept = pipeline(clean)
    harmed = 0 if kept == clean else sum(_changed(kept, clean))
    return Outcome(2 * lost, missed + sum(_changed(found, clean, damaged)), harmed, 0)


def _judge_gaps(pipeline: Pipeline, _: str, damaged: str) -> Outcome:
    """Return the costs of gaps: of lost numbers reported 0, left 1, closed 4; of slips closed 0, left 1, reported 4."""
    places, at = list[tuple[int, bool]](), 0
    pieces = re.split(f"({_LOST}|(?<!{_LOST})  (?!{_LOST}))", damaged)
    text = "".join(pieces).replace(_LOST, "")
    for piece in pieces:
        if piece in (_LOST, "  "):
            places.append((at, piece == _LOST))
        at += len(piece.replace(_LOST, ""))
    result = pipeline.run(text)
    told = [(one.start, one.end) for one in result.findings if one.kind == "missing-number"]
    closed = [(one.start, one.end) for one in result.edits]
    cost = 0
    for place, is_lost in places:
        is_told, is_closed = (any(start - 1 <= place <= end for start, end in spans) for spans in (told, closed))
        wrong, right = (is_closed, is_told) if is_lost else (is_told, is_closed)
        cost += _WRONG_GAP if wrong else not right
    elsewhere = sum(not any(start - 1 <= place <= end for place, _ in places) for start, end in told)
    return Outcome(_WRONG_GAP * len(places), cost, elsewhere, 0)


_JUDGES: dict[str, Callable[[Pipeline, str, str], Outcome]] = {
    NUMBERED: _judge_lines,
    "narrow-lines": partial(_judge_lines, is_asked=_letter),
    "misread-bytes": _judge_words,
    "lost-gaps": _judge_gaps,
    "yeh-maps": _judge_words,
}

PIECES = {NUMBERED: numbered_families, "misread-bytes": short_families}
"""Objectives whose documents are made of sentences or words of a whole corpus, by what makes them."""

DAMAGE_MEASURES = {name: partial(measure_damage, objective=name) for name in DAMAGES}
"""What measures each objective."""
