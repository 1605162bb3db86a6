"""What several tests of readers need."""

import pytest

from tests.readers.paper import Paper, show


@pytest.fixture
def paper():
    """An empty PDF to write on."""
    return Paper()


@pytest.fixture(name="show")
def _show():
    """The function that writes the operators of a line."""
    return show
