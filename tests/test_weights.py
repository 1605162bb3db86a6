"""Weights are data: each says its unit, the corpora, the date and what it is fitted for, and can be fitted again."""

import ast
import json
import re
import sys
from random import Random

import pytest

from arclean import filters
from arclean.bidi import to_visual
from arclean.filters.kashida import weights as kashida_weights
from arclean.testing import corruptors
from tests.paths import ROOT

sys.path.insert(0, str(ROOT / "benchmarks" / "fit"))
import case_objective
import document_damages
import families
import objectives
import proposals
import reliability
import sentences
import swapped_words
import value_fit
import weight_files

FILES = sorted((ROOT / "arclean").rglob("weights.py"))
HEAD = re.compile(r"#.*; [^;]+; \d{4}-\d\d(-\d\d)?; (?P<objective>[^;]+)$")
BY_HAND = "judged by hand"


def _statements(file):
    source = file.read_text("utf-8")
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and "__all__" not in ast.unparse(node):
            yield ast.unparse(node)[:60], lines[node.lineno - 1], lines[node.end_lineno - 1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.parent.relative_to(ROOT / "arclean")))
def test_a_weight_says_where_it_comes_from(file):
    for statement, first, last in _statements(file):
        head = HEAD.search(first) or HEAD.search(last)
        assert head, f"{statement}: write NAME = 0.9  # unit; corpora; 2026-11-29; objective"
        for objective in head["objective"].split(", "):
            assert objective in objectives.OBJECTIVES, statement


def test_no_weight_is_judged_by_hand():
    assert [str(file) for file in FILES if BY_HAND in file.read_text("utf-8")] == []


CLEAN = "كتب المعلم الدرس على اللوح ثم شرحه لتلاميذه في هدوء وصبر، فسألوه عن معنى كلمة لم يعرفوها."


NUMBERED = "(قال) المعلم في 12/5/2021 إن 45 من Windows 10 يكفي الطلاب في المدرسة."


def test_lines_are_printed_without_the_code_that_repairs_them():
    printed = document_damages.print_line(NUMBERED)
    assert printed.startswith(".ةسردملا")
    assert "Windows 10 نم 45 نإ 12/5/2021" in printed
    assert printed == to_visual(NUMBERED, 1).text


COUNTED = f"{CLEAN}\n{NUMBERED}\nبلغ عدد الحاضرين نحو 45 شخصا في القاعة الكبيرة وبقي 10 في الخارج ينتظرون دورهم."


@pytest.mark.parametrize("objective", sorted(document_damages.DAMAGES))
def test_an_objective_damages_documents_and_measures_them(objective):
    texts = (CLEAN,) * 2 if objective == "misread-bytes" else (COUNTED,) * 6
    family = next(document_damages.damage_families(iter([families.Family("own", texts, ())]), objective))
    found = objectives.measure(objective, family)
    assert found.before > found.after
    assert found.harmed == 0


def test_documents_are_drawn_of_sentences_with_numbers_and_of_short_lines():
    whole = [families.Family("own", (COUNTED,), ())]
    assert {*next(document_damages.numbered_families(iter(whole), 4)).clean} <= {*COUNTED.split("\n")}
    assert all(len(line.split()) <= 12 for line in next(document_damages.short_families(iter(whole), 4)).clean)


@pytest.mark.parametrize("objective", ["encoding", "legibility", "guard", "encoded", "kashida"])
def test_an_objective_is_measured(objective):
    made = corruptors.find(objective).corrupt(CLEAN, Random(1)) if objective in filters.builtin() else CLEAN
    found = objectives.measure(objective, families.Family("own", (CLEAN,) * 3, (made,) * 3))
    assert found.before > 0
    assert found.harmed == 0
    assert found.score == 1 or (objective == "guard" and found.after == 1)  # three words are too few


def test_cases_are_a_family_and_a_case_that_fails_is_harm(monkeypatch):
    family = case_objective.case_family("kashida")
    good = objectives.measure("kashida", family)
    assert (good.before, good.after, good.harmed) == (len(family.clean), 0, 0)
    monkeypatch.setattr(kashida_weights, "MIN_ELONGATED", 0)
    bad = objectives.measure("kashida", family)
    assert bad.harmed == bad.after > 0
    assert bad.score < 0


