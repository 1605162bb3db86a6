"""Forms that are rarer than escapes: where they stand, and what looks like them."""

import time

import pytest

from arclean.filters.encoded.wide_escapes import WIDE_TRIGGERS, find_wide_escapes


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("قال u0623u0637u0644 u0642nu0642 أمس", "lost-backslash", "u0623u0637u0644 u0642nu0642"),
        (r"قال \'c7\'e1\'e3 \'df أمس", "rtf", r"\'c7\'e1\'e3 \'df"),
        ("قال <0xD8><0xA7><0xD9><0x84> أمس", "byte-tokens", "<0xD8><0xA7><0xD9><0x84>"),
        ("قال <d8><a7><d9><84> أمس", "byte-tokens", "<d8><a7><d9><84>"),
        ("قال &Oslash;&sect;&Ugrave;&bdquo; أمس", "references", "&Oslash;&sect;&Ugrave;&bdquo;"),
        ("قال &Ccedil;&aacute;&Uacute;&Ntilde; أمس", "references", "&Ccedil;&aacute;&Uacute;&Ntilde;"),
        ("قال +BkIGJwZE- أمس", "utf-7", "+BkIGJwZE-"),
        ("قال &BkIGJwZE- أمس", "utf-7", "&BkIGJwZE-"),
        ("قال B\x06'\x06D\x06 \x00A\x06", "utf-16", "B\x06'\x06D\x06 \x00A\x06"),
        ("قال \x06B\x06'\x06D\x00 \x06A", "utf-16", "\x06B\x06'\x06D\x00 \x06A"),
        ("قال 䈆✆䐆 أمس", "utf-16-swapped", "䈆✆䐆"),
        ("قال 2YLYp9mE2Kog2YbYudmF أمس", "base64", "2YLYp9mE2Kog2YbYudmF"),
        ("قال 0642062706440020 أمس", "hexadecimal-row", ""),
        ("قال 06420627064406420627 أمس", "hexadecimal-row", "06420627064406420627"),
        ("قال 0xD982D8A7D984 أمس", "hexadecimal-bytes", "0xD982D8A7D984"),
        ("قال X'D982D8A7D984' أمس", "hexadecimal-bytes", "X'D982D8A7D984'"),
        ("قال ÙĤØ§ÙĦ أمس", "byte-symbols", "ÙĤØ§ÙĦ"),
    ],
)
def test_each_form_is_found(text, kind, span):
    assert [(text[start:end], found) for start, end, found in find_wide_escapes(text)] == [(span, kind)] * bool(span)
    assert any(sign in text for sign in WIDE_TRIGGERS)


@pytest.mark.parametrize("text", [
    "chars.u0627u0644u0645", "u0627 u0644", "<d8> <a7> <d9>", "&Oslash;rsted", "C++ +Bigger", "a+Bilal123@b.c",
    "S&Bilal-", "هاتف ✆✆ 555", "(2YLYp9mE2Kog2YbYudmF)", "06270644", "d8a7f3c99102ab34cd", "م\x06م",
])  # fmt: skip
def test_what_looks_like_them_is_left(text):
    assert list(find_wide_escapes(text)) == []


@pytest.mark.parametrize("unit", [
    "u0627", r"\'c7", "<0xD8><0xA7> ", "&Oslash;&sect; ", "+BkIGJwZE ", "\x06'", "✆", "2K", "0627", "D8A7", "ÙĦ ",
    "&Oslash;", "0627 ", "+B", "A\x00", "u0627 u",
])  # fmt: skip
def test_a_long_text_of_them_is_read_once(unit):
    start = time.process_time()
    list(find_wide_escapes(unit * (60_000 // len(unit)) + "#"))
    assert time.process_time() - start < 1.5
