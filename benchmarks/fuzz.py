"""Fuzz all that takes what others made: texts, web pages, PDFs, profiles, tables, learned models, rows.

    python benchmarks/fuzz.py [--minutes 10] [--kinds string text html pdf profile tables model batch] [--seed 1]
    python benchmarks/fuzz.py --counts string=200000 pdf=3000 html=1000 profile=1000 tables=1000    # without a clock
    python benchmarks/fuzz.py --case KIND/SEED/NUMBER     # one case, in this process

Nothing but an ArcleanError may come out, within ``--longest`` seconds of the processor; a case may hold ``--memory``
GB, and ask for twice as many addresses. A string is one line, a text are several and may have a reference. A text or
page that is read is repaired, and its repair is taken back; a profile or tables that are accepted repair a text. Each
case is made from its kind, seed and number alone, so that it can be made again; those that failed once stand in
``benchmarks/fuzz_seeds.txt`` and come first. Cases run one after another in a process of their own, which a new one
replaces when it dies or takes too long. Exit code 1 where one fails; what failed is printed as a line for that file.
"""

from __future__ import annotations

import argparse
import itertools
import math
import multiprocessing
import resource
import sys
import tempfile
import time
import tomllib
import traceback
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pdf_fuzz
from hostile_files import make_pdf, pdf_names
from hostile_pages import make_page, page_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

ROOT = Path(__file__).resolve().parents[1]
SEEDS = Path(__file__).with_name("fuzz_seeds.txt")
MEMORY = 3 << 30  # addresses
CLOCK_FACTOR = 10  # times its seconds that a case may take by the clock: other processes work too
_RESIDENT = 1.5  # GB that a case may hold
SIGNS = [
    "\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\0", "\x1b", "  ", " ،", "\u0640", "\u064b", "\u200f",
    "\u202e", "\u2066", "\ufeff", "\ufffd", "\ue000", "(cid:7)", "&amp;", "&#x645;", "\ud800", "\ufefb", "\ufdfa", "7",
    "٧", "\U0001f600", "\t", "(", "»", "é", "ï»¿", "Ø§", "ط§", "\u0300" * 30, "ـ" * 40, "ا" * 300,
    "/uni0627/lam.init", "GLYPH<12>", "/g12", "عمى المغة ", "مىىى", "قققق", "ةةة", "\u0e38\u0e07", "╣╠╚", "ÿßŸ",
    "\\n", "\\u0627", "%D8%A3", "=D8=A3", "- أ\n  - ب\n", "| أ | ب |\n",
    "# أ\n", "ا ل ف", "ّ ", "ًا ", "هللا ", "١2٣", "3.5-4.0", "?? ?",
    "[أ](", "①",
]  # fmt: skip


@cache
def _texts() -> list[str]:
    found = []
    for file in sorted((ROOT / "fixtures" / "text").glob("*.toml")):
        found += [case["broken"] for case in tomllib.loads(file.read_text("utf-8"))["case"]]
    return found


def _mutate_text(text: str, random: Random) -> str:
    for _ in range(random.choice((0, 1, 2, 5, 20))):
        at, to = sorted(random.randrange(len(text) + 1) for _ in range(2))
        to = min(to, at + 30)
        text = random.choice((
            lambda: text[:at] + random.choice(SIGNS) + text[at:],  # noqa: B023 - called at once
            lambda: text[:at] + random.choice(SIGNS) + text[to:],  # noqa: B023
            lambda: text[:at] + text[at:to] * random.choice((0, 2, 30)) + text[to:],  # noqa: B023
            lambda: text[:at] + text[at:to][::-1] + text[to:],  # noqa: B023
        ))()  # fmt: skip
    return text


def _text(random: Random) -> str:
    return "\n".join(_mutate_text(random.choice(_texts()), random) for _ in range(random.choice((1, 1, 3, 12))))


def _mutate_bytes(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 2, 8, 60))):
        if not changed:
            break
        at = random.randrange(len(changed))
        kind = random.randrange(4)
        if kind == 0:
            changed[at] = random.randrange(256)
        elif kind == 1:
            del changed[at : at + random.choice((1, 9, 400))]
        elif kind == 2:
            changed[at:at] = random.choice((b"<", b">", b'"', b"\0", b"\xff\xfe", b"<!--", b"9" * 400, b"-1", b"nan"))
        else:
            changed[at:at] = changed[at : at + 40] * random.choice((1, 50))
    return bytes(changed)


