"""Replacement texts against the glyphs that they replace: what is believed, and what comes out."""

import pytest

from arclean.readers.pdf import read_pdf
from arclean.readers.pdf.replacements import _echoes, _without_said_twice
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.makers import SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, pdf, to_unicode

SENTENCE = "اجتمعت اللجنة صباح اليوم في مقر المدرسة القديمة وناقشت خطة العام الجديد"
OTHER = "تساقطت الثلوج على المرتفعات الشمالية وأغلقت الشرطة طريق القرية المجاورة حتى المساء".split()
LETTERS = sorted({*SENTENCE, *"abcdefghijklmnopqrstuvwxyz0123456789-فشنقطزبذ"} - {" "})
CODES = {letter: number for number, letter in enumerate(LETTERS, 1)}
GARBLED = dict(zip(LETTERS, LETTERS[7:] + LETTERS[:7], strict=True))


def font(*, mapped=None, program=False):
    """Return a font whose codes are the LETTERS; ``mapped`` is what its map calls them."""
    texts = {CODES[letter]: (mapped or {}).get(letter, letter) for letter in LETTERS}
    entries = {}
    if program:
        names = {f"g{number}": SQUARE for number in range(1, len(LETTERS) + 1)}
        data = truetype(names, {letter: f"g{code}" for letter, code in CODES.items()})
        entries = {"descendant": {"FontDescriptor": descriptor(FontFile2=Stream(data)), "CIDToGIDMap": "Identity"}}
    return composite(ToUnicode=to_unicode(texts | {300: " "}), **entries)


def page(words, actual, **options):
    """Return the text and the findings of a line from right to left, each word replaced by what ``actual`` makes."""
    content = b""
    right = 380.0
    for word in words:
        codes = "".join(f"{CODES[letter]:04X}" for letter in (word if word.isascii() else word[::-1]))
        right -= 3 * len(word)
        text = actual(word)
        replaced = (
            b"" if text is None else b"/Span <</ActualText <FEFF%b>>> BDC " % text.encode("utf-16-be").hex().encode()
        )
        shown = b"BT /F1 6 Tf %f 100 Td <%b> Tj ET " % (right, codes.encode())
        content += replaced + shown + (b"EMC " if replaced else b"")
        right -= 2
    document = read_pdf(pdf(content, resources={"Font": {"F1": font(**options)}}))
    return document.text, [(finding.kind, finding.alternatives) for finding in document.findings]


def following(words):
    """Return what calls each word the next one of others."""
    others = iter(words)
    return lambda _: next(others)


@pytest.mark.parametrize("actual", [
    lambda _: "", lambda word: word[0], lambda word: word[::-1], lambda word: "x", lambda word: word[0] * 2,
    lambda word: "".join(GARBLED[letter] for letter in word), lambda word: "",
])  # fmt: skip
def test_what_does_not_read_is_set_aside(actual):
    assert page(SENTENCE.split(), actual) == (SENTENCE, [])


@pytest.mark.parametrize("actual", [lambda word: word, lambda _: None, lambda word: word + "\u200f"])
def test_what_is_the_same_stays(actual):
    text, findings = page(SENTENCE.split(), actual)
    assert (text.replace("\u200f", ""), findings) == (SENTENCE, [])


def test_a_map_that_lies_is_corrected():
    assert page(SENTENCE.split(), lambda word: word, mapped=GARBLED) == (SENTENCE, [])


def test_of_two_texts_that_read_the_glyphs_are_read_where_the_program_bears_them_out():
    assert page(SENTENCE.split(), following(OTHER * 2), program=True) == (SENTENCE, [])


def test_of_two_texts_that_read_the_replacement_is_read_and_doubted_where_nothing_tells():
    text, findings = page(SENTENCE.split(), following(OTHER * 2))
    assert text == " ".join((OTHER * 2)[: len(SENTENCE.split())])
    assert {kind for kind, _ in findings} == {"wrong-map"}
    assert {word for _, others in findings for word in others[0].split()} <= {*SENTENCE.split()}


