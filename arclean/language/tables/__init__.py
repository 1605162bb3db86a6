"""Tables of the language: words, pairs, classes of words, direction; those of the package, or a user's own.

Each table is read when it is first asked for, and kept. Those of the package are trained on encyclopaedic, legal and
technical texts (see ``arclean/language/data/README.md`` for sources and licence); a domain of one's own is served
better by tables of its own: ``python -m arclean.language.train``.
"""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from arclean.errors import ConfigError, ReadError
from arclean.language.tables.classes import Classes, read_classes
from arclean.language.tables.container import Container, open_container
from arclean.language.tables.direction import Direction, read_direction
from arclean.language.tables.pairs import Pairs, read_pairs
from arclean.language.tables.words import Words, read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from os import PathLike

__all__ = ["Classes", "Direction", "Pairs", "Tables", "Words", "load", "opened", "shipped"]

_SHIPPED = Path(__file__).resolve().parent.parent / "data" / "arabic.tables"
_PARTS = frozenset(("words", "pairs", "classes", "direction"))


class Tables:
    """The tables of one file, each read on first need; safe to share between threads.

    Two threads that need the same table at the same moment may both read it, and get equal ones. Tables of equal
    contents are equal; they are pickled by the name of their file, which has to be there where they are needed again.
    """

    def __init__(self, container: Container) -> None:
        self._container = container

    @property
    def digest(self) -> str:
        """Name the contents: equal digests, equal tables."""
        return self._container.digest

    @property
    def licence(self) -> str:
        """Name the licence of the tables."""
        return self._container.licence

    @property
    def sources(self) -> tuple[Mapping[str, Any], ...]:
        """List what the tables were trained on: name, licence, digest and words of each corpus."""
        return self._container.sources

    @cached_property
    def words(self) -> Words:
        """Read the words and their costs."""
        return read_words(*self._container.read("words"))

    @cached_property
    def classes(self) -> Classes:
        """Read the classes of words and the costs of their pairs."""
        return read_classes(*self._container.read("classes"))

    @cached_property
    def pairs(self) -> Pairs:
        """Read the pairs of words; what they back off to is read too."""
        return read_pairs(*self._container.read("pairs"), self.words, self.classes)

    @cached_property
    def direction(self) -> Direction:
        """Read the measure of direction."""
        return read_direction(*self._container.read("direction"))

    @property
    def path(self) -> Path:
        """Name the file of the tables, from the root on."""
        return self._container.path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tables) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def __reduce__(self) -> tuple[Callable[[str, str], Tables], tuple[str, str]]:
        return opened, (str(self.path), self.digest)

    def __repr__(self) -> str:
        return f"<Tables {self.digest}: {', '.join(str(source['name']) for source in self.sources)}>"


def load(path: str | PathLike[str]) -> Tables:
    """Open a file of tables that ``python -m arclean.language.train`` wrote, and check it.

    Raises ``ReadError`` where the file is missing or broken, ``ConfigError`` where it is of another kind or format.
    """
    container = open_container(Path(path))
    missing = _PARTS - container.parts.keys()
    if missing:
        raise ReadError(f"the tables {path} lack {', '.join(sorted(missing))}: train them again")
    tables = Tables(container)
    try:
        for name in _PARTS:
            getattr(tables, name)
    except (KeyError, ValueError, TypeError) as error:
        if isinstance(error, ConfigError):
            raise
        raise ReadError(f"the tables {path} are broken: train them again") from error
    return tables


def opened(given: Tables | str | PathLike[str], digest: str = "") -> Tables:
    """Open the tables that somebody named in a configuration; a file that is in use is read once.

    Raises ``ConfigError`` where they cannot be used, or have another digest than the one that was asked for, if any.
    """
    if isinstance(given, Tables):
        return given
    try:
        path = Path(given).absolute()
        key = (path, open_container(path).digest)
        found = _open[key] = _open.get(key) or load(path)
    except TypeError:
        raise ConfigError(f"tables must be given as a path, not {type(given).__name__}: {given!r}") from None
    except (ReadError, ValueError) as error:  # a ValueError: a name that no file can have
        raise ConfigError(str(error)) from error
    if digest and digest != found.digest:
        raise ConfigError(f"the tables {path} have the digest {found.digest}, not {digest}: they were trained anew")
    return found


_open: WeakValueDictionary[tuple[Path, str], Tables] = WeakValueDictionary()


@cache
def shipped() -> Tables:
    """Open the tables of the package.

    >>> tables = shipped()
    >>> "المدينة" in tables.words, "المدينةالكبيرة" in tables.words
    (True, False)
    >>> tables.pairs.cost("مجلس", "الوزراء") < tables.pairs.cost("الوزراء", "مجلس")
    True
    >>> tables.direction.gain("ذهب الولد إلى المدينة") > 0 > tables.direction.gain("ةنيدملا ىلإ دلولا بهذ")
    True
    """
    return Tables(open_container(_SHIPPED))
