r"""Content streams: the operators of a page and their operands, in one pass of one pattern.

Operands are numbers, bytes (strings), :class:`Name`, lists and dicts, as in ISO 32000-1, 7.2 to 7.3 and 7.8.2. What
is no token is skipped: a page with one torn operator keeps the others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Name", "Operand", "parse_operations"]


class Name(str):
    """A name object, without its slash."""

    __slots__ = ()


Operand = float | bytes | Name | list["Operand"] | dict[str, "Operand"] | bool | None

_TOKEN = re.compile(  # white space at once, and anything: what cannot fail cannot be slow
    rb"[\s\0]*+(?:([+-]?(?:[0-9]{1,9}+(?:\.[0-9]{0,20}+)?+|\.[0-9]{1,20}+))(?![0-9.+-])"  # 1 number
    rb"|<([0-9A-Fa-f\s\0]*+)>"  # 2 string in hexadecimal digits
    rb"|(['\"]|[A-Za-z][A-Za-z0-9]*+\*?)"  # 3 operator
    rb"|\(((?:[^()\\]++|\\.)*+)\)"  # 4 string without parentheses inside
    rb"|/([^\s()<>\[\]{}/%\0]*)"  # 5 name
    rb"|(<<|>>|\[|\])"  # 6 bracket
    rb"|(\()"  # 7 string with parentheses inside
    rb"|((?<![+-])[+-]*+[0-9.][0-9.+-]*+)"  # 8 number, huge or badly written
    rb"|(%)[^\r\n]*+"  # 9 comment
    rb"|.|\Z)",  # what is no token
    re.DOTALL,
)
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\(\r\n|[0-7]{1,3}|.)|\r\n?", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_HASH = re.compile(rb"#([0-9A-Fa-f]{2})")
_CONSTANTS: dict[bytes, Operand] = {b"true": True, b"false": False, b"null": None}
_NUMBER, _WORD, _BRACKET, _NESTED = 1, 3, 6, 7
_DIGITS = re.compile(rb"[0-9]{0,40}+\.?[0-9]{0,20}+")
_FAR = 1e9  # numbers beyond are torn, and would overflow when multiplied
_IMAGE = re.compile(rb"\sEI(?=\s|$)")  # ends the data of an inline image
_DEEPEST = 60  # brackets within brackets: real pages have three
_MOST = 100_000  # operands of one operator: real pages have some hundreds


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
            if kind == _NUMBER:
                operands.append(float(found[1]))
            elif kind == _WORD:
                word = found[3]
                if word in _CONSTANTS:
                    operands.append(_CONSTANTS[word])
                    continue
                if outer:  # an operator ends what was never closed
                    operands = _close_all(operands, outer)
                if word == b"BI":
                    continue
                if word == b"ID":
                    end = _IMAGE.search(data, found.end())
                    operands.append(data[found.end() + 1 : end.start() if end else len(data)])
                    at, word = end.end() if end else len(data), b"BI"
                yield word, operands
                operands = []
                if at is not None:
                    break
            elif kind == _BRACKET:
                operands = _bracket(found[6], operands, outer)
            elif kind == _NESTED:
                at = _closing(data, found.end())
                operands.append(_unescape(data[found.end() : at]))
                break
            elif kind is not None and kind in _VALUES:
                operands.append(_VALUES[kind](found[kind]))
            if len(operands) > _MOST:
                operands.clear()


def _bracket(sign: bytes, operands: list[Operand], outer: list[tuple[bool, list[Operand]]]) -> list[Operand]:
    """Open or close an array or a dict; return the list that takes what follows."""
    if sign in b"[<<":
        if len(outer) < _DEEPEST:
            outer.append((sign == b"<<", operands))
            return []
        return operands
    if not outer:
        return operands
    is_dict, around = outer.pop()
    around.append(_dict(operands) if is_dict else operands)
    return around


def _close_all(operands: list[Operand], outer: list[tuple[bool, list[Operand]]]) -> list[Operand]:
    while outer:
        operands = _bracket(b"]", operands, outer)
    return operands


def _dict(flat: list[Operand]) -> dict[str, Operand]:
    return {key: value for key, value in zip(flat[::2], flat[1::2], strict=False) if isinstance(key, Name)}


def _unhex(digits: bytes) -> bytes:
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:  # a digit alone, or white space that Python knows otherwise
        pass
    digits = digits.translate(None, b" \t\r\n\f\0\v")
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii"))


def _unescape(inside: bytes) -> bytes:
    return _ESCAPE.sub(_escaped, inside) if b"\\" in inside or b"\r" in inside else inside


def _escaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign is None:
        return b"\n"
    if sign[:1] in b"01234567":
        return bytes([int(sign, 8) & 0xFF])
    return _ESCAPED.get(sign, sign)


def _closing(data: bytes, at: int) -> int:
    """Find the parenthesis that closes a string, or the end of the data."""
    depth = 1
    for found in _PARENTHESIS.finditer(data, at):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return found.start()
    return len(data)


def _name(raw: bytes) -> Name:
    """Read a name as the PDF library reads those of resources: UTF-8, or what Python calls the bytes."""
    if b"#" in raw:
        raw = _HASH.sub(lambda found: bytes([int(found[1], 16)]), raw)
    try:
        return Name(raw.decode())
    except UnicodeDecodeError:
        return Name(str(raw))


def _badly_written(raw: bytes) -> float:
    """Read a number as other readers do: ``--5`` is -5, ``1.2.3`` is 1.2, ``5-3`` is 5."""
    digits = _DIGITS.match(raw.lstrip(b"+-"))
    value = min(float(digits[0]), _FAR) if digits and digits[0].strip(b".") else 0.0
    return -value if raw.startswith((b"-", b"+-")) else value


_VALUES: dict[int, Callable[[bytes], Operand]] = {
    2: _unhex, 4: _unescape, 5: _name, 8: _badly_written,
}  # fmt: skip
