"""How often Arabic forms that lie at the codes of Latin letters look like Latin words: capitals as usual, and readable.

    python benchmarks/fit/cased_codes.py [--texts 300]

Own prose is shaped, and its forms are laid at codes in ten orders, as fonts of presses did: from a code on, by
frequency, by chance, a key for each letter. Printed are, for each order and length in letters, the mean share of
letters in words with usual capitals (``cased_share``), and the share of texts that are at or above ``MIN_CASED_SHARE``
and cost at most ``MAX_READ_BITS``: these a reader takes for Latin words without a look at their glyphs.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from arclean.arabic.presentation_forms import FORM_LETTERS, FORM_SHAPES
from arclean.language.legibility import spell_best
from arclean.readers.pdf.fonts.decipher import weights
from arclean.readers.pdf.fonts.word_legibility import cased_share
from benchmarks.common import PROSE, clean_texts
from benchmarks.pdf_unmapped import find_words, shape_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PRINTABLE = [chr(code) for code in range(0x21, 0x7F)]
_LATIN_1 = [chr(code) for code in range(0xA1, 0x100)]
_SMALL = [char for char in _PRINTABLE if char.islower()]
_CAPITALS = [char for char in _PRINTABLE if char.isupper()]
_ACCENTED = [char for char in _LATIN_1 if char.islower()]


def layouts(words: Sequence[str], random: Random) -> Iterator[tuple[str, dict[int, str]]]:
    """Yield the orders of codes: a name, and the character of each form."""
    counts = Counter(form for word in words for form in shape_word(word))
    forms, common = sorted(counts), [form for form, _ in counts.most_common()]
    rest = [char for char in _PRINTABLE if not char.isalpha()] + _LATIN_1
    by_chance = random.sample(_SMALL + _CAPITALS, len(_SMALL + _CAPITALS))
    for name, order, chars in (
        ("from 21", forms, _PRINTABLE + _LATIN_1), ("from 41", forms, _PRINTABLE[32:] + _LATIN_1),
        ("from 61", forms, _PRINTABLE[64:] + _LATIN_1), ("from A1", forms, _LATIN_1 + _PRINTABLE),
        ("common ones small", common, _SMALL + _CAPITALS + rest),
        ("common ones capitals", common, _CAPITALS + _SMALL + rest),
        ("by chance", common, by_chance + rest), ("small and accented", common, _SMALL + _ACCENTED + _CAPITALS),
    ):  # fmt: skip
        yield name, dict(zip(order, chars, strict=False))
    letters = {form: FORM_LETTERS.get(chr(form), chr(form))[0] for form in forms}
    keys = {letter: number % len(_SMALL) for number, letter in enumerate(dict.fromkeys(letters.values()))}
    joined = {form for form in forms if FORM_SHAPES.get(chr(form), (False, False))[1]}
    yield "a key a letter", {form: _SMALL[keys[letters[form]]] for form in forms}
    yield "small where joined", {form: (_SMALL if form in joined else _CAPITALS)[keys[letters[form]]] for form in forms}


def draw_text(words: Sequence[str], chars: Mapping[int, str], size: int, random: Random) -> str:
    """Return words of so many letters in an order of codes, as they lie from left to right."""
    at, drawn, found = random.randrange(len(words) // 2), 0, []
    while drawn < size:
        forms = shape_word(words[at])
        found.append("".join(chars.get(form, "?") for form in reversed(forms)))
        at, drawn = at + 1, drawn + len(forms)
    return " ".join(found)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--texts", type=int, default=300)
    asked = parser.parse_args()
    texts, random = clean_texts(), Random(3)
    words = [word for name in PROSE for word in find_words(texts[name])]
    for name, chars in layouts(words, random):
        for size in (30, 60, 200):
            drawn = [draw_text(words, chars, size, random) for _ in range(asked.texts)]
            cased = [*map(cased_share, drawn)]
            taken = sum(
                share >= weights.MIN_CASED_SHARE
                and min(spell_best(text)[1], spell_best(text[::-1])[1]) <= weights.MAX_READ_BITS
                for text, share in zip(drawn, cased, strict=True)
            )
            print(f"{name:24} {size:4} letters: cased {sum(cased) / len(cased):.2f}, taken {taken / len(drawn):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
