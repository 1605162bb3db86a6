"""Logs of the libraries: what they log of a file that is read here is dropped, and nothing else."""

import logging
import subprocess
import sys
import threading

import pytest

import arclean
from arclean.readers.pdf.syntax.library_logs import drop_library_logs
from tests.readers.pdf.makers import SQUARE, truetype

NAMES = ["pdfminer.pdfinterp", "pdfminer", "fontTools.ttLib.ttFont", "fontTools.ttLib.tables._g_l_y_f"]


def state():
    """Return the levels, filters and handlers of all loggers of both libraries."""
    loggers = {name: logging.getLogger(name) for name in [*NAMES, "fontTools", "fontTools.cffLib"]}
    return {name: (logger.level, [*logger.filters], [*logger.handlers]) for name, logger in loggers.items()}


@pytest.mark.parametrize(("name", "level", "kept"), [
    ("pdfminer.pdfinterp", logging.WARNING, False), ("pdfminer.pdfinterp", logging.ERROR, True),
    ("pdfminer", logging.WARNING, False), ("fontTools.ttLib.ttFont", logging.ERROR, False),
    ("fontTools.ttLib.ttFont", logging.CRITICAL, True), ("fontTools.ttLib.tables._g_l_y_f", logging.WARNING, False),
    ("other", logging.WARNING, True),
])  # fmt: skip
def test_records_of_a_reading(caplog, name, level, kept):
    with drop_library_logs():
        logging.getLogger(name).log(level, "inside")
    logging.getLogger(name).log(level, "after")
    assert [record.message for record in caplog.records] == ["inside", "after"][not kept :]


def test_records_of_other_threads_pass(caplog):
    with drop_library_logs():
        other = threading.Thread(target=logging.getLogger("pdfminer.pdfinterp").warning, args=["other"])
        other.start()
        other.join()
        logging.getLogger("pdfminer.pdfinterp").warning("own")
    assert [record.message for record in caplog.records] == ["other"]


def test_a_logger_made_by_a_user_is_covered(caplog):
    logger = logging.getLogger("pdfminer.made_by_a_user")
    with drop_library_logs():
        logger.warning("inside")
    assert not caplog.records


def test_nothing_stays_after_an_error():
    before = state()
    with drop_library_logs():
        assert state() != before
    with pytest.raises(ZeroDivisionError), drop_library_logs():
        raise ZeroDivisionError
    assert state() == before


def test_two_readings_at_once_end_each_for_itself(caplog):
    logger = logging.getLogger("pdfminer.pdfinterp")
    before = state()
    entered, leave = threading.Event(), threading.Event()

    def read_meanwhile():
        with drop_library_logs():
            entered.set()
            leave.wait(10)
            logger.warning("still inside")

    other = threading.Thread(target=read_meanwhile)
    with drop_library_logs():
        other.start()
        entered.wait(10)
    logger.warning("after")
    leave.set()
    other.join()
    assert [record.message for record in caplog.records] == ["after"]
    assert state() == before


def test_reading_leaves_the_loggers_as_they_were(paper, show):
    before = state()
    arclean.read_pdf(bytes(paper.page(show("abc"))))
    with pytest.raises(arclean.ReadError):
        arclean.read_pdf(b"%PDF-1.4 and no more")
    assert state() == before


READ_A_FONT = """
import sys
from contextlib import nullcontext
from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.syntax.library_logs import drop_library_logs
with drop_library_logs() if sys.argv[1] == "dropped" else nullcontext():
    read_program(sys.stdin.buffer.read()).text_of_glyph("x")
"""


def test_loggers_of_modules_that_are_loaded_meanwhile():
    """A font with a date in the far future: fontTools warns, in a module that was not loaded when the reading began."""
    data = bytearray(truetype({"x": SQUARE}, {"x": "x"}))
    entry = data.index(b"head", 12)
    offset = int.from_bytes(data[entry + 8 : entry + 12], "big")
    data[offset + 20 : offset + 28] = b"\x7f" * 8
    outcomes = [
        subprocess.run([sys.executable, "-c", READ_A_FONT, how], input=bytes(data), capture_output=True, check=True)
        for how in ("dropped", "kept")
    ]
    assert [b"timestamp" in outcome.stderr for outcome in outcomes] == [False, True]
    assert outcomes[0].stderr == b""
