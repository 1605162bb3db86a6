"""What stands twice in a row as a whole: told, and what authors repeat is not."""

import pytest

from arclean import repair
from arclean.filters.doubled_words.repeated_texts import find_repeated_texts, may_repeat

_LINE = "عاد الوفد من المدينة القديمة مساء أمس."


def _again(text):
    return [text[start:end] for start, end in find_repeated_texts(text)] if may_repeat(text) else []


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (f"{_LINE}\n{_LINE}", _LINE),
        (f"قال الشاهد.\n{_LINE}\n{_LINE}\nثم مضى.", _LINE),
        (f"{_LINE} {_LINE} ثم مضى كل إلى بيته.", _LINE),
        ("دليل المستخدم الجديد\nدليل المستخدم الجديد", "دليل المستخدم الجديد"),
        ("دليل المستخدم الجديد دليل المستخدم الجديد", "دليل المستخدم الجديد"),
        ("زار في مدينة البصرة القديمة في مدينة البصرة القديمة أمس", "في مدينة البصرة القديمة"),
    ],
)
def test_what_stands_twice_in_a_row_is_found(text, second):
    assert _again(text) == [second]
    result = repair(text)
    assert result.text == text
    assert [finding.kind for finding in result.findings] == ["repeated-text"]


@pytest.mark.parametrize(
    "text",
    [
        "شوي شوي يا حبيبي شوي شوي",
        "عاش الملك عاش الملك",
        f"{_LINE}\nثم مضى.\n{_LINE}",
        f"{_LINE}\n{_LINE}\nثم مضى.\n{_LINE}",  # it comes again: a refrain
        "طلع البدر فوق التلال\nطلع البدر فوق التلال",
        "صباح النور يا أهل الدار صباح النور يا أهل الدار",
        "متى تعودون إلى بيتنا القديم يا أحبابي؟\nمتى تعودون إلى بيتنا القديم يا أحبابي؟",
        "لا تذهب الآن وحدك إلى هناك\nلا تذهب الآن وحدك إلى هناك\nحسنا",  # subtitles
        "جاري تحميل الملفات المطلوبة\n" * 9,
        "الاسم الكامل للطالب\nالاسم الكامل للطالب\nالعمر",
        "الأول من الشهر | الأول من الشهر | الثاني",
        "اسم المادة\tالسعر\tاسم المادة\tالسعر",
        "ودعم عمليات الطوارئ ودعم عمليات الطوارئ في البلاد",
        "",
    ],
)
def test_what_an_author_repeats_is_not(text):
    assert not _again(text)


def test_a_short_text_of_doubled_words_is_told():
    result = repair("مدير مدير المبيعات المبيعات الإقليمي الإقليمي")
    assert [finding.kind for finding in result.findings] == ["repeated-text"]


def test_a_run_is_told_once():
    other = "ثم ذهب الرجال إلى السوق الكبير صباحا."
    assert _again(f"{_LINE}\n" * 4) == ["\n".join([_LINE] * 3)]
    assert _again(f"{_LINE}\n{_LINE}\n{other}\n{other}") == [f"{_LINE}\n{other}\n{other}"]
    assert _again(f"{_LINE}\n{_LINE}\nثم مضى.\n{other}\n{other}") == [_LINE, other]
    assert _again(f"{_LINE} {_LINE} {_LINE}") == [f"{_LINE} {_LINE}"]


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        ("ذهب الولد إلى المدرسة في الصباح ثم عاد إلى البيت في المساء وجلس في الحديقة إلى الليل", False),
        ("باب البيت، باب الدار، باب السوق، باب المدينة", False),
        ("زار في مدينة البصرة، القديمة في\u00a0مدينة البصرة القديمة. أمس", True),
        ("ثم مدير، مدير المبيعات المبيعات الإقليمي الإقليمي. هنا هنا", True),
        ("زار في\u2003مدينة البصرة زار في\u2003مدينة الموصل ثم زار", True),  # by its spaces, whose parts are not told
    ],
)
def test_words_that_come_again_wake_only_side_by_side(text, wakes):
    assert may_repeat(text) is wakes
