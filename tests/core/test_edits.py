"""Edits and findings as values."""

import pytest

from arclean.core.edits import UNMEASURED
from arclean.core.filter import BaseFilter


def test_a_finding_that_nobody_measured_lies_half_way_between_the_thresholds():
    assert pytest.approx((BaseFilter.report_from + BaseFilter.apply_from) / 2) == UNMEASURED
