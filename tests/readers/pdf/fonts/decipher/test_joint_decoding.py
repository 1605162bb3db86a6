"""Joint decoding: symbols by all their words at once."""

from arclean.readers.pdf.fonts.decipher.joint_decoding import Symbol, decode_words
from arclean.readers.pdf.fonts.decipher.spelling import TokenSpelling
from arclean.readers.pdf.fonts.decipher.word_beam import GlyphCandidate

COSTS = TokenSpelling()
TEXT = "وصل المعلم إلى المدرسة في الصباح وكتب الدرس على اللوح وسأل الطلاب عن معنى الكلمة"


def decode(text, candidates, known=(), fonts=frozenset([0])):
    """Decode a text each letter of which is a symbol with the candidates given, or itself."""
    letters = sorted({*text} - {" ", *known})
    symbols = [Symbol(tuple(candidates.get(char, [GlyphCandidate(char, "", 0.1)])), fonts) for char in letters]
    numbers = {char: number for number, char in enumerate(letters)}
    words = {tuple(numbers.get(char, char) for char in word): 1 for word in text.split()}
    decoded = decode_words(symbols, words, COSTS)
    return {char: (symbols[n].candidates[decoded[n].number].text, decoded[n]) for char, n in numbers.items()}


def some(*given):
    return [GlyphCandidate(text, "", bits) for text, bits in given]


def test_words_outvote_a_shape():
    found = decode(TEXT, {"ل": some(("ك", 0.2), ("ل", 3.0)), "م": some(("ق", 0.2), ("م", 3.0))})
    assert found["ل"][0] == "ل"
    assert found["م"][0] == "م"
    assert found["م"][1].margin > 10
    assert found["م"][1].known == 1
    assert found["م"][1].words == 4


def test_letters_that_are_known_help():
    assert decode("كتب الدرس", {"ر": some(("ز", 0.1), ("ر", 4.0))}, known="كتبالدس")["ر"][0] == "ر"


def test_a_symbol_that_has_no_other_reading_is_sure():
    assert decode(TEXT, {})["م"][1].other is None


def test_two_glyphs_of_a_font_are_seldom_the_same():
    both = {"ي": [GlyphCandidate("ب", "s", 0.5), GlyphCandidate("ي", "s", 1.5)], "ب": [GlyphCandidate("ب", "s", 0.1)]}
    assert decode("ي ب", both)["ي"][0] == "ي"


class CountedCosts(TokenSpelling):
    """Costs that count the strings that are asked for."""

    asked = 0

    def token_cost(self, token):
        self.asked += 1
        return super().token_cost(token)


def test_candidates_that_two_others_beat_are_not_tried_in_all_words():
    shapes = {"م": some(("م", 0.2), ("ق", 1.0), *((sign, 60.0) for sign in "بتثجحخ"))}
    few, all_of_them = CountedCosts(), CountedCosts()
    words = {tuple(0 if char == "م" else char for char in word): 1 for word in TEXT.split() if "م" in word}
    symbol = Symbol(tuple(shapes["م"]), frozenset([0]))
    (found,) = decode_words([symbol], words, few)
    decode_words([symbol._replace(candidates=symbol.candidates[:2])], words, all_of_them)
    assert (found.number, found.other, found.words) == (0, 1, 4)
    assert few.asked < 2 * all_of_them.asked


def test_what_other_symbols_became_counts_in_the_margin():
    shapes = {"ل": some(("ك", 0.2), ("ل", 3.0)), "م": some(("ق", 0.2), ("م", 3.0))}
    together = decode(TEXT, shapes)["م"][1]
    alone = decode(TEXT, {"م": shapes["م"]}, known="ل")["م"][1]
    assert together.margin == alone.margin


def test_a_medial_letter_stands_before_a_known_one():
    kaf = {"ك": [GlyphCandidate("ك", "m", 0.1), GlyphCandidate("ـ", "", 9.0)]}
    assert decode("مكتب مكان شكل", kaf, known="متبانشل")["ك"][0] == "ك"
