"""The tables of look-alikes against the Unicode character data."""

import unicodedata

from arclean.arabic.look_alikes import LOOK_ALIKE_FAMILIES, LOOK_ALIKES, MAKSURA_WORDS, YEH_WORDS

NAMES = {
    "\u06cc": "FARSI YEH", "\u06a9": "KEHEH", "\u06be": "HEH DOACHASHMEE", "\u06c1": "HEH GOAL", "\u06d5": "AE",
    "\u06c3": "TEH MARBUTA GOAL", "\u064a": "YEH", "\u0643": "KAF", "\u0647": "HEH", "\u0629": "TEH MARBUTA",
}  # fmt: skip


def test_letters_are_what_their_comments_say():
    for letter in {*LOOK_ALIKES, *LOOK_ALIKES.values()}:
        assert unicodedata.name(letter) == f"ARABIC LETTER {NAMES[letter]}"


def test_families_hold_all_look_alikes():
    assert {alike: genuine for alikes, genuine in LOOK_ALIKE_FAMILIES.values() for alike in alikes} == LOOK_ALIKES


def test_words_end_in_their_yeh_and_in_no_other():
    assert all(word.endswith("ي") for word in YEH_WORDS)
    assert all(word.endswith("ى") for word in MAKSURA_WORDS)
    assert not {word[:-1] for word in YEH_WORDS} & {word[:-1] for word in MAKSURA_WORDS}
