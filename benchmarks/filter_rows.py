"""Measure what each filter costs within a run, in microseconds a kB of text, beside ``ftfy.fix_text``.

    python benchmarks/filter_rows.py [--documents 120]

Documents have 1,000 bytes of UTF-8, made of the clean fixtures (see ``damaged_sets.py``), and each is cleaned once by
the profile ``repair``: damaged by each corruptor of the package, by each damage of ``independent_damage.py``, as they
are read of PDFs, and damaged in many ways at once. Of each filter are given:

- asleep: its closer look at a clean text, which follows a trigger (the search for all triggers is a row of its own);
- awake without an edit, and with one: what it takes to propose and to apply, with how often it was called.

The ratio is the filter's time to that of ftfy over the same documents, in the same run. Filters of other profiles, and
those that only report, run alone over texts of the layout that can have their damage. The last table tells the first
time that a filter is asked in a run from all later ones.

Seconds are those of the processor; what the clock itself takes is taken off.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import ftfy
from common import clean_texts, damage_documents, make_documents, print_table, print_totals
from damaged_sets import by_corruptor, by_independent_damage, like_pdf_text, mixed_documents
from fixture_documents import documents_for
from independent_damage import DAMAGES

import arclean
from arclean import filters
from arclean.core import run_filters as loop
from arclean.core.gates import Gates
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.core.context import Context
    from arclean.core.filter import Filter

ASLEEP, IDLE, EDITED = "asleep", "without", "with"
TRIGGERS = "(search for triggers)"


class Sum(NamedTuple):
    """Seconds of the processor, the bytes that they were spent on, and the seconds that ftfy took over these."""

    calls: int = 0
    seconds: float = 0.0
    bytes: int = 0
    by_ftfy: float = 0.0

    def add(self, seconds: float, size: int, by_ftfy: float) -> Sum:
        """Return the sum with one more call."""
        return Sum(self.calls + 1, self.seconds + seconds, self.bytes + size, self.by_ftfy + by_ftfy)


@dataclass
class Watch:
    """What is seen of the calls of filters, by filter and by what became of them; ``later`` after the first pass."""

    sums: defaultdict[tuple[str, str], Sum] = field(default_factory=lambda: defaultdict(Sum))
    later: defaultdict[tuple[str, str], Sum] = field(default_factory=lambda: defaultdict(Sum))
    asked: set[str] = field(default_factory=set)
    whole: float = 0.0
    clock: float = 0.0
    by_ftfy: float = 0.0
    size: int = 0

    def __post_init__(self) -> None:
        self.clock = min(self._empty_call() for _ in range(200))

    def _empty_call(self) -> float:
        start = time.process_time()
        return time.process_time() - start

    def timed(self, call: Callable[[], object]) -> tuple[float, object]:
        """Return how long a call takes, and what it returns."""
        start = time.process_time()
        found = call()
        return max(0.0, time.process_time() - start - self.clock), found

    def clean(self, pipeline: Callable[[str], str], texts: Sequence[str]) -> None:
        """Clean texts, each once, and remember what ftfy takes over each of them."""
        loop.apply_proposals = self.apply
        for text in texts:
            self.by_ftfy, self.size = self.timed(lambda text=text: ftfy.fix_text(text))[0], size_of(text)
            self.asked = set()
            self.whole += self.timed(lambda text=text: pipeline(text))[0]

    def apply(self, filter_: Filter, text: str, context: Context, record: object) -> str:
        """Do as ``apply_proposals`` does, and keep the time."""
        seconds, now = self.timed(lambda: _APPLY(filter_, text, context, record))
        key = filter_.name, EDITED if now != text else IDLE
        self.sums[key] = self.sums[key].add(seconds, size_of(text), self.by_ftfy)
        if filter_.name in self.asked:
            self.later[key] = self.later[key].add(seconds, size_of(text), self.by_ftfy)
        self.asked.add(filter_.name)
        return str(now)


_APPLY = loop.apply_proposals


def size_of(text: str) -> int:
    """Return the bytes of a text in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


def look_at_clean(watch: Watch, gates: Gates, texts: Sequence[str]) -> float:
    """Look at clean texts as a run does, one filter after another; return the share of texts that opens no gate."""
    shut = 0
    for text in texts:
        by_ftfy, size = watch.timed(lambda text=text: ftfy.fix_text(text))[0], size_of(text)
        seconds, awake = watch.timed(lambda text=text: gates.triggered_filters(text))
        watch.sums[TRIGGERS, ASLEEP] = watch.sums[TRIGGERS, ASLEEP].add(seconds, size, by_ftfy)
        assert isinstance(awake, int)
        opened = awake & gates.surely
        for bit, filter_, look, test in gates.looks:
            seconds = 0.0
            wakes = False
            for is_asked in (look if awake & bit else None, test):
                if is_asked and not wakes:
                    took, found = watch.timed(lambda text=text, ask=is_asked: ask(text))
                    seconds, wakes = seconds + took, bool(found)
            opened |= wakes
            key = filter_.name, ASLEEP
            watch.sums[key] = watch.sums[key].add(seconds, size, by_ftfy)
        shut += not opened
    return shut / len(texts)


