"""The tables of languages against the Unicode character data, and against themselves."""

import unicodedata

from arclean.arabic.languages import FOLDED_LETTERS, LANGUAGE_LETTERS, LANGUAGE_NAMES, LANGUAGE_WORDS

NAMES = {
    "\u0629": "TEH MARBUTA", "\u0623": "ALEF WITH HAMZA ABOVE", "\u0625": "ALEF WITH HAMZA BELOW", "\u067e": "PEH",
    "\u0686": "TCHEH", "\u06af": "GAF", "\u0698": "JEH", "\u0679": "TTEH", "\u0688": "DDAL", "\u0691": "RREH",
    "\u06ba": "NOON GHUNNA", "\u06d2": "YEH BARREE", "\u06c1": "HEH GOAL", "\u06d5": "AE", "\u06c6": "OE",
    "\u06ce": "YEH WITH SMALL V", "\u0695": "REH WITH SMALL V BELOW", "\u06b5": "LAM WITH SMALL V", "\u06c7": "U",
    "\u06c8": "YU", "\u06cb": "VE", "\u06d0": "E", "\u06ad": "NG", "\u0671": "ALEF WASLA",
}  # fmt: skip


def test_letters_are_what_their_comments_say():
    for letter, _ in LANGUAGE_LETTERS:
        name = unicodedata.name(letter)
        assert name == f"ARABIC LETTER {NAMES[letter]}" if letter in NAMES else name.endswith("TAN")
    assert len({letter for letter, _ in LANGUAGE_LETTERS}) == len(LANGUAGE_LETTERS)


def test_weights_are_of_known_languages():
    assert {name for _, says in LANGUAGE_LETTERS for name, _ in says} == {"ar", "fa", "ur", "ckb", "ug"}


def test_words_are_folded_and_of_one_language():
    look_alikes = {pair[0] for pair in FOLDED_LETTERS}
    assert not [w for w in (*LANGUAGE_WORDS, *LANGUAGE_NAMES) if look_alikes & set(w)]
    assert LANGUAGE_WORDS["في"] == "ar"
    assert LANGUAGE_WORDS["از"] == "fa"
    assert not {"من", "كه", "هو"} & LANGUAGE_WORDS.keys()
