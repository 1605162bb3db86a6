"""Fuzz the PDF reader: break PDFs in many ways, and see that only ArcleanErrors come out, within seconds.

    python benchmarks/pdf_fuzz.py [FOLDER ...] [--count 500] [--seed 1] [--seconds 30] [--keep FOLDER]

The PDFs are those of fixtures/pdf and of the folders given. Each is broken by one to three mutations: bytes flipped,
the file cut, objects swapped, what a dictionary says changed (numbers, references, names, keys), and what a stream
holds: content with torn, huge, deeply nested or endless operators, forms that draw each other, maps and fonts
with wrong bytes, streams that inflate to more than a machine holds. A changed object is appended, with its place, as
an editor would do, so that all the rest is still read.

Every file is read and repaired in a process that may have 3 GB of memory. Prints the failures and the
slowest; exit code 1 where an error is no ArcleanError, or a file takes longer than ``--seconds``. ``--keep`` writes
those files.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import sys
import time
import traceback
import zlib
from functools import cache, partial
from multiprocessing.connection import wait
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

ROOT = Path(__file__).resolve().parents[1]
MEMORY = 3 << 30
_OBJECT = re.compile(rb"(?<![0-9])([0-9]{1,9}) 0 obj\b(.*?)\bendobj", re.DOTALL)
_STREAM = re.compile(rb"(.*?>>)\s*stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_ROOT = re.compile(rb"/Root\s+[0-9]+ [0-9]+ R")
_START = re.compile(rb"startxref\s+([0-9]+)")
_NUMBER = re.compile(rb"(?<![\w.])-?[0-9]+(?:\.[0-9]+)?(?![\w.])")
_REFERENCE = re.compile(rb"[0-9]+ 0 R")
_NAME = re.compile(rb"/[A-Za-z0-9]+")
_LARGE = 1 << 22  # bytes of a stream that is not changed further
_HUGE = (b"1e999", b"99999999999999999999", b"-2147483648", b"4294967295", b"0.0000000000001", b"-1", b"0", b"7" * 400)
_FILTERS = (b"/FlateDecode", b"/LZWDecode", b"/RunLengthDecode", b"/ASCII85Decode", b"/ASCIIHexDecode", b"/DCTDecode")


class Parts(NamedTuple):
    """A PDF taken apart for changes: its bytes, and the bodies of its objects by number."""

    data: bytes
    objects: dict[int, bytes]


def parts(data: bytes) -> Parts:
    return Parts(data, {int(found[1]): found[2] for found in _OBJECT.finditer(data)})


def with_objects(whole: Parts, changed: dict[int, bytes]) -> bytes:
    """Append changed objects with a table of their places, as incremental updates do."""
    data, start, root = whole.data, _START.findall(whole.data), _ROOT.findall(whole.data)
    out = bytearray(data + b"\n")
    places = {}
    for number, body in changed.items():
        places[number] = len(out)
        out += b"%d 0 obj%b endobj\n" % (number, body)
    at = len(out)
    out += b"xref\n"
    for number, place in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    previous = b" /Prev " + start[-1] if start else b""
    size = max([*whole.objects, 0]) + 1
    out += b"trailer\n<< /Size %d %b%b >>\nstartxref\n%d\n%%%%EOF\n" % (size, root[-1] if root else b"", previous, at)
    return bytes(out)


def rewritten(whole: Parts, change: Callable[[bytes], bytes | None]) -> bytes:
    """Change objects, one by one; None leaves one as it is."""
    changed = {number: change(body) for number, body in whole.objects.items()}
    return with_objects(whole, {number: body for number, body in changed.items() if body is not None})


# Mutations: each takes the file and a source of chance, and gives the broken file ------------------------


def flips(whole: Parts, random: Random) -> bytes:
    data = bytearray(whole.data)
    for _ in range(random.choice((1, 10, 100, len(data) // 50 + 1))):
        data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data)


def cuts(whole: Parts, random: Random) -> bytes:
    data = whole.data
    first, last = sorted(random.randrange(len(data)) for _ in range(2))
    return random.choice((data[:first], data[:first] + data[last:], data[:last] + data[first:], data[first:]))


def swaps(whole: Parts, random: Random) -> bytes:
    numbers = [*whole.objects] or [1]
    chosen = [random.choice(numbers) for _ in range(random.choice((2, 4, 8)))]
    bodies = [whole.objects.get(n, b" null") for n in chosen]
    random.shuffle(bodies)
    return with_objects(whole, dict(zip(chosen, bodies, strict=True)))


def dictionaries(whole: Parts, random: Random) -> bytes:
    """Change numbers, references and names in dictionaries, or take a key away."""
    numbers = [*whole.objects] or [1]

    def number(_: re.Match[bytes]) -> bytes:
        return random.choice(_HUGE)

    def reference(_: re.Match[bytes]) -> bytes:
        return b"%d 0 R" % random.choice(numbers)

    def name(found: re.Match[bytes]) -> bytes:
        return random.choice((b"/X", b"null", b"(a)", b"[" * 9, b"/Kids", b"/Parent", found[0] + b" " + found[0]))

    changed = {}
    for _ in range(random.choice((1, 3, 10))):
        chosen = random.choice(numbers)
        head, sign, rest = whole.objects.get(chosen, b" null").partition(b"stream")
        pattern, change = random.choice(((_NUMBER, number), (_REFERENCE, reference), (_NAME, name)))
        places = [*pattern.finditer(head)]
        if places:
            found = random.choice(places)
            changed[chosen] = head[: found.start()] + change(found) + head[found.end() :] + sign + rest
    return with_objects(whole, changed)


def filters(whole: Parts, random: Random) -> bytes:
    """Say that streams are packed in another way, or twice."""

    def change(body: bytes) -> bytes | None:
        head, sign, rest = body.partition(b"stream")
        if not sign or random.random() >= 0.3:
            return None
        other = random.choice(_FILTERS)
        packed = random.choice((other, b"[" + other * random.choice((2, 40)) + b"]", b"[" * 50))
        parameters = b"/DecodeParms << /Predictor 15 /Columns %b >> " % random.choice(_HUGE)
        head = head.replace(b"/FlateDecode", packed).replace(b"/Filter", parameters + b"/Filter", 1)
        return head + sign + rest

    return rewritten(whole, change)


def streams(whole: Parts, random: Random, change: Callable[[bytes, Random], bytes]) -> bytes:
    """Change what streams hold, unpacked."""
    found = []
    for number, body in whole.objects.items():
        stream = _STREAM.match(body)
        if stream and b"/Subtype /Image" not in stream[1] and b"/DCTDecode" not in stream[1]:
            found.append((number, stream))
    random.shuffle(found)
    changed = {}
    for number, stream in found[: random.choice((1, 2, 100))]:
        head, data = stream[1], stream[2]
        if len(data) > _LARGE:
            continue
        if b"/FlateDecode" in head:
            try:
                data = zlib.decompressobj().decompress(data, _LARGE)
            except zlib.error:
                continue
        packed = zlib.compress(change(data, random))
        head = re.sub(rb"/Length\s+[0-9]+( 0 R)?", b"/Length %d" % len(packed), head)
        if b"/FlateDecode" not in head:
            head = head[: head.rindex(b">>")] + b" /Filter /FlateDecode >>"
        changed[number] = head + b"\nstream\n" + packed + b"\nendstream"
    return with_objects(whole, changed)


def _inside(data: bytes, added: bytes, random: Random) -> bytes:
    """Put bytes between two lines, or words, of a stream."""
    found = re.compile(rb"\s").search(data, random.randrange(len(data) + 1))
    at = found.end() if found else 0
    return data[:at] + added + b"\n" + data[at:]


def bytes_within(data: bytes, random: Random) -> bytes:
    return flips(Parts(data or b"\0", {}), random)


def cuts_within(data: bytes, random: Random) -> bytes:
    return cuts(Parts(data or b"\0", {}), random)


def numbers_within(data: bytes, random: Random) -> bytes:
    share = random.choice((0.01, 0.2))
    return _NUMBER.sub(lambda found: random.choice(_HUGE) if random.random() < share else found[0], data)


def nesting(data: bytes, random: Random) -> bytes:
    deep = random.choice(
        (b"q ", b"[", b"<<", b"(", b"BT ", b"/Span << /ActualText (x) >> BDC ", b"Q ", b"ET ", b"EMC ")
    )
    return _inside(data, deep * random.choice((3, 100, 20_000)), random)


def endless(data: bytes, random: Random) -> bytes:
    """Put in what takes long: numbers without an operator, digits without an end, strings never closed."""
    count = random.choice((1000, 200_000))
    torn = (
        b"1 " * count,
        b"9" * count + b"-",
        b"+" * count + b"x",
        b"<" + b"a" * count,
        b"(" + b"\\" * count,
        b"/" * count,
        b"<a" * count,
        b"(a" * count,
        b"%" * count,
        b"-.5" * count,
        b"1 0 0 1 5 0 cm " * count,
        b"0 0 9 9 re W n " * count,
        b"0 0 m 9 9 l S " * count,
        b"(a b) Tj 1 1 Td " * (count // 10),
        b"[(a) -1000] TJ " * (count // 10),
        b"/Span BMC " * count,
        b"BI ID " * count,
        b"1 2 3 4 5 6 7 8 9 c " * count,
    )
    return _inside(data, random.choice(torn), random)


def sizes(data: bytes, random: Random) -> bytes:
    """Set text at wild sizes, places and modes."""
    wild = (
        b" 1e30 Tf ",
        b" -9999999 Tf ",
        b" 0 Tf ",
        b" 1 0 0 0 0 0 Tm ",
        b" 1e20 1e20 1e20 1e20 1e38 1e38 cm ",
        b" 1e300 Tz ",
        b" 1e308 TL T* ",
        b" nan inf Td ",
        b" 1e308 1e308 Td 1e308 1e308 Td ",
        b" 1e308 Tc ",
        b" 99 Tr ",
        b" 1e308 Ts ",
        b" 0 0 0 0 0 0 cm ",
        b" 0 1e-300 -1e-300 0 0 0 Tm ",
        b" 7 Tr ",
        b" 1 0.001 -0.001 1 50 50 Tm ",
    )
    for _ in range(random.choice((1, 5, 50))):
        data = _inside(data, random.choice(wild), random)
    return (
        re.sub(rb"(/\S+) [0-9.]+ Tf", rb"\1 1e7 Tf", data, count=random.choice((0, 1)))
        if random.random() < 0.3
        else data
    )


def drawing_itself(data: bytes, random: Random) -> bytes:
    names = [*set(_NAME.findall(data)), b"/Fm0", b"/X0", b"/FormXob.1", b"/Im1"]
    return _inside(data, b" ".join(random.choice(names) + b" Do" for _ in range(random.choice((1, 50)))), random)


def maps(data: bytes, random: Random) -> bytes:
    """Let a map reach over all codes, or name itself."""
    wild = (
        b"1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange ",
        b"1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange ",
        b"1 beginbfrange <0000> <FFFF> <0041> endbfrange ",
        b"/Identity-H usecmap /Adobe-Arabic usecmap ",
        b"1 beginbfchar <00> <" + b"00410042" * 5000 + b"> endbfchar ",
        b"1 beginbfrange <0000> <FFFF> [" + b"<0041>" * 9 + b"] endbfrange ",
        b"1 beginbfchar <0003> <D800> <0004> <> <0005> <FFFF0000000C000A> endbfchar ",
    )
    wild_one = random.choice(wild)
    return data.replace(b"endcmap", wild_one + b"endcmap") if b"endcmap" in data else _inside(data, wild_one, random)


def bomb(data: bytes, random: Random) -> bytes:
    """Make a stream that inflates to a thousand times its size, of nothing, or of operators."""
    unit = random.choice((b"\0", b" ", b"q ", b"(a) Tj ", b"1 ", b"0 0 9 9 re f "))
    return data + unit * (random.choice((10_000_000, 300_000_000)) // len(unit))


@cache
def _packed_twice() -> bytes:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 10_000_000) for _ in range(100)) + packer.flush()
    return zlib.compress(packed, 9)


def twice_packed(whole: Parts, random: Random) -> bytes:
    """Pack a billion spaces twice."""
    packed = _packed_twice()
    with_stream = [n for n, body in whole.objects.items() if b"stream" in body] or [1]
    head = b"<< /Type /ObjStm /N 5 /First 30 /Length %d /Filter [/FlateDecode /FlateDecode] >>" % len(packed)
    return with_objects(whole, {random.choice(with_stream): head + b"\nstream\n" + packed + b"\nendstream"})


def widths(whole: Parts, random: Random) -> bytes:
    """Give widths to all codes there are, or none that are numbers."""
    wild = (
        b"/W [0 2000000000 500]",
        b"/W [0 [1 2 (a) /b null]]",
        b"/W [5 0 R 1]",
        b"/W [[[[]]]]",
        b"/W2 [0 2000000000 1 2 3]",
    )

    def change(body: bytes) -> bytes | None:
        if b">>" not in body or not any(key in body for key in (b"/CIDFontType", b"/DescendantFonts", b"/Widths")):
            return None
        end = body.rindex(b">>")
        more = random.choice((b"", b" /FirstChar -7 /Widths [(a) 1e9 null]"))
        return body[:end] + b" " + random.choice(wild) + more + body[end:]

    return rewritten(whole, change)


_WITHIN = (bytes_within, cuts_within, numbers_within, nesting, endless, sizes, drawing_itself, maps, bomb)
MUTATIONS: dict[str, Callable[[Parts, Random], bytes]] = {
    made.__name__: made for made in (flips, cuts, swaps, dictionaries, filters, widths, twice_packed)
} | {made.__name__: partial(streams, change=made) for made in _WITHIN}
_RARE = {"bomb", "twice_packed"}  # they cost seconds each


def mutant(files: Sequence[Path], number: int, seed: int, *, rare: bool = True) -> tuple[str, bytes]:
    """Make a broken file, and say what was done to it; the same numbers give the same file."""
    names = [name for name in MUTATIONS for _ in range(rare if name in _RARE else 4)]
    random = Random(f"{seed}/{number}")
    file = random.choice(files)
    data = file.read_bytes()
    done = []
    for _ in range(random.choice((1, 1, 2, 3))):
        name = random.choice(names)
        data = MUTATIONS[name](parts(data), random) or b"%PDF-1.4"
        done.append(name)
    return f"{number} {file.name}: {', '.join(done)}", data


class Outcome(NamedTuple):
    """What became of a file: its seconds, "read" or the kind of error, and what was wrong, if anything."""

    label: str
    seconds: float
    kind: str
    failure: str


def read(label: str, data: bytes) -> Outcome:
    """Read and repair a broken file, and time it."""
    import arclean  # noqa: PLC0415 - in the process that reads

    failure = ""
    start = time.perf_counter()
    try:
        document = arclean.read_pdf(data)
        arclean.repair(document, profile="pdf")
        document.origin(0, len(document.text))
        kind = "read" if document.text.strip() else "empty"
    except arclean.ArcleanError as error:
        kind = type(error).__name__
        partial_ = getattr(error, "partial", None)
        if kind == "LimitError" and not isinstance(partial_, arclean.Document):
            failure = f"a limit without what was read: {error}"
    except BaseException as error:  # noqa: BLE001 - this is what we look for
        kind, failure = type(error).__name__, "".join(traceback.format_exception(error))[-1500:]
    return Outcome(label, time.perf_counter() - start, kind, failure)


def _work(pipe: Connection, files: Sequence[Path], seed: int) -> None:
    """Read the files whose numbers come through a pipe, within bounds of memory."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while (number := pipe.recv()) is not None:
        pipe.send(read(*mutant(files, number, seed)))


