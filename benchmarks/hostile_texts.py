"""Texts made to be slow to repair: runs, alternations, random text, prose as it is and damaged, cases repeated."""

from __future__ import annotations

import tomllib
from functools import cache
from random import Random

from common import ROOT, clean_texts, damage_text

from arclean.testing import corruptors

__all__ = ["case_names", "make_text", "text_names"]

RUNS = {
    "tatweel": "\u0640",
    **{f"mark U+{code:04X}": chr(code) for code in (0x64B, 0x64E, 0x651, 0x652, 0x653, 0x670, 0x6E1)},
    "space": " ",
    "no-break space": "\u00a0",
    "newline": "\n",
    "form feed": "\f",
    "tab": "\t",
    "carriage return": "\r",
    "&": "&",
    "&#": "&#",
    "(": "(",
    "(cid:": "(cid:",
    "(cid:3)": "(cid:3)",
    "U+FFFD": "\ufffd",
    "private use": "\ue000",
    "UTF-8 as Latin-1": "\u00d8\u00a7",
    "UTF-8 as cp1256": "\u0637\u00a7",
    "cp1256 as Latin-1": "\u00c7\u00e1\u00da",
    "cp1256 as cp1250": "\u0162\u00c7\u00e1",
    "isolated form": "\ufe8d",
    "ligature form": "\ufefb",
    "form of a phrase": "\ufdfa",
    "digit": "7",
    "Arabic digit": "\u0667",
    "digit, Arabic digit": "7\u0667",
    "control U+0002": "\x02",
    "U+200F": "\u200f",
    "U+202B": "\u202b",
    "zero-width joiner": "\u200d",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "alef": "\u0627",
    "lam": "\u0644",
    "comma": "\u060c",
    "full stop": ".",
    "lone surrogate": "\ud800",
    "NUL": "\0",
}
_CASES_ALONE = 4  # cases of each filter that are repeated by themselves

