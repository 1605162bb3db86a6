import codecs
import io

import pytest

from arclean import ConfigError, ReadError, read, read_text

LINE = "وصل القطار متأخرا إلى المدينة القديمة، ثم عاد الناس إلى بيوتهم في المساء (12 كتابا).\r\nسطر ثان\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "iso8859_6", "mac_arabic", "cp720", "utf-16-le", "utf-16-be"])
def test_arabic_is_read_in_any_usual_encoding(encoding):
    line = LINE.replace("،", "") if encoding == "cp720" else LINE
    document = read_text(line.encode(encoding))
    assert document.text == line
    assert document.metadata == {"format": "text", "encoding": encoding}


@pytest.mark.parametrize("word", ["قال الرئيس", "في المدينة", "الكتاب"])
@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "cp720"])
def test_two_words_are_enough(word, encoding):
    assert read_text(word.encode(encoding)).text == word


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_goes(bom, encoding):
    assert read_text(bom + LINE.encode(encoding)).text == LINE


@pytest.mark.parametrize("text", ["Le président a été élu à Évian.", "Müller grüßt.", "à la carte"])
def test_western_text_is_not_taken_for_arabic(text):
    document = read_text(text.encode("cp1252"))
    assert (document.text, document.metadata["encoding"]) == (text, "cp1252")


def test_a_few_broken_bytes_leave_utf8_what_it_is():
    broken = LINE.encode()[:40] + b"\xff" + LINE.encode()[40:]
    document = read_text(broken)
    assert document.metadata["encoding"] == "utf-8"
    assert document.text.count("\ufffd") == 1


def test_glyph_numbers_of_lost_digits_are_text():
    text = "في عام \x15\x13\x14\x18 وصل"
    assert read_text(text.encode()).text == text


def test_a_named_encoding_is_believed():
    assert read_text("é".encode("cp1252"), encoding="cp1256").metadata["encoding"] == "cp1256"
    assert read_text("سلام".encode("mac_arabic"), encoding="mac_arabic").text == "سلام"


@pytest.mark.parametrize("encoding", ["no-such-encoding", "hex", "cp 1256\0"])
def test_an_unknown_encoding_is_refused(encoding):
    with pytest.raises(ConfigError, match="there is no encoding"):
        read_text(b"a", encoding=encoding)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04rest", "ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "PNG image"),
        (b"\xff\xd8\xff\xe0", "JPEG image"),
        (bytes(range(256)) * 20, "binary data"),
        (b"\0" * 400, "binary data"),
        (b"\x01\x02\x03\x04" * 50, "binary data"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data, what):
    with pytest.raises(ReadError, match=what) as caught:
        read_text(data)
    assert "\n" not in str(caught.value)


def test_open_files_of_text_and_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(LINE.encode("cp1256"))
    with path.open("rb") as file:
        document = read_text(file)
    assert (document.text, document.metadata["name"]) == (LINE, str(path))
    assert read(path).text == LINE
    assert read_text(io.StringIO(LINE, newline="")).text == LINE


def test_the_sample_begins_where_the_letters_do():
    text = "a" * 200_000 + " قال الرئيس إن الاجتماع سيعقد غدا"
    assert read_text(text.encode("cp1256")).text == text


@pytest.mark.parametrize(("broken", "encoding"), [(1, "utf-8"), (2, "mac_arabic")])
def test_a_tenth_of_utf8_may_be_broken(broken, encoding):
    data = "é ".encode() * (10 - broken) + b"\xff " * broken
    assert read_text(data).metadata["encoding"] == encoding


@pytest.mark.parametrize("codes", [29, 31])
def test_control_codes_in_utf8(codes):
    data = b"a" * (100 - codes) + b"\x01" * codes
    if codes == 29:
        assert read_text(data).text
    else:
        with pytest.raises(ReadError, match="binary data"):
            read_text(data)


@pytest.mark.parametrize("codes", [1, 2])
def test_control_codes_in_code_pages(codes):
    data = "قال ".encode("cp1256") * 20 + b"\x01" * codes
    if codes == 1:
        assert read_text(data).metadata["encoding"] == "cp1256"
    else:
        with pytest.raises(ReadError, match="binary data"):
            read_text(data)


def test_utf16_without_a_mark_is_text_of_known_scripts():
    assert read_text("قال x".encode("utf-16-le")).metadata["encoding"] == "utf-16-le"
    foreign = "ქ" * 2 + "ق" * 18  # a tenth of another script
    with pytest.raises(ReadError, match="binary data"):
        read_text(foreign.encode("utf-16-be"))
    foreign = "ქ" + "ق" * 19
    assert read_text(foreign.encode("utf-16-be")).metadata["encoding"] == "utf-16-be"
