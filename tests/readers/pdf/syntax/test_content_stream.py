"""Content streams: operators and their operands, whole and torn."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.readers.pdf.syntax.content_stream import Name, parse_operations


def operands(data):
    """Give the operands of the one operator at the end."""
    ((name, found),) = parse_operations(data + b" Tj")
    assert name == b"Tj"
    return found


@pytest.mark.parametrize(("data", "value"), [
    (b"12", 12.0), (b"-3.5", -3.5), (b"+.25", 0.25), (b"4.", 4.0), (b"0.123456789012345678901234", 0.12345678901234568),
    (b"--5", -5.0), (b"+-5", -5.0), (b"1.2.3", 1.2), (b"5-3", 5.0), (b".", 0.0), (b"-.", 0.0),
    (b"99999999999", 1e9), (b"-" + b"7" * 5000, -1e9), (b"123456789012.5", 1e9),
])  # fmt: skip
def test_numbers(data, value):
    assert operands(data) == [value]
    assert type(operands(data)[0]) is float


@pytest.mark.parametrize(("data", "value"), [
    (b"(ab)", b"ab"), (b"()", b""), (b"(a(b(c))d)", b"a(b(c))d"), (b"(a\\)b)", b"a)b"), (b"(a(\\)b))", b"a()b)"),
    (b"(\\n\\r\\t\\b\\f\\\\\\(\\x)", b"\n\r\t\b\f\\(x"), (b"(\\0617\\7\\701)", b"17\7\xc1"),
    (b"(a\\\nb\\\r\nc\\\rd)", b"abcd"), (b"(a\rb\r\nc\nd)", b"a\nb\nc\nd"), (b"(\xd8\xb3%)", b"\xd8\xb3%"),
    (b"<6162>", b"ab"), (b"<61 6\n2\0>", b"ab"), (b"<617>", b"ap"), (b"<>", b""), (b"<aBCd>", b"\xab\xcd"),
])  # fmt: skip
def test_strings(data, value):
    assert operands(data) == [value]


@pytest.mark.parametrize(("data", "name"), [
    (b"/F1", "F1"), (b"/", ""), (b"/A#20B#2f", "A B/"), (b"/A#zz", "A#zz"), (b"/\xd8\xae\xd8\xb7", "خط"),
    (b"/#D8#AE#d8#b7", "خط"), (b"/F\xe9", "b'F\\xe9'"),
])  # fmt: skip
def test_names(data, name):
    assert operands(data) == [name]
    assert type(operands(data)[0]) is Name


def test_a_name_is_no_string():
    assert operands(b"/a(a)") == ["a", b"a"]


def test_arrays_dicts_and_constants():
    assert operands(b"[1 [(a)] /b] true false null") == [[1.0, [b"a"], "b"], True, False, None]
    assert operands(b"/Span <</ActualText<FEFF> /K [<< /A 1 >>] >>") == [
        "Span", {"ActualText": b"\xfe\xff", "K": [{"A": 1.0}]},
    ]  # fmt: skip


def test_a_dict_keeps_what_has_a_name():
    assert operands(b"<< 1 2 /A 3 /B >>") == [{"A": 3.0}]


def test_operators_need_no_space():
    assert [*parse_operations(b"q 1 0 0 1 5 5cm(a)Tj(b)'[<63>]TJ T*ET(d)'Q")] == [
        (b"q", []), (b"cm", [1.0, 0.0, 0.0, 1.0, 5.0, 5.0]), (b"Tj", [b"a"]), (b"'", [b"b"]), (b"TJ", [[b"c"]]),
        (b"T*", []), (b"ET", []), (b"'", [b"d"]), (b"Q", []),
    ]  # fmt: skip


def test_comments():
    assert [*parse_operations(b"% (a) Tj\n(b) % it\rTj")] == [(b"Tj", [b"b"])]


@pytest.mark.parametrize("picture", [b"\x00EIX(\xff Tj", b"", b"(((", b"xEI y"])
def test_inline_images_are_one_operator(picture):
    data = b"q BI /W 1 /H 1 ID " + picture + b"\nEI Q (a) Tj"
    assert [name for name, _ in parse_operations(data)] == [b"q", b"BI", b"Q", b"Tj"]
    assert dict(parse_operations(data))[b"BI"] == ["W", 1.0, "H", 1.0, picture]


@pytest.mark.parametrize("filler", [b" \0", b" }", b"\n%\n", b"( ", b"< "])
def test_what_is_no_token_takes_no_longer_than_reading_it(filler):
    assert len([*parse_operations(filler * 200_000 + b") Tj")]) <= 1


def test_an_inline_image_without_an_end_is_the_rest():
    assert [*parse_operations(b"BI ID abc (a) Tj")] == [(b"BI", [b"abc (a) Tj"])]


@pytest.mark.parametrize(("data", "found"), [
    (b"[(a) Tj (b) Tj", [(b"Tj", [[b"a"]]), (b"Tj", [b"b"])]),
    (b"<< /A [1 BDC (b) Tj", [(b"BDC", [{"A": [1.0]}]), (b"Tj", [b"b"])]),
    (b"] >> } { ) (b) Tj", [(b"Tj", [b"b"])]),
    (b"(b) Tj (never closed (", [(b"Tj", [b"b"])]),
    (b"(b) Tj (ends in an escape\\", [(b"Tj", [b"b"])]),
    (b"<61 (b) Tj", [(b"Tj", [61.0, b"b"])]),
    (b"[1 >> ] (b) Tj", [(b"Tj", [[1.0], b"b"])]),
])  # fmt: skip
def test_torn_input_loses_no_more_than_it_must(data, found):
    assert [*parse_operations(data)] == found


def test_brackets_without_end():
    depth = 100_000
    ((_, (outermost,)),) = parse_operations(b"[" * depth + b"1" + b"]" * depth + b"Tj")
    for _ in range(59):
        (outermost,) = outermost
    assert outermost == [1.0]
    assert [*parse_operations(b"<<" * depth)] == []


PIECES = [b"(", b")", b"<", b">", b"[", b"]", b"<<", b">>", b"/", b"%", b"\\", b"\n", b" ", b"1", b"-", b".", b"ID",
          b"BI", b" EI ", b"Tj", b"'", b"\xff", b"a1", b"#4", b"true"]  # fmt: skip


@given(st.one_of(st.binary(), st.lists(st.sampled_from(PIECES)).map(b"".join)))
def test_any_bytes_end_and_never_raise(data):
    for name, found in parse_operations(data):
        assert name
        assert type(found) is list


@pytest.mark.parametrize("piece", [
    b"1", b"(", b"<", b"<a ", b"\\", b"(\\", b"-", b"1.", b".1", b"[", b"a", b"<<", b"/a#",
    b"(a\\)", b"1-", b"BI ", b"ID ",
])  # fmt: skip
def test_time_is_linear(piece):
    start = time.process_time()
    list(parse_operations(piece * 100_000 + b"-"))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(("data", "found"), [
    (b"1 2 Td<61>Tj", [(b"Td", [1.0, 2.0]), (b"Tj", [b"a"])]),
    (b"1 2 TD (a\\)) Tj T*", [(b"TD", [1.0, 2.0]), (b"Tj", [b"a)"]), (b"T*", [])]),
    (b"1 2 Td (a) TJ", [(b"Td", [1.0, 2.0]), (b"TJ", [b"a"])]),
    (b"1 2 Td (a) Tjx", [(b"Td", [1.0, 2.0]), (b"Tjx", [b"a"])]),
    (b"/x 1 Tm (a) Tj", [(b"Tm", ["x", 1.0]), (b"Tj", [b"a"])]),
    (b"[ 1 2 Td (a) Tj", [(b"Td", [[1.0, 2.0]]), (b"Tj", [b"a"])]),
    (b"1 2 l 3 4 l -.5 6. l S", [(b"l", [1.0, 2.0]), (b"l", [3.0, 4.0]), (b"l", [-0.5, 6.0]), (b"S", [])]),
    (b"1 2 l 3 4 l* 5 l 6 7 8 l", [(b"l", [1.0, 2.0]), (b"l*", [3.0, 4.0]), (b"l", [5.0]), (b"l", [6.0, 7.0, 8.0])]),
])  # fmt: skip
def test_operators_that_are_found_together_are_as_by_themselves(data, found):
    assert [*parse_operations(data)] == found