ALTERNATIONS = {
    "tatweel, mark": "\u0640\u064b",
    "tatweel, space": "\u0640 ",
    "space, comma": " \u060c",
    "letter, space": "\u0627 ",
    "letter, two spaces": "\u0627  ",
    "letters, space, marks": "\u0628 \u064e\u0651",
    "doubled letters": "\u0627\u0627\u0644\u0644",
    "letter, tatweel": "\u0628\u0640",
    "letter, tatweel, mark": "\u0628\u0640\u064e",
    "hamza, tatweel": "\u0621\u0640",
    "&amp;": "&amp;",
    "amp;": "amp;",
    "&amp;lt;": "&amp;lt;",
    "&nbsp": "&nbsp",
    "unended entity": "&amp",
    "digit, comma": "1,",
    "digits, spaces": "12 ",
    "form, space": "\ufe8d ",
    "mojibake, letter": "\u00d8\u00a7\u0627",
    "joiners between letters": "\u0628\u200c",
    "year, gap": "\u0644\u0633\u0646\u0629  ",
    "word, gap, comma": "\u0639\u0627\u0645 \u060c ",
    "short lines": "\u0627\u0628\n",
    "short paragraphs": "\u0627\u0628\n\n",
    "lines of a tatweel": "\u0640\n",
    "doubled words": "\u0627\u0628 \u0627\u0628 \u0641\u064a \u0641\u064a ",
    "leading signs": ".\u0627 \u0628 \u062c\n",
    "leading quotes": '".(\u0627\n',
    "leading tags": "<i>",
    "quotes": '"\u0627" ',
    "brackets": "(\u0627",
    "spaced rows": "\u0627 \u0644 \u0641 \u0635 \u0644 \u0627 \u0644 \u0623 \u0648 \u0644 \u0645 \u0646\n",
    "torn marks": "\u0645\u0643\u0648 \u0651\u0646 ",
    "spaces after marks": "\u0634\u064a\u0626\u064b \u0627 \u064a\u064f \u0639\u064a\u0651 \u0646 ",
    "isolates": "\u2067\u0627\u2069",
    "isolates of first letters": "\u0627\u2068 ",
    "kashidas that end words, tabs": "\u0627\u0628\u0640\t",
    "names of glyphs": "/uni0627/uni0644",
    "names of glyphs, spaces": "/alef.fina /lam.init ",
    "names after a letter": "\u0627/lam",
    "names that say nothing": "/g12",
    "names in brackets": "GLYPH<12>",
    "names that are left open": "GLYPH<c=1,",
    "slashes": "/",
    "paths": "/usr/a1",
    "names with dots": "/a.b.c",
    "words of one name": "/meem_heh.init ",
    "gids": "gid00012 ",
    "shifted forms": "\u0639\u0645\u0649 \u0627\u0644\u0645\u063a\u0629 ",
    "shifted forms in one word": "\u0639\u0645\u0649\u0645",
    "alef maksuras": "\u0649",
    "farsi letters of a map": "\u063b\u063c",
    "rows of a letter": "\u0642\u0642\u0642\u0642\u0627\u0626\u0645 ",
    "rows of teh marbuta": "\u0629\u0629\u0629 ",
    "rows that grow words": "\u0645\u0649\u0649\u0649",
    "medial lams": "\u0627\u0644\u0644\u0645\u0644 ",
    "Thai mojibake": "\u0e38\u0e07",
    "DOS mojibake": "\u2563\u2560\u255a",
    "Mac mojibake": "\u00ff\u00df\u0178",
    "ISO mojibake, letter": "\u0102\u0083\u0627",
    "question marks": "?? ? ",
    "Chinese mojibake": "\u6d93\u5a42 ",
    "escapes": "\\u0627",
    "escapes of lines": "\\n\u0627",
    "percent escapes": "%u0627",
    "tags": "<b>\u0627</b>",
    "tags left open": "<b \u0627",
    "verbs of address": "\u0623\u0646 \u062a\u0642\u062f\u0645\u064a ",
    "name of God": "\u0647\u0644\u0644\u0627 ",
    "swapped lam-alefs": "\u0627\u0644\u0627\u0639\u0645\u0644\u0627 ",
    "fathatans within words": "\u0642\u0631\u0627\u0631\u0627\u064b\u0644\u062a",
    "glued words": "\u0641\u064a\u0647\u0627\u0627\u0644\u0645",
    "lone waws": "\u0648 \u0643\u062a\u0627\u0628 ",
    "pronouns apart": "\u0643\u062a\u0627\u0628 \u0647\u0627 ",
    "letters side by side": "\u0627\u0644\u0623\u0639\u0645\u0627 \u0644 \u0627 \u0644\u062d\u0631\u0629 ",
    "letters, wide gaps": "\u0643 \u062a \u0628  \u0643 \u062a \u0628  ",
    "ranges that rise": "3.51-4.05 \u0627 ",
    "years on the right": "\u0627 2016-2017\n",
    "numbers, stops": ".1995-2000 ",
    "headings": "# \u0627\u0628\n",
    "unclosed links": "[\u0627\u0628](",
    "rows of bars": "| \u0627 | \u0628 |\n",
    "nested items": "  - \u0627\n    - \u0628\n",
    "lines that end hyphens": "\u0643\u062a\u0627-\n",
    "quotes, curly": "\u201d\u0627\u201c ",
    "opening brackets": "\u00ab\u0627 ",
    "looks of a label": "\u0627\u0644\u0627\u0633\u0645: ",
    "marks, alef before a sign": "\u0623\u064a\u0636\u064b \u0627. ",
    "circled digits": "\u2460\u2461 ",
    "days and months, backwards": " \u0645\u0644\u0642 4202 \u0633\u0631\u0627\u0645 51 \u0628\u0627\u062a\u0643",
    "Persian, ZWNJ": "\u0645\u06cc\u200c\u0634\u0648\u062f ",
}


