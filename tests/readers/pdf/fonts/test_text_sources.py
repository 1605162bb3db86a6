"""Text sources: what the tables of a program say against a map."""

from arclean.readers.pdf.fonts.text_sources import NO_READING, FontUse, ProgramTables
from tests.readers.pdf.makers import BAR, SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, to_unicode

LETTERS = "ابتثجحخدذرزس"


def reading(said, *, unknown="", empty="y", lost=()):
    """Return what is read of a font whose map says other letters than the program, which knows some not at all."""
    glyphs = {f"g{n}": SQUARE for n, _ in enumerate(LETTERS)} | {"long": BAR, "empty": []}
    cmap = {char: f"g{n}" for n, char in enumerate(LETTERS) if char not in unknown}
    mapped = {n + 1: char for n, char in enumerate(said)} | {13: "x", 14: empty}
    made = font(composite(
        ToUnicode=to_unicode({300: "x", 301: " "} | mapped),
        descendant={"FontDescriptor": descriptor(FontFile2=Stream(truetype(glyphs, cmap)))},
    ))  # fmt: skip
    for code in mapped:
        made.look_up_code(code)
    return ProgramTables().read_font(FontUse(made, [], frozenset(mapped), frozenset(lost)))


def test_an_honest_map_is_left_alone():
    assert reading(LETTERS) == NO_READING
    assert reading("بتثا" + LETTERS[4:]) == NO_READING


def test_a_mark_that_draws_nothing_and_is_wide_is_a_space_whatever_the_map_says():
    found = reading(LETTERS, empty="\u064f")
    assert not found.map_lies
    assert {code: text.text for code, text in found.texts.items()} == {14: " "}
    assert found.certain == {14}


def test_a_map_that_lies_in_part_loses_what_is_contradicted():
    found = reading("بتثجا" + LETTERS[5:])
    assert found.map_lies
    assert {code: text.text for code, text in found.texts.items()} == dict(enumerate("ابتثج", 1))
    assert found.distrusted == frozenset()


def test_codes_of_a_worthless_map_that_the_program_does_not_know_are_left_to_others():
    found = reading(LETTERS[1:] + "ا", unknown="س")
    assert found.map_lies
    assert found.distrusted == {12}
    assert (found.texts[13].text, found.texts[14].text) == ("\u0640", " ")
    assert {text.source for text in found.texts.values()} == {"program"}


def test_a_map_that_lies_is_not_believed_on_hamzas_either():
    found = reading("أتثجحخدذرزسب")
    assert {code: text.text for code, text in found.texts.items()} | {13: ""} == dict(enumerate(LETTERS, 1)) | {
        13: "", 14: " ",
    }  # fmt: skip
    assert 1 not in reading("أ" + LETTERS[1:]).texts


def test_a_letter_without_a_text_that_is_missed_is_what_the_program_says():
    said = ["", *LETTERS[1:]]
    assert reading(said) == NO_READING
    found = reading(said, lost={1})
    assert {code: text.text for code, text in found.texts.items()} == {1: "ا"}
    assert not found.map_lies


def test_a_digit_that_the_map_calls_a_superscript_of_another_is_what_the_program_says():
    program = Stream(truetype({"a": SQUARE, "b": BAR}, {"0": "a", "ب": "b"}))
    made = font(composite(
        ToUnicode=to_unicode({1: "\u00b2", 2: "ب", 300: " "}),
        descendant={"FontDescriptor": descriptor(FontFile2=program)},
    ))  # fmt: skip
    made.look_up_code(1)
    found = ProgramTables().read_font(FontUse(made, [], frozenset({1, 2}), frozenset()))
    assert (found.texts[1].text, found.certain, found.map_lies) == ("0", {1}, False)
