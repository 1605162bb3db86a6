"""The decipherer of a document: the glyphs that nothing gives a text, and what they read once all pages were seen.

While pages are read for the first time, each unknown glyph is a symbol (:mod:`...symbol_pool`), equal outlines of all
fonts the same one. :meth:`Decipherer.decode` then takes the words of these pages, and asks shapes and language together
(:mod:`...joint_decoding`). A symbol that is a digit, no letter of the script, or not certain keeps no text.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import TATWEEL
from arclean.language.legibility import read_language
from arclean.readers.pdf.fonts.decipher import weights
from arclean.readers.pdf.fonts.decipher.certainty import symbol_certainties
from arclean.readers.pdf.fonts.decipher.glyph_shape import font_scale, outline_shape, scaled_measures
from arclean.readers.pdf.fonts.decipher.joint_decoding import Symbol, decode_words
from arclean.readers.pdf.fonts.decipher.network import shipped_network
from arclean.readers.pdf.fonts.decipher.script_shapes import DrawingProgram, plain_text, shapes_of
from arclean.readers.pdf.fonts.decipher.spelling import ANY_DIGIT, OTHER, TokenSpelling, is_script_character
from arclean.readers.pdf.fonts.decipher.symbol_pool import letter_symbols, mark_symbols
from arclean.readers.pdf.fonts.decipher.word_beam import GlyphCandidate
from arclean.readers.pdf.fonts.digit_evidence import UNKNOWN_DIGIT
from arclean.readers.pdf.fonts.outline_memory import OutlineMemory

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence

    from arclean.readers.pdf.fonts.decipher.glyph_shape import GlyphShape
    from arclean.readers.pdf.fonts.decipher.joint_decoding import Decoded

__all__ = ["Decipherer", "DrawingProgram", "GlyphReading"]


class GlyphReading(NamedTuple):
    """What a glyph reads, and how certain that is (0..1); ``text`` is None where it is not certain enough.

    ``others`` are what else it may be.
    """

    text: str | None
    certainty: float
    others: tuple[str, ...] = ()


class _Unknown(NamedTuple):
    """An unknown glyph: its shape, and the families of fonts in which it was met."""

    shape: GlyphShape
    families: set[str]


_UNDECIPHERED = GlyphReading(None, 0.0)
_MAY_BE_SIGN = OutlineMemory[bool](1_000)


class Decipherer:
    """The unknown glyphs of one document."""

    def __init__(self) -> None:
        self._unknown: dict[str, _Unknown] = {}
        self._symbol_of_key: dict[Hashable, str | None] = {}
        self._symbol_of_shape: dict[GlyphShape, str] = {}
        self._letters, self._marks = iter(letter_symbols()), iter(mark_symbols())
        self._readings: dict[str, GlyphReading] | None = None
        self._may_be_sign: dict[tuple[DrawingProgram, str, str], bool] = {}
        self._known_shares: dict[str, float] = {}

    @property
    def is_decoded(self) -> bool:
        """Whether symbols have their readings."""
        return self._readings is not None

    def holds_symbol(self, text: str) -> bool:
        """Return whether a text holds a symbol."""
        return bool(self._unknown) and not self._unknown.keys().isdisjoint(text)

    def read_glyph(self, program: DrawingProgram, glyph: str, family: str) -> GlyphReading:
        """Return what a glyph reads: its symbol before :meth:`decode`, later its text; None where there is none."""
        symbol = self._symbol_of_glyph(program, glyph, family)
        if symbol is None:
            return _UNDECIPHERED
        if self._readings is None:
            return GlyphReading(symbol, 0.0)
        return self._readings.get(symbol, _UNDECIPHERED)

    def may_be_sign(self, program: DrawingProgram, glyph: str, sign: str) -> bool:
        """Return whether the shape of a glyph may well be that of a digit or sign, in a font of whatever scale."""
        if (key := program.outline_key(glyph)) is not None:
            return _MAY_BE_SIGN.recall((key, sign), lambda: _may_be_sign(program, glyph, sign))
        if (program, glyph, sign) not in self._may_be_sign:
            self._may_be_sign[program, glyph, sign] = _may_be_sign(program, glyph, sign)
        return self._may_be_sign[program, glyph, sign]

    def letter_size(self, drawings: Iterable[tuple[DrawingProgram, str]]) -> float | None:
        """Return the size of the letters of a font, rather too small, where that which it claims can be none."""
        scale = font_scale(shapes_of(drawings))
        is_usual = weights.MIN_FONT_SCALE <= scale <= weights.MAX_FONT_SCALE
        return None if is_usual else scale / weights.TOLD_FONT_SCALE

    def known_share(self, family: str) -> float:
        """Return the share (0..1) of known words among those that hold deciphered glyphs of a font; 0 before."""
        return self._known_shares.get(family, 0.0)

    def _symbol_of_glyph(self, program: DrawingProgram, glyph: str, family: str) -> str | None:
        key = program.outline_key(glyph) or (program, glyph)
        if key not in self._symbol_of_key:
            drawn = program.draw_outline(glyph)
            shape = outline_shape(drawn, program.units) if drawn is not None and drawn.edges else None
            self._symbol_of_key[key] = None if shape is None else self._symbol_of_new_shape(shape)
        symbol = self._symbol_of_key[key]
        if symbol is not None:
            self._unknown[symbol].families.add(family)
        return symbol

    def _symbol_of_new_shape(self, shape: GlyphShape) -> str | None:
        """Return the symbol of a shape, a new one where it was not met; None where there are no symbols left."""
        rounded = shape._replace(lengths=tuple(round(length, 2) for length in shape.lengths), counts=())
        symbol = self._symbol_of_shape.get(rounded)
        if symbol is None and self._readings is None:
            pool = self._marks if shape.lengths[6] < weights.MAX_MARK_ADVANCE else self._letters
            symbol = next(pool, None)
            if symbol is not None:
                self._symbol_of_shape[rounded] = symbol
                self._unknown[symbol] = _Unknown(shape, set())
        return symbol

    def decode(self, texts: Iterable[str]) -> None:
        """Decipher all symbols by the texts of all pages; :meth:`read_glyph` gives what they read from now on."""
        tokens = Counter(
            "".join(map(_plain_letters, token))
            for text in texts for token in text.split() if self.holds_symbol(token)
        )  # fmt: skip
        present = sorted({char for token in tokens for char in token if char in self._unknown})
        candidates = self._candidates(present, {token for token in tokens if len(token) == 1})
        language = self._language(tokens, candidates)
        candidates = {char: _localized(given, language) for char, given in candidates.items()}
        families = {family: number for number, family in enumerate(sorted(self._families(present)))}
        symbols = [
            Symbol(candidates[char], frozenset(families[name] for name in self._unknown[char].families))
            for char in present
        ]
        words = _words_of_tokens(tokens, {char: number for number, char in enumerate(present)})
        costs = TokenSpelling(language)
        decoded = decode_words(symbols, words, costs)
        certainties = symbol_certainties(symbols, decoded)
        self._readings = {
            char: _final_reading(symbol, one, certainty)
            for char, symbol, one, certainty in zip(present, symbols, decoded, certainties, strict=True)
        }
        for name, family in families.items():
            self._known_shares[name] = _known_share(family, symbols, decoded)
            if self._known_shares[name] < weights.MIN_KNOWN_WORDS:
                self._drop_foreign_family(family, present, symbols)

    def _drop_foreign_family(self, family: int, present: Sequence[str], symbols: Sequence[Symbol]) -> None:
        """Let the glyphs of a font have no text: it is of another script."""
        for char, symbol in zip(present, symbols, strict=True):
            if self._readings is not None and symbol.fonts == {family}:
                self._readings[char] = _UNDECIPHERED

    def _families(self, present: Iterable[str]) -> set[str]:
        return {family for char in present for family in self._unknown[char].families}

    def _candidates(self, present: Sequence[str], words: Collection[str]) -> dict[str, tuple[GlyphCandidate, ...]]:
        """Return what each symbol may be by its shape alone, measured by the scale of its font.

        A symbol that is a word by itself, one of ``words``, is no part of a letter beside it.
        """
        network = shipped_network()
        names = [tuple(name.split("|")) for name in network.classes]
        scales = {
            family: font_scale(one.shape for one in self._unknown.values() if family in one.families)
            for family in self._families(present)
        }
        found = {}
        for char in present:
            shape, families = self._unknown[char]
            scale = scales[min(families)]
            bits = network.class_bits(shape.cells, scaled_measures(shape, scale), weights.TEMPERATURE)
            best = sorted(range(len(bits)), key=bits.__getitem__)[: weights.MAX_CANDIDATES]
            kept = [n for n in best if bits[n] < weights.MAX_CANDIDATE_BITS or n == best[0]]
            listed = [GlyphCandidate(plain_text(names[n][0]), names[n][1], bits[n]) for n in kept]
            if char not in words and TATWEEL not in {candidate.text for candidate in listed}:
                listed.append(GlyphCandidate(PIECE, "", weights.PIECE_BITS))
            found[char] = tuple(listed)
        return found

    def _language(self, tokens: Mapping[str, int], candidates: Mapping[str, tuple[GlyphCandidate, ...]]) -> str:
        """Return the language of the words as shapes alone read them: Arabic, or another one of the script."""
        first = {ord(char): given[0].text for char, given in candidates.items()}
        return read_language(" ".join(tokens).translate(first)).language or "ar"


PIECE = TATWEEL
"""What a glyph reads as that draws but a part of the letter beside it."""


_ARABIC_YEH, _DOTLESS_YEH, _PERSIAN_YEH = "\u064a", "\u0649", "\u06cc"
_ARABIC_KAF, _PERSIAN_KAF = "\u0643", "\u06a9"


def _localized(candidates: Sequence[GlyphCandidate], language: str) -> tuple[GlyphCandidate, ...]:
    """Return candidates with the yeh and kaf that a language writes, where the shape is the same; none twice."""
    found: dict[tuple[str, str], GlyphCandidate] = {}
    for text, form, bits in candidates:
        if language == "ar":
            local = text.replace(_PERSIAN_KAF, _ARABIC_KAF)
            local = local.replace(_PERSIAN_YEH, _ARABIC_YEH if form in ("i", "m") else _DOTLESS_YEH)
        else:
            local = text.replace(_ARABIC_KAF, _PERSIAN_KAF).replace(_DOTLESS_YEH, _PERSIAN_YEH)
            local = local.replace(_ARABIC_YEH, _PERSIAN_YEH) if form in ("i", "m") else local
        known = found.get((local, form))
        both = bits if known is None else -log2(2.0**-bits + 2.0**-known.bits)
        found[local, form] = GlyphCandidate(local, form, both)
    return tuple(sorted(found.values(), key=lambda candidate: candidate.bits))


def _known_share(family: int, symbols: Sequence[Symbol], decoded: Sequence[Decoded]) -> float:
    """Return the share of known words among those that tell of the symbols of a font; 1 where there are none."""
    of_family = [one for symbol, one in zip(symbols, decoded, strict=True) if family in symbol.fonts]
    told = sum(one.words for one in of_family)
    return sum(one.known * one.words for one in of_family) / told if told else 1.0


def _may_be_sign(program: DrawingProgram, glyph: str, sign: str) -> bool:
    drawn = program.draw_outline(glyph)
    shape = outline_shape(drawn, program.units) if drawn is not None and drawn.edges else None
    return shape is None or _is_likely_sign(shape, sign)


def _is_likely_sign(shape: GlyphShape, sign: str) -> bool:
    """Return whether a shape is likelier a digit, where the sign is one, or no letter, where it is none, than not."""
    network = shipped_network()
    for scale in weights.SIGN_SCALES:
        bits = network.class_bits(shape.cells, scaled_measures(shape, scale), weights.TEMPERATURE)
        likely = [name.partition("|")[0] for name, cost in zip(network.classes, bits, strict=True) if cost < 4]
        if ANY_DIGIT in likely if sign.isdigit() else sign in likely or not all(map(str.isalpha, likely)):
            return True
    return False


def _final_reading(symbol: Symbol, one: Decoded, certainty: float) -> GlyphReading:
    """Return what a symbol reads: what is no letter is decided by its shape alone, and a digit by nothing here."""
    text, _, bits = symbol.candidates[one.number]
    digit = min((candidate.bits for candidate in symbol.candidates if candidate.text == ANY_DIGIT), default=_NEVER)
    if text == ANY_DIGIT:
        return GlyphReading(UNKNOWN_DIGIT, 0.0) if bits <= weights.MAX_DIGIT_BITS else _UNDECIPHERED
    is_mark = unicodedata.category(text[0]) == "Mn"  # told with its word, which reads without it too
    if OTHER in text or certainty < (weights.MIN_MARK_CERTAINTY if is_mark else weights.MIN_CERTAINTY):
        return _UNDECIPHERED
    if text == PIECE:
        text = "" if bits >= weights.PIECE_BITS else TATWEEL
    elif not any(map(is_script_character, text)) and (bits > weights.MAX_SIGN_BITS or digit < weights.MIN_DIGIT_BITS):
        return _UNDECIPHERED
    other = "" if one.other is None else symbol.candidates[one.other].text
    return GlyphReading(text, certainty, () if not other or set(other) & {ANY_DIGIT, OTHER, PIECE} else (other,))


@lru_cache(1 << 12)
def _plain_letters(char: str) -> str:
    """Return the letters that a presentation form shows, by which words are known; anything else as it is.

    >>> _plain_letters("\ufeb3"), _plain_letters("\ufefb"), _plain_letters("\ufe7c"), _plain_letters("x")
    ('س', 'لا', 'ﹼ', 'x')
    """
    plain = unicodedata.normalize("NFKC", char) if "\ufb50" <= char <= "\ufefc" else char
    return plain if plain.isalpha() else char


_NEVER = 1e9  # bits


def _words_of_tokens(tokens: Mapping[str, int], numbers: Mapping[str, int]) -> dict[tuple[int | str, ...], int]:
    """Return tokens as slots, the numbers of symbols or known characters, each with how often it stands there."""
    return {tuple(numbers.get(char, char) for char in token): count for token, count in tokens.items()}
