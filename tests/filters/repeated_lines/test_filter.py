"""The filter of repeated lines: learning, options, files and profiles."""

import pickle
from pathlib import Path

import pytest

import arclean
from arclean import ConfigError, Pipeline, filters, profiles
from arclean.core.document import Document
from arclean.errors import ReadError
from arclean.filters import RepeatedLines
from arclean.testing import corruptors

HEAD, FOOT = "صحيفة الضفاف", "شارع النهر"
WHO = ["المركب", "القطار", "الرحالة", "الموكب", "السرب", "البريد", "الجيش", "الوفد"]
PAGES = [f"{HEAD}\nعاد {who} من رحلته إلى الجزر البعيدة مساء أمس.\n{FOOT}" for who in WHO]
TEXT = "ارتفع ماء النهر بعد المطر الذي نزل في الليل."


def framed(text):
    return f"{HEAD}\n{text}\n\n{FOOT}"


@pytest.fixture
def learnt():
    return RepeatedLines.learn(PAGES)


def test_it_learns_and_removes(learnt):
    result = Pipeline([learnt]).run(framed(TEXT))
    assert result.text == TEXT
    assert {e.rule for e in result.edits} == {"repeated-lines/around"}
    assert learnt.model.digest in result.edits[0].evidence
    assert result.revert() == framed(TEXT)
    assert Pipeline([RepeatedLines()])(framed(TEXT)) == framed(TEXT)


def test_it_does_not_wake_before_it_has_learnt(learnt):
    assert not RepeatedLines().wakes(framed(TEXT))
    assert not RepeatedLines.learn([]).wakes(framed(TEXT))
    assert not learnt.wakes(TEXT)
    assert learnt.wakes(framed(TEXT))
    assert Pipeline([RepeatedLines.learn(f"{n}\n{TEXT}" for n in range(9))])(framed(TEXT)) == framed(TEXT)


def test_it_learns_from_documents_and_iterators(learnt):
    assert RepeatedLines.learn(Document(text=page) for page in PAGES) == learnt
    for wrong in ("صحيفة", Document(text="صحيفة"), None, [1]):
        with pytest.raises(ConfigError, match="repeated lines are learnt from"):
            RepeatedLines.learn(wrong)


def test_workers_learn_together(learnt):
    parts = [RepeatedLines.learn(PAGES[part::3]) for part in range(3)]
    sent = [pickle.loads(pickle.dumps(part)) for part in parts]
    for joined in (parts[0].merge(*parts[1:]), sent[2].merge(sent[0], sent[1])):
        assert joined == learnt
        assert hash(joined) == hash(learnt)
    assert RepeatedLines.learn(PAGES[:4]).merge() != learnt


def test_pages_keep_their_breaks(learnt):
    text = f"{HEAD}\n{TEXT}\n{FOOT}\f{HEAD}\n\n{TEXT}\f{FOOT}\f\f{TEXT}"
    assert Pipeline([learnt])(text) == f"{TEXT}\f{TEXT}\f{FOOT}\f\f{TEXT}"


def test_options(learnt):
    assert Pipeline([RepeatedLines(model=learnt.model, fewest=9)])(framed(TEXT)) == framed(TEXT)
    mixed = RepeatedLines.learn([*PAGES, *(page.replace("\n", "\nغير ") for page in PAGES for _ in range(3))])
    assert Pipeline([RepeatedLines(model=mixed.model, share=0.2)])(framed(TEXT)) == TEXT
    for options in ({"share": 0}, {"share": 1.5}, {"share": float("nan")}, {"share": ""}, {"fewest": 2.5}):
        with pytest.raises(ConfigError, match=f"{next(iter(options))} must be"):
            RepeatedLines(**options)
    for options in ({"path": 5}, {"model": None}):
        with pytest.raises(ConfigError, match="are a model or the path of a file, not"):
            RepeatedLines(**options)
    with pytest.raises(ConfigError, match="are joined with RepeatedLines, not with LineModel"):
        learnt.merge(learnt.model)


def test_a_file(learnt, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    named = learnt.save("site.lines")
    assert (named.path, named.digest) == (str(tmp_path / "site.lines"), learnt.model.digest)
    assert named == learnt == RepeatedLines.load("site.lines") == RepeatedLines(path=Path("site.lines"))
    assert named == RepeatedLines(path="site.lines", digest=named.digest)
    assert hash(named) == hash(learnt)
    assert pickle.loads(pickle.dumps(named)).path == named.path
    with pytest.raises(ConfigError, match=r"digest 'x' are asked for, and .*site.lines holds"):
        RepeatedLines(path="site.lines", digest="x")
    with pytest.raises(ConfigError, match="digest 'x' are asked for, and no path is given"):
        RepeatedLines(digest="x")
    with pytest.raises(ReadError):
        RepeatedLines.load("none.lines")


def test_a_profile_names_the_file(learnt, tmp_path):
    named = learnt.save(tmp_path / "site.lines")
    profile = tmp_path / "own.toml"
    entry = '[[filter]]\nname = "repeated-lines"\npath = "site.lines"\n'
    profile.write_text(f'extends = "web"\n{entry}digest = "{named.digest}"\nfewest = 6\n', "utf-8")
    pipeline = arclean.profile(profile)
    assert pipeline.filters[-1] == RepeatedLines(model=learnt.model, fewest=6)
    assert arclean.clean(framed(TEXT), profile=pipeline) == TEXT
    assert profiles.parse(profiles.dump(pipeline)) == pipeline
    assert f'digest = "{named.digest}"' in profiles.dump(Pipeline([RepeatedLines.load(named.path)]))
    assert "repeated-lines" not in {f.name for name in profiles.NAMES for f in profiles.load(name).filters}

    for line, complaint in (
        ('digest = "x"', "are asked for"), ("digest = 3", "3 is no str"), ("share = 7", "share must be"),
        ("model = 1", "'model': 1 is no LineModel"),
    ):  # fmt: skip
        profile.write_text(f"{entry}{line}\n", "utf-8")
        with pytest.raises(ConfigError, match=complaint):
            arclean.profile(profile)
    (tmp_path / "site.lines").write_bytes(b"")
    profile.write_text(entry, "utf-8")
    with pytest.raises(ConfigError, match=r"own.toml: filter 'repeated-lines': .*holds no repeated lines"):
        arclean.profile(profile)
    (tmp_path / "site.lines").unlink()
    with pytest.raises(ConfigError, match=r"own.toml: filter 'repeated-lines': cannot read"):
        arclean.profile(profile)


def test_a_profile_cannot_hold_what_no_file_holds(learnt):
    with pytest.raises(ConfigError, match="filter 'repeated-lines': no profile can hold its model: save it"):
        profiles.dump(Pipeline([learnt]))
    assert profiles.dump(Pipeline([RepeatedLines()])) == '[[filter]]\nname = "repeated-lines"\n'


def test_the_corruptor_gives_a_filter_that_knows_its_lines():
    assert corruptors.filter_for("repeated-lines").model != filters.RepeatedLines().model
