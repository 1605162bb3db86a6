"""Quick objects: those of a PDF read by one pattern, where they are written as nearly all are.

The PDF library reads objects as it would a program, letter by letter: a seventh of the time of a usual page. While a
file is read here, objects of dictionaries, arrays, names, numbers, plain strings and references are cut by a pattern,
and come out as the library's own; for anything else (streams, comments, signs in names, what is torn) the library is
asked. An object that is a mere reference is what it leads to, and missing where it leads to itself, which the library
would follow for ever. Other threads get the library's methods, and so does everybody once the last reading has ended.
"""

from __future__ import annotations

import os
import re
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from arclean.arabic.possessive_patterns import compile_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["parse_objects", "quick_objects"]

_END = rb"(?=[\s/\[\]<>(]|\Z)"
_TOKEN = compile_pattern(
    rb"[ \t\r\n\f]*+(?:([0-9]{1,9}+)[ \r\n]++[0-9]{1,9}+[ \r\n]++R" + _END +  # 1 reference
    rb"|([+-]?[0-9]{1,9}+)" + _END +  # 2 whole number
    rb"|([+-]?(?:[0-9]{1,9}+\.[0-9]{0,17}+|\.[0-9]{1,17}+))" + _END +  # 3 number
    rb"|/([^#/%\[\]()<>{}\s\0]++)" + _END +  # 4 name
    rb"|(<<|>>|\[|\])"  # 5 bracket
    rb"|<((?:[0-9A-Fa-f]{2})*+)>"  # 6 string in hexadecimal digits
    rb"|\(((?:[^()\\]++|\\.)*+)\)"  # 7 string
    rb"|(true|false|null)" + _END +  # 8 constant
    rb"|(endobj)\b|(\Z)"  # 9 and 10 the end of an object, and of all
    rb"|.)",  # what is no token, or it would be looked for in all that follows, again from each of its signs
    re.DOTALL,
)  # fmt: skip
_REFERENCE, _WHOLE, _REAL, _NAME, _BRACKET, _HEX, _STRING, _CONSTANT, _ENDOBJ, _LAST = range(1, 11)
_ESCAPE = compile_pattern(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"b": b"\b", b"t": b"\t", b"n": b"\n", b"f": b"\f", b"r": b"\r", b"(": b"(", b")": b")", b"\\": b"\\"}
_OBJECT_HEAD = compile_pattern(rb"\s*+([0-9]{1,9}+)\s++[0-9]{1,9}+\s++obj(?=[\s/\[<(])")
_OBJECT_END = compile_pattern(rb"endobj|stream")
_MAX_BRACKETS = 40
_FIRST_PART, _LARGEST = 2_048, 1 << 17  # bytes of the file that are looked at: most objects have some hundreds


class _Unusual(Exception):  # noqa: N818 - no error: the library reads it
    """What is written in another way."""


def parse_objects(  # noqa: C901, PLR0912 - one loop is the fast way
    data: bytes, document: Any, at: int = 0, *, alone: bool = False
) -> list[Any] | None:
    """Return the objects that stand in a text one after the other, as the PDF library's; None for what is unusual.

    ``document`` is what references are to. An object that stands ``alone`` in the file ends with ``endobj``, and
    ``null`` is nothing at all there; in streams of objects the library has it as a keyword.
    """
    from pdfminer.pdftypes import PDFObjRef  # noqa: PLC0415 - with pdfplumber, for those who read PDFs only
    from pdfminer.psparser import KWD, LIT  # noqa: PLC0415

    constants = {b"true": True, b"false": False, b"null": None if alone else KWD(b"null")}
    items: list[Any] = []
    outer: list[tuple[bytes, list[Any]]] = []
    for found in _TOKEN.finditer(data, at):
        kind = found.lastindex
        if found.start() != at or kind is None:
            return None
        at = found.end()
        text = found[kind]
        if kind == _NAME:
            try:
                items.append(LIT(text.decode()))
            except UnicodeDecodeError:
                items.append(LIT(text))
        elif kind == _WHOLE:
            items.append(int(text))
        elif kind == _BRACKET:
            if text in b"<<[":
                outer.append((text, items))
                items = []
                if len(outer) > _MAX_BRACKETS:
                    return None
            elif not outer or outer[-1][0] != (b"[" if text == b"]" else b"<<"):
                return None
            else:
                inner, (_, items) = items, outer.pop()
                made = inner if text == b"]" else _make_dictionary(inner)
                if made is None:
                    return None
                items.append(made)
        elif kind == _REFERENCE:
            if not (outer or alone):
                return None
            items.append(PDFObjRef(document, int(text)))
        elif kind == _REAL:
            items.append(float(text))
        elif kind == _HEX:
            items.append(bytes.fromhex(text.decode("ascii")))
        elif kind == _STRING:
            try:
                items.append(_ESCAPE.sub(_unescape, text) if b"\\" in text else text)
            except _Unusual:
                return None
        elif kind == _CONSTANT:
            items.append(constants[text])
        else:
            is_whole = not outer and (kind == _ENDOBJ) == alone and (len(items) == 1 or not alone)
            return items if is_whole else None
    return None


