"""The file that holds tables: a line that names the format, a header of JSON, and parts.

Parts are read one by one, when they are needed. Those of hashes, which hardly compress, are mapped into memory: a
look-up reads the pages that it needs, and processes share them. The others are compressed. The digest names the
contents, so that a result can say what it was judged by; equal corpora and options give equal files.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError, ReadError
from arclean.package_files import open_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["MAPPED_PARTS", "Container", "Part", "open_container", "write_container"]

MAGIC = b"arclean tables 1\n"
MAPPED_PARTS = frozenset(("pairs", "rare"))
"""The parts that are stored as they are, to be mapped."""
_MAX_PART_SIZE = 64 << 20  # bytes that a part may unpack to: ten times what the shipped ones hold
_MAX_HEADER_SIZE = 1 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Part:
    """One table in a file: its place, its sizes packed and unpacked in bytes, and the options for unpacking it."""

    offset: int
    size: int
    raw: int
    crc: int
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Container:
    """A file of tables: its header, and the places of its parts."""

    path: Path
    digest: str
    licence: str
    sources: tuple[Mapping[str, Any], ...]
    parts: Mapping[str, Part]

    def read_part(self, name: str) -> tuple[bytes, Mapping[str, Any]]:
        """Return the bytes of one part and its options; raises ``ReadError`` where the file has gone or is broken."""
        part = self.parts[name]
        try:
            with open_file(self.path) as file:
                file.seek(part.offset)
                packed = file.read(part.size)
        except OSError as error:
            raise ReadError(f"cannot read the tables {self.path}: {error.strerror}") from error
        self._check(name, packed)
        try:
            return zlib.decompressobj().decompress(packed, part.raw), part.options
        except zlib.error as error:
            raise ReadError(f"the table {name!r} of {self.path} is broken: train or install it again") from error

    def map_part(self, name: str) -> tuple[memoryview, Mapping[str, Any]]:
        """Return the bytes of one part that is not compressed, as they lie in the file, and its options.

        Raises ``ReadError`` as :meth:`read_part` does.
        """
        part = self.parts[name]
        try:
            whole = _map_file(self.path)
        except (OSError, ValueError) as error:  # a ValueError: an empty file cannot be mapped
            why = getattr(error, "strerror", None) or error
            raise ReadError(f"cannot read the tables {self.path}: {why}") from error
        view = memoryview(whole)[part.offset : part.offset + part.size]
        self._check(name, view)
        return view, part.options

    def _check(self, name: str, stored: bytes | memoryview) -> None:
        """Raise ``ReadError`` where the bytes of a part are not those that were written."""
        part = self.parts[name]
        if len(stored) != part.size or zlib.crc32(stored) != part.crc:
            raise ReadError(f"the table {name!r} of {self.path} is broken: train or install it again")


def _map_file(path: Path) -> mmap.mmap | bytes:
    """Return a file mapped into memory; of an archive its bytes, for nothing of it can be mapped."""
    with open_file(path) as file:
        try:
            number = file.fileno()
        except OSError:
            return file.read()
        return mmap.mmap(number, 0, access=mmap.ACCESS_READ)


def write_container(
    path: Path,
    parts: Mapping[str, tuple[bytes, Mapping[str, Any]]],
    *,
    licence: str,
    sources: tuple[Mapping[str, Any], ...],
) -> str:
    """Write tables to a file, whole or not at all, and return their digest; raises ``OSError`` where it cannot."""
    about = {"licence": licence, "sources": list(sources)}
    sha = hashlib.sha256(json.dumps(about, sort_keys=True).encode())
    blobs, entries, offset = [], {}, 0
    for name, (raw, options) in parts.items():
        sha.update(json.dumps([name, options], sort_keys=True).encode() + raw)
        packed = raw if name in MAPPED_PARTS else zlib.compress(raw, 9)
        entry = {"offset": offset, "size": len(packed), "raw": len(raw), "crc": zlib.crc32(packed)}
        entries[name] = {**entry, "options": options}
        blobs.append(packed)
        offset += len(packed)
    digest = sha.hexdigest()[:16]
    header = json.dumps({"digest": digest, **about, "parts": entries}, ensure_ascii=False, sort_keys=True)
    partial = path.with_name(path.name + ".part")
    partial.write_bytes(b"".join([MAGIC, header.encode(), b"\n", *blobs]))
    partial.replace(path)
    return digest


def open_container(path: Path) -> Container:
    """Return the header of a file of tables, checked against the size of the file.

    Raises ``ReadError`` where it cannot be read or is broken, ``ConfigError`` where it is of another kind or format.
    """
    try:
        with open_file(path) as file:
            magic = file.readline(len(MAGIC))
            line = file.readline(_MAX_HEADER_SIZE) if magic == MAGIC else b""
            start, end = file.tell(), file.seek(0, 2)
    except (OSError, ValueError) as error:  # a ValueError: a name that no file can have
        raise ReadError(f"cannot read the tables {path}: {getattr(error, 'strerror', None) or error}") from error
    if magic != MAGIC:
        remedy = "make it with python -m arclean.language.train"
        raise ConfigError(f"{path} holds no tables of this version of arclean: {remedy}")
    try:
        header = json.loads(line)
        parts = {
            str(name): Part(start + int(e["offset"]), int(e["size"]), int(e["raw"]), int(e["crc"]), dict(e["options"]))
            for name, e in header["parts"].items()
        }
        about = str(header["digest"]), str(header["licence"]), tuple(dict(source) for source in header["sources"])
        container = Container(path.absolute(), *about, parts)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ReadError(f"the header of the tables {path} is broken: train or install them again") from error
    if any(
        not start <= part.offset < part.offset + part.size <= end or not 0 < part.raw <= _MAX_PART_SIZE
        for part in parts.values()
    ):
        raise ReadError(f"the tables {path} are cut short or broken: train or install them again")
    return container
