"""Many texts repaired in order."""

import inspect
from decimal import Decimal

import pytest

import arclean
from arclean import ArcleanError, ConfigError
from arclean.batch.bulk import is_null

TEXTS = [
    "الهجمــات علــى القــوات",
    "نص سليم",
    "",
    None,
    float("nan"),
    "قررت اإلدارة في الواليات المتحدة تحسين العالقات",
] * 7


def test_it_is_the_plain_loop():
    expected = [arclean.clean(text) if isinstance(text, str) else None for text in TEXTS]
    for jobs in (1, 2):
        assert list(arclean.clean_many(iter(TEXTS), jobs=jobs)) == expected
    pipeline = arclean.Pipeline([arclean.filters.Kashida()])
    assert list(arclean.clean_many(["كــتاب &amp; "], profile=pipeline)) == ["كتاب &amp; "]


def test_what_is_no_text_is_refused():
    with pytest.raises(ConfigError, match="not one"):
        arclean.clean_many("نص")
    with pytest.raises(ConfigError, match="jobs is -1"):
        arclean.clean_many([], jobs=-1)
    with pytest.raises(ConfigError, match="not int"):
        list(arclean.clean_many(["نص", 5], jobs=2))
    with pytest.raises(ConfigError, match="there is no profile"):
        arclean.clean_many([], profile="nonsense")


def test_a_process_that_dies_raises(monkeypatch):
    work = inspect.unwrap(arclean.clean_many).__globals__["_CleanTexts"]  # doctests may have loaded the module again
    monkeypatch.setattr(work, "__call__", lambda self, texts: 1 / 0)
    with pytest.raises(ArcleanError, match="ZeroDivisionError"):
        list(arclean.clean_many(["نص"]))


def test_nulls_of_many_types():
    numpy = pytest.importorskip("numpy")
    pandas = pytest.importorskip("pandas")
    nulls = [
        None,
        float("nan"),
        numpy.float32("nan"),
        numpy.float64("nan"),
        numpy.datetime64("NaT", "s"),
        Decimal("NaN"),
    ]
    nulls += [pandas.NA, pandas.NaT]
    assert list(arclean.clean_many([*nulls, "كــتاب"])) == [None] * len(nulls) + ["كتاب"]
    others = [0, 1.5, "", "nan", b"", [1], numpy.array([1, 2]), numpy.array(["a", "b"]), Decimal("sNaN")]
    assert not [value for value in others if is_null(value)]