def test_a_confidence_is_known_by_what_is_said_with_it(monkeypatch):
    weight = weight_files.Weight("KASHIDA_CONFIDENCE", 0.99, "of an edit", "x", "2026-11", "kashida")
    marked = reliability.mark_confidences([weight])
    monkeypatch.setattr(kashida_weights, "KASHIDA_CONFIDENCE", 0.99)  # set back afterwards
    damaged = corruptors.find("kashida").corrupt(CLEAN, Random(1))
    family = families.Family("own", (CLEAN,), (damaged,))
    shares = reliability.count_right("arclean.filters.kashida.weights", marked, "kashida", [family])
    assert shares[0]["KASHIDA_CONFIDENCE"].right == shares[0]["KASHIDA_CONFIDENCE"].said > 0


def test_a_confidence_falls_to_the_share_that_is_right():
    assert reliability.share_allowed([reliability.Share(16, 20), reliability.Share(18, 20)]) == 0.85
    assert reliability.share_allowed([reliability.Share(3, 3)]) is None


def test_a_fit_takes_what_is_better_on_families_left_out_and_tells_what_is_flat(tmp_path, monkeypatch):
    weights = [weight_files.Weight(name, 2, "x", "x", "2026-11", "x") for name in ("A", "B")]
    values = {(): 2, (("A", 1),): 1, (("A", 4),): 8, (("A", 3),): 4}

    def measured(_work, _module, tried, _artifact, found):
        return [objectives.Outcome(10, values.get(tuple(tried.items()), 2), 0, 1)] * len(found)

    monkeypatch.setattr(value_fit, "in_fork", measured)
    monkeypatch.setattr(value_fit, "module_of", lambda _: "x")
    found = [families.Family(name, (), ()) for name in "abc"]
    verdicts, lines, taken = value_fit.Fit(tmp_path, "x", found, 1, weights).judge(0.002)
    assert taken == {"A": 1}
    assert [verdict.is_flat for verdict in verdicts] == [False, True]
    assert lines[-1] == "gain on families left out: +0.1000"


def test_lines_of_pages_are_families_by_publisher(tmp_path):
    for name in ("one_a", "two_a"):
        menu = "<ul><li>الرئيسية<li>اتصل بنا<li>جميع الحقوق محفوظة</ul>"
        (tmp_path / f"{name}.html").write_text(f"<html><body>{menu}<p>{CLEAN}</p></body></html>", "utf-8")
        gold = {"title": "", "body": [CLEAN]}
        (tmp_path / f"{name}.gold.json").write_text(json.dumps(gold), "utf-8")
    found = objectives.families_for("pages", tmp_path, (), 60)
    assert sum(len(family.clean) for family in found) == 2
    assert found[0].damaged[0].endswith(CLEAN)
    assert found[0].clean[0] == CLEAN
    assert objectives.measure("pages", found[0]).before > 0


def test_articles_of_pages_are_families_by_publisher(tmp_path):
    for name in ("one_a", "one_b", "two_a"):
        (tmp_path / f"{name}.html").write_text(f"<html><body><article><p>{CLEAN}</p></article></body></html>", "utf-8")
        (tmp_path / f"{name}.golden.txt").write_text(CLEAN, "utf-8")
    found = objectives.families_for("html", tmp_path, (), 60)
    assert [(family.name, len(family.clean)) for family in found] == [("one", 2), ("two", 1)]
    assert objectives.measure("html", found[0]).score == 1


def test_a_score_counts_harm_beyond_one_word_in_ten_thousand():
    assert objectives.Outcome(10, 2, 1, 10_000).score == pytest.approx(0.8)
    assert objectives.Outcome(10, 2, 2, 10_000).score == pytest.approx(0.7)
    assert objectives.Outcome(0, 0, 0, 0).score == 0


def test_weights_are_read_and_written(tmp_path):
    file = tmp_path / "weights.py"
    file.write_text(
        '"""Weights."""\n\nA = 0.5  # bits; DEV; 2026-11; kashida\nB = 3  # lines; DEV; 2026-11-01; lines\n', "utf-8"
    )
    read = weight_files.read_weights(file)
    assert [(w.name, w.value, w.unit, w.is_whole) for w in read] == [("A", 0.5, "bits", False), ("B", 3, "lines", True)]
    weight_files.write_weights(file, {"A": 0.75}, "one two", "2026-11-29")
    changed, other = weight_files.read_weights(file)
    assert "A = 0.75  # bits; one two; 2026-11-29; kashida" in file.read_text("utf-8")
    assert (changed.value, changed.corpora, changed.date) == (0.75, "one two", "2026-11-29")
    assert other == read[1]