def damaged_sets(count: int) -> Iterator[tuple[str, list[str]]]:
    """Yield the names of damages, and documents that have them."""
    for number, name in enumerate(corruptors.names()):
        if any(filter_.name == name for filter_ in arclean.profile("repair").filters):
            yield name, by_corruptor(name, count, number)
    for number, name in enumerate(DAMAGES):
        yield f"independent {name}", by_independent_damage(name, count, number)
    yield "as read of a PDF", like_pdf_text(count)
    yield "mixed, 10 kB", mixed_documents(max(1, count // 10), 10_000)


def others(watch: Watch, count: int) -> None:
    """Run the filters that no text of ``repair`` meets alone, over texts that can have their damage, and damaged."""
    known = {filter_.name for filter_ in arclean.profile("repair").filters if filter_.changes}
    for name in filters.builtin():
        if name in known:
            continue
        alone, corruptor = arclean.Pipeline([corruptors.filter_for(name)]), corruptors.find(name)
        texts = [one.text for one in documents_for(name, clean_texts(), cut=True)][:count]
        look_at_clean(watch, Gates(alone.filters), texts)
        watch.clean(lambda text, alone=alone: alone.run(text).text, texts)
        broken = [corruptor.corrupt(text, Random(at)) for at, text in enumerate(texts)]
        watch.clean(lambda text, alone=alone: alone.run(text).text, broken)


def print_rows(watch: Watch) -> None:
    """Print a row for each filter."""
    rows = []
    for name in (TRIGGERS, *filters.builtin()):
        cells: list[object] = [name]
        for kind in (ASLEEP, IDLE, EDITED):
            one = watch.sums.get((name, kind), Sum())
            calls = [] if kind == ASLEEP else [one.calls]
            if one.calls:
                cells += [*calls, f"{1e9 * one.seconds / one.bytes:.1f}", f"{one.seconds / one.by_ftfy:.3f}"]
            else:
                cells += [*calls, "-", "-"]
        rows.append(cells)
    head = ["filter", "µs a kB, asleep", "/ ftfy"]
    for kind in ("awake without an edit", "with an edit"):
        head += [f"calls {kind}", "µs a kB", "/ ftfy"]
    print_table(head, rows)


def print_later(totals: Sequence[tuple[str, int, float, int, float, float]]) -> None:
    """Print for each damage what the calls after the first of a filter take."""
    head = ["damage", "documents", "µs a document", "later calls a document", "share of time", "that without an edit"]
    rows = [
        (
            name,
            count,
            f"{1e6 * whole / count:.0f}",
            f"{calls / count:.2f}",
            f"{later / whole:.3f}",
            f"{idle / whole:.3f}",
        )
        for name, count, whole, calls, later, idle in totals
        if count
    ]
    print_table(head, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=120, help="clean documents, and of each damage (default 120)")
    count = parser.parse_args().documents
    repair = arclean.profile("repair")
    for text in make_documents(40, seed=5):  # loads tables
        repair(text)
        ftfy.fix_text(text)
    for name in corruptors.names():
        for text in damage_documents(make_documents(6, seed=6), [name], seed=3):
            repair(text)
    watch = Watch()
    gates = Gates(tuple(f for f in repair.filters if f.changes))
    clean = make_documents(count, seed=9)
    shut = look_at_clean(watch, gates, clean)
    totals = []
    for name, texts in damaged_sets(count):
        seen = Watch(sums=watch.sums)
        seen.clean(repair, texts)
        later = sum(one.seconds for one in seen.later.values())
        idle = sum(one.seconds for (_, kind), one in seen.later.items() if kind == IDLE)
        totals.append((name, len(texts), seen.whole, sum(one.calls for one in seen.later.values()), later, idle))
    others(watch, count)
    print_rows(watch)
    print_later(totals)
    whole = sum(t for _, _, t, *_ in totals)
    print_totals(
        clean_that_opens_no_gate=shut,
        later_share=sum(x for *_, x, _ in totals) / whole,
        later_share_without_an_edit=sum(y for *_, y in totals) / whole,
    )


if __name__ == "__main__":
    main()
