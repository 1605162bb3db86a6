"""Boilerplate: pages of many kinds, the gaps that stay, labels of readers, pages that do not come to rest."""

import pytest

import arclean
from arclean import Pipeline, filters
from arclean.core.document import Document
from arclean.core.edits import Label
from arclean.evidence.web_lines.features import list_web_lines
from arclean.filters.boilerplate import segmenter
from tests.paths import FIXTURES

PAGES = sorted((FIXTURES / "web").glob("*.txt"))
BODY = "وصل القطار الجديد إلى المحطة بعد رحلة تجريبية استغرقت ثلاث ساعات."
MORE = "وقال مدير الخط إن الرحلات المنتظمة ستبدأ في الشهر المقبل."
TOP = "العودة إلى الأعلى"
ROLES = {"t": "title", "d": "date", "y": "byline", "c": "caption", "p": "body", "x": "boilerplate"}


def clean(text):
    return Pipeline([filters.Boilerplate()])(text)


def _page(file):
    return [(row[0], row[2:]) for row in file.read_text("utf-8").splitlines() if row]


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_a_page_of_some_kind(file):
    page = _page(file)
    text = "\n".join(line for _, line in page)
    result = arclean.repair(text, profile="web")
    left = result.text.split("\n")
    body = [line for role, line in page if role == "p"]
    around = [line for role, line in page if role == "x"]
    assert sum(line in left for line in body) >= 0.75 * len(body), [line for line in body if line not in left]
    assert sum(line in left for line in around) <= 0.5 * len(around), [line for line in around if line in left]
    assert result.revert() == text


def test_pages_of_all_kinds():
    """Most of what is around the texts goes, and next to nothing of them."""
    pages = [_page(file) for file in PAGES]
    left = [set(arclean.clean("\n".join(line for _, line in page), profile="web").split("\n")) for page in pages]
    counts = {role: [0, 0] for role in ROLES}
    for page, kept in zip(pages, left, strict=True):
        for role, line in page:
            counts[role][0] += line in kept
            counts[role][1] += 1
    assert counts["x"][0] <= 0.1 * counts["x"][1], counts
    assert counts["p"][0] >= 0.95 * counts["p"][1], counts
    assert counts["t"][0] >= 0.9 * counts["t"][1], counts


def test_clean_bodies_of_all_pages_stay():
    for file in PAGES:
        text = "\n\n".join(line for role, line in _page(file) if role != "x")
        assert arclean.clean(text, profile="web") == text, file.stem


def test_parts_are_labelled():
    title, text = "القطار الجديد يصل إلى المحطة", ""
    for line in (title, "رائد الشمري", "12 مايو 2021", "القطار (أرشيفية)", BODY, MORE, TOP):
        text += line + "\n"
    result = arclean.repair(text, profile="web")
    told = [(label.role, text[label.start : label.end]) for label in result.labels]
    assert [role for role, _ in told] == ["title", "byline", "date", "caption", "body", "body", "boilerplate"]
    assert told[0][1] == title
    assert result.to_dict()["labels"][0]["role"] == "title"


@pytest.mark.parametrize(("text", "roles"), [
    (f"{BODY}\n{MORE}", ["body", "body"]),
    (f"{BODY[:-1]}\n{MORE}", ["title", "body"]),  # a headline as long as a sentence
    (f"{MORE}\nبقلم: رائد الشمري", ["body", "byline"]),
    (f"{BODY}\nصورة من المعرض\n{MORE}", ["body", "caption", "body"]),
    ("كتاب\nطريق", ["title", "body"]),
    ("كتاب الطريق\nالطريق", ["title", "body"]),
])  # fmt: skip
def test_roles(text, roles):
    assert [label.role for label in arclean.repair(text, profile="web").labels] == roles


@pytest.mark.parametrize(("text", "right"), [
    (f"{BODY}\n\n{TOP}\n\n{MORE}", f"{BODY}\n\n{MORE}"),
    (f"{BODY}\n\n\n{TOP}\n{MORE}", f"{BODY}\n\n\n{MORE}"),
    (f"{BODY}\n{TOP}\n\n{MORE}", f"{BODY}\n\n{MORE}"),
    (f"{BODY}  \n  {TOP}\n{MORE}", f"{BODY}  \n{MORE}"),
    (f"{BODY}\n\n{TOP}\n", f"{BODY}\n"),
    (f"{BODY}\n\n{TOP}", BODY),
    (f"\n{TOP}\n\n{BODY}\n{MORE}", f"\n{BODY}\n{MORE}"),
])  # fmt: skip
def test_the_larger_gap_stays(text, right):
    document = Document(text=text, labels=(Label(text.index(TOP), text.index(TOP) + len(TOP), "boilerplate"),))
    got = Pipeline([filters.Boilerplate()]).run(document)
    assert got.text == right.replace(f"  {TOP}", TOP) if "  " not in text else got.text


def test_what_the_reader_labelled_goes_and_nothing_else():
    text = f"الوادي\n{BODY}\nبيان"
    labels = (Label(0, 6, "boilerplate"), Label(7, 20, "boilerplate"), Label(len(text) - 4, len(text), "body"))
    result = Pipeline([filters.Boilerplate()]).run(Document(text=text, labels=labels))
    assert result.text == f"{BODY}\nبيان", "half a line is not removed"
    assert [edit.rule for edit in result.edits] == ["boilerplate/label"]
    assert result.labels == tuple(sorted(labels))


def test_the_record_says_why():
    edit = arclean.repair(f"{BODY}\n{MORE}\n{TOP}\nاترك تعليقا", profile="web").edits[0]
    assert (edit.rule, edit.evidence) == ("boilerplate/lines", "2 lines: comments, top")


@pytest.mark.parametrize("line", ["شارك.", "تعليق؟", "شارك،", "الأعلى:", "جميع الحقوق محفوظة."])
def test_a_line_with_the_sign_of_a_sentence_proves_nothing(line):
    text = f"{BODY}\n{MORE}\n{line}"
    assert clean(text) == text


def test_a_page_that_does_not_rest_is_left(monkeypatch):
    monkeypatch.setattr(segmenter, "_MAX_SEARCHES", 0)
    assert segmenter.find_boilerplate(list_web_lines(f"{BODY}\n{TOP}")) == frozenset()


def test_lines_that_a_site_repeats_are_evidence(tmp_path):
    who = "المركب القطار البريد الوفد السرب الفريق الراعي".split()
    text = "عاد {0} من رحلته إلى الجزر مساء أمس.\nوقال {0} إن البحر كان هادئا في معظمها.\nوسيبقى {0} في القرية أسبوعا."
    pages = [f"دليل المسافر\nرحلات الشاطئ\n{text.format(one)}\nخبر عن {one}\nمكتب الميناء القديم" for one in who]
    saved = filters.RepeatedLines.learn(pages).save(tmp_path / "site.lines")
    page = pages[0].replace(who[0], "الصياد")
    assert Pipeline([filters.Boilerplate()])(page) == page
    learnt = filters.Boilerplate(path=saved.path)
    assert learnt == filters.Boilerplate(model=saved.model)
    result = Pipeline([learnt]).run(page)
    assert result.text == f"{text.format('الصياد')}\nخبر عن الصياد"
    assert {label.confidence for label in result.labels if label.role == "boilerplate"} == {1.0}
    lines = page.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    labels = tuple(Label(at, at + len(line), "body") for at, line in zip(starts, lines, strict=True))
    assert Pipeline([learnt])(page) == Pipeline([learnt]).run(Document(text=page, labels=labels)).text
