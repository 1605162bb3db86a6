"""The probability of a page: what nothing speaks against is mostly right, and all evidence speaks against."""

import pytest

from arclean.diagnosis import weights
from arclean.diagnosis.page_probability import PageEvidence, page_features, page_probability

PLAIN = PageEvidence(is_pdf=True)
AGAINST = [
    {"legibility": 0.1}, {"edits": 0.5}, {"kinds": 1}, {"lost": 0.1}, {"has_loss": True}, {"unknown": 0.4},
]  # fmt: skip


def test_nothing_speaks_against_a_plain_page():
    assert page_features(PLAIN) == (0, 0, 0, 0, 0, 0)
    assert 0.9 < page_probability(PLAIN) < 0.95


@pytest.mark.parametrize("evidence", AGAINST)
@pytest.mark.parametrize("is_pdf", [False, True])
def test_all_evidence_makes_a_page_less_probable(evidence, is_pdf):
    if not is_pdf and evidence.keys() & {"lost", "unknown"}:
        return
    plain = PageEvidence(is_pdf=is_pdf)
    assert page_probability(plain._replace(**evidence)) < page_probability(plain)
    assert sum(map(bool, page_features(plain._replace(**evidence)))) == 1


def test_a_page_of_which_words_are_lost_and_unknown_is_wrong():
    assert page_probability(PLAIN._replace(kinds=2, lost=0.2, has_loss=True, unknown=0.5)) < 0.1
    assert page_probability(PLAIN._replace(faulty=True)) == 0.05


def test_evidence_is_bounded():
    assert page_features(PLAIN._replace(legibility=0.0, edits=0.0))[:2] == (5, 5)


def test_of_other_texts_what_speaks_against_a_page_is_multiplied():
    assert page_probability(PageEvidence()) == 1
    assert page_probability(PageEvidence(legibility=0.5, edits=0.5, kinds=2)) == pytest.approx(
        0.25 * weights.OPEN_FINDING**2
    )
    assert page_probability(PageEvidence(has_loss=True)) == weights.OPEN_LOSS
    assert page_probability(PageEvidence(has_loss=True, lost=weights.EVEN_LOSS)) == 0.5
    assert page_probability(PageEvidence(has_loss=True, lost=0.2)) < 0.06
