"""Pieces of lines with embeddings: which are told, and what they are without them."""

import pytest

from arclean.bidi import to_visual
from arclean.core.edits import Span
from arclean.filters.embedded_runs.laid_out_run import find_embedded_runs, to_plain_run

R, L, P = "\u202b", "\u202a", "\u202c"


def embedded(text):
    """Return a text with < for an embedding to the left, { for one to the right, and } for the end of one."""
    return text.translate({ord("<"): R, ord("{"): L, ord("}"): P})


@pytest.mark.parametrize(("run", "plain"), [
    ("<قبل { 15}مارس {.2024}}", "قبل 15 مارس 2024."),
    ("<زادت بنسبة { %12.5}عن العام{.}}", "زادت بنسبة 12.5% عن العام."),
    ("<راجع الصفحات { 92-88}من الدليل{ ،}ثم عد}", "راجع الصفحات 88-92 من الدليل، ثم عد"),
    ("<لجنة { Green Hands}المحلية}", "لجنة Green Hands المحلية"),
    ("<اكتب إلى { info@example.org}للسؤال{.}}", "اكتب إلى info@example.org للسؤال."),
    ("<عام { ۱۴۰۲}كان}", "عام ۱۴۰۲ كان"),
    ("<يوم { ٣/٤}كان}", "يوم ٣/٤ كان"),
    ("<صفر {١٣ - ١٤٣٦}كانون}", "صفر ١٤٣٦ - ١٣كانون"),  # numbers as they are seen
    ("<في {2015}؟}", "في 2015؟"),
])  # fmt: skip
def test_spaces_and_signs_stand_where_they_are_read(run, plain):
    given = embedded(run)
    found = to_plain_run(given)
    assert found.text == found.as_written == plain
    assert "".join(given[at] for at in found.places) == plain
    shown = to_visual(given.replace(L, "\u202d"), 1).text
    assert to_visual(plain, 1).text == "".join(char for char in shown if char not in R + "\u202d" + P)


@pytest.mark.parametrize("name", ["{ $host }", "{ -brand }", "%S", "%1$s", "${name}", "{{name}}"])
def test_the_place_of_a_name_in_a_template_was_embedded_by_its_author(name):
    assert [*find_embedded_runs(f"{R}يفتح {L}{name}{P}{P}")] == []


def test_brackets_are_told_as_they_are_seen_and_as_they_were_written():
    found = to_plain_run(embedded("<رقم ({ ،)12}وحضر}"))
    assert (found.as_written, found.text) == ("رقم (12)، وحضر", "رقم (12(، وحضر")


def test_origins_are_spans_of_neighbours():
    given = embedded("<قبل {.15}}")
    found = to_plain_run(given)
    assert found.text == "قبل 15."
    assert found.origin() == ((Span(0, 4), Span(1, 5)), (Span(4, 6), Span(7, 9)), (Span(6, 7), Span(6, 7)))


@pytest.mark.parametrize("line", [
    "<قبل 15 مارس}",  # a number outside, as an author may set it
    "<قال Windows { 10}ثم}",
    "<بلغ { 15} مارس}", "<صل بـ { $host }...}",  # a space or a sign after the inner one
    "<قال الوزير}",  # nothing to the right
    "<{info@example.org}}",  # nothing to the left
    "قبل { 15}مارس", "<قبل { 15}مارس", "<قبل { 15 مارس}", "<قبل { 1\n5}مارس}", "<قبل {\t15}مارس}",
])  # fmt: skip
def test_other_embeddings_are_left(line):
    assert list(find_embedded_runs(embedded(line))) == []


def test_columns_of_a_line_are_pieces_of_their_own():
    text = embedded("<قبل { 15}مارس}     <بعد {.2024}}\n<في {7}}")
    found = [text[start:end] for start, end in find_embedded_runs(text)]
    assert found == [embedded(piece) for piece in ("<قبل { 15}مارس}", "<بعد {.2024}}", "<في {7}}")]
