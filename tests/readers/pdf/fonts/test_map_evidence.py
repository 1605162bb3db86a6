"""Map evidence: which codes of a font its program contradicts, and when a map is another font's."""

import pytest

from arclean.readers.pdf.fonts.map_evidence import NO_EVIDENCE, MapEvidence, compare_texts
from tests.readers.pdf.makers import SQUARE, bare_cff, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, simple, to_unicode


@pytest.mark.parametrize(("mapped", "drawn"), [
    ("ب", "ﺑ"), ("ي", "ﻰ"), ("ی", "ي"), ("كِ", "ک"), ("٣", "3"), ("۳", "٣"), ("أ", "ا"), ("ة", "ه"), ("-", "."),
    ("", "ب"), ("ب", "\u064e"), ("a", "A"), ("لا", "ﻼ"), ("1", "\uf031"), ("Ỡ", "\U0001ee00"),
])  # fmt: skip
def test_spellings_signs_and_private_use_are_no_contradiction(mapped, drawn):
    assert not compare_texts([(7, mapped, drawn)], by_names=False).contradicted


@pytest.mark.parametrize(("mapped", "drawn"), [
    ("ب", "ت"), ("ل", "ﻼ"), ("!", "ء"), ("q", "ق"), ("2", "٣"), ("ذ", "د"), ("ـ", "م"), ("A", "B"),
])  # fmt: skip
def test_other_letters_contradict(mapped, drawn):
    if mapped == "ـ":  # a kashida is nothing to compare
        assert compare_texts([(7, mapped, drawn)], by_names=False) == NO_EVIDENCE
        return
    assert compare_texts([(7, mapped, drawn)], by_names=False).contradicted == {7: drawn}


def test_only_digits_for_other_digits_are_certain():
    found = compare_texts([(1, "2", "0"), (2, "2", "ب"), (3, "ب", "2"), (4, "5", "٥")], by_names=False)
    assert (found.compared, found.digits, set(found.contradicted)) == (4, {1}, {1, 2, 3})


def test_names_count_where_they_are_arabic_letters():
    pairs = [(1, "غ", "\u2260"), (2, "مح", "ﬁ"), (3, "ب", "ت")]
    assert compare_texts(pairs, by_names=True) == MapEvidence(1, {3: "ت"}, frozenset())
    assert set(compare_texts(pairs, by_names=False).contradicted) == {2, 3}


@pytest.mark.parametrize(("wrong", "compared", "lies"), [(5, 25, True), (5, 26, False), (4, 4, False), (20, 100, True)])
def test_a_map_lies_where_five_and_a_fifth_are_contradicted(wrong, compared, lies):
    assert MapEvidence(compared, dict.fromkeys(range(wrong), "x"), frozenset()).is_lying == lies


GLYPHS = {"one": SQUARE, "two": SQUARE, "three": SQUARE}


def test_a_font_asks_its_program():
    program = Stream(truetype(GLYPHS, {"ب": "one", "ت": "two"}))
    made = composite(
        ToUnicode=to_unicode({1: "ب", 2: "ب", 3: "ج"}), descendant={"FontDescriptor": descriptor(FontFile2=program)}
    )
    assert font(made).map_evidence == MapEvidence(2, {2: "ت"}, frozenset())


def test_a_font_without_a_map_is_asked_for_the_codes_that_were_looked_up():
    program = Stream(bare_cff({"uni0628": SQUARE, "uni062A": SQUARE}))
    spec = simple(
        ToUnicode=to_unicode({65: "ب", 66: "ب"}), FontDescriptor=descriptor(FontFile3=program),
        Encoding={"Differences": [65, "uni0628", "uni062A"]},
    )  # fmt: skip
    assert font(spec).map_evidence == MapEvidence(2, {66: "ت"}, frozenset())
    assert font(simple()).map_evidence == NO_EVIDENCE
