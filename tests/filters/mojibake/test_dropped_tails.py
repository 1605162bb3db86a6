"""Leads that lost their second bytes are reported, and told from what cp1252 lacks."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.mojibake.dropped_tails import has_dropped_tails, keeps_tails, report_dropped_tails

RUN = Pipeline([filters.Mojibake()]).run
TEXT = "عاد المعلم من المدينة القديمة"
AS_LATIN = TEXT.encode().decode("latin-1")
DROPPED = "".join(char for char in AS_LATIN if not "\x80" <= char <= "\x9f")


@pytest.mark.parametrize("line", [DROPPED, f"قال {DROPPED} ثم مضى", "قال ÙØµÙ Ø§ÙØ´ÙÙØ® ثم"])
def test_what_lost_half_of_its_bytes_is_never_a_guess(line):
    result = RUN(line)
    assert "ف" not in result.text
    assert result.findings or "\ufffd" in result.text


def test_what_cp1252_lacks_is_restored_as_before():
    line = "قال " + "وفي المدينة".encode().decode("cp1252", "ignore") + " ثم"
    assert RUN(line).text == "قال وفي المدينة ثم"


def test_places_of_words():
    line = "قال Ø§ÙÙØ­Ø·Ø© ثم"
    assert [(found.start, found.end, found.rule) for found in report_dropped_tails(line)] == [
        (4, 14, "mojibake/dropped")
    ]


@pytest.mark.parametrize("line", ["Ø 20", "ØÙÚ", "Øresund Ørsted", "Ø§ Ù", "Ûber Û±", "Ø§Ø·Ø±", "ØØØØ"])
def test_letters_of_latin_are_left(line):
    assert not has_dropped_tails(line)


def test_pages_that_lack_no_byte_keep_all():
    assert keeps_tails("mac_roman", "Ù")
    assert keeps_tails("cp1252", "Ø§Ù„")
    assert not keeps_tails("cp1252", "Ø§Ù")
