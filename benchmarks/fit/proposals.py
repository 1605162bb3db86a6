"""What a filter proposes with its thresholds off, whether that is right, and the rule that chooses a cut.

Taken on clean texts and on those damaged by a corruptor, or on sentences (``sentences.py``).
"""

from __future__ import annotations

import importlib
import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from outcomes import WORST_SHARE, Outcome
from rapidfuzz.distance import Levenshtein
from sentences import SENTENCE_OBJECTIVES

from arclean import Pipeline
from arclean.arabic.marks import MARK
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from families import Family

_drop_marks = partial(re.compile(f"[{MARK}]").sub, "")
_VIEWS = (str, _drop_marks)  # as it stands, and by its letters: on which of two a mark was set is not always to be told


class Proposal(NamedTuple):
    """An edit that a filter proposed: its rule, its confidence, whether it is right, and whether its text is damaged.

    In sentences a proposal is all edits from its confidence on, and stands for thresholds above ``above``: those of the
    next one, which has an edit more. What is wrong in a damaged document counts as in a clean one; ``in_damaged`` is
    set in sentences alone.
    """

    rule: str
    confidence: float
    is_right: bool
    in_damaged: bool = False
    above: float = -1.0

    def stands_at(self, threshold: float) -> bool:
        """Return whether the proposal is what a filter with this threshold changes."""
        return self.above < threshold <= self.confidence


class Evidence(NamedTuple):
    """All that a filter proposed on one family, the words that it looked at, and the damaged sentences."""

    name: str
    proposals: list[Proposal]
    words: int
    sentences: int = 0

    def counts(self, threshold: float) -> tuple[int, int]:
        """Return how many proposals of a confidence from the threshold on are right, and how many wrong."""
        taken = [p for p in self.proposals if p.stands_at(threshold)]
        right = sum(p.is_right for p in taken)
        return right, len(taken) - right

    def wrong_in(self, threshold: float, *, damaged: bool) -> int:
        """Return how many wrong proposals of such a confidence are in damaged sentences, or in all other texts."""
        return sum(p.stands_at(threshold) and not p.is_right and p.in_damaged is damaged for p in self.proposals)


def evidence(objective: str, family: Family) -> Evidence:
    """Return what a filter proposes on a family, with its thresholds off."""
    whole = SENTENCE_OBJECTIVES.get(objective)
    artifact = whole.artifact if whole else objective
    made = corruptors.filter_for(artifact)
    eager = Pipeline([type(made)(**{**corruptors.find(artifact).options(), "apply_from": 0.0, "report_from": 0.0})])
    module = importlib.import_module(f"{type(made).__module__.rpartition('.')[0]}.weights")
    in_force = {cut: getattr(module, cut) for cut in (whole.cuts if whole else ())}
    vars(module).update(dict.fromkeys(in_force, 0.0))
    found: list[Proposal] = []
    words = family.words
    judged = partial(judged_sentences, view=whole.view, asks=whole.asks) if whole else judged_edits
    for clean, damaged in zip(family.clean, family.damaged, strict=True):
        kept = [*judged(eager, clean, clean)]
        found += kept
        if damaged != clean and not (whole and kept):
            words += len(damaged.split())
            found += judged(eager, damaged, clean)
    vars(module).update(in_force)
    rules = whole.rules if whole else ()
    sentences = (
        sum(clean != damaged for clean, damaged in zip(family.clean, family.damaged, strict=True)) if whole else 0
    )
    return Evidence(family.name, [one for one in found if not rules or one.rule in rules], words, sentences)


def judged_edits(pipeline: Pipeline, text: str, clean: str) -> Iterator[Proposal]:
    """Yield what a pipeline changes in a text, and whether each change alone brings it nearer to the clean one."""
    for edit in pipeline.run(text).edits:
        changed = text[: edit.start] + edit.target + text[edit.end :]
        yield Proposal(edit.rule, edit.confidence, text != clean and is_nearer(changed, text, clean))


def is_nearer(changed: str, text: str, clean: str) -> bool:
    """Return whether a change brings a text, or its letters, nearer to the clean one."""
    for view in _VIEWS:
        far = _distance(view(text), view(clean))
        if Levenshtein.distance(view(changed), view(clean), score_cutoff=far) < far:
            return True
    return False


@lru_cache(maxsize=4)
def _distance(text: str, clean: str) -> int:
    return int(Levenshtein.distance(text, clean))


def judged_sentences(
    pipeline: Pipeline, text: str, clean: str, *, view: Callable[[str], str], asks: Callable[[str, str], bool]
) -> Iterator[Proposal]:
    """Yield what a pipeline changes in a sentence from each confidence on, and whether that is right as a whole."""
    asked = [edit for edit in pipeline.run(text).edits if asks(edit.source, edit.target)]
    edits = sorted(asked, key=lambda edit: -edit.confidence)
    for number, edit in enumerate(edits, 1):
        above = edits[number].confidence if number < len(edits) else -1.0
        if above < edit.confidence:
            changed = text
            for one in sorted(edits[:number], key=lambda one: -one.start):
                changed = changed[: one.start] + one.target + changed[one.end :]
            yield Proposal(
                edit.rule, edit.confidence, text != clean and view(changed) == view(clean), text != clean, above
            )


def chosen(known: list[Evidence], worst: float = 0.0) -> float:
    """Return the lowest threshold that keeps the rule on some families; 1.01 where none does.

    ``worst`` is the share of damaged sentences that may come out wrong.
    """
    allowed = {
        False: WORST_SHARE * sum(one.words for one in known),
        True: worst * sum(one.sentences for one in known),
    }
    best = 1.01
    for threshold in sorted({p.confidence for one in known for p in one.proposals}, reverse=True):
        if any(sum(one.wrong_in(threshold, damaged=kind) for one in known) > most for kind, most in allowed.items()):
            break
        best = threshold
    return best


def measure_sentences(family: Family, *, objective: str) -> Outcome:
    """Return how many damaged sentences do not come back, with the cut that the rule of ``thresholds.py`` chooses.

    It is chosen for each family and setting: weights are compared by how well they part right readings from wrong ones.
    """
    found = evidence(objective, family)
    right, _ = found.counts(chosen([found], SENTENCE_OBJECTIVES[objective].worst))
    return Outcome(found.sentences, found.sentences - right, 0, family.words)
