"""The quality benchmark sees every artifact: its documents, its floors, and what it refuses to pass."""

import tomllib
from random import Random

import pytest

from arclean import filters
from arclean.testing import corruptors
from benchmarks import fixture_documents, floors
from tests.paths import FIXTURES, ROOT

TEXTS = {file.stem: file.read_text("utf-8") for file in sorted((FIXTURES / "text" / "clean").glob("*.txt"))}
GENRES = len(fixture_documents.GENRES)
SHARES = {"exact": 0.5, "exact_in_domain": 1.0, "reported": 0.5, "places_reported": 0.5, "silent": 0.25}
ROW = {"documents": 100, "genres": GENRES, "domain": 1, "cer_after": 0.01} | SHARES
CLEAN = {"documents": 1, "changed": 0, "findings_per_million": 0.0}


def test_the_genres_have_100_kb_of_text():
    in_genres = [text for name, text in TEXTS.items() if name.partition("_")[0] in fixture_documents.GENRES]
    assert sum(len(text.encode()) for text in in_genres) >= 100_000
    for genre in fixture_documents.GENRES:
        assert sum(name.partition("_")[0] == genre for name in TEXTS) >= 3


@pytest.mark.parametrize("name", filters.builtin())
def test_each_artifact_is_made_in_every_genre(name):
    corruptor, seen = corruptors.find(name), set()
    for document in fixture_documents.documents_for(name, TEXTS, cut=True):
        if document.genre not in seen:
            seeds = range(fixture_documents.SEEDS[document.form])
            if any(corruptor.corrupt(document.text, Random(seed)) != document.text for seed in seeds):
                seen.add(document.genre)
    assert seen >= set(fixture_documents.GENRES)


def test_parts_are_runs_of_paragraphs_and_hold_the_whole_text():
    paragraphs = ["a" * 299, "b", "c" * 300, "d" * 149]
    text = "\n\n".join(paragraphs)
    parts = fixture_documents.text_parts(text)
    assert parts == [f"{'a' * 299}\n\nb", f"{'c' * 300}\n\n{'d' * 149}"]
    assert fixture_documents.text_parts(text + "d")[1:] == ["c" * 300, "d" * 150]
    assert fixture_documents.text_parts("") == [""]


def test_sentences_end_in_a_stop_before_a_space():
    assert fixture_documents.sentences("one 2.5 two. three? four!\nfive", 4) == ["one 2.5 two.", "three? four!"]
    assert fixture_documents.sentences("abcde. abcd.", 6) == ["abcde."]
    assert fixture_documents.sentences("abcd\u061f xyz!", 4) == ["abcd\u061f", "xyz!"]


def test_layouts():
    line = "x" * 60
    assert fixture_documents.as_pages(f"title\n\n{line}\n\na\n{line}\n\n{line}") == [f"{line}\f{line}"]
    sentence = "y" * 79 + "."
    for count in (4, 5):
        text = " ".join([sentence] * count)
        assert fixture_documents.as_paragraphs(text) == ["\n\n".join([sentence] * 4)]
    assert fixture_documents.as_paragraphs(" ".join([sentence] * 3)) == []
    words = " ".join(["abcdefghi"] * 10)
    narrow, wide = fixture_documents.as_rows(f"{words}\n\n1\n2")
    assert [max(map(len, text.split("\n"))) for text in (narrow, wide)] == [59, 79]
    assert narrow.endswith("\n\n1\n2")


def test_a_document_is_cut_on_demand_and_laid_out_where_the_damage_asks():
    text = "\n\n".join("z" * 99 + "." for _ in range(6))
    forms = [d.form for d in fixture_documents.documents_for("kashida", {"news_a": text}, cut=True)]
    assert forms == ["text", "part", "part", *["sentence"] * 6]
    assert [d.form for d in fixture_documents.documents_for("kashida", {"news_a": text}, cut=False)] == ["text"]
    assert {d.form for d in fixture_documents.documents_for("lines", {"news_a": text}, cut=True)} == {"paragraphs"}


def _hold(tmp_path, row, write="none"):
    return floors.hold_floors({"kashida": row, "clean": CLEAN}, "now", write=write, file=tmp_path / "f.toml")


def test_floors_are_held_on_both_sides(tmp_path):
    assert any("has no floor" in fault for fault in _hold(tmp_path, ROW))
    assert not _hold(tmp_path, ROW, "better")
    assert not _hold(tmp_path, ROW)
    for key in ("exact", "exact_in_domain", "reported", "places_reported"):
        assert not _hold(tmp_path, ROW | {key: ROW[key] + 0.01})
        (fault,) = _hold(tmp_path, ROW | {key: ROW[key] - 0.01})
        assert fault.startswith(f"kashida: {key}")
    for key in ("silent", "cer_after"):
        assert not _hold(tmp_path, ROW | {key: 0.0})
        (fault,) = _hold(tmp_path, ROW | {key: ROW[key] + 0.01})
        assert fault.startswith(f"kashida: {key}")


def test_floors_rise_by_one_flag_and_fall_by_another(tmp_path):
    _hold(tmp_path, ROW, "better")
    better, worse = ROW | {"exact": 0.75}, ROW | {"exact": 0.25}
    assert _hold(tmp_path, worse, "better")
    _hold(tmp_path, better, "better")
    assert tomllib.loads((tmp_path / "f.toml").read_text())["kashida"]["exact"] == 0.75
    assert _hold(tmp_path, ROW)
    assert not _hold(tmp_path, ROW, "all")
    assert not _hold(tmp_path, ROW)
    assert not _hold(tmp_path, {k: v for k, v in ROW.items() if k != "reported"})  # all came back


def test_a_row_that_is_gone_is_missed(tmp_path):
    _hold(tmp_path, ROW, "better")
    (fault,) = floors.hold_floors({"clean": CLEAN}, "now", file=tmp_path / "f.toml")
    assert fault == "kashida: has a floor and was not measured"


@pytest.mark.parametrize(
    ("name", "change", "faults"),
    [
        ("kashida", {}, 0), ("kashida", {"documents": 99}, 1), ("kashida", {"genres": GENRES - 1}, 1),
        ("kashida", {"domain": 0}, 1), ("losses", {"domain": 0}, 0), ("losses", {}, 1),
    ],
)  # fmt: skip
def test_rows_that_see_too_little(name, change, faults):
    assert len(floors.blind_rows({name: ROW | change, "clean": CLEAN}, GENRES)) == faults


def test_every_artifact_has_floors():
    every = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text("utf-8"))
    pinned = {name: row for name, row in every.items() if not name.startswith((floors.CALIBRATION, floors.SPEED))}
    assert pinned.keys() == {*filters.builtin(), "clean"}
    for name in filters.builtin():
        assert {"exact", "cer_after", "silent"} <= pinned[name].keys()
        assert ("exact_in_domain" in pinned[name]) != (name in floors.NO_DOMAIN)
