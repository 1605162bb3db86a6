"""Processes that are none, and start at once."""

import pytest

from arclean.readers.pdf.ahead import pages_ahead
from tests.readers.pdf.ahead.near_process import NearProcess


@pytest.fixture
def near(monkeypatch):
    """Have pages read ahead by processes that are in this one, after the third page of each PDF."""
    monkeypatch.setattr(NearProcess, "made", [])
    monkeypatch.setattr(pages_ahead, "PageProcess", NearProcess)
    monkeypatch.setattr(pages_ahead, "WORTH_SECONDS", -1.0)
    monkeypatch.setattr(pages_ahead, "_FIRST_PAGES", 1)
    monkeypatch.setattr(pages_ahead, "_PAGES_AT_ONCE", 2)
    return NearProcess
