"""Diagnoses: the verdict, the counts, the pages; and that nothing is changed."""

import json

import pytest

import arclean
from arclean.core.document import Document, Page
from arclean.core.edits import Finding
from arclean.diagnosis import profile_of_document

CLEAN = "زار الوفد المدينة القديمة ثم عاد إلى الفندق قبل المساء."


def no_text(*starts):
    return tuple(Finding(s, s, "no-text", "pdf/no-text", "an image") for s in starts)


def test_clean_text():
    found = arclean.diagnose(CLEAN)
    assert (found.verdict, dict(found.counts), found.findings) == ("clean", {}, ())
    assert [(p.number, p.verdict) for p in found.pages] == [(1, "clean")]


def test_what_edits_mend_is_repairable():
    found = arclean.diagnose("العــراق\fالقديم\fسـلام ســلام")
    assert found.verdict == "repairable"
    assert dict(found.counts) == {"kashida": 3}
    assert [(p.number, p.verdict, dict(p.counts)) for p in found.pages] == [
        (1, "repairable", {"kashida": 1}), (2, "clean", {}), (3, "repairable", {"kashida": 2}),
    ]  # fmt: skip


def test_a_document_keeps_its_text():
    document = Document(text="العــراق")
    arclean.diagnose(document)
    assert document == Document(text="العــراق")


@pytest.mark.parametrize(("holes", "verdict"), [(0, "clean"), (2, "repairable"), (3, "re-extract"), (30, "re-extract")])
def test_losses_of_a_short_text(holes, verdict):
    text = " ".join([CLEAN, *["قال إن\ufffd الأمر واضح"] * holes])
    assert arclean.diagnose(text).verdict == verdict


def test_few_losses_of_a_long_text_are_repairable():
    text = "\n".join([CLEAN] * 100 + ["قال إن\ufffd الأمر واضح"] * 5)
    found = arclean.diagnose(text)
    assert (found.verdict, found.counts["unmapped-glyph"]) == ("repairable", 5)


@pytest.mark.parametrize(
    ("text", "images", "verdict"),
    [("", (0,), "ocr"), ("\f\f" + CLEAN, (0, 1), "ocr"), (f"{CLEAN}\f{CLEAN}\f", (2 * len(CLEAN) + 2,), "repairable")],
)
def test_pages_that_are_images(text, images, verdict):
    found = arclean.diagnose(Document(text=text, findings=no_text(*images)))
    assert found.verdict == verdict
    assert [p.verdict for p in found.pages].count("ocr") == len(images)


def test_an_empty_document_without_images_is_clean():
    assert arclean.diagnose("").verdict == "clean"


def test_findings_go_to_the_page_that_they_stand_on():
    pages = (Page(7, 0, 0), Page(8, 1, 1 + len(CLEAN)))
    found = arclean.diagnose(Document(text="\f" + CLEAN, pages=pages, findings=no_text(0)))
    assert [(p.number, p.verdict) for p in found.pages] == [(7, "ocr"), (8, "clean")]


def read_by_ocr(text, number):
    start = text.index(number)
    read = Finding(0, start - 1, "unmapped-glyph", "pdf/ocr", "", 0.95)
    numbers = [Finding(start, start + len(number), "missing-number", "pdf/ocr-number", "", 0.7, (number,))]
    return Document(text=text, findings=(read, *numbers * 5), metadata={"format": "pdf"})


def test_what_ocr_has_read_is_to_be_compared_and_not_extracted_again():
    found = arclean.diagnose(read_by_ocr(f"{CLEAN} 1984", "1984"))
    assert (found.verdict, found.pages_to_reread()) == ("repairable", ())
    assert "read by OCR: compare 5 numbers and 0 uncertain places with the page." in found.pages[0].reasons


def test_what_ocr_has_read_badly_is_to_be_read_again():
    found = arclean.diagnose(read_by_ocr(f"{shift_letters(CLEAN)} 1984", "1984"))
    assert found.verdict == "re-extract"


def shift_letters(text):
    """Return a text whose letters are the ones that stand three further in the alphabet."""
    letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    return text.translate(str.maketrans(letters, letters[3:] + letters[:3]))


UNREADABLE = shift_letters(CLEAN)


def test_a_page_that_does_not_read_is_to_be_read_again():
    found = arclean.diagnose(f"{CLEAN}\f{UNREADABLE}")
    assert [(p.number, p.verdict) for p in found.pages] == [(1, "clean"), (2, "re-extract")]
    assert found.verdict == "re-extract"
    right, wrong = found.pages
    assert right.probability > 0.9
    assert wrong.probability < 0.1
    assert right.reasons == ()
    assert wrong.reasons[0].startswith("wrong-map: the text reads in no language")
    assert found.pages_to_reread() == (wrong,)


