"""Map evidence: which codes of a font its program contradicts, and when a map is another font's."""

import pytest

from arclean.readers.pdf.fonts.map_evidence import NO_EVIDENCE, CodeEvidence, MapEvidence, draws_no_letter, weigh_codes
from tests.readers.pdf.makers import SQUARE, bare_cff, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, simple, to_unicode


def weigh(texts, *, by_names=False):
    return weigh_codes([CodeEvidence(*text) for text in texts], by_names=by_names)


@pytest.mark.parametrize(("mapped", "drawn"), [
    ("ب", "ﺑ"), ("ي", "ﻰ"), ("ی", "ي"), ("كِ", "ک"), ("٣", "3"), ("۳", "٣"), ("أ", "ا"), ("ة", "ه"), ("-", "."),
    ("", "ب"), ("ب", "\u064e"), ("a", "A"), ("لا", "ﻼ"), ("1", "\uf031"), ("Ỡ", "\U0001ee00"),
])  # fmt: skip
def test_spellings_signs_and_private_use_are_no_contradiction(mapped, drawn):
    assert not weigh([(7, mapped, drawn)]).contradicted


@pytest.mark.parametrize(("mapped", "drawn"), [
    ("ب", "ت"), ("ل", "ﻼ"), ("!", "ء"), ("q", "ق"), ("2", "٣"), ("ذ", "د"), ("A", "B"),
])  # fmt: skip
def test_other_letters_contradict(mapped, drawn):
    assert weigh([(7, mapped, drawn)]).contradicted == {7: drawn}


def test_a_kashida_is_nothing_to_compare():
    assert weigh([(7, "ـ", "م")]) == NO_EVIDENCE


def test_only_digits_for_other_digits_are_certain():
    found = weigh([(1, "2", "0"), (2, "2", "ب"), (3, "ب", "2"), (4, "5", "٥")])
    assert (found.compared, found.certain, set(found.contradicted)) == (4, {1}, {1, 2, 3})


def test_digits_that_the_reader_doubts_already_are_left_alone():
    assert weigh([(1, "\ufdd2", "0")]) == NO_EVIDENCE


def test_names_count_where_they_are_arabic_letters():
    pairs = [(1, "غ", "\u2260"), (2, "مح", "ﬁ"), (3, "ب", "ت")]
    assert weigh(pairs, by_names=True) == MapEvidence(1, {3: "ت"}, letters=1, unnamed=1)
    assert set(weigh(pairs).contradicted) == {2, 3}


@pytest.mark.parametrize(("text", "asked"), [
    (" ", True), ("\u00a0", True), ("\u064f", True), ("\u064f\u0651", True), ("ب", False), ("", False), ("\n", True),
    ("\u200b", True), ("\u00ad", False),
])  # fmt: skip
def test_ink_is_asked_of_spaces_and_marks(text, asked):
    assert draws_no_letter(text) == asked


def test_a_space_that_draws_a_letter_is_lost():
    inked = [CodeEvidence(1, " ", None, True, 0.5), CodeEvidence(2, " ", "ﺔ", True, 0.5)]
    honest = [CodeEvidence(3, " ", None, False, 0.3), CodeEvidence(4, " ", "ِ", True, 0.3), CodeEvidence(5, " ", None)]
    assert weigh_codes([*inked, *honest], by_names=False) == MapEvidence(0, {}, lost=frozenset({1, 2}))


def test_a_wide_mark_that_draws_nothing_is_a_space():
    codes = [CodeEvidence(1, "\u064f", None, False, 0.2), CodeEvidence(2, "\u064f", None, True, 0.2)]
    assert weigh_codes(codes, by_names=False) == MapEvidence(0, {1: " "}, certain=frozenset({1}))


def test_a_mark_that_draws_a_letter_is_lost_or_contradicted():
    drawn = [CodeEvidence(1, "\u064f", None, True, 0.4, True), CodeEvidence(2, "\u0640", "و", True, 0.4, True)]
    assert weigh_codes(drawn, by_names=False).lost == {1, 2}
    other = weigh_codes([*drawn, CodeEvidence(3, "ب", "س")], by_names=False)
    assert (other.lost, other.certain, dict(other.contradicted)) == ({1}, {2}, {2: "و", 3: "س"})
    assert not weigh_codes([CodeEvidence(1, "\u064f", "\u064e", True, 0.4, True)], by_names=False).tells


@pytest.mark.parametrize(("count", "misplaces"), [(4, False), (5, True)])
def test_letters_without_a_text_have_it_elsewhere(count, misplaces):
    found = weigh([(code, "", "ح") for code in range(count)] + [(9, "", "\u064e"), (10, "", ".")])
    assert (found.emptied, found.misplaces_letters, found.tells) == (count, misplaces, misplaces)
    assert not weigh([(code, "", "ح") for code in range(count)], by_names=True).emptied


