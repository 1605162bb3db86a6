"""Letters of Arabic are counted in bytes: what a pair of pages cannot make Arabic of is not decoded."""

from random import Random

import pytest

from arclean.filters.mojibake.letter_shares import (
    find_aliens,
    find_arabic_letters,
    has_more_arabic,
    may_have_more_arabic,
    read_high_bytes,
)
from arclean.filters.mojibake.page_decoding import decode_span, spans_of_page
from arclean.filters.mojibake.page_pairs import READ_PAGES, WRITTEN_PAGES, PagePair, read_by_page


@pytest.mark.parametrize(("arabic", "aliens", "others", "found"), [
    (3, 2, 6, True), (3, 3, 6, False), (3, 2, 7, False), (0, 0, 0, False),
])  # fmt: skip
def test_more_arabic_than_aliens_and_half_as_many_as_others(arabic, aliens, others, found):
    assert has_more_arabic(arabic, aliens, others) is found


def test_characters_that_the_page_lacks_and_lost_ones_have_no_byte():
    assert read_high_bytes("Зб a Ω\ufffd", "cp1251") == "Зб".encode("cp1251")


def _is_read(line, pair):
    """Return whether the decodings of a line have more Arabic than not."""
    spans = spans_of_page(line, pair.read)
    found = [made for start, end in spans if (made := decode_span(line, start, end, pair))]
    source, text = ("\n".join(getattr(made, side) for made in found) for side in ("source", "target"))
    aliens = len(find_aliens(text))
    others = sum(not char.isascii() for char in source) - aliens
    return has_more_arabic(len(find_arabic_letters(text)), aliens, others)


def test_no_line_is_left_out_that_has_more_arabic():
    random = Random(3)
    for read in READ_PAGES:
        chars = read_by_page(read)
        for written in WRITTEN_PAGES:
            pair = PagePair(read, written)
            for _ in range(4 if written != read else 0):
                words = ["".join(random.choices(chars + "a\ufffdΩ", k=random.randint(1, 5))) for _ in range(8)]
                line = " Ω ".join(words)
                assert may_have_more_arabic(read_high_bytes(line, read), pair) or not _is_read(line, pair)
