"""A process that reads pages in this one: nothing is started, and all goes through pickles as it would."""

import pickle
from io import BytesIO

from arclean.readers.pdf.ahead.page_record import PageRecorder
from arclean.readers.pdf.fonts.decipher.text_source import ShapesAndLanguage
from arclean.readers.pdf.syntax.opened_pdf import OpenedPdf


class NearProcess:
    """Answers as a PageProcess; ``made`` has all of a test, ``records`` the answers, None for ``failing``."""

    made: list["NearProcess"] = []  # noqa: RUF012 - emptied by each test
    failing: frozenset[int] = frozenset()
    is_ready = True

    def __init__(self, task):
        self.busy, self.known, self.asked, self.records, self.waits, self.ended = 0, {}, [], [], [], False
        opened = OpenedPdf(BytesIO(task.data), task.password)
        self.pages = opened.pages
        sources = [*task.fonts.text_sources(), *([ShapesAndLanguage()] if task.decipher else [])]
        self.recorder = PageRecorder(opened.rsrcmgr, task.limits, sources, annotations=task.annotations)
        NearProcess.made.append(self)

    def ask(self, request):
        self.busy += len(request.numbers)
        request = pickle.loads(pickle.dumps(request))
        self.asked += [(number, request if number == request.numbers[0] else None) for number in request.numbers]

    def answer(self, seconds):
        self.waits.append(seconds)
        self.busy -= 1
        number, request = self.asked.pop(0)
        if request is not None:
            self.recorder.learn(request.lessons, request.votes)
        record = None if number in self.failing else self.recorder.read_page(self.pages[number - 1])
        self.records.append(record)
        return pickle.loads(pickle.dumps(record))

    def end(self):
        self.ended = True
