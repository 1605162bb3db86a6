"""What rarer forms stand for, and what does not read."""

import base64

import pytest

from arclean import Pipeline, filters
from arclean.filters.encoded.wide_decoding import QUIET_KINDS, WIDE_KINDS, decode_wide_escapes

TEXT = "قالت المعلمة نعم"
RUN = Pipeline([filters.Encoded()]).run


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("lost-backslash", "".join(c if c == " " else f"u{ord(c):04x}" for c in TEXT)),
        ("rtf", "".join(c if c == " " else "\\'" + c.encode("cp1256").hex() for c in TEXT)),
        ("byte-tokens", "".join(c if c == " " else "".join(f"<0x{b:02X}>" for b in c.encode()) for c in TEXT)),
        (
            "byte-tokens",
            "▁ " + " ".join("▁" if c == " " else " ".join(f"<0x{b:02X}>" for b in c.encode()) for c in TEXT),
        ),
        ("references", "".join(c if c == " " else "".join(f"&#{b};" for b in c.encode()) for c in TEXT)),
        ("utf-7", TEXT.encode("utf-7").decode()),
        ("utf-7", "&BkIGJwZEBio- &BkYGOQZF-"),
        ("utf-16", TEXT.encode("utf-16-le").decode("latin-1")),
        ("utf-16", TEXT.encode("utf-16-be").decode("latin-1")),
        ("utf-16-swapped", TEXT.encode("utf-16-le").decode("utf-16-be")),
        ("base64", base64.encodebytes((TEXT * 6).encode()).decode().strip()),
        ("hexadecimal-row", TEXT.encode("utf-16-be").hex()),
        ("hexadecimal-bytes", "0x" + TEXT.encode().hex().upper()),
    ],
)
def test_each_form_is_read(kind, source):
    found = decode_wide_escapes(kind, source)
    assert found is not None
    assert found.strip().removeprefix(TEXT * 5) in (TEXT, "قالت نعم")


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("lost-backslash", "u0636u0638u0636u0638u0636u0638"),
        ("rtf", r"\'d6\'d8\'d6\'d8\'d6\'d8"),
        ("byte-tokens", "<0xD8> <0xA7> <0xD9>"),
        ("byte-tokens", "<0xD9><0x82> <0xD8><0xA7> <0xD9><0x84> <0xD8><0xAA>"),  # which spaces part words?
        ("references", "&Oslash;&sect;&Ugrave;"),
        ("base64", "2YLYp9mE2Kog2YbYudmF\n2YLY\n2YLYp9mE"),
        ("base64", "AAAAB3NzaC1yc2EAAAADAQABAAABAQC2KYZ2Yf=="),
        ("hexadecimal-row", "0612064006550633"),
        ("hexadecimal-bytes", "d8a7f3c99102ab34cd"),
        ("utf-7", "+Bkxxxxxxxx"),
    ],
)
def test_what_does_not_read_is_none(kind, source):
    assert decode_wide_escapes(kind, source) is None


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("rtf", r"\'cf\'e6\'e4\'e3" + "\t" + r"\'ce\'ed\'c7\'d1"),
        (
            "byte-tokens",
            "<0xD8><0xAF><0xD9><0x88><0xD9><0x86><0xD9><0x85>\t<0xD8><0xAE><0xD9><0x8A><0xD8><0xA7><0xD8><0xB1>",
        ),
    ],
)
def test_tabs_between_cells_stay(kind, source):
    assert decode_wide_escapes(kind, source) == "دونم\tخيار"


def test_some_are_reported_and_others_are_something_else():
    assert [found.rule for found in RUN("u0627u0638u0636u0638u0636u0638 هنا").findings] == ["encoded/lost-backslash"]
    assert RUN("0612064006550633 هنا").findings == ()
    assert QUIET_KINDS < WIDE_KINDS


def test_a_string_of_a_program_is_left():
    result = RUN('x = "u0627u0644u0645u062fu0646"')
    assert result.edits == ()
    assert [found.rule for found in result.findings] == ["encoded/lost-backslash"]
