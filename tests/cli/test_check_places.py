"""``check`` by place: lines for editors, SARIF, GitHub, and what is selected."""

import json

import pytest

from arclean.cli import main

TEXT = "نص سليم\nفي العــراق القديم\nفي غضون  شهرا، 100%\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    def check(*args):
        code = main(["check", *args, "a.txt"])
        return code, capfd.readouterr().out

    return check


def test_a_line_for_each_place(run):
    code, told = run("--places")
    lines = told.splitlines()
    assert code == 1
    assert lines[0] == "a.txt:2:7: kashida: 'ــ' would go (kashida/stretch)"
    assert lines[1].startswith("a.txt:3:8: missing-number: A number seems to be missing here")
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("args", "names", "code"),
    [
        (("--select", "kashida"), ["kashida"], 1),
        (("--select", "kashida/stretch,mojibake"), ["kashida"], 1),
        (("--ignore", "kashida"), ["missing-number"], 1),
        (("--ignore", "kashida,missing-number"), [], 0),
        (("--select", "kashida", "--fail-on", "findings"), ["kashida"], 0),
        (("--select", "missing-number", "--fail-on", "findings"), ["missing-number"], 1),
    ],
)
def test_what_is_selected_counts(run, args, names, code):
    found, told = run(*args)
    assert [line.split(": ")[1] for line in told.splitlines()] == names
    assert found == code


def test_sarif(run):
    code, told = run("--format", "sarif")
    log = json.loads(told)
    assert (code, log["version"]) == (1, "2.1.0")
    (made,) = log["runs"]
    rules = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
    first, second = made["results"]
    assert (first["ruleId"], first["level"], second["level"]) == ("kashida/stretch", "note", "warning")
    assert rules[first["ruleIndex"]] == first["ruleId"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a.txt"}
    assert place["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 9}


def test_github_and_json(run):
    first, second = run("--format", "github")[1].splitlines()
    assert first.startswith("::notice file=a.txt,line=2,endLine=2,col=7,endColumn=9,title=arclean kashida/stretch::")
    assert second.startswith("::warning file=a.txt,line=3,")
    made = json.loads(run("--format", "json", "--places")[1])
    assert [place["name"] for place in made["places"]] == ["kashida", "missing-number"]
    assert "places" not in json.loads(run("--format", "json")[1])
    assert run("--format", "text")[1] == run()[1]


def test_another_encoding_is_told(run, tmp_path, capfd):
    (tmp_path / "b.txt").write_bytes("في المدينة القديمة كتاب جديد عن تاريخ البلاد".encode("cp1256"))
    assert main(["check", "b.txt"]) == 1
    assert "  in cp1256: clean writes it in UTF-8\n" in capfd.readouterr().out
    assert main(["check", "--places", "b.txt"]) == 1
    assert capfd.readouterr().out == "b.txt:1:1: encoding: in cp1256: clean writes it in UTF-8 (encoding/cp1256)\n"
    assert main(["check", "--json", "b.txt"]) == 1
    assert json.loads(capfd.readouterr().out)["encoding"] == "cp1256"
    assert main(["check", "--pages", "b.txt"]) == 1
    assert capfd.readouterr().out.endswith("; in cp1256: clean writes it in UTF-8\n")
    assert main(["check", "--pages", "--json", "b.txt"]) == 1
    assert json.loads(capfd.readouterr().out)["encoding"] == "cp1256"
    assert main(["check", "--ignore", "encoding", "b.txt"]) == 0
    assert main(["check", "--select", "kashida", "b.txt"]) == 0
    assert main(["check", "--fail-on", "findings", "b.txt"]) == 0
    assert main(["clean", "--in-place", "b.txt"]) == 0
    assert "is in cp1256 and stays so" in capfd.readouterr().err


def test_a_byte_order_mark_is_no_damage(run, tmp_path):
    (tmp_path / "b.txt").write_text("\ufeffنص سليم", "utf-8")
    assert main(["check", "b.txt"]) == 0


def test_a_name_of_nothing_is_refused(run, capfd):
    assert run("--select", "kashidas")[0] == 2
    assert main(["check", "--ignore", "typos", "x"]) == 2
    assert "'typos' is no filter" in capfd.readouterr().err