def test_a_paragraph_that_does_not_read_is_found_on_a_page_that_does():
    text = "\n".join([*[CLEAN] * 30, *[UNREADABLE] * 6, *[CLEAN] * 30])
    (page,) = arclean.diagnose(text).pages
    assert page.verdict == "re-extract"
    assert "words read in no language" in page.reasons[0]
    assert page.probability < 0.1


@pytest.mark.parametrize("text", ["Дом стоит на горе", "北京的冬天很冷", "Το σπίτι είναι μεγάλο", "12 + 30 = 42", "…"])
def test_other_scripts_and_numbers_are_not_judged(text):
    (page,) = arclean.diagnose("\n".join([text] * 20)).pages
    assert (page.verdict, page.reasons) == ("clean", ())
    assert page.probability > 0.9


def test_formulas_are_not_judged():
    rows = [
        "f(x) = lnx + 2x",
        "lim u(x) = k, x < qz",
        "g'(t) = dx/dt - xy",
        "vn = un - 3n, wn+1 = wn",
        "ABC, AB = BD, kg/m",
    ]
    (page,) = arclean.diagnose("\n".join(rows * 12)).pages
    assert page.verdict == "clean"
    assert page.probability > 0.9


@pytest.mark.parametrize(("holes", "verdict"), [(8, "repairable"), (12, "re-extract")])
def test_words_with_a_glyph_of_no_letter_are_not_lost_whole(holes, verdict):
    words = " ".join([CLEAN] * 25).split()
    for at in range(holes):
        words[20 * at + 5] += "\ufffd"
    found = arclean.diagnose(" ".join(words))
    assert len(words) == 250
    assert found.counts["unmapped-glyph"] == holes
    assert (found.verdict, found.pages[0].verdict) == (verdict, verdict)


def test_reasons_name_kinds_and_counts():
    (page,) = arclean.diagnose("قال إن\ufffd الأمر واضح\nالعــراق").pages
    assert page.reasons == (
        "unmapped-glyph: 1 finding, characters that stand for no letter.", "repaired by clean: kashida 1.",
    )  # fmt: skip
    assert page.probability < 0.1


def test_words_of_a_wrong_map_are_lost():
    text = "\n".join([CLEAN] * 20)
    for end, verdict in ((20, "re-extract"), (8, "repairable")):
        finding = Finding(0, end, "wrong-map", "wrong-map/font", "a lie")
        (page,) = arclean.diagnose(Document(text=text, findings=(finding,))).pages
        assert page.verdict == verdict
        assert "wrong-map: 1 finding, places whose characters cannot be what is printed." in page.reasons


@pytest.mark.parametrize(("bad", "verdict"), [(1, "repairable"), (2, "re-extract")])
def test_a_tenth_of_the_pages_may_be_bad(bad, verdict):
    found = arclean.diagnose("\f".join([*[CLEAN] * (11 - bad), *[UNREADABLE] * bad]))
    assert found.verdict == verdict
    assert len(found.pages_to_reread()) == bad


@pytest.mark.parametrize(("format_", "profile"), [("pdf", "pdf"), ("html", "web"), ("text", "repair")])
def test_profile_that_fits(format_, profile):
    assert profile_of_document(Document(text="", metadata={"format": format_})) == profile


def test_to_dict_is_ready_for_json():
    found = arclean.diagnose("العــراق\ufffd\f")
    assert json.loads(json.dumps(found.to_dict()))["counts"] == dict(found.counts)


@pytest.mark.parametrize("nonsense", [None, b"bytes", 1, ["a"]])
def test_nonsense_is_refused(nonsense):
    with pytest.raises(arclean.ConfigError, match="diagnose takes a str or a Document"):
        arclean.diagnose(nonsense)


@pytest.mark.parametrize("text", [
    "ص.ب 1234\nت: 4455667\nف: 4455668\nم/ سامي\nأ.د. هالة\nد. نزار\nس.ت 10203\nهـ 1445",
    "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي\nأ، ب، ج، د، و، ز، ح، ط، ي",
])  # fmt: skip
def test_abbreviations_and_alphabets_are_not_judged(text):
    assert arclean.diagnose(text).verdict == "clean"


def test_words_that_are_spaced_out_are_judged():
    spaced = " ".join("شفمفعشدقنضفعهيكطغاصثقفغعهخحجد" * 3)
    assert arclean.diagnose(spaced).verdict == "re-extract"
