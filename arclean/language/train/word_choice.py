"""Choose the words that are kept: by how common they are, and by how many sources know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.errors import ConfigError
from arclean.language.train import weights
from arclean.language.train.cleaning import is_reversed, is_word, min_share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.language.train.counts import Counts

__all__ = ["choose_words"]


def choose_words(counts: Counts, listed: Mapping[str, float], most: int) -> dict[str, float]:
    """Return the words to keep with their shares of running tokens, at most ``most``, the commonest first.

    A word stands in two documents, or in one and in a list of another source. Raises ``ConfigError`` where there
    are not two.
    """
    weight = weights.LIST_SHARE if listed else 0.0
    found = {}
    for word, count in counts.words.items():
        share = listed.get(word, 0.0)
        trusted = share > 0 or (count >= weights.MIN_COUNT and counts.documents[word] >= weights.MIN_COUNT)
        if not trusted or not is_word(word) or count / counts.total < min_share(word):
            continue
        if not is_reversed(word, counts.words) and not (share and is_reversed(word, listed)):
            found[word] = (1 - weight) * count / counts.total + weight * share
    if len(found) < 2:
        raise ConfigError("the corpora hold no Arabic words that stand in two documents: give more text")
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return dict(ordered[:most])
