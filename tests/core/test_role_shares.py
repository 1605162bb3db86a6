"""Shares of roles in a text."""

import arclean
from arclean import Label
from arclean.core.role_shares import RoleShare, sum_roles

BODY = "وصل القطار الجديد إلى المحطة بعد رحلة طويلة استغرقت ثلاث ساعات."


def test_labels_that_overlap_count_once_and_confidence_goes_by_length():
    labels = [Label(0, 8, "body", 0.5), Label(4, 8, "body", 1.0), Label(9, 9, "date")]
    assert sum_roles(labels, 16) == {"body": RoleShare(0.5, round((4 + 4) / 12, 3))}


def test_what_a_page_loses_stands_in_its_result():
    result = arclean.repair(f"{BODY}\nاترك تعليقاً", profile="web")
    gone = result.role_shares["boilerplate"]
    assert gone.share == round(len("اترك تعليقاً") / len(result.original), 4)
    assert 0.9 < gone.confidence < 1
    assert "boilerplate: 0.16 of the text (confidence" in arclean.explain(result)
    assert "boilerplate" not in arclean.repair(BODY, profile="web").role_shares
    assert arclean.repair("").role_shares == {}
