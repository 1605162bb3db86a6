"""Pages of glyphs that read as a language, drawn by a font whose program names the form of each."""

from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.makers import SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

PERSIAN = "پژوهشگران گفتند گزارش تازه نشان داد بیشتر مردم شهر گله دارند و سپس خانه خود را در کوچه قدیمی پیدا کردند"
KURDISH = "ڕۆژنامە زیادی کرد گەورە بوو چووین بۆ چیا لەگەڵ هاوڕێکانم و دواتر بینیمان کە شارەکە زۆر جوان بووە"

ARABIC = "طلبت الشركة من موظفيها الثلاثة تقديم خطة جديدة قبل نهاية الشهر القادم"


def drawn(words, told, named=""):
    """Return the glyphs of words, as they are drawn from right to left.

    ``told`` are words too, which come first, in a font of their own: glyphs as the program names them. The map says the
    same, but nothing of those that are only ``named``.
    """
    fonts = _make_font("".join(told), named), _make_font(words, "")
    glyphs, x = [], 500.0
    for made, drawn_words in zip(fonts, (told, words.split()), strict=True):
        for word in drawn_words:
            for char in word:
                glyph = make_glyph(made.look_up_code(ord(char))[0], x, font=made, code=ord(char))
                glyphs.append(glyph._replace(x1=x + 5.0))
                x -= 5.0
            x -= 10.0
    return glyphs


def _make_font(chars, named):
    """Return a font with a glyph for each character, whose code is that of the character."""
    names = {char: f"g{number}" for number, char in enumerate(sorted({*chars}), 1)}
    program = truetype(dict.fromkeys(names.values(), SQUARE), names)
    glyphs = Stream(b"".join(number_of(names, code).to_bytes(2, "big") for code in range(0x10000)))
    own = {"FontDescriptor": descriptor(FontFile2=Stream(program)), "CIDToGIDMap": glyphs, "DW": 500}
    said = {ord(char): char for char in names if char not in named}
    return font(composite(ToUnicode=to_unicode({0x20: " "} | said), descendant=own))


def number_of(names, code):
    """Return the number of the glyph of a character code, 0 where it has none."""
    return int(names.get(chr(code), "g0")[1:])


def text(glyphs):
    """Return the texts of glyphs in the order of their words."""
    return "".join(glyph.text for glyph in glyphs)


def drawn_codes(glyphs):
    """Return the codes that glyphs are drawn by, each with its font and whether its text is replaced."""
    return {(glyph.font, glyph.code, glyph.replaced) for glyph in glyphs}
