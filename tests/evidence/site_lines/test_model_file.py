"""Files of models: equal bytes for equal models, and every file that is none or broken is told."""

import json
import pickle
import random

import pytest

from arclean.errors import ConfigError, ReadError
from arclean.evidence.site_lines import EMPTY_MODEL, learn_lines, load_model, model_file, save_model
from arclean.evidence.site_lines.model_file import MAGIC

HEAD, FOOT = "صحيفة الضفاف", "شارع النهر"
WHO = ["المركب", "القطار", "الرحالة", "الموكب", "السرب", "البريد", "الجيش", "الوفد"]
WHAT = ["رحلته", "عمله", "سفره", "غيابه", "صيده", "بحثه", "نزهته", "تجواله"]
TEXTS = [f"عاد {WHO[n % 8]} من {WHAT[n // 8]} إلى الجزر البعيدة مساء أمس." for n in range(60)]
PAGES = [f"{HEAD}\n{text}\n{FOOT}\nصفحة {n}" for n, text in enumerate(TEXTS)]


@pytest.fixture
def model():
    return learn_lines(PAGES)


def test_a_file_holds_the_model(model, tmp_path):
    file = tmp_path / "site.lines"
    assert save_model(model, file) == model.digest == load_model(file).digest
    assert load_model(file) == model
    assert load_model(str(file)).furniture_keys(0.5, 5) == model.furniture_keys(0.5, 5)
    first = file.read_bytes()
    save_model(learn_lines(reversed(PAGES)), file)
    assert file.read_bytes() == first, "the same documents in another order"
    assert [one.name for one in tmp_path.iterdir()] == ["site.lines"]
    assert pickle.loads(pickle.dumps(model)) == model
    save_model(EMPTY_MODEL, file)
    assert load_model(file) == EMPTY_MODEL
    assert len(first) < 2000


def test_what_files_hold_can_be_joined(model, tmp_path):
    for part in range(3):
        save_model(learn_lines(PAGES[part::3]), tmp_path / f"{part}.lines")
    parts = [load_model(tmp_path / f"{part}.lines") for part in range(3)]
    joined = parts[0].merge(parts[1]).merge(parts[2])
    assert joined.documents == model.documents
    assert joined.furniture_keys(0.5, 5) == model.furniture_keys(0.5, 5)
    assert joined.missed >= model.missed
    counted = {line.key: line for line in model.lines}
    for line in joined.lines:
        assert line.seen <= counted[line.key].seen <= line.seen + line.missed


def test_a_file_that_is_not_there(tmp_path):
    for path in (tmp_path / "none.lines", tmp_path, "nul\0.lines"):
        with pytest.raises(ReadError, match="cannot read the repeated lines"):
            load_model(path)
    with pytest.raises(ConfigError, match="cannot write the repeated lines"):
        save_model(EMPTY_MODEL, tmp_path / "none" / "site.lines")


def test_a_file_of_another_kind(tmp_path):
    (file := tmp_path / "site.lines").write_text("صحيفة الضفاف\n", "utf-8")
    with pytest.raises(ConfigError, match="holds no repeated lines of this version"):
        load_model(file)


def test_every_file_that_is_cut_or_changed_is_told(model, tmp_path):
    file = tmp_path / "site.lines"
    save_model(model, file)
    whole = file.read_bytes()
    draw = random.Random(5)
    for _ in range(200):
        at = draw.randrange(len(MAGIC), len(whole))
        changed = bytes([whole[at] ^ (1 << draw.randrange(8))])
        file.write_bytes(whole[:at] + draw.choice((b"", changed + whole[at + 1 :], whole[at + 1 :])))
        with pytest.raises(ReadError, match="cut short or broken"):
            load_model(file)
    for header in (b"3", b"[" * 100_000, b"{}", json.dumps({"digest": model.digest}).encode()):
        file.write_bytes(MAGIC + header + b"\n" + model.to_rows().encode())
        with pytest.raises(ReadError, match="cut short or broken"):
            load_model(file)


def test_a_file_of_too_many_bytes_is_broken(model, tmp_path, monkeypatch):
    file = tmp_path / "site.lines"
    save_model(model, file)
    size = file.stat().st_size - len(MAGIC)
    monkeypatch.setattr(model_file, "_MAX_BYTES", size)
    assert load_model(file) == model
    monkeypatch.setattr(model_file, "_MAX_BYTES", size - 1)
    with pytest.raises(ReadError, match="cut short or broken"):
        load_model(file)
