r"""Content streams: the operators of a page and their operands, in one pass of one pattern.

Operands are numbers, bytes (strings), :class:`Name`, lists and dicts, as in ISO 32000-1, 7.2 to 7.3 and 7.8.2. What
is no token is skipped: a page with one torn operator keeps the others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.possessive_patterns import compile_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Name", "Operand", "parse_operations"]


class Name(str):
    """A name object, without its slash."""

    __slots__ = ()


Operand = float | bytes | Name | list["Operand"] | dict[str, "Operand"] | bool | None

_PLAIN_NUMBER = rb"[+-]?(?:[0-9]{1,9}+(?:\.[0-9]{0,20}+)?+|\.[0-9]{1,20}+)"
_END_OF_NUMBER = rb"(?![0-9.+-])"
_HEX_DIGITS = rb"[0-9A-Fa-f\s\0]*+"
_PLAIN = rb"(?:[^()\\]++|\\.)*+"  # of a string without parentheses inside
_ITEMS = rb"(?:\s*+(?:" + _PLAIN_NUMBER + _END_OF_NUMBER + rb"|<" + _HEX_DIGITS + rb">|\(" + _PLAIN + rb"\)))*+"
_ITEM = compile_pattern(
    rb"(" + _PLAIN_NUMBER + rb")" + _END_OF_NUMBER + rb"|<(" + _HEX_DIGITS + rb")>|\((" + _PLAIN + rb")\)", re.DOTALL
)
_SHOWN = rb"(?:<(" + _HEX_DIGITS + rb")>|\((" + _PLAIN + rb")\))\s*+Tj(?![A-Za-z0-9*])"
_NEXT_LINES = rb"((?:\s++" + _PLAIN_NUMBER + rb"\s++" + _PLAIN_NUMBER + rb"\s++l(?![A-Za-z0-9*])){1,100}+)"
_TOKEN = compile_pattern(  # white space at once, and anything: what cannot fail cannot be slow
    rb"[\s\0]*+(?:((?:" + _PLAIN_NUMBER + rb"\s++){1,6}+)([A-Za-z][A-Za-z0-9]*+\*?)"  # 1 numbers, 2 their operator
    rb"(?:(?<=T[dDm])[\s\0]*+"
    + _SHOWN  # 3 and 4 a string that is shown there
    + rb"|(?<=\sl)"
    + _NEXT_LINES  # 5
    + rb")?+|("
    + _PLAIN_NUMBER
    + rb")"
    + _END_OF_NUMBER  # 6 number
    + rb"|<("
    + _HEX_DIGITS
    + rb")>"  # 7 string in hexadecimal digits
    rb"|(['\"]|[A-Za-z][A-Za-z0-9]*+\*?)"  # 8 operator
    rb"|\((" + _PLAIN + rb")\)"  # 9 string without parentheses inside
    rb"|\[(" + _ITEMS + rb")\s*+\]\s*+TJ(?![A-Za-z0-9*])"  # 10 strings that are shown, with kerns
    rb"|/([^\s()<>\[\]{}/%\0]*)"  # 11 name
    rb"|(<<|>>|\[|\])"  # 12 bracket
    rb"|(\()"  # 13 string with parentheses inside
    rb"|((?<![+-])[+-]*+[0-9.][0-9.+-]*+)"  # 14 number, huge or badly written
    rb"|(%)[^\r\n]*+"  # 15 comment
    rb"|.|\Z)",  # what is no token
    re.DOTALL,
)
_STRING_PARENTHESIS = compile_pattern(rb"\\.|[()]", re.DOTALL)
_ESCAPE = compile_pattern(rb"\\(\r\n|[0-7]{1,3}|.)|\r\n?", re.DOTALL)
_ESCAPED_BYTES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_HEX_CODE = compile_pattern(rb"#([0-9A-Fa-f]{2})")
_CONSTANTS: dict[bytes, Operand] = {b"true": True, b"false": False, b"null": None}
_LINES_TOKEN, _NUMBER_TOKEN, _OPERATOR_TOKEN, _STRINGS_SHOWN, _BRACKET_TOKEN, _NESTED_STRING_TOKEN = 5, 6, 8, 10, 12, 13
_LEADING_NUMBER = compile_pattern(rb"[0-9]{0,40}+\.?[0-9]{0,20}+")
_LARGEST_NUMBER = 1e9  # numbers beyond are torn, and would overflow when multiplied
_IMAGE_END = compile_pattern(rb"\sEI(?=\s|$)")  # ends the data of an inline image
_MAX_BRACKET_DEPTH = 60  # brackets within brackets: real pages have three
_MAX_OPERANDS = 100_000  # operands of one operator: real pages have some hundreds


def parse_operations(data: bytes) -> Iterator[tuple[bytes, list[Operand]]]:  # noqa: C901, PLR0912 - one loop is the fast way
    r"""Yield the operators of a content stream, each with its operands; an inline image is ``BI``, with its data last.

    >>> [*parse_operations(b"BT /F1 12 Tf [(a\\051) -20 <62>] TJ ET")]
    [(b'BT', []), (b'Tf', ['F1', 12.0]), (b'TJ', [[b'a)', -20.0, b'b']]), (b'ET', [])]
    """
    operands: list[Operand] = []
    outer: list[tuple[bool, list[Operand]]] = []  # what stands around an open array (False) or dict (True)
    at: int | None = 0
    while at is not None:
        start, at = at, None
        for found in _TOKEN.finditer(data, start):
            kind = found.lastindex
            if kind is not None and kind <= _LINES_TOKEN:
                operands += map(float, found[1].split())
                word = found[2]
            elif kind == _OPERATOR_TOKEN:
                word = found[8]
            elif kind == _STRINGS_SHOWN:
                operands.append(_parse_items(found[10]))
                word = b"TJ"
            else:
                if kind == _NUMBER_TOKEN:
                    operands.append(float(found[6]))
                elif kind == _BRACKET_TOKEN:
                    operands = _open_or_close(found[12], operands, outer)
                elif kind == _NESTED_STRING_TOKEN:
                    at = _find_closing_parenthesis(data, found.end())
                    operands.append(_parse_literal_string(data[found.end() : at]))
                    break
                elif kind is not None and kind in _PARSERS:
                    operands.append(_PARSERS[kind](found[kind]))
                if len(operands) > _MAX_OPERANDS:
                    operands.clear()
                continue
            if word in _CONSTANTS:
                operands.append(_CONSTANTS[word])
                continue
            if outer:  # an operator ends what was never closed
                operands = _close_all_brackets(operands, outer)
            if word == b"BI":
                continue
            if word == b"ID":
                end = _IMAGE_END.search(data, found.end())
                operands.append(data[found.end() + 1 : end.start() if end else len(data)])
                at, word = end.end() if end else len(data), b"BI"
            yield word, operands
            operands = []
            if kind in _SHOWN_PARSERS:
                yield b"Tj", [_SHOWN_PARSERS[kind](found[kind])]
            elif kind == _LINES_TOKEN:
                numbers = iter([*map(float, found[5].replace(b"l", b"").split())])
                for end_of_line in zip(numbers, numbers, strict=True):
                    yield b"l", [*end_of_line]
            if at is not None:
                break


def _parse_items(inside: bytes) -> list[Operand]:
    """Return the strings and numbers of an array."""
    items: list[Operand] = []
    for number, digits, literal in _ITEM.findall(inside):
        items.append(
            float(number) if number else _parse_hex_string(digits) if digits else _parse_literal_string(literal)
        )
    if len(items) > _MAX_OPERANDS:
        del items[: len(items) - len(items) % (_MAX_OPERANDS + 1)]
    return items


def _open_or_close(sign: bytes, operands: list[Operand], outer: list[tuple[bool, list[Operand]]]) -> list[Operand]:
    """Return the list that takes what follows an opened or closed array or dict, ``[ ] << >>``."""
    if sign in b"[<<":
        if len(outer) < _MAX_BRACKET_DEPTH:
            outer.append((sign == b"<<", operands))
            return []
        return operands
    if not outer:
        return operands
    is_dict, around = outer.pop()
    around.append(_pair_up(operands) if is_dict else operands)
    return around


def _close_all_brackets(operands: list[Operand], outer: list[tuple[bool, list[Operand]]]) -> list[Operand]:
    """Return the outermost list of operands, all that is open being closed."""
    while outer:
        operands = _open_or_close(b"]", operands, outer)
    return operands


def _pair_up(flat: list[Operand]) -> dict[str, Operand]:
    """Return the keys and values of a list as a dict, without those whose key is no name."""
    return {key: value for key, value in zip(flat[::2], flat[1::2], strict=False) if isinstance(key, Name)}


def _parse_hex_string(digits: bytes) -> bytes:
    """Return the bytes of a string in hexadecimal digits; a 0 follows a last one alone (ISO 32000-1, 7.3.4.3)."""
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:  # a digit alone, or white space that Python knows otherwise
        pass
    digits = digits.translate(None, b" \t\r\n\f\0\v")
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii"))


def _parse_literal_string(inside: bytes) -> bytes:
    """Return the bytes of a string in parentheses (ISO 32000-1, 7.3.4.2)."""
    return _ESCAPE.sub(_unescape_sign, inside) if b"\\" in inside or b"\r" in inside else inside


def _unescape_sign(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign is None:
        return b"\n"
    if sign[:1] in b"01234567":
        return bytes([int(sign, 8) & 0xFF])
    return _ESCAPED_BYTES.get(sign, sign)


def _find_closing_parenthesis(data: bytes, at: int) -> int:
    """Return where the parenthesis is that closes a string, or the end of the data."""
    depth = 1
    for found in _STRING_PARENTHESIS.finditer(data, at):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return found.start()
    return len(data)


def _parse_name(raw: bytes) -> Name:
    """Return a name as the PDF library reads those of resources: UTF-8, or what Python calls the bytes."""
    if b"#" in raw:
        raw = _HEX_CODE.sub(lambda found: bytes([int(found[1], 16)]), raw)
    try:
        return Name(raw.decode())
    except UnicodeDecodeError:
        return Name(str(raw))


def _parse_bad_number(raw: bytes) -> float:
    """Return a number as other readers do: ``--5`` is -5, ``1.2.3`` is 1.2, ``5-3`` is 5."""
    digits = _LEADING_NUMBER.match(raw.lstrip(b"+-"))
    value = min(float(digits[0]), _LARGEST_NUMBER) if digits and digits[0].strip(b".") else 0.0
    return -value if raw.startswith((b"-", b"+-")) else value


_SHOWN_PARSERS: dict[int | None, Callable[[bytes], Operand]] = {3: _parse_hex_string, 4: _parse_literal_string}
_PARSERS: dict[int, Callable[[bytes], Operand]] = {
    7: _parse_hex_string, 9: _parse_literal_string, 11: _parse_name, 14: _parse_bad_number,
}  # fmt: skip
