"""Cards of other articles below an article."""

import pytest

from arclean.readers.html.framed_line import frame_line
from arclean.readers.html.linked_cards import list_linked_cards
from arclean.readers.html.page_choice import measure_choice
from arclean.readers.html.visible_text import PageParser

PROSE = [
    "تفتح المكتبة أبوابها لسكان القرية في كل يوم من أيام العمل، ويستطيع من له بطاقة أن يستعير ثلاثة كتب معا.",
    "ومن أراد أن يحمل معه أطلسا أو معجما فعليه أن يسأل الأمينة، لأن هذه الكتب لا تخرج من القاعة إلا بإذن منها.",
]
TEASER = "يزور أطفال المدرسة حديقة الوزارة في الربيع، ويزرع كل واحد منهم شجرة صغيرة تحمل اسمه وتاريخ زيارته"
ARTICLE = "".join(f"<p>{line}</p>" for line in PROSE)


def told(*, cards, tag="article", lines=("2024-06-12", "حديقة الوزارة", TEASER), href="/post"):
    inner = "".join(f"<div>{line}</div>" for line in lines)
    shown = "".join(f"<a href={href}{number}>{inner}</a>" for number in range(cards))
    parser = PageParser()
    parser.read_page(f"<main><{tag}>{ARTICLE}</{tag}><div><div>{shown}</div></div></main>")
    texts = [line.text for line in parser.lines]
    rows = measure_choice(texts, parser.places, (), ())
    framed = [frame_line(text, row, is_window=False) for text, row in zip(texts, rows, strict=True)]
    prose = [number for number, line in enumerate(framed) if line.is_prose]
    return len(list(list_linked_cards(framed, parser.places, range(len(texts)), prose)))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"cards": 4}, 12), ({"cards": 2}, 0), ({"cards": 4, "tag": "div"}, 0), ({"cards": 4, "href": "#part"}, 0),
        ({"cards": 4, "lines": (TEASER,)}, 0),
    ],
)  # fmt: skip
def test_cards_of_several_lines_below_an_article_lead_to_other_articles(given, expected):
    assert told(**given) == expected


def test_a_page_without_running_text_has_none():
    assert not list(list_linked_cards([], [], (), ()))
