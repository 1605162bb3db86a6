"""UTF-8 read in a wrong page: one layer, by whole spans, by runs, by isolated signs."""

import re

import pytest

from arclean.filters.mojibake import utf8_decoding, weights
from arclean.filters.mojibake.code_pages import WRONG_PAGES, page_characters
from arclean.filters.mojibake.lost_bytes import LOST
from arclean.filters.mojibake.utf8_decoding import (
    _decode_run,
    _decode_runs,
    _is_isolated,
    _reads,
    _restore_lead,
    _restore_quote,
    decode_utf8,
    report_weak_utf8,
)
from arclean.filters.mojibake.utf8_patterns import patterns_of_page


def misread(text, *pages):
    for page in pages:
        text = "".join(chr(b) if b < 0x80 else page_characters(page)[b - 0x80] for b in text.encode())
    return text


@pytest.mark.parametrize("page", WRONG_PAGES)
def test_one_page_and_one_layer(page):
    broken = misread("المدير", page)
    (made,) = decode_utf8(f"a {broken} b")
    assert (made.start, made.end) == (2, 2 + len(broken))
    assert made.target == "المدير"
    assert made.confidence == weights.UTF8_CONFIDENCE == 0.99
    twice = misread("المدير", page, "cp1252")
    assert [d.target for d in decode_utf8(twice)] == [broken]


def test_one_letter_by_itself_is_no_arabic():
    assert decode_utf8(misread("م", "cp1252")) == []
    assert decode_utf8(misread("م م", "cp1252")) == []
    assert [d.target for d in decode_utf8(misread("من", "cp1252"))] == ["من"]


def test_among_good_letters_runs_are_decoded():
    found = decode_utf8("قال " + misread("لهم", "cp1256") + " نعم")
    assert [d.target for d in found] == ["لهم"]
    assert found[0].parts is not None


def test_only_four_layers_are_looked_through():
    deep = misread("المدير", *["cp1252"] * 4)
    assert decode_utf8(deep)
    assert decode_utf8(deep, 1) == decode_utf8(deep)
    assert not decode_utf8(deep, 3)


@pytest.mark.parametrize(
    ("text", "right"),
    [("قال “ نعم", "“"), ("قال … نعم", "…"), ("caf\u00e9 هنا", "\u00e9"), ("(é)", None)],
)
def test_signs_and_latin_letters_by_themselves(text, right):
    found = decode_utf8("".join(c if "\u0600" < c < "\u0700" else misread(c, "cp1252") for c in text))
    assert [d.target for d in found] == ([] if right is None else [right])


def test_what_would_leave_another_layer_stays():
    assert decode_utf8("â€œ Ø§ م") == []


def test_weak_single_bytes_beneath_are_reported():
    (finding,) = report_weak_utf8(misread("ÃÑÖ", "cp1252"))
    assert finding.alternatives[0] == "أرض"
    assert (finding.start, finding.end) == (0, 6)
    assert report_weak_utf8("ÃÑÖ") == []
    assert report_weak_utf8(misread("ÈÈÈ", "cp1252")) == []


@pytest.mark.parametrize(("distance", "right"), [(400, ["”"]), (401, [])])
def test_a_quotation_that_lost_the_end_of_its_mark_was_opened_in_the_last_400_characters(distance, right):
    line = "“" + "م" * (distance - 1) + misread("”", "cp1252")[:2] + "\ufffd"
    assert [d.target for d in decode_utf8(line)] == right


def test_a_pair_of_bytes_in_a_line_that_reads_as_nothing_is_chance():
    assert [made.target for made in decode_utf8("شركة تك Â® في السوق")] == ["®"]
    assert decode_utf8("'Â®!ü~! VVyè Vü^ Â¯y~F ÑÄÑ !Vïq'¯، ~õyv~ VViÂW!Fü، ®~ !V:!V!Â") == []


@pytest.mark.parametrize(
    ("line", "restored"),
    [("Ø", LOST), ("Øب", "\u062d"), ("Ø\ufffdÙ\u201e", LOST), ("Ù\ufffdÙ\u201e", "\u0641"), ("Ù\ufffd ب", LOST)],
)
def test_a_lead_that_lost_its_continuation(line, restored):
    page = patterns_of_page("cp1252")
    part = re.match("[ØÙ]\ufffd?", line)
    assert _restore_lead(page, line, part, " ") == restored


