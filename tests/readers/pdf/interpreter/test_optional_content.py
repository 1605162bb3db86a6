"""Layers: what is switched off when a file is opened is neither read nor covers anything."""

import time

import pytest
from pdfminer.pdftypes import PDFObjRef
from pdfminer.psparser import LIT

from arclean.readers.pdf import read_pdf
from arclean.readers.pdf.interpreter.optional_content import groups_not_shown, is_shown
from tests.readers.paper import Paper

OFF = frozenset({5, 6})
SHOWN = "BT /L 10 Tf 20 200 Td (shown text) Tj ET "
LAYER_TEXT = "BT /L 10 Tf 20 100 Td (secret) Tj ET "


class Document(dict):
    """Stands for the document of references."""

    def getobj(self, number):
        return self[number]


def reference(number, spec):
    return PDFObjRef(Document({number: spec}), number)


GROUP = {"Type": LIT("OCG")}
ON_ONE, OFF_ONE, OFF_TWO = reference(4, GROUP), reference(5, GROUP), reference(6, GROUP)


def member(**entries):
    return reference(9, {"Type": LIT("OCMD"), **entries})


@pytest.mark.parametrize(("properties", "expected"), [
    ({}, set()), ({"D": {"OFF": [OFF_ONE]}}, {5}), ({"D": {}}, set()),
    ({"OCGs": [ON_ONE, OFF_ONE, OFF_TWO], "D": {"BaseState": LIT("OFF"), "ON": [ON_ONE]}}, {5, 6}),
])  # fmt: skip
def test_groups_not_shown(properties, expected):
    assert groups_not_shown({"OCProperties": properties}) == expected


@pytest.mark.parametrize(("asked", "expected"), [
    (None, True), (ON_ONE, True), (OFF_ONE, False), (member(OCGs=OFF_ONE), False), (member(), True),
    (member(OCGs=[ON_ONE, OFF_ONE]), True), (member(OCGs=[OFF_ONE, OFF_TWO]), False),
    (member(OCGs=[ON_ONE, OFF_ONE], P=LIT("AllOn")), False), (member(OCGs=[ON_ONE, OFF_ONE], P=LIT("AnyOff")), True),
    (member(OCGs=[ON_ONE, OFF_ONE], P=LIT("AllOff")), False), (member(OCGs=[OFF_ONE], P=LIT("AllOff")), True),
    (member(VE=[LIT("Not"), OFF_ONE]), True), (member(VE=[LIT("And"), ON_ONE, OFF_ONE]), False),
    (member(VE=[LIT("Or"), ON_ONE, [LIT("Not"), ON_ONE]]), True),
])  # fmt: skip
def test_is_shown(asked, expected):
    assert is_shown(asked, OFF) == expected
    assert is_shown(asked, frozenset())


def test_an_expression_that_is_named_again_and_again_is_asked_once():
    document = Document({10: GROUP})
    for number in range(11, 30):
        document[number] = [LIT("And"), *[PDFObjRef(document, number - 1)] * 40]
    began = time.process_time()
    assert is_shown(member(VE=[LIT("Not"), PDFObjRef(document, 29)]), OFF) is False
    assert time.process_time() - began < 1


def test_what_an_expression_is_does_not_hang_on_the_order_of_its_parts():
    named = reference(20, [LIT("And"), [LIT("And"), OFF_ONE]])
    deep = named
    for _ in range(7):
        deep = [LIT("And"), deep]  # two levels of what is named are beyond the last one
    assert is_shown(member(VE=[LIT("And"), deep]), OFF)
    for parts in ([deep, named], [named, deep]):
        assert not is_shown(member(VE=[LIT("And"), *parts]), OFF)


def test_a_layer_is_asked_for_once(paper):
    group = paper.add(b"<< /Type /OCG >>")
    members = paper.add(b"<< /Type /OCMD /OCGs [" + b"%d 0 R " % group * 4000 + b"] >>")
    layers = b"/OCProperties << /OCGs [%d 0 R] /D << /OFF [%d 0 R] >> >>" % (group, group)
    paper.objects[0] = b"<< /Type /Catalog /Pages 2 0 R %b >>" % layers
    stream = paper.stream((SHOWN + "/OC /M BDC EMC " * 2000).encode())
    paper.pages.append(paper.add(
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents %d 0 R /Resources << /Font << %b >> "
        b"/Properties << /M %d 0 R >> >> >>" % (stream, paper.fonts, members)
    ))  # fmt: skip
    began = time.process_time()
    assert read_pdf(bytes(paper)).text == "shown text"
    assert time.process_time() - began < 1


def test_deep_expressions_end():
    rule = [LIT("Not"), ON_ONE]
    for _ in range(50):
        rule = [LIT("Not"), rule]
    assert isinstance(is_shown(member(VE=rule), OFF), bool)


def layered(content, *, on=False, form=None):
    """Return the text and the findings of a page with one layer, which /Lay names; ``form`` is drawn as /X."""
    paper = Paper()
    layer = paper.add(b"<< /Type /OCG /Name (layer) >>")
    paper.objects[0] = b"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [%d 0 R] /D << /%b [%d 0 R] >> >> >>" % (
        layer,
        b"ON" if on else b"OFF",
        layer,
    )
    drawn = {}
    if form:
        fonts = b"/Font << %b >>" % paper.fonts
        drawn["X"] = paper.form(form, b"/BBox [0 0 500 500] /OC %d 0 R" % layer, fonts)
    paper.page(content, **drawn)
    number = len(paper.objects) - 1
    paper.objects[number] = paper.objects[number].replace(
        b"/Resources <<", b"/Resources << /Properties << /Lay %d 0 R >>" % layer
    )
    document = read_pdf(bytes(paper))
    return document.text, [finding.kind for finding in document.findings]


BOX = "/OC /Lay BDC 1 g 0 0 300 300 re f EMC"


def test_text_of_a_layer_that_is_off_is_told_and_not_read():
    content = f"{SHOWN} /OC /Lay BDC {LAYER_TEXT} EMC"
    assert layered(content) == ("shown text", ["hidden-text"])
    assert layered(content, on=True) == ("shown text\nsecret", [])


def test_a_layer_that_is_off_covers_nothing():
    assert layered(SHOWN + BOX) == ("shown text", [])
    assert layered(SHOWN + BOX, on=True) == ("", ["no-text", "hidden-text"])


def test_a_form_of_a_layer_that_is_off():
    assert layered(SHOWN + "/X Do", form=LAYER_TEXT) == ("shown text", ["hidden-text"])
    assert layered(SHOWN + "/X Do", form="1 g 0 0 300 300 re f") == ("shown text", [])
    assert layered(SHOWN + "/X Do " + LAYER_TEXT, form="1 g 0 150 300 300 re f", on=True) == ("secret", ["hidden-text"])
