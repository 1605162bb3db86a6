"""Whether a document's ligatures came out the wrong way round, and how each of its words is then to be read.

One extractor makes the mistake everywhere, or in one font of a document and not in another: so each kind of ligature
has a vote of its own. A word that is not known as it stands and is known when it is turned round votes for its kind;
a ligature that came out right votes against it.
"""

from __future__ import annotations

import re
from collections import Counter
from math import inf, log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.lam_alef.candidates import ALONE, PLAIN, Standing
from arclean.filters.lam_alef.ligature_tables import FIRST, FIRST_LETTERS, KINDS, LAST
from arclean.language.tokens import BREAK, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from arclean.filters.lam_alef.candidates import Plan, Plans, Reading

__all__ = ["NOTHING", "Call", "Verdict", "calls", "telling", "verdict"]

_STRANGE, _KNOWN, _FITS, _SURE = Standing.STRANGE, Standing.KNOWN, Standing.FITS, Standing.SURE
_FAMILIES = {kind.name: kind.family for kind in KINDS}
_IMPOSSIBLE = 2  # what an impossible word says; any other says 1
_OFTEN, _COMMON = 3, 14.0  # times that a word comes which says as much, and bits of what it stands for, at most
_ENOUGH = 2  # said by the words of a family, in a document whose mistake is believed
_LEAST = 0.03  # share of a kind's ligatures below which a few typos in a long document are all there is
_MOST = 0.5  # share that a single voter must speak of, beside those of another family
_NONE = 0.5  # what a kind of the same family has that nobody votes for
_DOUBTED = 1 / 3  # share from which right words are doubted too
_STRANGERS = 2.5  # to one that votes, in damaged Arabic; read backwards it has 7, Persian 20, the Quran 13 (2026-11)
_EVEN = 0.5
_RARER = 2.0  # bits that neighbours must say more for a word that is the rarer one of two
_DOUBT = 0.3  # chance of a commoner word where no pair that was counted holds the one that stands; half were right
_OF_COMMONER, _OF_RARER = 1, 2  # counted pairs that settle it: with none 1 of 8 was wrong in dev_*, else 1 of 80
_ODD = 6.0  # bits by which a word is rarer than its other reading, and is reported in a document that has others
_ENDS = ".\u060c\u061b\u061f!:)]\u00bb\u201d"
_PRESS = [kind.name for kind in KINDS if kind.family == "press"]
_OF_ALL = [(kind.name, re.compile(kind.printed, re.MULTILINE).findall) for kind in KINDS if kind.name not in _PRESS]
_of_first = re.compile(FIRST_LETTERS).findall


class Verdict(NamedTuple):
    """What a document says: for each kind of ligature that is believed, the share that came out wrong.

    ``doubted`` are the kinds that came out wrong so often that right words are doubted too.
    """

    shares: dict[str, float]
    doubted: frozenset[str]

    def share(self, reading: Reading) -> float:
        """Return the share of a reading's kind; of several kinds the least one; 0 where one is not believed."""
        kinds = reading.kind.split("+") if "+" in reading.kind else (reading.kind,)
        return min([self.shares.get(kind, 0.0) for kind in kinds])

    def doubts(self, reading: Reading) -> bool:
        """Tell whether a reading is to be weighed against a word that is right as it stands."""
        kind = reading.kind
        return kind in self.doubted or ("+" in kind and self.doubted.issuperset(kind.split("+")))


NOTHING = Verdict({}, frozenset())
"""What a document says that is right as it stands."""


class Call(NamedTuple):
    """How a word is to be read: its number, the reading, the chance that it is right, and on what grounds.

    ``doubted`` is a choice between two words that too few pairs speak for: who repairs by it reports it too.
    """

    number: int
    reading: Reading
    chance: float
    grounds: str
    doubted: bool = False


def telling(words: Sequence[str], plans: Plans) -> list[tuple[int, Plan]]:
    """List the words of which something is to be said, by number, with their plans."""
    return [(number, plan) for number, plan in enumerate(map(plans.__getitem__, words)) if plan is not PLAIN]


def verdict(words: Sequence[str], told: Sequence[tuple[int, Plan]]) -> Verdict:
    """Take the vote of a document, given its words of letters alone and which of them tell."""
    voters = Counter([words[number] for number, plan in told if plan.standing is _FITS or plan.standing is _SURE])
    strangers = {words[number] for number, plan in told if plan.standing is _STRANGE}
    if not voters or len(strangers) > len(voters) * _STRANGERS:
        return NOTHING
    weighed, swapped = _votes(voters, {words[number]: plan for number, plan in told})
    families: Counter[str] = Counter()
    for kind, weight in weighed.items():
        families[_FAMILIES[kind]] += weight
    if max(families.values()) < _ENOUGH:
        return NOTHING
    kept = {}
    for kind, right in _count(words, swapped, press=families["press"] > 0).items():
        believed = families[_FAMILIES[kind]] >= _ENOUGH
        if kind in swapped or believed:
            share = 1 / (1 + right / (swapped[kind] or _NONE))
            if share >= (_LEAST if believed else _MOST):
                kept[kind] = share
    own = {kind for kind, share in kept.items() if share >= _DOUBTED and weighed[kind] >= _ENOUGH}
    return Verdict(kept, frozenset(own))