def fuzz_text(random: Random) -> None:
    import arclean  # noqa: PLC0415 - in the process that runs the cases

    text, profile = _text(random), random.choice(arclean.profiles.NAMES)
    reference = _mutate_text(text, random) if random.random() < 0.3 else None
    result = arclean.repair(text, profile=profile, reference=reference)
    if result.revert() != text:
        raise ValueError("what was repaired cannot be taken back")
    arclean.diagnose(text)


def fuzz_string(random: Random) -> None:
    import arclean  # noqa: PLC0415 - as above

    text = _mutate_text(random.choice(random.choice(_texts()).split("\n")), random)
    result = arclean.repair(text, profile=random.choice(arclean.profiles.NAMES))
    if result.revert() != text:
        raise ValueError("what was repaired cannot be taken back")


def fuzz_html(random: Random) -> None:
    import arclean  # noqa: PLC0415 - as above

    if random.random() < 0.3:
        page = make_page(random.choice(page_names()), random.choice((100, 3000, 30000)))
        page = page[: random.randrange(len(page) + 1)] + _text(random) + make_page(random.choice(page_names()), 400)
    else:
        file = random.choice(sorted((ROOT / "fixtures" / "web").glob("*.txt")))
        lines = file.read_text("utf-8", "replace").split("\n")
        page = f"<!doctype html><html><title>{lines[0]}</title><body>" + "".join(
            f"<div><p>{line}</div>" for line in lines
        )
        tags = ["<p>", "</div>", "<table>", "<td>", "<!--", "<bdo dir=ltr>", "<script>", "<meta charset=idna>", "</p"]
        for _ in range(random.choice((1, 4, 30))):
            at = random.randrange(len(page) + 1)
            page = page[:at] + random.choice((*tags, random.choice(SIGNS))) * random.choice((1, 1, 200)) + page[at:]
    encoding = random.choice(("utf-8", "utf-8", "cp1256", "utf-16", "utf-16-be", "utf-32-le", "iso8859-6", "cp720"))
    data = page.encode(encoding, "replace")
    document = arclean.read(_mutate_bytes(data, random) if random.random() < 0.5 else data, format="html")
    arclean.repair(document, profile="web").revert()


def fuzz_pdf(random: Random) -> None:
    if random.random() < 0.1:
        name = random.choice(pdf_names())
        data = make_pdf(name, random.choice((100, 3000, 30000)))
        failure = pdf_fuzz.read(name, _mutate_bytes(data, random) if random.random() < 0.5 else data).failure
        if failure:
            raise ValueError(f"{name}: {failure}")
        return
    files = sorted((ROOT / "fixtures" / "pdf").glob("*.pdf"))
    label, data = pdf_fuzz.mutant(files, random.randrange(1 << 30), random.randrange(1 << 30), rare=False)
    failure = pdf_fuzz.read(label, data).failure
    if failure:
        raise ValueError(f"{label}: {failure}")


def fuzz_profile(random: Random) -> None:
    import arclean  # noqa: PLC0415 - as above
    from arclean.profiles import parse  # noqa: PLC0415

    names = arclean.filters.names()
    values = [
        "nan",
        "-5",
        "inf",
        "1",
        "0.5",
        '"a"',
        "[]",
        "[1]",
        '["a"]',
        "true",
        "{}",
        "9" * 5000,
        "[" * 3000,
        "1e400",
    ]
    lines = [random.choice(('extends = "repair"', 'extends = "web"', "", f"extends = {random.choice(values)}"))]
    lines += [f"tables = {random.choice(values)}"] if random.random() < 0.1 else []
    for _ in range(random.randrange(4)):
        made = arclean.filters.find(name := random.choice(names))
        options = [*getattr(made, "__dataclass_fields__", {}), "apply_from", "nothing"]
        lines += ["[[filter]]", f'name = "{name}"']
        lines += [f"{random.choice(options)} = {random.choice(values)}" for _ in range(random.randrange(3))]
    source = "\n".join(lines)
    pipeline = parse(
        _mutate_bytes(source.encode(), random).decode("utf-8", "replace") if random.random() < 0.3 else source
    )
    pipeline.run(_text(random)).revert()