def text_names() -> list[str]:
    """Return the names of the texts that every filter is asked for."""
    return [*FIXED, *RANDOM, *_prose()]


def case_names(filter_name: str) -> list[str]:
    """Return the names of the texts that are made of the cases of one filter."""
    return [name for name in _cases() if name.startswith(f"cases of {filter_name}: ")]


def make_text(name: str, size: int, times: int, draw: int) -> str:
    """Return the text of a name, ``times`` as long as one of ``size`` characters.

    Texts of other draws differ: random ones in all, others by so many characters or units. What was seen is remembered.
    Units are whole: a text that ends within one may be of another kind (of isolates, one is left open), and sizes would
    alternate between the two.
    """
    whole = size * times
    if name in RANDOM:
        return "".join(Random(f"{draw} {times}").choices(RANDOM[name], k=whole))
    if name in FIXED:
        head, unit = FIXED[name]
        return head + unit * ((whole - len(head)) // len(unit) + draw)
    unit = _cases()[name] if name.startswith("cases of ") else _prose()[name]
    return (unit * (max(1, size // len(unit)) * times))[draw:]


FIXED = {
    **{name: ("", unit) for name, unit in {**RUNS, **ALTERNATIONS}.items()},
    "nested entities": ("&", "amp;"),
    "nested numeric entities": ("&", "#38;"),
    "entity never ended": ("&", "a"),
    "long word after yehs": (
        "\u0641\u064b \u0627\u0644\u0645\u062f\u064c\u0646\u0629 \u062d\u062f\u064c\u0642\u0629 ",
        "\u0628\u0648\u064c",
    ),
    "isolates after one that is left open": ("\u2067\u0627 ", "\u2067\u0627\u2069"),
    "letter, mark after a tatweel": ("\u0640", "\u0628\u064e"),
    "kashidas after a word": ("\u0627\u0644\u0639\u0627\u0645", "\u0640"),
    "letters without a lam after a Persian one": ("\u067e \u0627\u0644 ", "\u0628"),
    "a word of two pages after a Persian one": ("\u067e \u0644\u0627 \u0644 \u0644 ", "\u0628\u00fc"),
}
RANDOM = {
    "random wild": "".join(RUNS.values()) + "".join(ALTERNATIONS.values()),
    "random letters and spaces": "\u0627\u0628\u0644\u0645\u0646 ",
}


@cache
def _prose() -> dict[str, str]:
    """Return clean prose of some 4,000 characters, and what each corruptor makes of it, in lines and in one line."""
    prose = "\n\n".join(text[:400] for text in clean_texts().values())[:4000] + "\n\n"
    found = {"clean prose": prose, "clean prose in one line": prose.replace("\n", " ")}
    for name in corruptors.names():
        broken = damage_text(prose, [name], 3)
        found |= {f"prose damaged: {name}": broken, f"in one line: {name}": broken.replace("\n", " ")}
    return found


@cache
def _cases() -> dict[str, str]:
    """Return for each filter all its damaged cases, in lines and in one line, and some cases by themselves."""
    found = {}
    for file in sorted((ROOT / "fixtures" / "text").glob("*.toml")):
        cases = [case["broken"] for case in tomllib.loads(file.read_text("utf-8"))["case"] if case["broken"].strip()]
        random = Random(file.stem)
        some = random.sample(cases, min(_CASES_ALONE, len(cases)))
        random.shuffle(cases)
        lines = "\n".join(cases)[:4000] + "\n"
        head = f"cases of {file.stem}: "
        found |= {f"{head}in lines": lines, f"{head}in one line": lines.replace("\n", " ")}
        found |= {f"{head}{number} in lines": f"{case}\n" for number, case in enumerate(some)}
        found |= {f"{head}{number} in one line": case.replace("\n", " ") + " " for number, case in enumerate(some)}
    return found
