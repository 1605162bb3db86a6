"""The name of what a pipeline gives."""

import pickle
from typing import ClassVar

import arclean
from arclean import Pipeline, filters, profile
from arclean.core import fingerprint
from arclean.core.filter import BaseFilter, Scope
from arclean.language.tables import shipped_tables


class Plain(BaseFilter):
    name: ClassVar[str] = "plain"
    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = frozenset({"signs"})
    trigger_chars: ClassVar[str] = "-"

    def __init__(self, words=()):
        self.words = words

    def propose(self, text, context):
        return ()


def test_it_follows_options_and_order():
    names = [
        Pipeline([filters.Kashida()]),
        Pipeline([filters.Kashida(apply_from=0.8)]),
        Pipeline([filters.PresentationForms(), filters.Kashida()]),
        *map(profile, ("repair", "pdf", "web")),
        Pipeline([Plain(frozenset({"a"}))]),
        Pipeline([Plain(frozenset({"b"}))]),
    ]
    assert len({one.fingerprint for one in names}) == len(names)
    assert Pipeline([filters.Kashida()]).fingerprint == names[0].fingerprint
    assert Pipeline([Plain(object())]).fingerprint == Pipeline([Plain(object())]).fingerprint


def test_it_follows_what_was_learnt():
    pages = [f"رأس الصفحة\nنص {number} من الكلام" for number in range(6)]
    learnt = filters.RepeatedLines.learn(pages)
    other = filters.RepeatedLines.learn(pages[:5])
    assert Pipeline([learnt]).fingerprint != Pipeline([other]).fingerprint


def test_it_follows_the_version_and_stands_in_the_pickle(monkeypatch):
    before = Pipeline([filters.Kashida()])
    pickled = pickle.dumps(before)
    assert before.fingerprint.encode() in pickled
    assert pickle.loads(pickled) == before
    monkeypatch.setattr(arclean, "__version__", "9.9.9")
    assert fingerprint.package_version() == "9.9.9"
    assert pickle.dumps(Pipeline([filters.Kashida()])) != pickled


def test_tables_that_are_gone_are_told(monkeypatch, tmp_path):
    folder = tmp_path / "language" / "data"
    folder.mkdir(parents=True)
    (folder / "words.tables").write_text("none")
    monkeypatch.setattr(arclean, "__path__", [str(tmp_path)])
    fingerprint._shipped_digests.cache_clear()
    try:
        assert fingerprint._shipped_digests() == ("words.tables cannot be read",)
    finally:
        fingerprint._shipped_digests.cache_clear()


def test_a_pipeline_has_a_name():
    assert profile("repair").__name__ == "arclean_pipeline"
    assert Pipeline.__name__ == "Pipeline"


def test_it_follows_tables_of_ones_own():
    assert Pipeline([], tables=shipped_tables()).fingerprint != Pipeline([]).fingerprint
