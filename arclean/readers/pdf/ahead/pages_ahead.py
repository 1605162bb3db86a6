"""Pages ahead: those of a long document, read by several processes before their turn, taken in order.

Where processes are still to come up, or a page has to be read in its turn, the one that takes it reads it itself:
so the result is that of one process, whatever the others do.
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.ahead.page_costs import PageCosts
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
_FIRST_PAGES = 3  # by which the time of the others is estimated
_PAGES_AT_ONCE = 4  # the more, the older is what they know of fonts
_MAX_WAIT = 2  # times what a page costs here: one that is asked for is under way, others cost more than the mean
_WINDOW, _MAX_MISSES = 12, 4  # of so many pages more were read twice: processes are no help


class PagesAhead:
    """Has pages read ahead by the processes of a task, and hands on those that stand."""

    def __init__(self, task: ReadingTask, follower: PageFollower, brackets: BracketVote, timer: StepTimer) -> None:
        self._task, self._follower, self._brackets, self._timer = task, follower, brackets, timer
        self._processes: list[PageProcess] = []
        self._planned: deque[int] = deque()
        self._asked: dict[int, PageProcess] = {}
        self._costs = PageCosts()
        self._misses: deque[bool] = deque(maxlen=_WINDOW)
        self._is_over = False

    def plan(self, numbers: Iterable[int]) -> None:
        """Have these pages read, in this order; each will be taken. What ended an earlier reading may be over."""
        self._planned = deque(numbers)
        self._misses.clear()
        self._is_over = False

    def take_page(self, number: int, page: Any) -> Sheet | None:
        """Return a page that stands as it was read; None where it is to be read now."""
        self._costs.end()
        sheet = self._take_asked(number, page)
        if sheet is None:
            self._costs.begin()
        return sheet

    def _take_asked(self, number: int, page: Any) -> Sheet | None:
        if not self._is_over:
            self._ask_for_pages()
        if (process := self._asked.pop(number, None)) is None:
            if self._planned and self._planned[0] == number:
                self._planned.popleft()
            self._start_processes()
            return None
        self._timer.start_step(math.inf)  # a process bounds its pages itself
        record = process.answer(_MAX_WAIT * self._costs.clock)
        self._timer.start_step()
        stands = record is not None and self._stands(record, page)
        self._misses.append(not stands)
        if sum(self._misses) > _MAX_MISSES:
            self.close()
        return record.sheet if record is not None and stands else None

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

    def _start_processes(self) -> None:
        """Start processes where what is left takes long enough."""
        if self._is_over or self._processes or self._costs.count < _FIRST_PAGES:
            return
        if self._costs.work * len(self._planned) >= WORTH_SECONDS:
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
            least.ask(PageRequest(numbers, new, self._brackets.votes))
            self._asked |= dict.fromkeys(numbers, least)
