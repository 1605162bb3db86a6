"""Law 11 itself: it sees a gate that other damage opens, and an edit or finding that hangs on what follows."""

import re
from typing import ClassVar

import pytest

from arclean.core.edits import Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.testing import laws


class _Dashes(BaseFilter):
    """Takes dashes out of a text that wakes it."""

    name: ClassVar[str] = "dashes"
    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = frozenset({"signs"})
    trigger_chars: ClassVar[str] = "-"

    def propose(self, text, context):
        yield from (Edit(*hit.span(), "-", "", "dashes/out") for hit in re.finditer("-", text))


class _ShutGate(_Dashes):
    name = "shut-gate"
    trigger_chars = "!"


class _Unsure(_Dashes):
    """Is surer of its edits in a longer text."""

    name = "unsure"

    def propose(self, text, context):
        for hit in re.finditer("-", text):
            yield Edit(*hit.span(), "-", "", "unsure/out", min(1.0, 0.9 + len(text) / 1000))


class _Reporter(_Dashes):
    name = "reporter"

    def propose(self, text, context):
        yield Finding(0, 1, "missing-letters", "reporter/size", f"{len(text)} characters")


@pytest.mark.parametrize("following", ["b!", "c-d", "", "\u0628"])
def test_a_filter_of_lines_keeps_it(following):
    laws.independent_of_what_follows(_Dashes(), "a-b", following)
    laws.independent_of_what_follows(_Dashes(), "a-", following)


@pytest.mark.parametrize(("made", "following"), [(_ShutGate, "b!"), (_Unsure, "b"), (_Reporter, "b")])
def test_what_hangs_on_the_text_after_it_breaks_it(made, following):
    with pytest.raises(AssertionError):
        laws.independent_of_what_follows(made(), "a-b", following)


def test_the_scope_says_what_may_follow():
    class OfPages(_ShutGate):
        name = "of-pages"
        scope = Scope.PAGE

        def wakes(self, text):
            return True

        def propose(self, text, context):
            pages = text.split("\f")
            if "-" in pages[0] and "!" in pages[0]:
                yield Edit(text.index("-"), text.index("-") + 1, "-", "", "of-pages/out")

    class OfDocuments(_ShutGate):
        name = "of-documents"
        scope = Scope.DOCUMENT

    laws.independent_of_what_follows(OfPages(), "a-b", "!")
    laws.independent_of_what_follows(OfDocuments(), "a-b", "!")
    OfPages.scope = Scope.PARAGRAPH
    with pytest.raises(AssertionError):
        laws.independent_of_what_follows(OfPages(), "a-b", "!")


def test_texts_that_do_not_end_before_the_gap_are_left_out():
    laws.independent_of_what_follows(_ShutGate(), "a-b\n", "!")
    laws.independent_of_what_follows(_ShutGate(), "a-b", "\n!")
