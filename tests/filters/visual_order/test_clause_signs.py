"""On which side of words signs stand."""

import pytest

from arclean.filters.visual_order.clause_signs import compile_sign_searches


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        ("باب.", 1, 0),
        (".باب", 0, 1),
        ("باب، قال .ثم", 1, 1),
        ("باب.قال", 0, 0),
        ("باب.. قال", 0, 0),
        ("باب . قال", 0, 0),
        ("12. باب .PDF", 0, 0),
        ("ﺏ. .ﺏ", 1, 1),
        ("باب! قال", 0, 0),  # not asked for
    ],
)
def test_a_sign_touches_a_word_on_one_side_and_white_space_on_the_other(text, after, before):
    searches = compile_sign_searches(".\u060c")
    assert [len(search(text)) for search in searches] == [after, before]
