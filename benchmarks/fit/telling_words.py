"""Write the list of known words that may be others with a ligature turned back, or without an alef.

    python benchmarks/fit/telling_words.py

Asks the analyses of ``arclean.filters.lam_alef`` of every word of the tables of the package: half a minute. To be run
where the tables or the weights of that folder have changed.
"""

from __future__ import annotations

from pathlib import Path

from arclean.filters.lam_alef import swapped_places, telling_words
from arclean.language.tables import shipped_tables


def main() -> None:
    """Write the list beside the module that reads it, and say how many words it has."""
    words = sorted(shipped_tables().words)
    telling = [[word for word in words if is_telling(word)] for is_telling in swapped_places.WORD_TESTS]
    path = Path(telling_words.__file__).with_suffix(".txt")
    path.write_text("".join(" ".join(one) + "\n" for one in telling), encoding="utf-8")
    print(*(len(one) for one in telling), "of", len(words), "words written to", path)


if __name__ == "__main__":
    main()