@pytest.mark.parametrize(("words", "actual", "text"), [
    (["ab-", "cd"], {"ab-": "ab\u00ad"}.get, "cd ab\u00ad"), (["fi"], {"fi": "ﬁ"}.get, "ﬁ"), (["2"], {"2": ""}.get, ""),
    (["o"], {"o": ""}.get, ""), (["12"], {"12": ""}.get, ""), (["ab"], {"ab": "α"}.get, "α"),
    (["abc"], {"abc": "abcdefgh"}.get, "abcdefgh"), (["ab", "cd"], {"ab": "abcd", "cd": ""}.get, "abcd"),
    (["شن"], {"شن": "سن"}.get, "سن"), (["12"], {"12": "١٢"}.get, "١٢"),
])  # fmt: skip
def test_little_and_what_is_meant_otherwise_is_believed(words, actual, text):
    """A hyphen, a ligature, numbers of lines, a sign, an abbreviation, a word whose text stands with its first part."""
    assert page(words, actual) == (text, [])


def test_the_order_of_few_letters_is_that_of_the_page():
    assert page(["فشن"], lambda word: word[::-1]) == ("فشن", [])


def test_glyphs_without_a_text_say_nothing_against_it():
    lost = dict.fromkeys(LETTERS, "\ue001")
    assert page(SENTENCE.split(), lambda word: word, mapped=lost) == (SENTENCE, [])


def test_a_sequence_within_a_sequence_is_put_back_whole():
    codes = "".join(f"{CODES[letter]:04X}" for letter in "abcdefghij").encode()
    inner = b"/Span <</ActualText ()>> BDC BT /F1 6 Tf 10 100 Td <%b> Tj ET EMC " % codes
    content = b"/Span <</ActualText ()>> BDC " + inner + b"EMC"
    assert read_pdf(pdf(content, resources={"Font": {"F1": font()}})).text == ""


def test_what_a_mark_and_its_ligature_both_say_is_said_once():
    ligature = make_glyph("لأ", 100.0)
    mark, other, wide = (
        make_glyph(text, 104.0, x1=right, replaced=True)
        for text, right in (("لأ", 104.0), ("لإ", 104.0), ("لأ", 108.0))
    )
    texts = [[glyph.text for glyph in _without_said_twice(row)] for row in ([mark, ligature], [ligature, mark],
             [other, ligature], [wide, ligature], [mark, make_glyph("لأ", 120.0)])]  # fmt: skip
    assert texts == [["", "لأ"], ["لأ", ""], ["لإ", "لأ"], ["لأ", "لأ"], ["لأ", "لأ"]]


def test_what_a_letter_and_its_hamza_both_say_is_said_once():
    letter, mark = make_glyph("أ", 104.0, x1=108.0, replaced=True), make_glyph("أ", 102.0, x1=102.0)
    wide, other = make_glyph("أ", 102.0, x1=106.0), make_glyph("أ", 104.0, x1=108.0)
    texts = [[glyph.text for glyph in _without_said_twice(row)] for row in (
        [mark, letter], [letter, mark], [wide, letter], [mark, other], [mark, letter._replace(text="إ")],
    )]  # fmt: skip
    assert texts == [["", "أ"], ["أ", ""], ["أ", "أ"], ["أ", "أ"], ["أ", "إ"]]


def test_a_cluster_that_is_cut_where_its_marks_are_moved_says_its_text_once():
    letter = make_glyph("مُّ", 104.0, x1=108.0, replaced=True, replacement=2)
    mark, above = (make_glyph(text, x, x1=x, replaced=True, replacement=1) for text, x in (("مُّ", 103.0), ("م", 105.0)))
    plain = letter._replace(replaced=False, replacement=0)
    hamza, alef = mark._replace(text="أ"), letter._replace(text="أ")
    found = [_echoes(row) for row in (
        [mark, letter], [letter, mark._replace(text="", replaced=False), mark], [mark, plain], [hamza, alef],
        [above, letter._replace(text="م")], [mark, letter._replace(replacement=1)],
        [mark._replace(x0=90, x1=90), letter],
    )]  # fmt: skip
    assert found == [{0}, {2}, {0}, {0}, set(), set(), set()]


def test_what_a_map_says_of_a_mark_and_of_its_letter_too_is_said_once():
    mark, letter = make_glyph("إِ", 103.0, x1=103.0), make_glyph("إِ", 104.0, x1=108.0, replaced=True)
    hamza = mark._replace(x0=105.0, x1=105.0)
    texts = [[glyph.text for glyph in _without_said_twice(row)] for row in (
        [mark, hamza, letter], [mark, letter._replace(replaced=False)], [mark, letter._replace(text="ا")],
    )]  # fmt: skip
    assert texts == [["", "", "إِ"], ["", "إِ"], ["إِ", "ا"]]