@pytest.mark.parametrize(("wrong", "compared", "lies"), [(5, 25, True), (5, 26, False), (4, 4, False), (20, 100, True)])
def test_a_map_lies_where_five_and_a_fifth_are_contradicted(wrong, compared, lies):
    assert MapEvidence(compared, dict.fromkeys(range(wrong), "x")).is_lying == lies


GLYPHS = {"one": SQUARE, "two": SQUARE, "three": SQUARE}


def test_a_font_asks_its_program():
    program = Stream(truetype(GLYPHS, {"ب": "one", "ت": "two"}))
    made = composite(
        ToUnicode=to_unicode({1: "ب", 2: "ب", 3: "ج"}), descendant={"FontDescriptor": descriptor(FontFile2=program)}
    )
    assert font(made).map_evidence == MapEvidence(2, {2: "ت"}, letters=2, unnamed=1)


def test_a_font_without_a_map_is_asked_for_the_codes_that_were_looked_up():
    program = Stream(bare_cff({"uni0628": SQUARE, "uni062A": SQUARE}))
    spec = simple(
        ToUnicode=to_unicode({65: "ب", 66: "ب"}), FontDescriptor=descriptor(FontFile3=program),
        Encoding={"Differences": [65, "uni0628", "uni062A"]},
    )  # fmt: skip
    assert font(spec).map_evidence == MapEvidence(2, {66: "ت"}, letters=2, unnamed=1)
    assert font(simple()).map_evidence == NO_EVIDENCE


def test_letters_that_differ_by_dots_are_the_same_where_dots_are_drawn_apart():
    codes = [CodeEvidence(1, "ج", "ح"), CodeEvidence(2, "ن", "\u066e"), CodeEvidence(3, "د", "ر")]
    assert set(weigh_codes(codes, by_names=False).contradicted) == {1, 3}
    assert set(weigh_codes(codes, by_names=False, dots_apart=True).contradicted) == {3}


@pytest.mark.parametrize(("wrong", "letters", "worthless"), [(5, 10, True), (4, 10, False), (0, 3, False)])
def test_a_map_is_worthless_where_half_of_the_letters_are_contradicted(wrong, letters, worthless):
    assert MapEvidence(40, dict.fromkeys(range(wrong), "ب"), letters=letters).is_worthless == worthless


@pytest.mark.parametrize(("inked", "blank"), [
    ("111110", {6}), ("111100", set()), ("11110", set()), ("000000", set()),
])  # fmt: skip
def test_the_one_letter_that_draws_nothing_is_a_space(inked, blank):
    letters = [(code, "ابتثجح"[code - 1], None, draws == "1", 0.3) for code, draws in enumerate(inked, 1)]
    found = weigh(letters)
    assert found.certain == blank
    assert found.contradicted == dict.fromkeys(blank, " ")


@pytest.mark.parametrize("sign", ["-", "=", "3", "ا"])
def test_a_sign_that_draws_nothing_is_a_space_too(sign):
    codes = [(code, "ابتثجح"[code - 1], None, True, 0.3) for code in range(1, 7)]
    assert weigh([*codes, (7, sign, None, False, 0.3)]).contradicted == {7: " "}
    assert not weigh([*codes, (7, " ", None, False, 0.3), (8, "\u0640", None, True, 0.3)]).contradicted


def test_a_space_elsewhere_that_draws_nothing_keeps_signs_from_being_asked():
    glyphs = {f"g{n}": SQUARE for n in range(7)} | {"blank": []}
    said = {n + 1: char for n, char in enumerate("ابتثجحخ")} | {8: "-"}
    for space, contradicted in ((9, {8: " "}), (8, {})):
        spec = composite(ToUnicode=to_unicode(said | {space: " " if space == 8 else "خ"}), descendant={
            "FontDescriptor": descriptor(FontFile2=Stream(truetype(glyphs))),
        })  # fmt: skip
        assert font(spec).map_evidence.contradicted == contradicted


@pytest.mark.parametrize(("texts", "borne_out"), [
    ([(n, char, char) for n, char in enumerate("ابتثج")], True),
    ([(n, char, char) for n, char in enumerate("ابتثج")] + [(9, "x", None)], True),  # another script is not asked about
    ([(n, char, char) for n, char in enumerate("ابتث")], False),  # too few
    ([(n, char, char) for n, char in enumerate("ابتثج")] + [(9, "ح", None)], False),  # the program says nothing of one
    ([(n, char, char) for n, char in enumerate("ابتثج")] + [(9, "ح", "س")], False),
])  # fmt: skip
def test_a_map_is_borne_out_where_the_program_says_all_its_letters(texts, borne_out):
    assert weigh(texts).bears_out is borne_out
    assert not weigh(texts, by_names=True).bears_out
