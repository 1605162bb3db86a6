import inspect
import pickle
import pydoc
from functools import partial

import pytest

import arclean
from arclean.core.pickled_calls import pickle_by_version

CALLS = [
    arclean.clean, arclean.repair, arclean.clean_parts, arclean.repair_parts, arclean.clean_many, arclean.record,
    arclean.records, arclean.diagnose, arclean.profile,
    arclean.read, arclean.read_pdf, arclean.read_html, arclean.read_text,
]  # fmt: skip


@pytest.mark.parametrize("call", CALLS)
def test_a_call_is_pickled_by_name_and_version(call, monkeypatch):
    before = pickle.dumps(call)
    assert before == pickle.dumps(call)
    assert pickle.loads(before) is call
    monkeypatch.setattr(arclean, "__version__", "9.9.9")
    assert pickle.dumps(call) != before
    assert pickle.loads(before) is call


def test_the_pickle_follows_the_filters_of_the_profiles(monkeypatch):
    from arclean import profiles
    from arclean.core import pickled_calls

    before = pickle.dumps(arclean.clean)
    pickled_calls._fingerprint_of_profiles.cache_clear()
    monkeypatch.setattr(profiles, "load", lambda _: arclean.Pipeline([arclean.filters.Kashida(apply_from=0.95)]))
    assert pickle.dumps(arclean.clean) != before
    pickled_calls._fingerprint_of_profiles.cache_clear()


def test_arguments_that_are_bound_are_pickled_too():
    bound = pickle.loads(pickle.dumps(partial(arclean.clean, profile="web")))
    assert bound.keywords == {"profile": "web"}
    assert bound("العــراق") == "العراق"


def test_it_looks_like_the_function():
    assert list(inspect.signature(arclean.clean).parameters) == ["text", "profile", "reference"]
    assert arclean.clean.__name__ == "clean"
    assert "Return a text repaired" in inspect.getdoc(arclean.clean)
    assert repr(arclean.clean).startswith("<function clean")
    assert pickle_by_version(len)([1]) == 1


def test_it_is_no_partial_which_is_data_for_some_versions():
    assert not isinstance(arclean.clean, partial)


@pytest.mark.parametrize("call", CALLS)
def test_its_help_is_that_of_the_function(call):
    told = pydoc.render_doc(call, renderer=pydoc.plaintext)
    assert f"\n{call.__name__}(" in told  # how the rest is written differs by version
    assert all(f"{name}: " in told.partition(" -> ")[0] for name in inspect.signature(call).parameters)


def test_it_binds_like_the_function():
    class Holder:
        clean = arclean.clean

        def __str__(self):
            return "x"

    assert Holder.clean is arclean.clean
    with pytest.raises(arclean.ConfigError, match="Holder"):
        Holder().clean()


@pytest.mark.parametrize("part", [arclean, arclean.filters, arclean.profiles, arclean.testing])
def test_a_part_of_the_package_is_pickled_by_name_and_version(part, monkeypatch):
    before = pickle.dumps(part)
    assert pickle.loads(before) is part
    monkeypatch.setattr(arclean, "__version__", "9.9.9")
    assert pickle.dumps(part) != before
