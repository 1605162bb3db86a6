"""The table of digits against the Unicode character data."""

import re
import unicodedata

from arclean.arabic.digits import DIGIT, DIGIT_SYSTEMS, in_system

NAMES = {"european": "DIGIT ", "arabic-indic": "ARABIC-INDIC DIGIT ", "extended": "EXTENDED ARABIC-INDIC DIGIT "}


def test_systems_hold_ten_digits_in_order():
    for name, system in DIGIT_SYSTEMS.items():
        assert [unicodedata.decimal(d) for d in system] == list(range(10))
        assert all(unicodedata.name(d).startswith(NAMES[name]) for d in system)
        assert re.fullmatch(f"[{DIGIT}]{{10}}", system)


def test_in_system_keeps_values():
    for name in DIGIT_SYSTEMS:
        for system in DIGIT_SYSTEMS.values():
            assert in_system(system, name) == DIGIT_SYSTEMS[name]