def fuzz_tables(random: Random) -> None:
    import arclean  # noqa: PLC0415 - as above
    from arclean.language.tables import container, load_tables  # noqa: PLC0415
    from arclean.language.tables.bigram_table import pack_bigrams  # noqa: PLC0415
    from arclean.language.tables.direction_table import ALPHABET, pack_direction  # noqa: PLC0415
    from arclean.language.tables.rare_word_table import pack_rare_words  # noqa: PLC0415
    from arclean.language.tables.word_class_table import SHAPES, SIGN_ORDER, pack_classes  # noqa: PLC0415
    from arclean.language.tables.word_table import pack_words  # noqa: PLC0415

    size = SHAPES + len(SIGN_ORDER) + 1
    parts = {
        "words": pack_words({"في": 5.0, "بيت": 9.0}, 100),
        "rare": pack_rare_words({"بيوتهن": 24.0, "قطارات": 22.0}),
        "classes": pack_classes(["في"], bytes([40]) * size, bytes([128]) * size * size),
        "pairs": pack_bigrams({0: 3.0, 1 << 20: 4.0}, backoff=0.5, unknown=5.0),
        "direction": pack_direction({"ابت": [1.0] * len(ALPHABET)}),
    }
    for name in random.sample(sorted(parts), random.randrange(4)):
        raw, options = parts[name]
        options = dict(options)
        if random.random() < 0.5:
            key = random.choice([*options, "other"])
            options[key] = random.choice((-1, 0, 1.5, 10**400, "a", None, [], [1], ["a"], {}, True, float("nan")))
        parts[name] = (_mutate_bytes(raw, random) if random.random() < 0.7 else raw, options)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "own.tables")
        container.write_container(path, parts, licence="CC0", sources=())
        if random.random() < 0.3:
            path.write_bytes(_mutate_bytes(path.read_bytes(), random))
        arclean.Pipeline(arclean.profile("repair").filters, tables=load_tables(path)).run(_text(random)).revert()


def fuzz_model(random: Random) -> None:
    import arclean  # noqa: PLC0415 - as above
    from arclean.evidence.site_lines.line_model import LineModel, RepeatedLine  # noqa: PLC0415
    from arclean.evidence.site_lines.model_file import save_model  # noqa: PLC0415
    from arclean.readers.pdf.fonts.identity.known_fonts import known_fonts  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.file")
        if random.random() < 0.3:
            file = random.choice(sorted((ROOT / "arclean/readers/pdf/fonts/identity/data").glob("*.fonts")))
            path.write_bytes(_mutate_bytes(file.read_bytes(), random))
            known_fonts(path).reference_tables()
            return
        numbers = (0, 1, 3, 50, -1, 1 << 70)
        rows = tuple(
            RepeatedLine(random.choice(("a", "ا ب", "", "x" * 400)), *(random.choice(numbers) for _ in range(4)))
            for _ in range(random.randrange(4))
        )
        save_model(LineModel(random.choice(numbers), random.choice(numbers), rows), path)
        if random.random() < 0.6:
            path.write_bytes(_mutate_bytes(path.read_bytes(), random))
        filter_ = arclean.filters.find("repeated-lines")(path=str(path))
        arclean.Pipeline([filter_]).run(_text(random)).revert()


def fuzz_batch(random: Random) -> None:
    import json  # noqa: PLC0415 - as above
    import zlib  # noqa: PLC0415

    from arclean.cli import main as command  # noqa: PLC0415
    from arclean.cli.batch.compression import compress_bytes  # noqa: PLC0415

    values = ("1e400", "NaN", "null", "[" * 2000, '"\\ud800"', "9" * 5000, "{}", '"a"', "-0.0", "1.10")
    rows = [
        f'{{"n": {random.choice(values)}, "text": {json.dumps(_text(random)[:300], ensure_ascii=is_ascii)}}}'
        for is_ascii in random.choices((False, True), k=random.choice((0, 1, 5)))
    ]
    compression = random.choice(("", "", ".gz", ".zst"))
    data = compress_bytes("\n".join(rows).encode("utf-8", "surrogatepass"), compression)
    if random.random() < 0.7:
        data = _mutate_bytes(data, random)[: random.choice((1 << 30, 40, len(data) - 3))]
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder, f"{zlib.crc32(data)}.jsonl{compression}"), Path(folder, "out")
        file.write_bytes(data)
        more = random.choice(
            ((), ("--add-record", "r"), ("--add-record", "n"), ("--field", "n"), ("--profile", "search"))
        )
        code = command(["batch", str(file), "-o", str(out), "--no-isolated", *more])
        if code not in (0, 3):
            raise ValueError(f"exit code {code}")


KINDS: dict[str, Callable[[Random], None]] = {
    "string": fuzz_string, "text": fuzz_text, "html": fuzz_html, "pdf": fuzz_pdf, "profile": fuzz_profile,
    "tables": fuzz_tables, "model": fuzz_model, "batch": fuzz_batch,
}  # fmt: skip


