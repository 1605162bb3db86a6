"""Pairs of words that say by themselves that lines read backwards."""

import pytest

from arclean.filters.word_order import weights
from arclean.filters.word_order.backward_pairs import PairVote, find_backward_lines, weigh_pairs
from arclean.filters.word_order.line_evidence import weigh_lines
from arclean.language.lexicon import run_lexicon

LEXICON = run_lexicon()
RIGHT = [
    "وقال الوزير إن الحكومة سوف تعمل على حل المشكلة في أقرب وقت ممكن.",
    "بدأت في المدينة أعمال بناء المدرسة الجديدة على ضفة النهر، وشارك فيها عدد كبير من السكان.",
    "يجب على الدول الأعضاء أن تقدم تقريرا عن تنفيذ هذا القرار قبل نهاية العام.",
]
TURNED = [" ".join(reversed(line.split())) for line in RIGHT]
LIST = "نطاق .مصر ونطاق .قطر ونطاق .تونس"


def weigh(*lines):
    return weigh_pairs(lines, LEXICON)


def test_turned_lines_are_sure_and_right_ones_are_not():
    assert all(weigh(line).is_sure() for line in TURNED)
    assert not any(weigh(line).is_sure() for line in RIGHT)
    assert weigh(*RIGHT).nats < -9


def test_pairs_at_signs_and_numbers_say_nothing():
    assert weigh("المدينة ،إلى").bits == weigh("المدينة 12 إلى").bits == weigh("").bits == 0.0
    assert weigh("المدينة إلى").bits > 0


def test_a_word_tells_once_on_either_side():
    one = weigh("الأول السؤال")
    assert weigh("الأول السؤال", "الثاني السؤال", "الثالث السؤال")[:2] == one[:2]
    assert weigh("الأول السؤال", "الأول السؤال")[:2] == one[:2]


def test_pairs_in_either_order_speak_against():
    vote = weigh(TURNED[0], RIGHT[1])
    assert vote.nats < weigh(TURNED[0]).nats / 2


def test_many_signs_need_more():
    assert weigh(LIST).has_many_signs
    assert not weigh(TURNED[1]).has_many_signs
    bits = weights.BITS_PER_NAT * weights.LEAST_STRENGTH
    least = PairVote(bits, weights.LEAST_NATS, has_many_signs=False)
    assert least.is_sure(1.0)
    assert not least.is_sure(1.1)
    assert not least._replace(has_many_signs=True).is_sure()
    assert least._replace(bits=4 * bits, has_many_signs=True).is_sure()
    assert not least._replace(nats=weights.LEAST_NATS - 0.1, bits=bits * 9).is_sure()
    assert not least._replace(bits=0.0).is_sure()


@pytest.mark.parametrize(("lines", "numbers"), [
    (TURNED, {0, 1, 2}), (TURNED[:1], {0}), (RIGHT, set()), ([LIST], set()), ([], set()),
    ([*TURNED, "12"], {0, 1, 2}),  # a line that is not asked
    ([*RIGHT, *TURNED], {3, 4, 5}), ([RIGHT[0], TURNED[0], *RIGHT], {1}),
    ([*RIGHT, LIST], set()),
])  # fmt: skip
def test_all_lines_or_some_read_backwards(lines, numbers):
    assert find_backward_lines(lines, weigh_lines(lines, LEXICON), LEXICON) == numbers