def _make_dictionary(flat: list[Any]) -> dict[str, Any] | None:
    """Return the keys and values of a list as a dictionary without what is null; None for an unusual key."""
    from pdfminer.psparser import PSLiteral  # noqa: PLC0415 - as above

    made = {}
    keys = iter(flat)
    for key in keys:
        value = next(keys, _Unusual)
        if not isinstance(key, PSLiteral) or not isinstance(key.name, str) or value is _Unusual:
            return None
        if value is not None:
            made[key.name] = value
    return made


def _unescape(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign[:1].isdigit() and sign < b"8":
        value = int(sign, 8)
        if value > 0xFF:
            raise _Unusual
        return bytes((value,))
    return _ESCAPED.get(sign, b"")


@contextmanager
def quick_objects() -> Iterator[None]:
    """Let the PDF library read usual objects in one go, in this thread here inside."""
    with _REPLACED:
        _reading.count = getattr(_reading, "count", 0) + 1
        try:
            yield
        finally:
            _reading.count -= 1


_reading = threading.local()


class _ReplacedMethods:
    """The library's methods replaced by ours, as long as a reading needs them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._readings = 0
        self._originals: dict[str, Any] = {}
        self._replaced: dict[str, Any] = {}

    def __enter__(self) -> None:
        from pdfminer.pdfdocument import PDFDocument  # noqa: PLC0415 - with pdfplumber

        with self._lock:
            if not self._readings:
                for name, method in _REPLACEMENTS:
                    original = getattr(PDFDocument, name, None)
                    if original is not None:  # an old or a new version may have others
                        self._originals[name], self._replaced[name] = original, method(original)
                        setattr(PDFDocument, name, self._replaced[name])
            self._readings += 1

    def __exit__(self, *_: object) -> None:
        from pdfminer.pdfdocument import PDFDocument  # noqa: PLC0415 - with pdfplumber

        with self._lock:
            self._readings -= 1
            for name in [] if self._readings else [*self._originals]:
                if getattr(PDFDocument, name) is self._replaced[name]:  # or somebody replaced it in turn
                    setattr(PDFDocument, name, self._originals[name])
                del self._originals[name], self._replaced[name]

    def stay_whole_in_forks(self) -> None:
        """Let no process be forked while methods are being replaced: the lock would be held there for ever."""
        if hasattr(os, "register_at_fork"):
            lock = self._lock
            os.register_at_fork(before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release)


_REPLACED = _ReplacedMethods()
_REPLACED.stay_whole_in_forks()


def _replace_stream(original: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that reads the objects of a stream of them."""

    def get_objects(document: Any, stream: Any) -> Any:
        count = stream.get("N")
        if getattr(_reading, "count", 0) and isinstance(count, int):
            objects = parse_objects(stream.get_data(), document)
            if objects is not None:
                return objects, count
        return original(document, stream)

    return get_objects


def _replace_object(original: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that reads an object of a place in the file."""

    def parse_object(document: Any, place: int, number: int) -> Any:
        found = _read_object(document, place, number) if getattr(_reading, "count", 0) else None
        return original(document, place, number) if found is None else found[0]

    return parse_object


def _replace_lookup(original: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that looks up an object, whatever references stand in its place; each is followed once."""
    from pdfminer.pdftypes import PDFObjectNotFound, PDFObjRef  # noqa: PLC0415 - with pdfplumber

    def get_object(document: Any, number: int) -> Any:
        found = original(document, number)
        if not isinstance(found, PDFObjRef) or not getattr(_reading, "count", 0):
            return found
        passed = [number]
        while isinstance(found, PDFObjRef):
            if found.objid in passed or len(passed) > _MAX_CHAIN:
                raise PDFObjectNotFound(number)
            passed.append(found.objid)
            found = original(document, found.objid)
        return found

    return get_object


_MAX_CHAIN = 64  # references that stand for one another; no producer writes more than one
_REPLACEMENTS = (
    ("_get_objects", _replace_stream),
    ("_getobj_parse", _replace_object),
    ("getobj", _replace_lookup),
)


def _read_object(document: Any, place: int, number: int) -> list[Any] | None:
    """Return the one object of a place in the file, in a list, or None for one that the library has to read."""
    file = document._parser.fp  # noqa: SLF001 - it has no other door
    size = _FIRST_PART
    while size <= _LARGEST:
        file.seek(place)
        data = file.read(size)
        head = _OBJECT_HEAD.match(data)
        if head is None or int(head[1]) != number:
            return None
        end = _OBJECT_END.search(data, head.end())
        if end is not None:
            is_stream = end[0] == b"stream"
            return None if is_stream else parse_objects(data[: end.end()], document, head.end(), alone=True)
        if len(data) < size:
            return None
        size *= 8
    return None
