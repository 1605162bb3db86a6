"""Excess bits: how far a text is from anything that reads, by its letters and by signs of a wrong code page.

A text in an Arabic script costs at most ``LEGIBLE_BITS`` a letter in one of its languages, names of languages without a
model included; what each letter costs above that is its excess, and below it, negative. Letters that cannot stand where
they are (accented Latin letters for more than half of a text, capitals amid small letters of Cyrillic, box drawing
beside letters, a tanwin within a word) have a fixed excess. Sums of excess may be compared and pooled over lines.
"""

from __future__ import annotations

import re

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.language.legibility import weights
from arclean.language.legibility.measure import script_costs
from arclean.language.legibility.spelling import ARABIC_SCRIPT, LATIN_SCRIPT

__all__ = ["IMPOSSIBLE_LETTER", "decode_low_bytes", "excess_bits", "is_unmodelled", "reads_plainly"]

_LETTER = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff"
_HIGH_LATIN = (
    "\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192"
)
_NO_WORDS = LazyPattern(f"[{_LETTER}]{{25,}}|(?<!\\S)\\S(?!\\S)")  # alphabets, runs without spaces; lists of letters

_REPEATED_LETTER = LazyPattern(f"(?<!\\S)([{_LETTER}])\\1{{2,}}(?!\\S)").findall  # a word of one letter
_UNMODELLED_LETTERS = LazyPattern(
    "[\u0620\u0672\u0673\u069f\u06a0\u06a2\u06ac\u06bd\u06cd\u06cf]"
    "|[\u065b\u0675-\u0678\u068c\u06c9\u06ca\u0750-\u077f\u08a0-\u08c7]"
    "|[\u0655\u065a](?<=[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06be\u06c1\u06c4\u06cc].)"
    "|\u0659(?<=\u0648.)"
).findall
"""Frequent letters of languages of the script that have no model: Jawi Malay, Kashmiri (its vowel signs too, on letters
that Arabic has not), Luri (the vowel of its waw), African ones; Kazakh (its letters with a high hamza), Bakhtiari,
Gilaki, Kyrgyz, and all for which Unicode added letters later (Balochi, Khowar, Saraiki, Punjabi)."""
_ARABIC = LazyPattern(f"[{_LETTER}]").search
_HIGH_LETTER = LazyPattern("[\u00a1-\u00ff\u0080-\u009f\u0152-\u0192]").findall
_NON_ASCII_SIGNS = LazyPattern("[\u0080-\u00ff\u0152-\u0192\u0370-\u04ff\u2500-\u259f]").search

IMPOSSIBLE_LETTER = re.compile(
    f"(?<=[{_LETTER}])(?:[\u064c\u064d](?=[{_LETTER}])|\u064b(?=[\u0621-\u0626\u0628-\u063a\u0641-\u0648\u064a])"
    f"|[\u063b-\u063f])|[\u063b-\u063f](?=[{_LETTER}])"
)
"""A tanwin within a word (that of fatha may stand before its alef), or a code of U+063B to U+063F (few names)."""

_HIGH_SIGNS = (
    "\u00a1-\u00a6\u00a8\u00ac\u00ad\u00af\u00b1-\u00b4\u00b6\u00b8\u00b9\u00bc-\u00bf\u00d7\u00f7"
    "\u0080-\u0084\u0086-\u009f"
)
_HIGH = LazyPattern(f"[{_HIGH_LATIN}]|[{_HIGH_SIGNS}](?=\\S)|(?<=\\S)[{_HIGH_SIGNS}]").findall
_ACCENTED_VOWELS = LazyPattern("[\u00e0-\u00e4\u00e8-\u00ef\u00f2-\u00f6\u00f9-\u00fc]").findall
_MIXED_WORD = LazyPattern(
    "[^\\W\\d_][^\\w\\s'\u2019.\\-/:@&\u0300-\u036f]+[^\\W\\d_]|[a-z\u00df-\u00f6\u00f8-\u00ff][A-Z\u00c0-\u00d6\u00d8-\u00de]"
).search
_MAX_WORD = 25  # longer ones are addresses, hashes and the like
_ASCII_LETTERS = LazyPattern("[A-Za-z]").findall
_MIN_SHARE = 8  # of other letters: an English text has most of its letters beyond the low bytes
_ARTICLE_IN_LOW_BYTES = {"'D": 0, "\x87\xa4": 0x60, "\xa7\xc4": 0x80}
"""The article in the low bytes of its letters, by what was added to them."""

