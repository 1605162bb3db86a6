"""Law 4 itself: it asks for each finding at its place, whatever their number, and sees one that is lost."""

import re

import pytest

from arclean import Pipeline, profiles
from arclean.core.edits import Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.testing import laws


class _Reporter(BaseFilter):
    """Takes out the first ``-`` of a text; what it reports of the rest is the test's to say."""

    name = "reporter"
    scope = Scope.LINE
    changes = frozenset({"signs"})
    trigger_chars = "-?!"

    def __init__(self, found):
        self.found = found

    def propose(self, text, context):
        hit = re.search("-", text)
        if hit:
            yield Edit(*hit.span(), "-", "", "reporter/dash")
        for start, end, kind in self.found(text, bool(hit)):
            yield Finding(start, end, kind, "reporter/sign", "Something is missing here.")


def _each(text, _):
    return [(*hit.span(), "missing-letters") for hit in re.finditer("[?]+", text)]


def _moved(text, first):
    return [(0, 1, "missing-letters")] if first else [(1, 2, "missing-letters")]


def _of_another_kind(text, first):
    return [(0, 1, "missing-letters" if first else "missing-number")]


def test_two_findings_may_become_one():
    laws.idempotent(Pipeline([_Reporter(_each)]), "a?-?b")
    laws.idempotent(profiles.load("repair"), "\ufdf2\u06a9\u0629\x15\u202c\x7f")


@pytest.mark.parametrize("found", [_moved, _of_another_kind, lambda _, first: _each("?", _) if first else []])
def test_a_finding_that_is_lost_breaks_the_law(found):
    with pytest.raises(AssertionError, match="Something is missing"):
        laws.idempotent(Pipeline([_Reporter(found)]), "?ab-")
