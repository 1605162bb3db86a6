"""Objectives over single sentences: what a filter must take back in one, and what it must leave as it is.

A sentence says little of its document, so the cuts by which a filter judges one alone are fitted on sentences, each of
which is right or wrong as a whole: repaired in part it is wrong. A family is a corpus. Each objective names its filter,
damage that comes back, damage of other kinds that must stay as it is (letters that are really lost, slips), and the
weights that are its cuts, which ``thresholds.py`` switches off to choose them.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from families import Family

from arclean.arabic.letters import joins_left
from arclean.language.folding import fold_spelling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Damage = Callable[[str, Random], str]

FEWEST_WORDS, MOST_WORDS = 6, 25  # of a sentence
CELL_WORDS = 6  # of a cell, at most
SENTENCES_PER_DOCUMENT = 20  # sentences are short
_LETTERS = "بتثجحخسشصضطظعغفقكلمنهي"  # that join on both sides
LIGATURES = frozenset(
    pair for code in range(0xFC00, 0xFDC8) if len(pair := unicodedata.normalize("NFKC", chr(code))) == 2
)
_SENTENCE_ENDS = re.compile(r"(?<=[.؟!])\s+")
_ALEFS = "اأإآ"
_marked_alef = re.compile("[أإآ](?=[\u0621-\u064a])")
_glued_alefs = re.compile("(?<=\u0627) (?=[أإآ])")
_article_before_hamza = re.compile("(?<!\\S)ال(?=[أإآ])")
_swapped_lam_alef, _lam_alef = re.compile(f"[{_ALEFS}]ل").search, re.compile(f"ل[{_ALEFS}]").search
_is_word = re.compile("[\u0621-\u064a]{4,}").fullmatch


class SentenceObjective(NamedTuple):
    """What is asked of a filter in single sentences.

    ``cuts`` are weights in the ``weights.py`` of its folder, probabilities from which it edits by ``rules``; those are
    all where none is named. ``worst`` is the share of damaged sentences that may come out wrong: they suffer less by it
    than clean ones. A sentence is right whose ``view`` is that of the clean one: which hamza a lost alef bore is not
    to be told where authors write ``الاحتمالي`` and ``الإحتمالي``. Only edits that the objective ``asks`` for count, by
    source and target: other kinds have objectives and cuts of their own. With ``is_cell`` a few words of each sentence
    stand alone, as in a cell or a label.
    """

    artifact: str
    repaired: tuple[Damage, ...]
    left: tuple[Damage, ...] = ()
    cuts: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    worst: float = 0.005
    view: Callable[[str], str] = str
    asks: Callable[[str, str], bool] = lambda _source, _target: True
    is_cell: bool = False


def turns_lam_alef(source: str, target: str) -> bool:
    """Return whether an edit turns back a lam-alef, alone or with other ligatures of its word."""
    return bool(_swapped_lam_alef(source) and _lam_alef(target))


def turns_other(source: str, target: str) -> bool:
    """Return whether an edit turns back other ligatures alone, and restores no lost alef."""
    return sorted(source) == sorted(target) and not turns_lam_alef(source, target)


def swap_once(text: str, random: Random) -> str:
    """Return a sentence with the letters of one lam-alef swapped."""
    places = [found.start() for found in re.finditer(f"ل[{_ALEFS}]", text)]
    if not places:
        return text
    at = random.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def swap_all(text: str, _: Random) -> str:
    """Return a sentence with the letters of all lam-alefs swapped."""
    return re.sub(f"ل([{_ALEFS}])", r"\1ل", text)


def swap_ligature(text: str, random: Random) -> str:
    """Return a sentence with the letters of one ligature in reverse, of any two letters that Unicode has one for."""
    places = [at for at in range(len(text) - 1) if text[at : at + 2] in LIGATURES and _stands_in_word(text, at)]
    if not places:
        return text
    at = random.choice(places)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _stands_in_word(text: str, at: int) -> bool:
    return text[at - 1 : at].isalpha() or text[at + 2 : at + 3].isalpha()


def double_alef(text: str, random: Random) -> str:
    """Return a sentence with an alef before one of its alefs that bears hamza or madda."""
    places = [found.start() for found in _marked_alef.finditer(text)]
    at = random.choice(places) if places else 0
    return text[:at] + "\u0627" + text[at:] if places else text


def glue_to_alef(text: str, random: Random) -> str:
    """Return a sentence without the space between a word that ends in alef and one that begins with hamza on alef."""
    places = [found.start() for found in _glued_alefs.finditer(text)]
    at = random.choice(places) if places else 0
    return text[:at] + text[at + 1 :] if places else text


def lose_article_lam(text: str, random: Random) -> str:
    """Return a sentence without the lam of an article that stands before hamza on alef."""
    places = [found.start() for found in _article_before_hamza.finditer(text)]
    at = random.choice(places) if places else 0
    return text[: at + 1] + text[at + 2 :] if places else text


def lose_alefs(text: str, _: Random) -> str:
    """Return a sentence without the alefs of its lam-alefs."""
    return re.sub(f"ل[{_ALEFS}]", "ل", text)


def lose_letter(text: str, random: Random) -> str:
    """Return a sentence without any of one letter that joins on both sides."""
    return text.replace(random.choice(_LETTERS.replace("ل", "")), "")


def lose_some_letters(text: str, random: Random) -> str:
    """Return a sentence in some of whose longer words a letter is lost that joins on both sides, but no lam."""
    words = text.split(" ")
    for number, word in enumerate(words):
        places = (
            [at for at in range(1, len(word)) if word[at] in _LETTERS and word[at] != "ل"] if _is_word(word) else []
        )
        if places and random.random() < 0.3:
            at = random.choice(places)
            words[number] = word[:at] + word[at + 1 :]
    return " ".join(words)


def put_rows(text: str, random: Random) -> str:
    """Return a sentence with rows of U+FFFD for kashidas."""
    return _change_words(text, random, lambda word, at: word[:at] + "\ufffd" * random.choice((2, 2, 3)) + word[at:])


def lose_neighbours(text: str, random: Random) -> str:
    """Return a sentence of whose words two or three letters side by side are U+FFFD."""
    size = random.choice((2, 2, 3))
    return _change_words(text, random, lambda word, at: word[:at] + "\ufffd" * size + word[at + size :])


def lose_some(text: str, random: Random) -> str:
    """Return a sentence of whose words one letter or two are two or three U+FFFD, as in the bytes of UTF-8."""
    rows = "\ufffd" * random.choice((2, 3))
    return _change_words(text, random, lambda word, at: word[:at] + rows + word[at + random.choice((1, 2)) :])


def lose_letters(text: str, random: Random) -> str:
    """Return a sentence of which some letters are U+FFFD within words, one or two for each."""
    lost, token = set(random.sample(_LETTERS, random.choice((1, 2, 4, 8)))), "\ufffd" * random.choice((1, 2, 2))
    inside = [
        at
        for at in range(1, len(text) - 1)
        if text[at] in lost and text[at - 1].isalpha() and text[at + 1].isalpha() and joins_left(text[at - 1])
    ]
    return "".join([token if at in inside else char for at, char in enumerate(text)])


def _change_words(text: str, random: Random, change: Callable[[str, int], str]) -> str:
    """Return a sentence of which most longer words are changed at a place after a letter that joins."""
    words = text.split(" ")
    for number, word in enumerate(words):
        places = [at for at in range(1, len(word)) if joins_left(word[at - 1])] if _is_word(word) else []
        if places and random.random() < 0.6:
            words[number] = change(word, random.choice(places))
    return " ".join(words)


_SLIPS = (lose_letter, lose_some_letters)
_LOST = (lose_neighbours, lose_some, lose_letters)

SENTENCE_OBJECTIVES = {
    "swapped-sentences": SentenceObjective(
        artifact="lam-alef",
        repaired=(swap_once, swap_all),
        left=_SLIPS,
        cuts=("SWAPPED_TEXT_APPLY_FROM",),
        asks=turns_lam_alef,
    ),
    "swapped-ligatures": SentenceObjective(
        artifact="lam-alef",
        repaired=(swap_ligature,),
        left=_SLIPS,
        cuts=("OTHER_LIGATURE_APPLY_FROM", "TURNED_LIGATURE_APPLY_FROM"),
        asks=turns_other,
    ),
    "lost-alefs": SentenceObjective(
        artifact="lam-alef",
        repaired=(lose_alefs,),
        left=_SLIPS,
        cuts=("LOST_TEXT_APPLY_FROM",),
        rules=("lam-alef/lost",),
        worst=0.01,
        view=fold_spelling,
    ),
    "swapped-cells": SentenceObjective(
        artifact="lam-alef",
        repaired=(swap_once, lose_alefs, swap_ligature),
        left=_SLIPS,
        view=fold_spelling,
        is_cell=True,
    ),
    "doubled-alefs": SentenceObjective(
        artifact="lam-alef",
        repaired=(double_alef,),
        left=(glue_to_alef, lose_article_lam),
        rules=("lam-alef/doubled",),
    ),
    "lost-letters": SentenceObjective(artifact="kashida-glyphs", repaired=(put_rows,), left=_LOST),
}
"""The objectives over single sentences, by name."""


def sentence_families(found: Iterator[Family], objective: str, count: int) -> Iterator[Family]:
    """Yield the sentences of families, each damaged in all ways of an objective; what must stay stands as clean."""
    asked = SENTENCE_OBJECTIVES[objective]
    for family in found:
        clean: list[str] = []
        damaged: list[str] = []
        for number, sentence in enumerate(islice(draw_sentences(family), count * SENTENCES_PER_DOCUMENT)):
            random = Random(number)
            text = cut_cell(sentence, random) if asked.is_cell else sentence
            clean += [text] * len(asked.repaired)
            damaged += [damage(text, random) for damage in asked.repaired]
            left = [other for damage in asked.left if (other := damage(text, random)) != text]
            clean += left
            damaged += left
        yield Family(family.name, tuple(clean), tuple(damaged))


def cut_cell(sentence: str, random: Random) -> str:
    """Return a few words of a sentence that stand side by side, one to six."""
    words = sentence.split()
    count = random.randint(1, CELL_WORDS)
    start = random.randrange(len(words) - count + 1)
    return " ".join(words[start : start + count])


def draw_sentences(family: Family) -> Iterator[str]:
    """Yield the sentences of a family, in an order of chance."""
    paragraphs = {" ".join(one.split("\n")) for text in family.clean for one in text.split("\n\n")}
    sentences = [one for paragraph in paragraphs for one in _SENTENCE_ENDS.split(paragraph.strip())]
    chosen = sorted({one for one in sentences if FEWEST_WORDS <= len(one.split()) <= MOST_WORDS})
    Random(len(chosen)).shuffle(chosen)
    yield from chosen
