"""In which order the runs of a document stand: as they lie on the page from left to right, or as they are read.

A tool turns the runs of a page in the order in which they were drawn. Some producers draw a line from left to right,
others as it is read; both come out in one form, with the spaces on the far sides. The words beside the numbers tell:
one that mostly stands before a number, one that begins a line. A line tells little, the document mostly all.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

from arclean.evidence.number_places.word_places import FIRST, LAST, number_kind, word_score
from arclean.filters.turned_runs import weights

if TYPE_CHECKING:
    from arclean.filters.turned_runs.laid_out_runs import LineForm

__all__ = ["page_order_nats", "sentence_nats", "words_beside_numbers"]

_first_run = re.compile("[^ ]*[0-9A-Za-z\u00c0-\u024f\u06f0-\u06f9]").match


def page_order_nats(line: str, form: LineForm) -> float:
    """Return by how many nats the runs of a line are likelier in the order of the page than in that of reading.

    >>> from arclean.filters.turned_runs.laid_out_runs import read_form
    >>> line = " من شهر أيار الماضي2019 وصل الوفد إلى العاصمة في عام"
    >>> page_order_nats(line, read_form(line)) > 3
    True
    """
    nats = 0.0
    for one, two in pairwise(form.runs):
        if one.is_leftward == two.is_leftward:
            continue
        run, number = (one, two) if one.is_leftward else (two, one)
        words = normalize("NFKC", line[run.start : run.end]).split()
        if not words:
            continue
        found = _first_run(line[number.start : number.end])
        kind = number_kind(found[0].strip("%\u066a+-") if found else "a")
        beside = word_score(LAST, words[-1], kind) + word_score(FIRST, words[0], kind)
        nats += beside if number is one else -beside
    return max(-weights.MOST_LINE_NATS, min(weights.MOST_LINE_NATS, nats))


def sentence_nats(line: str, form: LineForm) -> float:
    """Return by how many nats the last words of a line begin a sentence that goes on, and do not end one.

    They are its first run, where the line lies as on its page; a stop before them is then of the number before them.

    >>> from arclean.filters.turned_runs.laid_out_runs import read_form
    >>> lines = ". عضوا من اللجنة65 حضر نحو", ". قال الوزير إن2019 وصل الوفد في عام"
    >>> [sentence_nats(line, read_form(line)) > 0 for line in lines]
    [False, True]
    """
    run, number = form.runs[:2]
    words = normalize("NFKC", line[run.start : run.end]).split()
    kind = number_kind(line[number.start : number.end].split(maxsplit=1)[0].strip("%\u066a+-"))
    return word_score(FIRST, words[0], kind) + word_score(LAST, words[-1], kind)


def words_beside_numbers(line: str, form: LineForm) -> set[tuple[str, str]]:
    """Return the words of a line that stand beside its numbers and Latin words, each with its side.

    >>> from arclean.filters.turned_runs.laid_out_runs import read_form
    >>> sorted(words_beside_numbers("غرفة101 محجوزة", read_form("غرفة101 محجوزة")))
    [('after', 'محجوزة'), ('before', 'غرفة')]
    """
    found: set[tuple[str, str]] = set()
    for one, two in pairwise(form.runs):
        if one.is_leftward and not two.is_leftward:
            found.add(("before", line[one.start : one.end].rsplit(maxsplit=1)[-1]))
        elif two.is_leftward and not one.is_leftward:
            found.add(("after", line[two.start : two.end].split(maxsplit=1)[0]))
    return found
