"""The benchmark of peers: its tables, what it counts, and how it speaks with a tool in another process."""

import doctest
import sys
import unicodedata

import pytest

from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
import peers
from peer_tools import environments, processes, scores, shaping

ADAPTER = [sys.executable, "-I", "-S", str(processes.ADAPTER)]
SILENT = "import sys, time; print('{}', flush=True); sys.stdin.readline(); time.sleep(9)"


@pytest.mark.parametrize("module", [peers, scores, shaping])
def test_the_examples_are_true(module):
    assert doctest.testmod(module).failed == 0


def test_an_adapter_answers_line_by_line():
    with processes.ToolProcess([*ADAPTER, "nothing"], 9) as process:
        answer = process.ask("text", "تم\nالأمر")
        assert (answer["text"], answer["seconds"] >= 0, answer["memory"] > 1) == ("تم\nالأمر", True, True)
        assert process.ask("pdf", "none.pdf")["error"] == "no adapter for pdf by nothing"
        assert process.ask("text", "لا")["text"] == "لا"


def test_a_tool_that_hangs_or_ends_costs_one_answer():
    with processes.ToolProcess([sys.executable, "-I", "-S", "-c", SILENT], 0.05) as process:
        assert process.ask("text", "تم") == {"error": "more than 0.05 s"}
        assert process.ask("text", "لا") == {"error": "more than 0.05 s"}
    with processes.ToolProcess([sys.executable, "-I", "-S", "-c", "0"], 9) as process:
        assert process.ask("text", "تم") == {"error": "the process ended by itself"}


def test_a_program_that_is_not_there_is_told(tmp_path):
    tool = environments.Tool("no-such", ("pdf",), binary="no-such-program")
    with pytest.raises(environments.NotInstalledError, match="no no-such-program on this machine"):
        environments.interpreter_of(tool, tmp_path)
    with pytest.raises(environments.NotInstalledError, match="wants Python"):
        environments.interpreter_of(environments.Tool("no-such", ("pdf",), python="0.9"), tmp_path)


def test_lines_that_were_joined_count_where_they_stand():
    task = scores.Task("text", "kashida", "تــم\nلا\nنعـم", "تم\nلا\nنعم")
    assert scores.count_lines(task, "تم\nلا\nنعم") == (2, 2)
    assert scores.count_lines(task, "لا نعم\nتم") == (1, 2)
    assert scores.count_lines(task._replace(row=scores.CLEAN_ROWS[0]), "تم\nلا\n") == (1, 3)


def test_forms_are_those_that_are_drawn_and_stand_for_the_same_text():
    line = "قَالَ الأُستاذُ: لا بأس، جزء 3"
    assert shaping.draw_line(line) != line
    assert unicodedata.normalize("NFKC", shaping.draw_line(line)) == line
    assert shaping.draw_line("بيت دار شيء") == "ﺑﻴﺖ ﺩﺍﺭ ﺷﻲﺀ"


def test_what_nobody_sees_is_no_error():
    assert scores.character_error("لا  بأس\n", "\u202bﻻ بـأس") == 0
    assert scores.character_error("تم", "") == scores.character_error("تم", "كل شيء آخر") == 1
    assert scores.word_agreement("تَمَّ الأمر", "الأمر تم") == 1


def test_the_report_names_every_tool_and_the_rows_where_arclean_is_beaten():
    task = scores.Task("text", "kashida", "تــم", "تم")
    clean = scores.Task("text", scores.CLEAN_ROWS[0], "تم", "تم")
    good = peers.Answers("other", "2", ["تم", None], peers.Counter(["more than 1 s"]))
    ours = peers.Answers("arclean", "1", ["تــم", "تم"], peers.Counter())
    section = "\n".join(peers.text_section([task, clean], [ours, good]))
    assert "| kashida (1) | 0.000 | **1.000** |" in section
    assert "| clean Arabic lines changed (1) | **0.000** | 1.000 |" in section
    assert "before arclean: kashida." in section
    assert peers.report_failures([ours, good]) == ["- other: 1 of 2 failed, most often: more than 1 s"]


def test_documents_stand_with_the_best_tool_first():
    task = scores.Task("pdf", "producer", "one.pdf", "تم الأمر")
    answers = [peers.Answers(name, "1", [text], peers.Counter()) for name, text in {"a": "لا", "b": "تم الأمر"}.items()]
    rows = peers.document_section("pdf", [task], answers)[4:-1]
    assert [row.split(" | ")[0] for row in rows] == ["| b", "| a"]
    assert rows[0] == "| b | 0.000 | 0.000 | 1.000 | 0.00 | 0.0 | 0 | 0 |"
    web = peers.document_section("web", [task._replace(kind="web")], answers)[4:-1]
    assert web[0] == "| b | 1.000 | 1.000 | 1.000 | 0.00 | 0.0 | 0 | 0 |"