def run_case(case: str) -> str:
    """Return what is wrong with a case, empty where nothing is."""
    import arclean  # noqa: PLC0415 - as above

    try:
        KINDS[case.partition("/")[0]](Random(case))
    except arclean.ConfigError as error:
        return "" if str(error) else "an error without a message"
    except arclean.FilterError:
        return traceback.format_exc()[-1500:]
    except arclean.ArcleanError as error:
        return "" if str(error) else "an error without a message"
    except BaseException:  # noqa: BLE001 - this is what we look for
        return traceback.format_exc()[-1500:]
    return ""


def _work(pipe: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with suppress(EOFError, BrokenPipeError):  # nobody asks any more
        while True:
            case, start = pipe.recv(), time.process_time()
            failure = run_case(case)
            held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)
            pipe.send((failure, held, time.process_time() - start))


class _Runner:
    """A process that runs one case after another."""

    def __init__(self) -> None:
        self.peak = 0.0  # GB that it held at most
        self.spent = 0.0  # seconds that the processor worked on the last case
        context = multiprocessing.get_context("spawn")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other,), daemon=True)
        self._process.start()
        other.close()

    def run(self, case: str, longest: float) -> str | None:
        """Return what is wrong with a case; None where the process did not survive it, or hangs."""
        self._pipe.send(case)
        try:
            if not self._pipe.poll(CLOCK_FACTOR * longest):
                return None
            failure, self.peak, self.spent = self._pipe.recv()
            return str(failure) or (f"it takes {self.spent:.0f} s" if self.spent > longest else "")
        except EOFError:
            return None
        finally:
            if not self._process.is_alive():
                self._process.join()

    def kill(self) -> None:
        self._process.kill()


def cases(kinds: list[str], seed: int, counts: dict[str, int] | None = None) -> Iterator[str]:
    """Yield the cases that failed once, then new ones, of each kind in turn, or as many of each as is asked."""
    kept = SEEDS.read_text("utf-8").splitlines() if SEEDS.exists() else []
    yield from (line.split()[0] for line in kept if line.strip() and line.partition("/")[0] in kinds)
    for number in range(max(counts.values())) if counts else itertools.count():
        yield from (f"{kind}/{seed}/{number}" for kind in kinds if counts is None or number < counts[kind])


def _read_counts(given: list[str]) -> dict[str, int]:
    """Return the numbers of cases by kind; raises SystemExit where they are no ``KIND=NUMBER``."""
    found = {kind: number for kind, _, number in (one.partition("=") for one in given)}
    if not all(kind in KINDS and number.isdecimal() for kind, number in found.items()):
        raise SystemExit(f"--counts takes KIND=NUMBER, a KIND is one of {', '.join(KINDS)}")
    return {kind: int(number) for kind, number in found.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--kinds", nargs="*", choices=sorted(KINDS), default=list(KINDS))
    parser.add_argument("--counts", nargs="*", default=[], metavar="KIND=NUMBER", help="so many cases, without a clock")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=30.0, help="seconds that a case may work (default 30)")
    parser.add_argument("--memory", type=float, default=_RESIDENT, help="GB that it may hold (default 1.5)")
    parser.add_argument("--case", help="run this one, and show its error")
    args = parser.parse_args()
    if args.case:
        failure = run_case(args.case)
        print(failure or "nothing is wrong")
        return bool(failure)
    counts = _read_counts(args.counts) if args.counts else None
    kinds = list(counts) if counts else args.kinds
    end = math.inf if counts else time.monotonic() + 60 * args.minutes
    runner = _Runner()
    failed, slowest, peak, count = 0, (0.0, ""), (0.0, ""), dict.fromkeys(kinds, 0)
    for case in cases(kinds, args.seed, counts):
        if time.monotonic() > end:
            break
        failure = runner.run(case, args.longest)
        slowest = max(slowest, (runner.spent, case))
        peak = max(peak, (runner.peak, case))
        count[case.partition("/")[0]] += 1
        if not failure and runner.peak > args.memory:
            failure = f"{runner.peak:.1f} GB were held"
            runner.kill()
            runner = _Runner()
        if failure is None:
            runner.kill()
            runner, failure = _Runner(), f"died, or took more than {CLOCK_FACTOR * args.longest:g} s by the clock"
        if failure:
            failed += 1
            print(f"{case}  # {failure.strip().splitlines()[-1][:200]}\n{failure}", flush=True)
    runner.kill()
    print(", ".join(f"{number} of {kind}" for kind, number in count.items()) + f": {failed} failed")
    print(f"slowest: {slowest[0]:.1f} s, {slowest[1]}; most memory: {peak[0]:.2f} GB, {peak[1]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
