"""Lines of which a lam-alef came out right."""

import pytest

from arclean import Pipeline, filters
from arclean.core.edits import UNMEASURED, Span
from arclean.filters.lam_alef.likely_words import WordChoice
from arclean.filters.lam_alef.right_lines import doubt_in_right_lines
from arclean.filters.lam_alef.swapped_places import shared_analyses
from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalyses

ANALYSES = shared_analyses(WordAnalyses, None)
SWAPPED = "قررت اإلدارة في الواليات المتحدة تحسين العالقات االقتصادية"


def _chosen(text, **grounds):
    found = {}
    for word, why in grounds.items():
        for start in [at for at in range(len(text)) if text.startswith(word, at)]:
            candidate = Candidate(word, ((1, 3),), "lam-jeem" if why == "press" else "lam-alef", 12.0)
            choice = WordChoice(0, candidate, 0.99, "document" if why == "press" else why)
            found[start] = (choice, Span(start, start + len(word)))
    return found


def _doubted(text, **grounds):
    found = doubt_in_right_lines(text, _chosen(text, **grounds), ANALYSES)
    return [text[span.start : span.end] for choice, span in found.values() if choice.chance <= UNMEASURED]


@pytest.mark.parametrize(
    ("line", "grounds", "doubted"),
    [
        ("وصل جهال خلال يومين", {"جهال": "document"}, ["جهال"]),
        ("وصل جهال في يومين", {"جهال": "document"}, []),  # no lam-alef
        ("وصل جهال إلى الأرض", {"جهال": "document"}, []),  # one with hamza is another glyph
        ("وصل جهأل إلى الأرض", {"جهأل": "document"}, ["جهأل"]),
        ("وصل جهال خلال يومين", {"جهال": "impossible"}, []),
        ("وصل جهال خلال يومين", {"جهال": "press"}, []),
        ("وصل جهال مع حالفه خلال يومين", {"جهال": "letters", "حالفه": "document"}, ["حالفه"]),  # two fonts
        ("وصل جهال مع حالفه خلال يومين", {"جهال": "letters", "حالفه": "likelihood"}, ["جهال", "حالفه"]),
        ("وصل جهال دلالا", {"جهال": "document", "دلالا": "document"}, []),  # what is chosen itself says nothing
        ("وصل جهال ززلازز", {"جهال": "document"}, []),  # nor does what is no word
        ("وصل جهال لاعب", {"جهال": "document"}, ["جهال"]),
        ("وصل جهال مستقبلاً", {"جهال": "document"}, []),  # with its mark it was no ligature
        ("وصل جهال مستقبلًا", {"جهال": "document"}, []),
    ],
)
def test_a_line_has_one_font(line, grounds, doubted):
    assert _doubted(f"{SWAPPED}\n{line}", **grounds) == doubted
    assert _doubted(f"{line}\n{SWAPPED}", **grounds) == doubted
    assert not _doubted(line, **grounds)  # a text of one line


def test_a_name_is_as_it_stands_in_a_line_that_is_right():
    text = "وصل هالم خلال يومين\nثم عاد هالم\nثم سار"
    assert _doubted(text, هالم="document") == ["هالم", "هالم"]
    assert _doubted(text, هالم="context") == ["هالم"]  # a known word may be either


def test_what_is_doubted_is_reported():
    text = f"{SWAPPED}\nوكل جهال الآستانة لا يعلمون"
    result = Pipeline([filters.LamAlef()]).run(text)
    assert result.text.endswith("وكل جهال الآستانة لا يعلمون")
    assert [text[one.start : one.end] for one in result.findings] == ["جهال"]
