"""Log odds that alef and lam inside a word were printed as lam-alef, by the letters around them.

For words that are in no list. Three tables (``letter_weights``) are added up: by the two letters before, by the letter
on either side, by the two letters after.
"""

from __future__ import annotations

from functools import cache

from arclean.filters.lam_alef import letter_weights

__all__ = ["lam_alef_log_odds"]


@cache
def _read_table(rows: str) -> dict[str, float]:
    """Return the weights of a table in nats, by the letter of the row followed by that of the column."""
    letters, zero, steps = letter_weights.TABLE_LETTERS, letter_weights.ZERO_DIGIT, letter_weights.STEPS_PER_NAT
    return {
        first + second: (int(digit, 36) - zero) / steps
        for first, row in zip(letters, rows.strip().splitlines(), strict=True)
        for second, digit in zip(letters, row.partition(" ")[0], strict=True)
    }


def lam_alef_log_odds(word: str, at: int) -> float:
    """Return the log odds (nats) that the lam and alef at ``word[at : at + 2]`` were printed as lam-alef.

    Their order does not matter. A letter that the tables do not have, as those of other languages, weighs nothing.

    >>> lam_alef_log_odds("بيالتور", 2) > 1, lam_alef_log_odds("حالة", 1) < -1
    (True, True)
    >>> lam_alef_log_odds("كالب", 1) == lam_alef_log_odds("كلاب", 1)
    True
    """
    edged = f"  {word}  "
    before, after = edged[at : at + 2], edged[at + 4 : at + 6]
    return (
        _read_table(letter_weights.BY_LETTERS_BEFORE).get(before, 0.0)
        + _read_table(letter_weights.BY_LETTERS_AROUND).get(before[1] + after[0], 0.0)
        + _read_table(letter_weights.BY_LETTERS_AFTER).get(after, 0.0)
    )