@pytest.mark.parametrize(
    "objective", ["swapped-sentences", "swapped-ligatures", "lost-alefs", "lost-letters", "doubled-alefs"]
)
def test_sentences_come_back_as_a_whole(objective):
    text = "قررت إدارة المدرسة تحسين العلاقات مع الولايات المتحدة خلال الأسبوع الأول من الشهر القادم."
    made = [*sentences.sentence_families(iter([families.Family("own", (text,), (text,))]), objective, 1)]
    found = proposals.evidence(objective, made[0])
    assert found.sentences
    assert found.wrong_in(0.5, damaged=True) == found.wrong_in(0.5, damaged=False) == 0
    outcome = objectives.measure(objective, made[0])
    assert (outcome.before, outcome.harmed) == (found.sentences, 0)


def test_words_of_damaged_texts_come_back_or_are_told():
    text = "قررت إدارة المدرسة تحسين العلاقات مع الولايات المتحدة خلال الأسبوع الأول من الشهر القادم."
    family = next(swapped_words.swapped_families(iter([families.Family("own", (text,), (text,))]), 6))
    damaged = [a for a, b in zip(family.clean, family.damaged, strict=True) if a != b]
    assert len(damaged) == 5  # of lost letters nothing is said
    found = objectives.measure("swapped-words", family)
    assert (found.before > 4 * found.after, found.harmed) == (True, 0)


def test_words_of_other_languages_are_families_by_source(tmp_path):
    (tmp_path / "fa_own.txt").write_text("شاگردان به کلاس رفتند و سلام کردند\n", "utf-8")
    (tmp_path / "ug_own.txt").write_text("تىل بىلىم ئۇ\n", "utf-8")
    (tmp_path / "ar_own.txt").write_text("كتب على اللوح\n", "utf-8")
    kin = objectives.families_for("kin-words", tmp_path, (), 3)
    assert [(family.name, len(family.clean)) for family in kin] == [("fa_own", 4)]
    found = objectives.measure("kin-words", kin[0])
    assert (found.before > found.after, found.harmed) == (True, 0)
    arabic, uyghur = objectives.families_for("lone-words", tmp_path, (), 9)
    assert (arabic.clean, arabic.damaged) == (("على",), ("عىل",))
    assert (uyghur.clean, objectives.measure("lone-words", uyghur).harmed) == (("تىل", "بىلىم"), 0)


def test_a_cut_is_the_lowest_that_keeps_the_rule():
    right = [proposals.Proposal("r", 0.9, True), proposals.Proposal("r", 0.6, True)]
    wrong = [proposals.Proposal("r", 0.7, False), proposals.Proposal("r", 0.65, False)]
    assert proposals.chosen([proposals.Evidence("own", right + wrong, 10_000)]) == 0.7
    assert proposals.chosen([proposals.Evidence("own", right + wrong, 20_000)]) == 0.6
    assert proposals.chosen([proposals.Evidence("own", wrong, 100)]) == 1.01


def test_of_damaged_sentences_more_may_come_out_wrong():
    step = proposals.Proposal("r", 0.9, False, in_damaged=True, above=0.8)
    found = proposals.Evidence("own", [step, proposals.Proposal("r", 0.8, True, in_damaged=True)], 100, 10)
    assert (step.stands_at(0.85), step.stands_at(0.8), step.stands_at(0.95)) == (True, False, False)
    assert proposals.chosen([found], worst=0.1) == 0.8
    assert proposals.chosen([found], worst=0.05) == 1.01


def test_made_pages_are_laid_out_anew(tmp_path):
    pdf, truth = (str(ROOT / "fixtures" / "pdf" / name) for name in ("table.pdf", "table.txt"))
    row = {"pdf": pdf, "truth": truth, "producer": "one"}
    (tmp_path / "manifest.jsonl").write_text(json.dumps(row), "utf-8")
    (family,) = objectives.families_for("page-layout", tmp_path, (), 60)
    outcome = objectives.measure("page-layout", family)
    assert (family.name, outcome.after < 0.1 * outcome.before) == ("one", True)
