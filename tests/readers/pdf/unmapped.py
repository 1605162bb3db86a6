"""PDFs whose font says nothing of its letters: glyphs of a system font, slanted, without a map, names or tables."""

from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from arclean.arabic.letters import joins_left
from tests.readers.pdf.writer import Stream, composite, descriptor, pdf, to_unicode

TEXT = """
وصل المعلم إلى المدرسة في الصباح الباكر وكتب الدرس على اللوح
ثم سأل الطلاب عن معنى الكلمة فأجابوا بأنها اسم مدينة قديمة
وقال لهم إن الكتاب الذي بين أيديهم يشرح كل شيء عن تاريخ البلاد
وبعد الدرس خرج الجميع إلى الساحة ولعبوا حتى جاء وقت العودة إلى البيت
""".strip().splitlines()

_FORMS = {0x621: (0xFE80,), 0x622: (0xFE81, 0xFE82), 0x623: (0xFE83, 0xFE84), 0x624: (0xFE85, 0xFE86)}
_FIRST = dict(zip(
    "\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637"
    "\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a",
    (0xFE87, 0xFE89, 0xFE8D, 0xFE8F, 0xFE93, 0xFE95, 0xFE99, 0xFE9D, 0xFEA1, 0xFEA5, 0xFEA9, 0xFEAB, 0xFEAD, 0xFEAF,
     0xFEB1, 0xFEB5, 0xFEB9, 0xFEBD, 0xFEC1, 0xFEC5, 0xFEC9, 0xFECD, 0xFED1, 0xFED5, 0xFED9, 0xFEDD, 0xFEE1, 0xFEE5,
     0xFEE9, 0xFEED, 0xFEEF, 0xFEF1),
    strict=True,
))  # fmt: skip


def shaped(word):
    """Return the presentation forms of a word, in logical order; no ligatures."""
    found = []
    for at, letter in enumerate(word):
        before = at > 0 and joins_left(word[at - 1]) and letter != "\u0621"
        after = at + 1 < len(word) and joins_left(letter) and word[at + 1] != "\u0621"
        forms = _FORMS.get(ord(letter))
        isolated = forms[0] if forms else _FIRST[letter]
        found.append(chr(isolated + before + 2 * after))
    return "".join(found)


def unmapped_pdf(font_file, lines=TEXT, *, base="AAAAAA+Own", pages=1, named=""):
    """Return a PDF that draws lines with the glyphs of a font, from the right, and says nothing of what they are.

    Its map calls the glyphs by the characters of ``named``, in the order of their numbers, where these are given.
    """
    forms = ["  ".join(shaped(word) for word in line.split())[::-1] for line in lines]
    font = TTFont(font_file)
    options = Options(glyph_names=False, layout_features=[], notdef_outline=True, name_IDs=[])
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(forms))
    subsetter.subset(font)
    numbers = {code: font.getGlyphID(name) for code, name in font.getBestCmap().items()}
    units, metrics, order = font["head"].unitsPerEm, font["hmtx"], font.getGlyphOrder()
    widths = [0, [round(metrics[name][0] * 1000 / units) for name in order]]
    for table in ("cmap", "GSUB", "GPOS", "GDEF"):
        if table in font:
            del font[table]
    font["post"].formatType = 3.0
    for name in order:  # so that nobody knows the font by its outlines
        glyph = font["glyf"][name]
        if not glyph.isComposite() and glyph.numberOfContours:
            glyph.coordinates.transform(((1.06, 0), (0.05, 0.97)))
    data = BytesIO()
    font.save(data)
    content = b"BT /F1 12 Tf 20 TL 20 280 Td\n"
    for line in forms:
        content += b"<" + b"".join(b"%04x" % numbers[ord(char)] for char in line) + b"> Tj T*\n"
    drawn = {"W": widths, "FontDescriptor": descriptor(FontFile2=Stream(data.getvalue()))}
    entries = {"ToUnicode": to_unicode(dict(zip(range(1, len(order)), named, strict=False)))} if named else {}
    spec = composite(descendant=drawn, BaseFont=base, **entries)
    return pdf(*[content + b"ET"] * pages, resources={"Font": {"F1": spec}})
