from arclean.readers.pdf.fonts.identity.refuted_suspicion import is_refuted, telling_codes
from arclean.readers.pdf.fonts.text_sources import FontUse

LETTERS = "ابتجدرسعفقكلمنوي"  # as many as are looked at


class LettersFont:
    """A font whose codes are the characters that it is said to draw."""

    def __init__(self, text):
        self.texts_and_widths = {ord(char): (char, 0.5) for char in text}


class KnownGlyphs:
    """Glyphs of which one font has those of ``texts``, by their names."""

    def __init__(self, texts):
        self._texts = texts

    def find_near(self, glyph):
        near = [NearText(self._texts[glyph])] if glyph in self._texts else []
        return {(0, 7): near} if near else {}


class NearText:
    def __init__(self, text):
        self.text = text


def use_of(words):
    font = LettersFont("".join(words))
    drawn = [[(font, ord(char)) for char in reversed(word)] for word in words]
    return FontUse(font, drawn, frozenset(font.texts_and_widths), frozenset())


def refuted(texts):
    use = use_of(["قال", "الوزير", LETTERS])
    return is_refuted(use, {ord(char): char for char in LETTERS}, KnownGlyphs(texts))


def test_lams_and_letters_of_words_that_are_none_come_first():
    _, codes = telling_codes(use_of(["قال", "قال", "قال", "الوزير", "ثثضضخ"]))
    assert chr(codes[0]) == "ل"
    assert {*map(chr, codes[1:4])} == {"ث", "ض", "خ"}


def test_a_font_that_is_known_as_its_map_says_is_believed():
    assert refuted({char: char for char in LETTERS})
    assert refuted({char: char for char in LETTERS[:13]})


def test_one_letter_that_is_another_keeps_the_suspicion():
    assert not refuted({char: char for char in LETTERS} | {"س": "ش"})


def test_a_letter_that_is_called_a_mark_keeps_the_suspicion():
    use = use_of(["قال", "الوز\u0659ر", LETTERS])
    texts = {char: char for char in LETTERS} | {"\u0659": "ي"}
    assert not is_refuted(use, {ord(char): char for char in texts}, KnownGlyphs(texts))


def test_an_unknown_font_keeps_the_suspicion():
    assert not refuted({char: char for char in LETTERS[:12]})
    assert not refuted({})


def test_few_letters_keep_the_suspicion():
    use = use_of(["قال"])
    assert not is_refuted(use, {ord(char): char for char in "قال"}, KnownGlyphs({char: char for char in "قال"}))


def test_glyphs_without_a_text_refute_nothing_and_prove_nothing():
    use = use_of(["قال", "الوزير", LETTERS, "ق\ufffdل"])
    glyphs = {ord(char): char for char in LETTERS}
    known = KnownGlyphs({char: char for char in LETTERS})
    assert not is_refuted(use, glyphs, known)
    assert is_refuted(use._replace(lost=frozenset({0xFFFD})), glyphs, known)