def _votes(voters: Counter[str], plans: Mapping[str, Plan]) -> tuple[Counter[str], Counter[str]]:
    """Add up, for each kind, what its voters say, and how often they come."""
    weighed: Counter[str] = Counter()
    swapped: Counter[str] = Counter()
    for word, count in voters.items():
        plan = plans[word]
        reading = plan.readings[0]
        often = count >= _OFTEN and reading.cost < _COMMON
        weighed[reading.kind] += _IMPOSSIBLE if plan.standing is _SURE or often else 1
        swapped[reading.kind] += count
    return weighed, swapped


def _count(words: Sequence[str], kinds: Container[str], *, press: bool) -> dict[str, int]:
    """Count the ligatures that came out right, of the kinds that may be spoken of."""
    rows = "\n".join(words)
    counts = {kind: len(find(rows)) for kind, find in _OF_ALL if kind in kinds}
    if press:
        counts |= dict.fromkeys(_PRESS, 0)
        for table, found in ((FIRST, _of_first(rows)), (LAST, [word[-2:] for word in words])):
            for letters, count in Counter(found).items():
                if letters in table:
                    counts[table[letters]] += count
    return counts


def calls(
    words: Sequence[str], told: Sequence[tuple[int, Plan]], gap: Callable[[int], str], plans: Plans, said: Verdict
) -> list[Call]:
    """List how the words that came out wrong are to be read, in the order of the words; also those that may have.

    ``gap`` gives what stands in the text before a word of a number, and behind the last one.
    """
    found: dict[int, Call] = {}
    doubtful: list[int] = []
    now = list(words)
    for number, plan in told:
        if plan.standing is _KNOWN:
            if said.shares:
                doubtful.append(number)
        elif plan.readings and (call := _certain(number, plan, said)):
            found[number] = call
            now[number] = call.reading.word
    for number in doubtful:
        if call := _weighed(number, now, gap, plans, said):
            found[number] = call
            if call.chance > _EVEN:
                now[number] = call.reading.word
    return [found[number] for number in sorted(found)]


def _certain(number: int, plan: Plan, said: Verdict) -> Call | None:
    """Call what needs no context: an impossible word, or one that is not known, in a document that is believed."""
    if plan.standing is _SURE:
        return Call(number, plan.readings[0], 0.99, "impossible")
    for reading in plan.readings:
        votes = plan.standing is _FITS and reading is plan.readings[0]
        several = "+" in reading.kind and said.share(reading) >= _DOUBTED
        if said.doubts(reading) or ((votes or several) and said.share(reading)):
            return Call(number, reading, plan.chance, "document" if reading.cost < inf else "letters")
    odd = said.shares and plan.readings[0].cost < inf
    return Call(number, plan.readings[0], _EVEN, "document") if odd else None


def _weighed(number: int, words: Sequence[str], gap: Callable[[int], str], plans: Plans, said: Verdict) -> Call | None:
    """Weigh the readings of a word that is known as it stands, in its context."""
    plan = plans[words[number]]
    readings = [r for r in plan.readings if said.doubts(r)]
    if not readings:
        odd = said.shares and plan.readings[0].cost + _ODD < plan.cost and words[number] not in ALONE
        return Call(number, plan.readings[0], _EVEN, "context") if odd else None
    before, behind = gap(number), gap(number + 1)
    if words[number] in ALONE:
        torn = not behind.isspace() and behind.lstrip()[:1] not in _ENDS  # off a Latin word, a number, a quotation
        return Call(number, readings[0], _EVEN if torn else 0.95, "context")
    left = words[number - 1] if number and before.isspace() else (folded_tokens(before) or [BREAK])[-1]
    right = words[number + 1] if number + 1 < len(words) and behind.isspace() else (folded_tokens(behind) or [BREAK])[0]
    pair, counted = plans.lexicon.pair_cost, plans.lexicon.has_pair

    def cost(word: str) -> float:
        return pair(left, word) + pair(word, right)

    def met(word: str) -> int:
        return sum(counted(*two) for two in ((left, word), (word, right)) if BREAK not in two)

    costs = {r: cost(r.word) - log2(said.share(r)) + (r.cost > plan.cost) * _RARER for r in readings}
    best = min(readings, key=costs.__getitem__)
    chance = 1 / (1 + 2 ** (costs[best] - cost(words[number])))
    pairs = met(best.word)
    if best.cost > plan.cost and not pairs:
        chance = min(chance, _EVEN)  # by classes alone every second one is wrong (2026-11)
    elif best.cost < plan.cost and chance < _DOUBT and not met(words[number]):
        chance = _DOUBT
    return Call(number, best, chance, "context", pairs < (_OF_RARER if best.cost > plan.cost else _OF_COMMONER))
