"""Unknown words: pages of Arabic prose whose words are in no list, and all that is not judged."""

import pytest

from arclean import Pipeline
from arclean.core.document import Document
from arclean.core.edits import Finding
from arclean.diagnosis import diagnose
from arclean.diagnosis.unknown_words import count_unknown_words

PROSE = (
    "اجتمعت اللجنة صباح اليوم في مقر المدرسة القديمة وناقشت خطة العام الجديد مع أولياء الطلاب ثم وزعت عليهم "
    "جدول الدروس وقال المدير إن العمل في المكتبة سيبدأ بعد أسبوع من الآن وإن الكتب التي وصلت من المدينة "
    "على الرفوف منذ يومين وهي "
    "كافية لكل من يريد القراءة في المساء أو في أيام العطلة"
)
LIE = str.maketrans("بتدرسعفلمن", "تبردعسلفنم")  # pairs of letters in each other's place
SLIPS = {3: "ضحبا", 7: "القدمية", 13: "اولباء", 19: "الدورش", 24: "المكنبة", 27: "اسيوع", 33: "وصلث", 35: "المدبنة",
         38: "الرقوف", 20: "الدرزس", 22: "المذير", 1: "اللحنة"}  # fmt: skip


def describe_unknown_words(text, *, is_text_layer):
    return count_unknown_words(text).describe_fault(is_text_layer=is_text_layer)


def slipped():
    words = PROSE.split()
    return " ".join(SLIPS.get(place, word) for place, word in enumerate(words))


@pytest.mark.parametrize("is_text_layer", [False, True])
def test_words_that_are_known(is_text_layer):
    assert describe_unknown_words(PROSE, is_text_layer=is_text_layer) == ""


def test_letters_that_stand_for_others():
    lie = " ".join(word.translate(LIE) if place % 3 else word for place, word in enumerate(PROSE.split()))
    assert "in no list of words: some letters stand for others." in describe_unknown_words(lie, is_text_layer=False)


def test_ocr_is_believed_less():
    assert describe_unknown_words(slipped(), is_text_layer=False) == ""
    assert describe_unknown_words(slipped(), is_text_layer=True).endswith("its text was made by OCR.")


@pytest.mark.parametrize("text", [
    "", "لسنمب " * 30, "لَسَنِمَبٍ وَمَنْسُتِفَ فِي مِنْ عَلَى " * 20, "زينباك خالدوم سعدونك مريافم نادرون " * 20,
    "یہ کتاب اردو میں لکھی گئی ہے اور اس میں بہت سی باتیں ہیں جو پڑھنے کے قابل ہیں " * 6,
    "words in another language " * 30,
])  # fmt: skip
def test_what_is_not_judged(text):
    """Too few words, vocalised ones, a list of names, other languages."""
    assert describe_unknown_words(text, is_text_layer=False) == ""


def test_only_pages_of_pdfs_are_judged_so():
    layer = Finding(0, 0, "hidden-text", "pdf/text-layer", "An invisible layer.")
    document = Document(text=slipped(), metadata={"format": "pdf"}, findings=(layer,))
    nothing = Pipeline([])
    (page,) = diagnose(document, profile=nothing).pages
    assert page.verdict == "re-extract"
    assert page.probability == 0.05
    assert "in no list of words" in page.reasons[0]
    assert diagnose(Document(text=slipped(), metadata={"format": "pdf"}), profile=nothing).verdict != "re-extract"
    assert diagnose(slipped()).verdict != "re-extract"


def test_a_layer_that_reads_is_no_fault():
    layer = Finding(0, 0, "hidden-text", "pdf/text-layer", "An invisible layer.")
    (page,) = diagnose(Document(text=PROSE, metadata={"format": "pdf"}, findings=(layer,))).pages
    assert page.verdict == "clean"
    assert dict(page.counts) == {"hidden-text": 1}
