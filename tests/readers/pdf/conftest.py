"""What several tests of PDFs need."""

from pathlib import Path

import pytest


@pytest.fixture
def system_font():
    """A font with digits, where the system has one."""
    file = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    if not file.exists():
        pytest.skip("the system has no DejaVu")
    return file
