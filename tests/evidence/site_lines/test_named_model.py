"""A model by the file that holds it."""

import pytest

import arclean
from arclean.evidence.site_lines import EMPTY_MODEL, learn_lines, save_model
from arclean.evidence.site_lines.named_model import open_model

MODEL = learn_lines(f"صحيفة الضفاف {day}" for day in range(3))


def test_a_file_is_loaded_and_named(tmp_path):
    digest = save_model(MODEL, tmp_path / "site.lines")
    assert open_model(tmp_path / "site.lines", EMPTY_MODEL, "") == (str(tmp_path / "site.lines"), MODEL, digest)
    assert open_model("", MODEL, "") == ("", MODEL, "")
    assert open_model("", MODEL, digest).digest == digest


def test_what_does_not_agree_is_refused():
    with pytest.raises(arclean.ConfigError, match="'0' are asked for, and no path is given"):
        open_model("", MODEL, "0")
    for path, model in ((3, MODEL), ("", "site.lines")):
        with pytest.raises(arclean.ConfigError, match="a model or the path"):
            open_model(path, model, "")
