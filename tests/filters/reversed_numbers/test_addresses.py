"""Addresses that stand in reverse, and words that only look like some."""

import pytest

from arclean import Pipeline
from arclean.filters import ReversedNumbers
from arclean.filters.reversed_numbers.addresses import ADDRESS_TRIGGERS, find_reversed_addresses

PIPELINE = Pipeline([ReversedNumbers()])


def found(text):
    return [text[slice(*one.span)] for one in find_reversed_addresses(text)]


@pytest.mark.parametrize("address", [
    "info@example.com", "a.b-c+d@mail.example.com", "info@uni.edu.sa", "www.example.gov.eg", "www.example.com/ar",
    "http://example.net", "https://www.example.co/a?b=1#c",
])  # fmt: skip
def test_addresses_are_told_by_scheme_www_or_domain(address):
    turned = address[::-1]
    assert found(f"انظر {turned} و({turned}).") == [turned, turned]
    assert found(address) == []
    assert any(trigger in turned for trigger in ADDRESS_TRIGGERS)
    assert PIPELINE(f"انظر {turned} هنا") == f"انظر {address} هنا"


@pytest.mark.parametrize("word", [
    "ten.smith@gmail.com",  # an address as it stands
    "admin@server", "emoh@ti.si", "is.it@home",  # the domain of a country alone
    "gro.x@y", "tni.k@mm", "lim.a.b@sara", "http://a.bc/x/cb.a//:ptth",  # an address from both ends
    "often.www", "foo.bar.www", "moc.", "ptth", "C://:x", "moc.exe",
])  # fmt: skip
def test_other_words_stay(word):
    assert found(f"انظر {word} هنا") == []


@pytest.mark.parametrize("word", ["ten.hag@erik", "lim.ay@sara", "gro.hansen@server", "tni.ab@cd", "ten.van.hag@erik"])
def test_logins_of_a_host_are_reported_only(word):
    result = PIPELINE.run(f"انظر {word} هنا")
    assert result.text == f"انظر {word} هنا"
    assert [one.alternatives for one in result.findings] == [(word[::-1],)]


@pytest.mark.parametrize("address", [
    "ahmad@gmail.com", "sara@uni.edu", "ali@example.net.sa", "info@example.org", "x@moh.gov",
])  # fmt: skip
def test_mail_that_is_no_login_is_turned(address):
    assert PIPELINE(f"انظر {address[::-1]} هنا") == f"انظر {address} هنا"


@pytest.mark.parametrize("text", [
    "كتبه معكوسا هكذا: moc.elpmaxe@ofni", "العنوان moc.elpmaxe.www مقلوب", "reversed: moc.elpmaxe.www أي عنوان",
])  # fmt: skip
def test_a_text_that_speaks_of_the_reversal_stays(text):
    result = PIPELINE.run(text)
    assert result.text == text
    assert len(result.findings) == 1


def test_dates_and_addresses_of_a_text_are_turned_together():
    text = "يوم 1202/30/32 من moc.elpmaxe@ofni في 1202/40/32"
    assert PIPELINE(text) == "يوم 23/03/2021 من info@example.com في 23/04/2021"


def test_a_text_without_a_letter_of_the_script_stays():
    assert PIPELINE("moc.elpmaxe@ofni") == "moc.elpmaxe@ofni"
