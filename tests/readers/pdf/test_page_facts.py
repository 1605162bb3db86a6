"""Page facts: pages that were read with less than all pages tell are read again."""

from arclean.readers.pdf.dotted_letters import DottedLetters
from tests.readers.pdf.test_dotted_letters import BOWL, LETTERS, LINE, ONE, OVER, TOOTH, page, signed


def test_a_page_is_stale_once_more_is_known_of_its_parts():
    letters, font = DottedLetters(), signed({TOOTH: "ی", ONE: "", BOWL: "ک", LINE: "", 400: "پ"})
    short = page(font, *LETTERS[:4], (BOWL, (LINE, OVER)))
    assert letters.compose_page(short)[-1].text == "ک"
    first = letters.page_facts
    assert not letters.is_stale(first)
    letters.compose_page(page(font, *LETTERS[:4], *[(BOWL, (LINE, OVER))] * 3))
    assert letters.is_stale(first)
    letters.begin_again()
    assert letters.compose_page(short)[-1].text == "گ"
    assert not letters.is_stale(letters.page_facts)


def test_a_page_without_dots_is_stale_once_its_font_has_some():
    letters, font = DottedLetters(), signed({TOOTH: "ی", BOWL: "ک"})
    letters.compose_page(page(font, (BOWL,)))
    first = letters.page_facts
    font.look_up_code(PAIR_CODE)
    letters.compose_page(page(font, *LETTERS[:4]))
    assert letters.is_stale(first)


PAIR_CODE = 5
