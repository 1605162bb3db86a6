"""Base64 and hexadecimal digits that a program reads stay; the bodies of mails and messages are decoded."""

import pytest

from arclean import Pipeline
from arclean.filters.encoded import Encoded
from arclean.filters.encoded.data_values import is_data_value

RUN = Pipeline([Encoded()]).run
BASE64 = "2KfZhNiz2YTYp9mFINi52YTZitmD2YU="
DIGITS = "D8A7D984D8B3D984D8A7D985"
ROW = "062706440633064406270645"


@pytest.mark.parametrize("text", [
    f"kind: Secret\ndata:\n  password: {BASE64}", f"ETag: {BASE64}", f"Authorization: Basic {BASE64}",
    f"data: |\n  {BASE64}",
    f"التوقيع\n{BASE64}", f"مفتاح الترخيص\n{BASE64}\nاحتفظ به", f"كلمة المرور: {BASE64}", f"echo {BASE64} | cat",
    f"-----BEGIN MESSAGE-----\n{BASE64}\n-----END MESSAGE-----", f"12\t{BASE64}", f"$ cat ملف\n{BASE64}",
    f"الاسم (1, 0x{DIGITS});", f"v: X'{DIGITS}'", f"hash: {DIGITS}", f"المعرف {DIGITS} للجهاز",
    f"-- جدول\n0x{DIGITS}", f"AT+CMGS: {ROW}", f"الهاتف يعيد {ROW} دائما", f"cn:: {BASE64}",
])  # fmt: skip
def test_values_stay(text):
    assert RUN(text).text == text


@pytest.mark.parametrize("text", [
    "{}", "نص الرسالة:\n{}\n", "وصلت الرسالة أمس\n\n{}\n\nثم عاد",
    "Content-Transfer-Encoding: base64\n\n{}\n\n--part--",
    "From: a@example.org\nSubject: x\n\n{}",
])  # fmt: skip
def test_bodies_are_decoded(text):
    assert RUN(text.format(BASE64)).text == text.format("السلام عليكم")


def test_a_row_under_a_key():
    assert is_data_value("id: 4\nname: \0\0\0", 12, 15, "percent")
    assert not is_data_value("name: \0\0\0", 6, 9, "percent")
    assert not is_data_value("Subject: \0\0\0\nname: x", 9, 12, "mail-header")
