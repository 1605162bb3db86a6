"""Pages ahead: those of a long document, read by several processes before their turn, taken in order.

Where processes are still to come up, or a page has to be read in its turn, the one that takes it reads it itself:
so the result is that of one process, whatever the others do.
"""

from __future__ import annotations

import math
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.ahead.page_process import PageProcess, PageRequest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.readers.pdf.ahead.page_follower import PageFollower
    from arclean.readers.pdf.ahead.page_process import ReadingTask
    from arclean.readers.pdf.ahead.page_record import PageRecord
    from arclean.readers.pdf.layout.bracket_vote import BracketVote
    from arclean.readers.pdf.layout.sheets import Sheet
    from arclean.readers.timeout import StepTimer

__all__ = ["PagesAhead"]

WORTH_SECONDS = 2.5
"""Work that is left, in seconds, for which processes are started: each takes half a second to come up and load."""
_FIRST_PAGES = 3  # by which the time of the others is estimated; the first one loads what all need
_PAGES_AT_ONCE = 4  # the more, the older is what they know of fonts
_MAX_MISSES = 12  # pages that were read twice, more than were not: processes are no help


class PagesAhead:
    """Has pages read ahead by the processes of a task, and hands on those that stand."""

    def __init__(self, task: ReadingTask, follower: PageFollower, brackets: BracketVote, timer: StepTimer) -> None:
        self._task, self._follower, self._brackets, self._timer = task, follower, brackets, timer
        self._processes: list[PageProcess] = []
        self._planned: deque[int] = deque()
        self._asked: dict[int, PageProcess] = {}
        self._read = 0
        self._since = 0.0
        self._misses = 0
        self._is_over = False

    def plan(self, numbers: Iterable[int]) -> None:
        """Have these pages read, in this order; each will be taken."""
        self._planned = deque(numbers)
        self._read = 0

    def take_page(self, number: int, page: Any) -> Sheet | None:
        """Return a page that stands as it was read; None where it is to be read now."""
        if not self._is_over:
            self._ask_for_pages()
        if (process := self._asked.pop(number, None)) is None:
            if self._planned and self._planned[0] == number:
                self._planned.popleft()
            self._note_reading()
            return None
        self._timer.start_step(math.inf)  # a process bounds its pages itself
        record = process.answer()
        self._timer.start_step()
        if record is not None and self._stands(record, page):
            self._misses = max(0, self._misses - 1)
            return record.sheet
        self._misses += 1
        if self._misses > _MAX_MISSES:
            self.close()
        return None

    def _stands(self, record: PageRecord, page: Any) -> bool:
        try:
            return self._follower.follow(record, page.page_obj.doc)
        except Exception:  # noqa: BLE001 - a font that is broken breaks the page where it is read, and is told there
            return False

    def close(self) -> None:
        """End all processes; pages are read where they are taken from now on."""
        self._is_over = True
        self._asked.clear()
        while self._processes:
            self._processes.pop().end()

    def _note_reading(self) -> None:
        """Note that a page is read here; start processes where what is left takes long enough."""
        self._read += 1
        if self._read == 2:
            self._since = time.thread_time()
        done = self._read - 2
        if self._is_over or self._processes or done < _FIRST_PAGES:
            return
        if (time.thread_time() - self._since) / done * len(self._planned) >= WORTH_SECONDS:
            try:
                for _ in range(self._task.jobs):
                    self._processes.append(PageProcess(self._task))
            except OSError:  # there can be no more
                self._is_over = not self._processes

    def _ask_for_pages(self) -> None:
        """Ask the processes that have few pages left for more."""
        while self._planned:
            ready = [one for one in self._processes if one.is_ready]
            if not ready or (least := min(ready, key=lambda one: one.busy)).busy >= _PAGES_AT_ONCE:
                return
            count = max(1, min(_PAGES_AT_ONCE, len(self._planned) // (2 * self._task.jobs)))
            numbers = tuple(self._planned.popleft() for _ in range(count))
            lessons = self._follower.lessons()
            new = {number: lesson for number, lesson in lessons.items() if least.known.get(number) != lesson}
            least.known = lessons
            least.ask(PageRequest(numbers, new, self._brackets.votes, self._follower.language))
            self._asked |= dict.fromkeys(numbers, least)
