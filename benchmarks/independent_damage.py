"""Damage written without any code of the filters or their corruptors: what ``calibration.py`` breaks texts with.

A damage changes a line, given random numbers that are drawn once for a document (``tool``: an extractor makes its
mistake in one way) and others for the line. It returns the line as it was where there is nothing to break. Every fact
of the script is written down here again, so that an error in a table of the package shows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

__all__ = ["DAMAGES", "Damage", "break_lines"]

_ALEFS = "اأإآ"
_WORD = re.compile("[ء-غف-ي]+")
_MARK = "[\u064b-\u0652]"
_NUMBER = re.compile("[0-9٠-٩]+(?:[.,:/-][0-9٠-٩]+)*")
_FIRST = "0-9\u06f0-\u06f9"  # digits that are European numbers to the bidirectional algorithm
_LATIN = (  # letters of Latin and of other scripts that are read from the left, with their marks
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0300-\u0589\u0900-\u1fff\u3041-\u9fff\uac00-\ud7a3"
)
_BETWEEN = (
    "[^\u0590-\u060b\u060d-\u08ff\ufb1d-\ufdff\ufe70-\ufeff()\\[\\]{}«»<>]*"  # no letter from the right, no bracket
)
_LEFTWARD = re.compile(  # runs that are read from the left: Latin words with what stands between them, and numbers
    f"[{_FIRST}]*[{_LATIN}](?:{_BETWEEN}[{_LATIN}{_FIRST}])?"
    f"|[{_FIRST}]+(?:[.,:/+\u060c\u066b\u066c-][{_FIRST}]+)*|[٠-٩]+(?:[.,:/\u060c\u066b\u066c][٠-٩]+)*"
)
_ARABIC_LETTER = re.compile("[ء-ي]")
_RUN_CHARS = "ء-ي\u0671-\u06d3\u064b-\u0652"  # letters of names and other languages too (پ, ڤ), and marks
_inside_words = re.compile("(?<=[ء-ي\u0671-\u06d3\u064b-\u0652])(?=[ء-ي\u0671-\u06d3])")
_PARTED_AFTER = "اأإآدذرزوؤةى"  # letters that do not join the next
_MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_FORMS = {"ا": "ﺎ", "ب": "ﺒ", "ت": "ﺘ", "ل": "ﻠ", "م": "ﻤ", "ن": "ﻨ", "ي": "ﻴ", "و": "ﻮ", "ر": "ﺮ", "ه": "ﻬ", "ك": "ﻜ"}
_PERSIAN = str.maketrans("يك", "یک")
_URDU = str.maketrans("هيك", "ہیک")


def _swap_lam_alefs(line: str, tool: int, _: Random) -> str:
    chosen = _ALEFS if tool % 2 else "ا"
    return re.sub(f"ل({_MARK}*)([{chosen}])", "\\2ل\\1", line)  # one glyph: its marks are drawn after it


def _split_words(line: str, tool: int, random: Random) -> str:
    def split(word: re.Match[str]) -> str:
        text = word[0]
        if len(text) < 4 or random.random() > 0.1:
            return text
        inside = range(1, len(text))
        cuts = [at for at in inside if text[at - 1] in _PARTED_AFTER] if tool % 2 else list(inside)
        if not cuts:
            return text
        at = random.choice(cuts)
        return f"{text[:at]} {text[at:]}"

    return _WORD.sub(split, line)


def _glue_words(line: str, _: int, random: Random) -> str:
    return re.sub("(?<=[ء-ي]) (?=[ء-ي])", lambda _: "" if random.random() < 0.1 else " ", line)


def _turn_words(line: str, tool: int, random: Random) -> str:
    return " ".join(_turn_line(word, tool, random) for word in line.split(" "))


def _lay_number_out(line: str, run: re.Match[str]) -> str:
    """Return a run as printed: after an Arabic letter a hyphen or plus parts two numbers (rules W2 and W4 of UAX 9)."""
    if run[0][-1].isalpha() or run[0][0].isalpha() or not _ARABIC_LETTER.search(line, 0, run.start()):
        return run[0]
    return "".join(reversed(re.split("([+-])", run[0])))


def _turn_line(line: str, _: int, __: Random) -> str:
    pieces, end = [], 0
    for run in _LEFTWARD.finditer(line):
        pieces += [line[end : run.start()][::-1].translate(_MIRRORED), _lay_number_out(line, run)]
        end = run.end()
    return "".join(reversed([*pieces, line[end:][::-1].translate(_MIRRORED)]))


def _embed_words(line: str, tool: int, random: Random) -> str:
    return re.sub(f"[{_RUN_CHARS}]+", lambda word: f"\u202b{word[0][::-1]}\u202c", _turn_line(line, tool, random))


def _order_by_glyphs(line: str, tool: int, random: Random) -> str:
    return re.sub(f"[{_RUN_CHARS}]+", lambda word: word[0][::-1], _turn_line(line, tool, random))


def _turn_runs(line: str, _: int, __: Random) -> str:
    """Write runs from left to right, each Arabic one read right with the blanks and signs up to the next number."""
    if re.search("[٠-٩]", line):  # some tools turn these, some cut them
        return line
    seen = _order_by_glyphs(line, 0, __)  # from left to right, each word spelt right
    units = re.split("([0-9A-Za-z][^ء-ي]*[0-9A-Za-z]|[0-9A-Za-z])", seen)
    pieces = []
    for unit in units:
        first = re.search("[ء-ي\u064b-\u0652]", unit)
        if first is None:
            pieces.append(unit)
            continue
        words = re.split("([ء-ي\u064b-\u0652]+)", unit[first.start() :])
        pieces += [
            unit[: first.start()],
            *(part if at % 2 else part[::-1] for at, part in reversed([*enumerate(words)])),
        ]
    return "".join(pieces)


def _order_by_words(line: str, _: int, __: Random) -> str:
    return " ".join(reversed(line.split(" ")))


def _swap_around_number(line: str, _: int, random: Random) -> str:
    found = list(re.finditer("(?<= )[0-9]+(?= )", line))
    if not found:
        return line
    number = random.choice(found)
    return f"{line[number.end() :].strip()} {number[0]} {line[: number.start()].strip()}"


def _replace_letters(line: str, tool: int, _: Random) -> str:
    return line.translate(_URDU if tool % 3 == 0 else _PERSIAN)


def _tear_marks(line: str, tool: int, _: Random) -> str:
    torn = (" \\1", "\\1 ", " \\1 ")[tool % 3]
    return re.sub(f"({_MARK}+)(?=[ء-ي])", torn, line) if tool < 6 else re.sub(f"({_MARK}+)", torn, line)


def _space_letters(line: str, width: int, random: Random) -> str:
    words = line.split(" ")
    if len(words) < 3:
        return line
    size = random.randint(2, 8)
    start = random.randrange(max(1, len(words) - size))
    chosen = [_inside_words.sub(" ", word) for word in words[start : start + size]]
    return " ".join([*words[:start], (" " * width).join(chosen), *words[start + size :]])


def _space_by_two(line: str, _: int, random: Random) -> str:
    return _space_letters(line, 2, random)


def _space_by_one(line: str, _: int, random: Random) -> str:
    return _space_letters(line, 1, random)


def _space_whole_by_two(line: str, _: int, __: Random) -> str:
    return "  ".join(_inside_words.sub(" ", word) for word in line.split(" "))


def _space_whole_by_one(line: str, _: int, __: Random) -> str:
    return " ".join(_inside_words.sub(" ", word) for word in line.split(" "))


def _mirror_brackets(line: str, _: int, __: Random) -> str:
    return line.translate(_MIRRORED)


def _stretch(line: str, tool: int, random: Random) -> str:
    return re.sub(
        "(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])(?=[ء-ي])",
        lambda _: "ـ" * random.randint(1, 4) if random.random() < (0.1, 0.5)[tool % 2] else "",
        line,
    )


def _double_spaces(line: str, tool: int, random: Random) -> str:
    share = (1.0, 0.3)[tool % 2]
    return re.sub("(?<=[ء-ي]) (?=[ء-ي])", lambda _: "  " if random.random() < share else " ", line)


def _set_signs_apart(line: str, _: int, __: Random) -> str:
    return re.sub("(?<=[ء-ي])([،؛.؟:])(?=\\s|$)", " \\1", line)


def _lead_with_signs(line: str, _: int, __: Random) -> str:
    if not _ARABIC_LETTER.search(line):
        return line
    return re.sub(r"^(.*?[^\s.،؛؟!:])([.،؛؟!:]+)$", lambda found: found[2][::-1] + found[1], line)


def _turn_signs_within(line: str, tool: int, _: Random) -> str:
    before, after = ("ء-ي\u064b-\u0652", "ء-ي\u064b-\u06520-9)»")[tool % 2], ("ء-ي", "ء-ي0-9")[tool // 2 % 2]
    return re.sub(f"(?<=[{before}])([،؛.؟!:]) (?=[{after}])", " \\1", line)


def _print_words_twice(line: str, _: int, __: Random) -> str:
    return re.sub(r"(\S+)", r"\1 \1", line)


def _misread(line: str, tool: int, _: Random) -> str:
    written, read = (("utf-8", "cp1256"), ("utf-8", "latin-1"), ("cp1256", "latin-1"), ("utf-8", "cp1252"))[tool % 4]
    try:
        return line.encode(written).decode(read)
    except UnicodeError:
        return line


def _draw_forms(line: str, _: int, __: Random) -> str:
    inside = "(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])([ابتلمنيورهك])(?=[ء-ي])"
    return re.sub(inside, lambda letter: letter[1] if letter[1] not in _FORMS else _FORMS[letter[1]], line)


def _shift_forms(line: str, tool: int, _: Random) -> str:
    letter, first = "لهل"[tool % 3], tool % 4
    joins, follows = "[بتثجحخسشصضطظعغفقكلمنهيئ]", "[ؤئب-غف-ي]"  # a lam and an alef are one glyph
    before = {0: f"(?<={joins})", 1: f"(?<!{joins})", 2: f"(?<={joins})"}
    for form in (2, 1, 0):  # medial, initial, final
        after = f"(?={follows})" if form else "(?![ء-غف-ي])"
        steps = form + 1 - min(first, form + 1)
        line = re.sub(f"{before[form]}{letter}{after}", chr(ord(letter) + steps), line)
    return line


def _turn_numbers(line: str, _: int, __: Random) -> str:
    return _NUMBER.sub(lambda number: number[0][::-1], line)


def _drop_numbers(line: str, _: int, __: Random) -> str:
    return re.sub("(?<= )[0-9٠-٩]+(?:[.,][0-9٠-٩]+)*(?= )", "", line)


class Damage(NamedTuple):
    """How a line is broken; whether the text has to be like it was (a loss is to be told instead), and a profile.

    ``bears`` tells of the lines of a text which of them have such damage of their own, by their author or their source:
    these are no clean lines.
    """

    apply: Callable[[str, int, Random], str]
    is_loss: bool = False
    profile: str = "repair"
    bears: Callable[[Sequence[str]], list[bool]] = lambda lines: [False] * len(lines)


def _bear_pattern(pattern: str) -> Callable[[Sequence[str]], list[bool]]:
    search = re.compile(pattern).search
    return lambda lines: [search(line) is not None for line in lines]


DAMAGES: dict[str, Damage] = {
    "lam-alef": Damage(_swap_lam_alefs),
    "split-words": Damage(_split_words),
    "glued-words": Damage(_glue_words),
    "turned-words": Damage(_turn_words),
    "turned-lines": Damage(_turn_line),
    "embedded-words": Damage(_embed_words),
    "words-by-glyphs": Damage(_order_by_glyphs),
    "words-by-boxes": Damage(_order_by_words),
    "turned-runs": Damage(_turn_runs),
    "swapped-parts": Damage(_swap_around_number),
    "look-alikes": Damage(_replace_letters),
    "torn-marks": Damage(_tear_marks, bears=_bear_pattern(f" {_MARK}")),
    "letters-by-two": Damage(_space_by_two),
    "letters-by-one": Damage(_space_by_one),
    "line-by-two": Damage(_space_whole_by_two),
    "line-by-one": Damage(_space_whole_by_one),
    "brackets": Damage(_mirror_brackets),
    "kashida": Damage(_stretch),
    "doubled-spaces": Damage(_double_spaces, bears=_bear_pattern("  ")),
    "signs-apart": Damage(_set_signs_apart, bears=_bear_pattern("\\S [،؛.؟:](?:\\s|$)")),
    "leading-signs": Damage(_lead_with_signs, bears=_bear_pattern("^[.،؛؟!:]")),
    "signs-within": Damage(_turn_signs_within, bears=_bear_pattern(" [،؛.؟!:](?:[ء-ي]|\\s|$)")),
    "doubled-words": Damage(_print_words_twice),
    "misread": Damage(_misread),
    "forms": Damage(_draw_forms),
    "shifted-forms": Damage(_shift_forms),
    "turned-numbers": Damage(_turn_numbers),
    "dropped-numbers": Damage(_drop_numbers, is_loss=True),
}


def break_lines(damage: Damage, lines: list[str], share: float, random: Random) -> list[str]:
    """Return lines of which a share is broken, all by one tool; at least one where there is anything to break.

    >>> from random import Random
    >>> break_lines(DAMAGES["kashida"], ["تم"], 0.0, Random(3))
    ['تم']
    """
    tool = random.randrange(12)
    broken = [damage.apply(line, tool, random) for line in lines]
    places = [place for place, (old, new) in enumerate(zip(lines, broken, strict=True)) if old != new]
    chosen = {place for place in places if random.random() < share}
    if share and places and not chosen:
        chosen = {random.choice(places)}
    return [new if place in chosen else old for place, (old, new) in enumerate(zip(lines, broken, strict=True))]
