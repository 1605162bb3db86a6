"""The filters of words: what wakes them, what a document's other words say, and documents that they only report on."""

import pytest

from arclean import Pipeline, filters
from arclean.core.context import Context
from arclean.core.document import Document
from arclean.evidence.word_boundaries import line_blocks as line_blocks_module
from arclean.evidence.word_boundaries.repair_rounds import CERTAIN_BITS, confidence_of_bits, propose_by_block

LONG = "ناقش المجلس خطة العمل في المدينة، ثم وافق عليها وأحالها إلى اللجنة المختصة. " * 8
SPLIT, GLUED = Pipeline([filters.SplitWords()]), Pipeline([filters.GluedWords()])


@pytest.mark.parametrize(
    ("pipeline", "broken", "right"),
    [(SPLIT, "دخلت ا لقوات المدينة", "دخلت القوات المدينة"), (GLUED, "زار الحكومةالعراقية", "زار الحكومة العراقية")],
)
def test_a_long_text_is_read_where_it_shows_a_sign(pipeline, broken, right):
    assert pipeline(LONG + broken) == LONG + right


@pytest.mark.parametrize(("pipeline", "broken"), [(SPLIT, "دخلت القو ات المدينة"), (GLUED, "عاد فيبغداد أمس")])
def test_a_long_text_without_a_sign_is_not_read(pipeline, broken):
    assert pipeline(broken) != broken
    assert pipeline(LONG + broken) == LONG + broken
    assert pipeline.run(LONG).passes == ()


@pytest.mark.parametrize(
    ("pipeline", "text", "kind"),
    [(SPLIT, "دخلت القو ات المدينة", "split-word"), (GLUED, "أعلنت الحكومةالعراقية ذلك", "glued-word")],
)
def test_a_document_of_our_own_pdf_reader_is_only_reported_on(pipeline, text, kind):
    result = pipeline.run(Document(text=text, metadata={"format": "pdf"}))
    assert result.text == text
    (finding,) = result.findings
    assert finding.kind == kind
    repaired, broken = finding.alternatives
    assert broken == text[finding.start : finding.end]
    assert repaired in pipeline(text)
    assert pipeline.run(Document(text=text, metadata={"format": "text"})).text != text


def test_where_words_are_split_a_clitic_is_too():
    broken = "اجتمع الوز راء أمس، وناقشت الحكو مة مشروع القان ون"
    assert SPLIT("إقليم متمتع ب الحكم الذاتي") == "إقليم متمتع ب الحكم الذاتي"
    assert SPLIT(f"{broken}، وهو متمتع ب الحكم الذاتي").endswith("، وهو متمتع بالحكم الذاتي")


def test_where_words_are_glued_a_particle_is_too():
    broken = "أعلنت الحكومةالعراقية في اللجنةالعليا"
    assert GLUED("وهذا لايستلزم صحته") == "وهذا لايستلزم صحته"
    assert GLUED(f"{broken} أن هذا لايستلزم صحته").endswith(" أن هذا لا يستلزم صحته")


def test_a_mark_that_ends_a_word_is_heeded():
    assert "قرار اً" not in GLUED("اقترح الوزير قراراًلتعديل المدة")


def test_a_word_is_whole_before_it_is_cut():
    both = Pipeline([filters.SplitWords(), filters.GluedWords()])
    assert both("دخلت القو ات المسلحةالعراقية المدينة") == "دخلت القوات المسلحة العراقية المدينة"


def test_a_word_with_a_lost_letter_is_left_alone():
    for hole in "\ue823\ufffd\x14":
        text = f"كان خاضع{hole}ا لموافقة ممثل الحكومة"
        assert SPLIT(text) == GLUED(text) == text


def test_vocalised_words_are_left_alone():
    assert SPLIT("وَلَمْ يَكُ مِنَ الحاضرين") == "وَلَمْ يَكُ مِنَ الحاضرين"
    assert SPLIT("دخلت القوّ ات المدينة") == "دخلت القوّات المدينة"


class Detector:
    """A detector for tests: damage is a token that begins with ``ح``; the longer it is, the surer."""

    in_damaged_document = False

    def __init__(self, certain=5):
        self._certain = certain

    def find_damage(self, row):
        return [token for token in row if token.text.startswith("ح")]

    def certain_string(self, damage):
        return damage.text if len(damage.text) >= self._certain else None

    def confidence_of(self, damage):
        return min(1.0, len(damage.text) / 10 + 0.5 * self.in_damaged_document)

    def select_compatible(self, damages):
        return damages[:1]

    def repair_row(self, row, damages):
        return [token for token in row if token not in damages]


def _propose(text, context=None, apply_from=0.5, **options):
    detector = Detector(**options)
    found = list(propose_by_block(text, context or Context(), detector, apply_from))
    return [([t.text for t in block.repaired], [t.text for t in block.left]) for block in found], detector


def test_what_is_certain_enough_is_repaired_and_the_rest_is_left():
    assert _propose("حبببب قال حببب")[0] == [(["حبببب"], ["حببب"])]
    assert _propose("حبببب قال حببب", apply_from=0.4)[0] == [(["حبببب", "حببب"], [])]
    assert _propose("قال إنه")[0] == []


def test_a_block_is_read_at_most_eight_times():
    text = " ".join(["حبببب"] * 10)
    ((repaired, left),) = _propose(text)[0]
    assert (len(repaired), len(left)) == (8, 2)


def test_two_different_certain_strings_tell_of_a_damaged_document():
    assert not _propose("حبببب قال حبببب")[1].in_damaged_document
    assert _propose("حبببب قال حججججج")[1].in_damaged_document
    assert not _propose("حبب قال حجج")[1].in_damaged_document


def test_one_of_three_hundred_words_must_be_certain():
    assert _propose("حبببب حججججج " + "قال " * 598)[1].in_damaged_document
    assert not _propose("حبببب حججججج " + "قال " * 599)[1].in_damaged_document


def test_the_vote_is_taken_over_all_blocks(monkeypatch):
    monkeypatch.setattr(line_blocks_module, "_MAX_BLOCK_SIZE", 4)
    found, detector = _propose("حبببب\nقال\nحججججج\nحب\n")
    assert detector.in_damaged_document
    assert found == [(["حبببب"], []), (["حججججج"], []), (["حب"], [])]


def test_a_document_of_our_pdf_reader_is_not_repaired():
    context = Context(document=Document(text="", metadata={"format": "pdf"}))
    assert _propose("حبببب قال", context)[0] == [([], ["حبببب"])]
    context = Context(document=Document(text="", metadata={"format": "text"}))
    assert _propose("حبببب قال", context)[0] == [(["حبببب"], [])]


@pytest.mark.parametrize(
    ("bits", "confidence"),
    [(0, 0.5), (1, 0.667), (-1, 0.333), (CERTAIN_BITS, 0.902), (6, 0.985), (7, 0.99), (1e6, 0.99), (-1e6, 0.0)],
)
def test_confidence_of_bits(bits, confidence):
    assert confidence_of_bits(bits) == confidence
