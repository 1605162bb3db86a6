"""The state of a run: what is measured once, and what is dropped."""

import dataclasses
import pickle

import pytest

from arclean import ConfigError, Pipeline, filters
from arclean.core.context import Context
from arclean.core.edits import Edit, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.language.tables import shipped_tables


def test_a_measure_is_taken_once_for_each_text():
    asked = []
    context = Context()
    for text in ("a", "b", "a"):
        assert context.measure_once(lambda *_: None, text) is None
    measure = asked.append
    for text in ("a", "b", "a"):
        context.measure_once(measure, text)
    assert asked == ["a", "b"]
    assert context.measure_once(str.upper, "a") == "A"
    assert context.measure_once(str.lower, "A") == "a"


def test_what_was_measured_of_a_changed_text_is_dropped():
    context, first, other = Context(), "a text of its own", "another text"
    asked = []
    for text in (first, other):
        context.measure_once(asked.append, text)
    context.forget_text(first)
    for text in (first, other):
        context.measure_once(asked.append, text)
    assert asked == [first, other, first]


def test_what_a_run_remembers_is_neither_given_nor_shown():
    own = {"_lexicon", "_token_memory", "_languages", "_line_memory", "_measured"}
    fields = dataclasses.fields(Context)
    assert {f.name for f in fields if not f.init} == {f.name for f in fields if not f.repr} == own


def test_the_lexicon_is_made_once_and_holds_the_references():
    context = Context(references=("زار الباحثون كفرصغاب",))
    assert context.lexicon is context.lexicon
    assert "كفرصغاب" in context.lexicon
    assert "كفرصغاب" not in Context().lexicon


def test_a_filter_sees_where_a_span_of_the_document_is_now():
    seen = []

    class Look(BaseFilter):
        name = "look"
        scope = Scope.DOCUMENT
        changes = frozenset({"letters"})

        def wakes(self, text):
            return True

        def propose(self, text, context):
            seen.append(context.moved(Span(2, 4)))
            if text.startswith("a"):
                yield Edit(0, 1, "a", "", "cut/first")

    class LookAgain(Look):
        name = "look-again"

    Pipeline([Look(), LookAgain()]).run("abcd")
    assert seen[:2] == [(Span(2, 4),), (Span(1, 3),)]


def test_pipelines_with_tables():
    own, kashida = shipped_tables(), filters.Kashida()
    pipeline = Pipeline([kashida], tables=own)
    assert (pipeline | filters.Marks()).tables is own
    assert (Pipeline([]) | pipeline).tables is own
    assert (pipeline | Pipeline([])).tables is own
    assert pipeline != Pipeline([kashida])
    assert "tables=" in repr(pipeline)
    assert pipeline("كــتاب") == "كتاب"
    copy = pickle.loads(pickle.dumps(pipeline))
    assert (copy, copy.tables) == (pipeline, own)

    class Others:
        path = "other.tables"

    object.__setattr__(other := Pipeline([]), "tables", Others())
    with pytest.raises(ConfigError, match=r"different tables: .* and other\.tables"):
        _ = pipeline | other


def test_what_was_measured_is_kept_for_another_run_of_the_text():
    asked = []
    context = Context()
    context.measure_once(asked.append, "قال")
    again = context.begin_again((Span(0, 1),), (Span(2, 3),))
    again.measure_once(asked.append, "قال")
    assert asked == ["قال"]
    assert (again.locked, again.breaks, context.locked) == ((Span(0, 1),), (Span(2, 3),), ())
    assert again.lexicon is context.lexicon