def test_a_no_break_space_at_the_end_became_a_space():
    twice = "هو أمين".encode().decode("cp1252", "replace")
    line = "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in twice.encode()
    )
    found = decode_utf8(line.replace("\xa0", " "))
    assert [made.target for made in found] == [twice]


@pytest.mark.parametrize(
    ("before", "right"), [("“نعم", "”"), ("“نعم”", LOST), ("“نعم” “لا", "”"), ("نعم", LOST), ("نعم”", LOST)]
)
@pytest.mark.parametrize("is_decoded", [True, False])
def test_a_mark_that_lost_its_last_byte_closes_a_quotation_that_is_open(before, right, is_decoded):
    line = (before if is_decoded else misread(before, "cp1252")) + "\u00e2\u20ac\ufffd"
    part = re.compile("\u00e2\u20ac\ufffd").search(line)
    assert _restore_quote(patterns_of_page("cp1252"), line, part) == right


@pytest.mark.parametrize(("line", "before", "restored"), [
    ("Ù ", "١", "٠"), ("Ù ", "م", "Ù "), ("Ù ب", "١", "٠"), ("ÙÙ\u201e", " ", "ف"), ("ÙÙ\u201e", "م", LOST),
    ("Ùx", " ", LOST),
    ("Ùx", "١", LOST), ("Ø", "م", LOST), ("Øx", "م", "ح"),
])  # fmt: skip
def test_a_lead_is_restored_by_what_stands_beside_it(line, before, restored):
    part = re.match("[ØÙ] $|[ØÙ]", line)
    assert _restore_lead(patterns_of_page("cp1252"), line, part, before) == restored


@pytest.mark.parametrize(("line", "excess", "probability", "reads"), [
    ("قال نعم", 0.0, 0.0, True), ("قال نعم", 0.5, 1.0, False), ("abc", 0.0, 0.5, True), ("abc", 0.0, 0.4, False),
    ("abc", 0.5, 1.0, False), ("abc م", 0.0, 0.4, False),
])  # fmt: skip
def test_a_line_reads_by_letters_of_the_script_or_by_its_language(monkeypatch, line, excess, probability, reads):
    language = utf8_decoding.read_language(line)._replace(probability=probability)
    monkeypatch.setattr(utf8_decoding, "excess_bits", lambda _: excess)
    monkeypatch.setattr(utf8_decoding, "read_language", lambda _: language)
    assert _reads(line) is reads


@pytest.mark.parametrize(("layers", "depths"), [(1, 5), (2, 5), (3, 3), (4, 2), (5, 1), (6, 0)])
def test_arabic_is_looked_for_beneath_as_many_layers_as_are_left(layers, depths):
    """Three beneath the one that is decoded; two of single letters need no look."""
    deep = misread("المدير", *["cp1252"] * layers)
    assert [bool(decode_utf8(deep, depth)) for depth in range(5)] == [depth < depths for depth in range(5)]


def test_a_run_of_what_stays_is_no_decoding():
    page = patterns_of_page("cp1252")
    assert _decode_run(page, "abc", 0, 3) is None
    assert _decode_run(page, "Ø§ x", 0, 2).target == "ا"


@pytest.mark.parametrize(("line", "isolated"), [
    ("cafÃ© a", True), ("caf Ã©", False), ("cafÃ© Ã©", False),  # letters stand in words
    ("â€œ", True), ("â€œ Ã©", False), ("xÃ©y â€œ", True), ("“Ã©", False),
])  # fmt: skip
def test_signs_stand_anywhere_and_latin_letters_in_their_words(line, isolated):
    page = patterns_of_page("cp1252")
    assert [_is_isolated(page, line, made) for made in _decode_runs(page, line)] == [isolated]


@pytest.mark.parametrize(("at", "targets"), [
    (3, ["ق\ufffdل الوزير"]), (6, ["قال", "الوزير"]), (14, ["قال الو\ufffdير"]), (18, ["قال الوزي\ufffd"]),
])  # fmt: skip
def test_letters_whose_byte_was_replaced_stay_unknown_where_no_word_tells(at, targets):
    line = misread("قال الوزير", "cp1252")
    assert [made.target for made in decode_utf8(f"نعم {line[:at]}\ufffd{line[at + 1 :]}")] == targets


def test_letters_that_a_page_lacks_come_back_within_a_run():
    line = misread("وصلت السفينة إلى الميناء", "cp1252").replace("\x81", "\ufffd")
    assert [made.target for made in decode_utf8(f"نعم {line} م")] == ["وصلت السفينة إلى الميناء"]
