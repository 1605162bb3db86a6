"""Which lines of pages are the article: by their places and by themselves, where extractors say nothing too."""

import arclean
from arclean.evidence.boosted_trees import read_trees
from arclean.readers.html import page_choice
from arclean.readers.html.page_choice import CHOICE_MEASURES, add_odds, choose_lines
from arclean.readers.html.visible_text import PageParser

MANUAL = """<html><head><title>تثبيت البرنامج - دليل المستخدم</title></head><body>
<ul class=menu><li><a href=/>الرئيسية</a><li><a href=/a>الدليل</a><li><a href=/b>الأسئلة</a>
<li><a href=/c>اتصل بنا</a></ul>
<div class=chapter><h1>تثبيت البرنامج</h1>
<p>يثبت البرنامج من سطر الأوامر، ولا يحتاج إلى صلاحيات خاصة في معظم الأنظمة التي يعمل عليها اليوم.</p>
<pre>install program --all</pre>
<h2>قبل التثبيت</h2><p>تأكد من أن في القرص مساحة كافية، ثم أغلق النوافذ المفتوحة كلها قبل أن تبدأ في العمل.</p>
<dl><dt>السرعة</dt><dd>عدد الملفات التي تنسخ في الثانية الواحدة.</dd></dl>
<blockquote>لا توقف التثبيت قبل أن ينتهي، فقد تبقى ملفات ناقصة في القرص.</blockquote>
<table><tr><th>النظام<th>المساحة<tr><td>الأول<td>120<tr><td>الثاني<td>90</table>
<p>وبعد أن ينتهي التثبيت يعاد تشغيل الجهاز مرة واحدة، ثم يظهر البرنامج في قائمة البرامج.</p></div>
<div class=footer><a href=/d>سياسة الخصوصية</a> <a href=/e>شروط الاستخدام</a></div></body></html>"""


def lines_and_places(page):
    parser = PageParser()
    parser.read_page(page)
    return [line.text for line in parser.lines], parser.places


def test_code_terms_quotes_and_tables_of_a_manual_stay():
    result = arclean.repair(arclean.read_html(MANUAL.encode()), profile="web")
    kept = result.text.split("\n")
    for line in ("تثبيت البرنامج", "install program --all", "قبل التثبيت", "السرعة", "النظام\tالمساحة", "الأول\t120"):
        assert line in kept, line
    assert not {"الرئيسية", "الأسئلة", "سياسة الخصوصية شروط الاستخدام"} & set(kept)


def test_without_extractors_the_lines_are_found_too():
    lines, places = lines_and_places(MANUAL)
    found = choose_lines(lines, places, (), ())
    long = [number for number, line in enumerate(lines) if len(line.split()) > 7]
    assert set(long[:3]) <= found.lines
    assert lines.index("الأسئلة") not in found.lines
    assert len(found.certainty) == len(lines)
    assert min(map(found.certainty_of, long[:3])) > 0.5 < found.certainty_of(lines.index("الأسئلة"))


def test_labels_say_how_certain_they_are():
    labels = {label.role: label.confidence for label in arclean.read_html(MANUAL.encode()).labels}
    assert 0 < labels["boilerplate"] < 1 > labels["body"] > 0


def test_odds_of_the_lines_and_near_them():
    lines, places = lines_and_places("<p>نعم<p>لا")
    found = add_odds([[1], [2]], [4.0, -2.0], lines, places, ())
    assert [row[:5] for row in found] == [[1, 4, 1, -9, -2], [2, -2, 1, 4, -9]]
    assert {row[CHOICE_MEASURES.index("odds of tags") - len(CHOICE_MEASURES)] for row in found} == {1}


def test_a_page_of_hardly_a_word_is_judged_by_its_lines():
    lines, places = lines_and_places("<p>نعم<p>لا")
    assert choose_lines(lines, places, (), ()) == (frozenset(), ())


def test_the_trees_were_fitted_to_these_measures():
    assert read_trees(page_choice._TREES).measures == CHOICE_MEASURES
    assert page_choice._TREES.stat().st_size < 200_000
