"""Blocks of a PDF and of a web page, from file to Markdown."""

import arclean
from arclean.core.blocks import Block

PAGE = """<html dir=rtl><title>الحديقة</title><body><nav><a href=/>الرئيسية</a></nav><article><h1>الحديقة</h1>
<p>اجتمعت اللجنة يوم السبت في القاعة الكبيرة لمناقشة خطة الحديقة الجديدة، وحضر الاجتماع أعضاؤها كلهم.</p>
<h2>القرارات</h2><ol><li>شراء مضخة<ul><li>للبئر</li></ul></li><li>غرس الأشجار</li></ol>
<blockquote><p>الماء أولا</p></blockquote><pre>for tree in trees:
    water(tree)</pre><table><tr><th>الاسم</th><th>العدد</th></tr><tr><td>نخل</td><td>12</td></tr></table>
<p>وقرر الأعضاء أن يعودوا إلى الاجتماع في أول الشهر الآتي، وأن يكتب أمين الصندوق تقريرا عن الميزانية.</p>
</article></body></html>"""


def test_a_web_page():
    made = arclean.read(PAGE.encode(), format="html").to_markdown()
    assert "# الحديقة\n" in made
    assert "## القرارات\n\n1. شراء مضخة\n   - للبئر\n2. غرس الأشجار\n\n> الماء أولا\n" in made
    assert "```\nfor tree in trees:\n    water(tree)\n```\n\n| الاسم | العدد |\n| --- | --- |\n| نخل | 12 |\n" in made


def test_the_table_of_a_pdf():
    made = arclean.repair(arclean.read("fixtures/pdf/table.pdf"), profile="pdf").to_markdown()
    assert made.count("\n| --- ") == 1


def test_a_block_is_of_the_first_level_unless_said():
    assert Block(0, 9, "item").level == 1
