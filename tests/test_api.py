"""What users call: arguments that cannot be used are told so, and nothing but an ArcleanError leaves."""

import pickle
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arclean
from arclean import ArcleanError, ConfigError, Document, Pipeline, Result
from arclean.testing import strategies

NONSENSE = [None, 5, 1.5, b"text", bytearray(b"text"), ["text"], {"text": 1}, Ellipsis, str]


@pytest.mark.parametrize("value", NONSENSE, ids=repr)
def test_what_is_no_text_is_refused_with_the_remedy(value):
    with pytest.raises(ConfigError, match=r"clean takes a str, not .*: use repair for a Document, read for a file"):
        arclean.clean(value)
    with pytest.raises(ConfigError, match=r"repair takes a str or a Document, not .*: use read for a file or bytes"):
        arclean.repair(value)
    with pytest.raises(ConfigError, match="diagnose takes a str or a Document"):
        arclean.diagnose(value)


def test_clean_takes_no_document():
    with pytest.raises(ConfigError, match="not Document: use repair"):
        arclean.clean(Document(text="a"))


@pytest.mark.parametrize("value", [value for value in NONSENSE if value != "text"], ids=repr)
def test_what_is_no_profile_is_refused(value):
    with pytest.raises(ConfigError, match="profile"):
        arclean.clean("a", profile=value)
    with pytest.raises(ConfigError, match="profile"):
        arclean.repair("a", profile=value)


@pytest.mark.parametrize("value", [5, 1.5, b"other", [5], [None], Ellipsis], ids=repr)
def test_what_is_no_reference_is_refused(value):
    with pytest.raises(ConfigError, match="a reference must be a str or a Document, not "):
        arclean.clean("a", reference=value)
    with pytest.raises(ConfigError, match="a reference must be a str or a Document, not "):
        arclean.repair("a", reference=value)


@pytest.mark.parametrize("reference", ["b", Document(text="b"), ["b", Document(text="c")], (), None])
def test_references_of_every_kind(reference):
    assert arclean.clean("العــراق", reference=reference) == "العراق"
    assert arclean.repair("العــراق", reference=reference).text == "العراق"


def test_options_are_named():
    with pytest.raises(TypeError):
        arclean.clean("a", "repair")
    with pytest.raises(TypeError):
        arclean.repair("a", "repair")


def test_profiles_by_name_file_and_pipeline(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text('[[filter]]\nname = "kashida"\n', "utf-8")
    for profile in ("repair", "pdf", "web", "search", str(file), Path(file), Pipeline([arclean.filters.Kashida()])):
        assert arclean.clean("العــراق", profile=profile) == "العراق"
    assert arclean.clean("العــراق", profile=Pipeline()) == "العــراق"


def test_a_result_is_what_it_says():
    text = "العــراق 1442 هـ"
    result = arclean.repair(text)
    assert isinstance(result, Result)
    assert (result.original, result.text, result.revert()) == (text, "العراق 1442 هـ", text)
    assert result.document.text == text
    assert result.to_dict()["edits"][0]["rule"] == "kashida/stretch"
    assert pickle.loads(pickle.dumps(result)).edits == result.edits


def test_a_document_keeps_what_its_reader_knew():
    document = Document(text="a\fالعــراق", metadata={"format": "pdf"})
    result = arclean.repair(document)
    assert result.document is document
    assert [p.number for p in result.document.pages] == [1, 2]
    assert result.to_dict()["metadata"] == {"format": "pdf"}


def test_errors_are_one_family():
    for name in ("ConfigError", "FilterError", "ReadError", "LimitError"):
        assert issubclass(getattr(arclean, name), ArcleanError)
    assert issubclass(ConfigError, ValueError)
    assert issubclass(arclean.LimitError, arclean.ReadError)
    assert arclean.LimitError("too many pages", partial="text").partial == "text"


SHORT = st.text(max_size=9)
ANYTHING = st.one_of(st.none(), st.integers(), SHORT, st.binary(max_size=9), st.lists(SHORT))


@settings(max_examples=150, deadline=None)
@given(st.one_of(strategies.wild_texts(), ANYTHING), ANYTHING, ANYTHING)
def test_only_errors_of_arclean_leave(text, profile, reference):
    for call in (arclean.clean, arclean.repair):
        for options in ({}, {"profile": profile}, {"reference": reference}):
            with suppress(ArcleanError):
                call(text, **options)
