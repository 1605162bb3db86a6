"""Flat records of one schema."""

import json

import pytest

import arclean
from arclean import ArcleanError, ConfigError, Edit
from arclean.batch import SCHEMA, list_sizes
from arclean.core.net_edits import apply_edits

TEXTS = [
    "الهجمــات علــى القــوات",
    "نص سليم",
    "",
    None,
    float("nan"),
    "وافقت اللجنة في غضون  شهرا على الخطة",
    5,
    "ا\ud800",
]


def has_type(value, kind):
    if kind.startswith("list<"):
        return isinstance(value, list) and all(has_type(one, kind[5:-1]) for one in value)
    types = {"string": str, "bool": bool, "float64": float, "int64": int, "int32": int}
    return type(value) is types[kind]


def test_every_record_has_the_fields_and_types_of_the_schema():
    made = list(arclean.records(TEXTS))
    assert [one["verdict"] for one in made] == [
        "repairable", "clean", "clean", "null", "null", "repairable", "error", made[-1]["verdict"]
    ]  # fmt: skip
    for one in json.loads(json.dumps(made)):
        assert list(one) == list(SCHEMA)
        for name, value in one.items():
            assert (value is None and not SCHEMA[name].startswith("list")) or has_type(value, SCHEMA[name]), name
    assert made[0]["fingerprint"] == arclean.profile("repair").fingerprint
    assert made[5]["finding_kind"] == ["missing-number"]
    assert made[6]["error"].startswith("ConfigError: run takes")
    assert (made[7]["text"], made[7]["error"][:15]) == ("ا\ufffd", "lone surrogates")


def test_edits_replay():
    one = next(arclean.records(TEXTS))
    fields = (one[f"edit_{name}"] for name in ("start", "end", "source", "target", "rule"))
    assert apply_edits(TEXTS[0], [Edit(*row) for row in zip(*fields, strict=True)]) == one["text"]


def test_processes_give_what_the_loop_gives(monkeypatch):
    monkeypatch.setattr(list_sizes, "ITEMS_A_LIST", 48)  # of which the first list has three
    assert list(arclean.records(TEXTS, jobs=2)) == list(arclean.records(TEXTS))


def test_documents_take_their_profile():
    document = arclean.read("fixtures/pdf/letter.pdf")
    one = next(arclean.records([document]))
    assert (one["format"], one["page_number"]) == ("pdf", [1, 2][: len(document.pages)])
    assert one["text"] == arclean.repair(document, profile="pdf").text
    assert one["fingerprint"] == arclean.profile("pdf").fingerprint


def test_errors_are_kept_raised_or_left_out():
    assert [one["verdict"] for one in arclean.records(["نص", 5], on_error="skip")] == ["clean"]
    with pytest.raises(ArcleanError, match="run takes a str"):
        list(arclean.records([5], on_error="raise"))
    with pytest.raises(ConfigError, match="on_error is"):
        arclean.records([], on_error="nonsense")
    with pytest.raises(ConfigError, match="not one"):
        arclean.records("نص")
    with pytest.raises(ConfigError, match="jobs is"):
        arclean.records([], jobs=-1)
    with pytest.raises(ConfigError, match="record takes"):
        arclean.record("نص")
