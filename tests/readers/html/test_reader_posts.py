"""What readers wrote on a page: comments, posts of a forum; what stands beside them."""

import arclean
from arclean.cli import main
from arclean.readers.html.reader_posts import find_posts
from arclean.readers.html.visible_text import PageParser

TEXTS = [
    "أظن أن الجسر سيحل المشكلة إذا انتهى العمل في موعده.",
    "الطريق القديم يحتاج إلى إصلاح قبل كل شيء، فالحفر في كل مكان.",
    "شكرا على الخبر!", "هل هناك موعد محدد لبدء العمل؟ لم يذكر ذلك.",
]  # fmt: skip
NAMES = ["سالم الحارثي", "هدى", "مروان", "ليلى"]
COMMENT = (
    "<li class='comment' id=c{0}><div class=comment-author>{1}</div><time>قبل {0} ساعات</time>"
    "<div class=comment-content><p>{2}</p></div><a href=x>رد</a></li>"
)
COMMENTS = "".join(COMMENT.format(number + 2, *pair) for number, pair in enumerate(zip(NAMES, TEXTS, strict=True)))
NOTICE = "سجل الدخول أولا حتى تشارك القراء في هذا النقاش"
ARTICLE = (
    "<h1>جسر جديد</h1>" + "<p>أعلنت البلدية أمس أنها ستبدأ العمل في الجسر الذي يربط بين ضفتي الوادي هذا العام.</p>" * 3
)
PAGE = f"<main>{ARTICLE}</main><ol class=comments><p>{NOTICE}</p>{COMMENTS}</ol><form class=answer><p>{NOTICE}</form>"


def posts(page):
    parser = PageParser()
    parser.read_page(page)
    lines = [line.text for line in parser.lines]
    return {lines[number]: role for number, role in find_posts(lines, parser.places).items()}


def test_comments_with_who_wrote_them_and_when():
    found = posts(PAGE)
    assert [line for line, role in found.items() if role == "comment"] == TEXTS
    assert [line for line, role in found.items() if role == "byline"] == NAMES
    assert found["قبل 3 ساعات"] == "date"
    assert not {NOTICE, "رد"} & found.keys()


def test_one_comment_is_kept_and_a_notice_without_any_is_none():
    one = COMMENT.format(1, NAMES[0], TEXTS[0])
    assert TEXTS[0] in posts(f"{ARTICLE}<ol class=comments>{one}</ol>")
    assert not posts(f"{ARTICLE}<div class=comments><p>{NOTICE}</p></div>")
    assert not posts(f"<div class=comment><time>أمس</time>{ARTICLE}</div>"), "an opinion is the page itself"


def test_posts_of_a_forum_are_its_text():
    rows = "".join(
        f"<tr><td><b>{name}</b><br>عضو</td><td class=postbody><div class=date>{number}-05-2021</div><p>{text}</p>"
        f"<p>توقيع واحد لكل ما كتبه هذا العضو هنا</p></td></tr>"
        for number, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), 1)
    )
    found = posts(f"<table>{rows}</table>")
    assert {found[text] for text in TEXTS} == {"body"}
    assert found["1-05-2021"] == "date"
    assert not posts(f"<table>{rows}</table>".replace("postbody", "cell"))


def test_the_option_keeps_them(tmp_path, capsysbinary):
    without = arclean.read_html(PAGE.encode())
    with_them = arclean.read_html(PAGE.encode(), comments=True)
    for page, role in ((without, "boilerplate"), (with_them, "comment")):
        assert {label.role for label in page.labels if page.text[label.start : label.end] in TEXTS} == {role}
    (file := tmp_path / "page.html").write_text(PAGE, "utf-8")
    assert main(["clean", "--comments", str(file)]) == 0
    assert TEXTS[2].encode() in capsysbinary.readouterr().out