class _Worker:
    """A process that reads one file after another; a new one takes its place where it dies or takes too long."""

    def __init__(self, files: Sequence[Path], seed: int) -> None:
        self.number = -1
        self.since = time.monotonic()
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other, files, seed), daemon=True)
        self._process.start()
        other.close()

    def start(self, number: int | None) -> None:
        self.number, self.since = -1 if number is None else number, time.monotonic()
        self.pipe.send(number)

    def outcome(self, longest: float) -> Outcome | None:
        """Give what became of the file, None while it is being read."""
        spent = time.monotonic() - self.since
        if self.pipe.poll():
            try:
                found: Outcome = self.pipe.recv()
            except EOFError:
                return Outcome(str(self.number), spent, "died", f"the process died: exit code {self._process.exitcode}")
            return found
        return Outcome(str(self.number), spent, "timeout", "stopped") if spent > longest else None

    def kill(self) -> None:
        self._process.kill()


def outcomes(
    files: Sequence[Path], count: int, seed: int, longest: float, workers: int = 2
) -> Iterator[tuple[int, Outcome]]:
    """Read so many broken files in several processes; yield the number of each and what became of it."""
    numbers = iter(range(count))
    busy: list[_Worker] = []
    for _, number in zip(range(workers), numbers, strict=False):  # in this order, or a number is lost
        busy.append(_Worker(files, seed))
        busy[-1].start(number)
    while busy:
        wait([worker.pipe for worker in busy], timeout=1.0)
        for place, worker in enumerate(list(busy)):
            found = worker.outcome(longest)
            if found is None:
                continue
            yield worker.number, found
            if found.kind in ("died", "timeout"):
                worker.kill()
                worker = busy[place] = _Worker(files, seed)  # noqa: PLW2901 - a new one in its place
            worker.start(next(numbers, None))
        for worker in [w for w in busy if w.number < 0]:
            busy.remove(worker)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, help="more PDFs to break")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=30.0, help="none may take longer (default 30)")
    parser.add_argument("--keep", type=Path, help="write the files that fail here")
    args = parser.parse_args()

    files = sorted(f for folder in (ROOT / "fixtures" / "pdf", *args.folders) for f in folder.glob("*.pdf"))
    kinds: dict[str, int] = {}
    slowest: list[Outcome] = []
    failed = 0
    for number, found in outcomes(files, args.count, args.seed, 4 * args.seconds):
        kinds[found.kind] = kinds.get(found.kind, 0) + 1
        slowest = sorted([*slowest, found], key=lambda one: -one.seconds)[:5]
        if not found.failure and found.seconds <= args.seconds:
            continue
        failed += 1
        label, data = mutant(files, number, args.seed)
        print(f"FAILED {label} ({found.kind}, {found.seconds:.1f} s)\n{found.failure}", flush=True)
        if args.keep:
            args.keep.mkdir(parents=True, exist_ok=True)
            (args.keep / f"{number}.pdf").write_bytes(data)
    print(
        f"{args.count} broken files of {len(files)}: " + ", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items()))
    )
    print("slowest:", *(f"  {one.seconds:6.2f} s  {one.label}" for one in slowest), sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