_ALIEN_PAIRS = LazyPattern(
    f"[{_LETTER}](?=[{_HIGH_LATIN}])|[{_HIGH_LATIN}](?=[{_LETTER}])"  # one word in two scripts
    "|[\u2500-\u259f](?=[\u00a0-\u00ff\u0192\u0370-\u03ff\u2500-\u259f][\u00a0-\u00ff\u0192\u0370-\u03ff])"
).findall
_CAPITALS_WITHIN = LazyPattern("[\u0430-\u045f\u03ac-\u03ce](?=[\u0410-\u042f\u0391-\u03a9])").findall
_OTHER_CASED = LazyPattern("[\u0370-\u04ff]").findall


def reads_plainly(text: str) -> bool:
    """Return whether a text is Arabic at a glance: it has the article about as often as Arabic has, or only ASCII.

    >>> reads_plainly("قال الوزير في المجلس"), reads_plainly("شفم فعشدق نض فعهيك")
    (True, False)
    """
    return (text.isascii() and "'D" not in text) or (
        text.count(" \u0627\u0644") * weights.CHARS_PER_ARTICLE >= len(text) + 1
    )


def is_unmodelled(text: str) -> bool:
    """Return whether a text is of a language of the script that has no model, by its letters.

    >>> is_unmodelled("یِہٕ چھُ اَکھ ٲسۍ مۍ"), is_unmodelled("قال الوزير في المجلس")
    (True, False)
    """
    return len(_UNMODELLED_LETTERS(text)) * weights.CHARS_PER_UNMODELLED >= max(1, len(text))


def excess_bits(text: str) -> float:
    """Return the bits that a text costs above what reads in some language; negative for what reads, 0 for no letters.

    >>> excess_bits("قال الوزير إن العمل بدأ أمس") < 0 < excess_bits("شفم فعشدق نض فعهيك طغا")
    True
    """
    excess = 0.0
    if _ARABIC(text):
        letters, costs = script_costs(_NO_WORDS.sub(" ", text), ARABIC_SCRIPT)
        by_model = min(costs) - weights.LEGIBLE_BITS * letters
        excess += min(0.0, by_model) if is_unmodelled(text) else by_model
        if (repeated := len(_REPEATED_LETTER(text))) * 2 > len(text.split()):
            excess += weights.ALIEN_EXCESS * repeated
    if _NON_ASCII_SIGNS(text):
        if len(_HIGH_LETTER(text)) * weights.CHARS_PER_HIGH > len(text):
            by_letters = weights.ACCENTED_EXCESS * _count_high(text)
            excess += max(0.0, by_letters, _mixed_word_excess(text))
        cased = len(_OTHER_CASED(text))
        excess += weights.CAPITAL_EXCESS * len(_CAPITALS_WITHIN(text)) - cased if cased else 0.0
        excess += weights.ALIEN_EXCESS * len(_ALIEN_PAIRS(text))
    decoded = decode_low_bytes(text)
    if decoded:
        excess += max(0.0, -excess_bits(decoded))
    return excess + weights.ALIEN_EXCESS * len(IMPOSSIBLE_LETTER.findall(text))


def _count_high(text: str) -> float:
    """Return by how many a text's accented letters and signs exceed the most that a Latin language has.

    Small vowels with accents count half: some languages of Africa and Asia have one in two letters.
    """
    high = len(_HIGH(text)) - len(_ACCENTED_VOWELS(text)) / 2
    return high - weights.ACCENTED_PER_ASCII * len(_ASCII_LETTERS(text))


def _mixed_word_excess(text: str) -> float:
    """Return the bits by which words with signs or capitals amid their letters exceed those of code and names.

    What the words cost above Latin languages with accents counts beside such words.
    """
    words = [word for word in text.split() if 2 <= len(word) <= _MAX_WORD and not _ARABIC(word)]
    mixed = len(list(filter(_MIXED_WORD, words)))
    if not mixed:
        return 0.0
    letters, costs = script_costs(text, LATIN_SCRIPT)
    unspelt = max(0.0, min(costs) - weights.LATIN_BITS * letters)
    return weights.MIXED_WORD_EXCESS * (mixed - weights.MIXED_WORD_SHARE * len(words)) + unspelt


def decode_low_bytes(text: str) -> str | None:
    """Return a text whose characters are the low bytes of Arabic ones (fonts that were cut to 8 bits), or None.

    >>> decode_low_bytes("HFH/ #F F3D7 'D6H! 9DI 'D*-/J 'D1&J3J")
    'ونود أن نسلط الضوء على التحدي الرئيسي'
    """
    for article, added in _ARTICLE_IN_LOW_BYTES.items():
        if article in text:
            low = range(0x21, 0x4B)
            decoded = text.translate({code + added: code + 0x600 for code in low if code != 0x40})
            return decoded if len(_ASCII_LETTERS(decoded)) * _MIN_SHARE < len(decoded) else None
    return None
