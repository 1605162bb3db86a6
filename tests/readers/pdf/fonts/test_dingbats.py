"""The codes of ZapfDingbats, beside the names that Unicode and PDF give its signs."""

import pytest

from arclean.readers.pdf.fonts.dingbats import dingbat_of_code, is_zapf_dingbats


@pytest.mark.parametrize(("code", "sign"), [
    (0x20, " "), (0x21, "✁"), (0x33, "✓"), (0x34, "✔"), (0x25, "☎"), (0x6E, "■"), (0x7E, "❞"), (0xA0, None),
    (0xA8, "♣"), (0xAC, "①"), (0xB6, "❶"), (0xC0, "➀"), (0xD4, "➔"), (0xD5, "→"), (0xD8, "➘"), (0xFE, "➾"),
])  # fmt: skip
def test_codes(code, sign):
    assert dingbat_of_code(code) == sign


@pytest.mark.parametrize(("name", "told"), [("ABCDEF+ZapfDingbats", True), ("ZapfDingbatsITC", False)])
def test_names(name, told):
    assert is_zapf_dingbats(name) is told
