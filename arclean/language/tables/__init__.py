"""Tables of the language: words, rare words, bigrams, word classes, direction; those of the package, or a user's own.

Each table is read when it is first asked for, and kept. Those of the package are trained on encyclopaedic, legal and
technical texts (see ``arclean/language/data/README.md`` for sources and licence); a domain of one's own is served
better by tables of its own: ``python -m arclean.language.train``.
"""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakValueDictionary

from arclean.errors import ConfigError, ReadError
from arclean.language.tables.bigram_table import BigramTable, unpack_bigrams
from arclean.language.tables.container import MAPPED_PARTS, Container, open_container
from arclean.language.tables.direction_table import DirectionTable, unpack_direction
from arclean.language.tables.rare_word_table import RareWordTable, unpack_rare_words
from arclean.language.tables.word_class_table import WordClassTable, unpack_classes
from arclean.language.tables.word_list import WordList, unpack_word_list
from arclean.language.tables.word_table import WordTable, unpack_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from os import PathLike

__all__ = [
    "BigramTable",
    "DirectionTable",
    "LanguageTables",
    "RareWordTable",
    "WordClassTable",
    "WordList",
    "WordTable",
    "load_tables",
    "open_tables",
    "shipped_tables",
]

_SHIPPED = Path(__file__).resolve().parent.parent / "data" / "arabic.tables"
_PARTS = frozenset(("words", "rare", "pairs", "classes", "direction"))
_UNPACKING_ERRORS = (KeyError, ValueError, TypeError, IndexError, OverflowError, AttributeError, MemoryError)

T = TypeVar("T")


class LanguageTables:
    """The tables of one file, each read on first need; safe to share between threads.

    Two threads that need the same table at the same moment may both read it, and get equal ones. Tables of equal
    contents are equal; they are pickled by the name of their file, which has to be there where they are needed again.
    Reading a table raises ``ReadError`` where the file has gone or is broken, ``ConfigError`` where it was trained for
    another version.
    """

    def __init__(self, container: Container) -> None:
        self._container = container

    @property
    def digest(self) -> str:
        """The name of the contents: equal digests, equal tables."""
        return self._container.digest

    @property
    def licence(self) -> str:
        """The name of the licence of the tables."""
        return self._container.licence

    @property
    def sources(self) -> tuple[Mapping[str, Any], ...]:
        """What the tables were trained on: name, licence and digest of each corpus."""
        return self._container.sources

    @cached_property
    def words(self) -> WordTable:
        """The words and their costs."""
        return self._unpack_part("words", unpack_words)

    @property
    def word_list(self) -> WordTable | WordList:
        """The words alone, for those who ask for no more; the table of words where that has been read."""
        return self.words if "words" in self.__dict__ else self._listed_words

    @cached_property
    def _listed_words(self) -> WordList:
        return self._unpack_part("words", unpack_word_list)

    @cached_property
    def rare(self) -> RareWordTable:
        """The words that are too rare to be sure of."""
        return self._unpack_part("rare", unpack_rare_words)

    @cached_property
    def classes(self) -> WordClassTable:
        """The classes of words and the costs of their pairs."""
        return self._unpack_part("classes", unpack_classes)

    @cached_property
    def pairs(self) -> BigramTable:
        """The bigrams; the tables that they back off to are read too."""
        words, rare, classes = self.words, self.rare, self.classes
        return self._unpack_part("pairs", lambda raw, options: unpack_bigrams(raw, options, words, rare, classes))

    @cached_property
    def direction(self) -> DirectionTable:
        """The measure of direction."""
        return self._unpack_part("direction", unpack_direction)

    @property
    def path(self) -> Path:
        """The file of the tables, from the root on."""
        return self._container.path

    def _unpack_part(self, name: str, unpack: Callable[[Any, Mapping[str, Any]], T]) -> T:
        """Return the table of one part; whatever a broken one raises becomes a ``ReadError``."""
        try:
            read = self._container.map_part if name in MAPPED_PARTS else self._container.read_part
            return unpack(*read(name))
        except _UNPACKING_ERRORS as error:
            if isinstance(error, ConfigError):
                raise
            raise ReadError(f"the table {name!r} of {self.path} is broken: train or install it again") from error

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LanguageTables) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def __reduce__(self) -> tuple[Callable[[str, str], LanguageTables], tuple[str, str]]:
        return open_tables, (str(self.path), self.digest)

    def __repr__(self) -> str:
        return f"<LanguageTables {self.digest}: {', '.join(str(source.get('name')) for source in self.sources)}>"


def load_tables(path: str | PathLike[str]) -> LanguageTables:
    """Return the tables of a file that ``python -m arclean.language.train`` wrote, all of them read and checked.

    Raises ``ReadError`` where the file is missing or broken, ``ConfigError`` where it is of another kind or format.
    """
    container = open_container(Path(path))
    missing = _PARTS - container.parts.keys()
    if missing:
        raise ReadError(f"the tables {path} lack {', '.join(sorted(missing))}: train them again")
    tables = LanguageTables(container)
    for name in _PARTS:
        getattr(tables, name)
    return tables


def open_tables(given: LanguageTables | str | PathLike[str], digest: str = "") -> LanguageTables:
    """Return the tables that somebody named in a configuration; a file that is in use is read once.

    Raises ``ConfigError`` where they cannot be used, or have another digest than the one that was asked for, if any.
    """
    if isinstance(given, LanguageTables):
        return given
    try:
        path = Path(given).absolute()
        key = (path, open_container(path).digest)
        found = _in_use[key] = _in_use.get(key) or load_tables(path)
    except TypeError:
        raise ConfigError(f"tables must be given as a path, not {type(given).__name__}: {given!r}") from None
    except ReadError as error:
        raise ConfigError(str(error)) from error
    if digest and digest != found.digest:
        raise ConfigError(f"the tables {path} have the digest {found.digest}, not {digest}: they were trained anew")
    return found


_in_use: WeakValueDictionary[tuple[Path, str], LanguageTables] = WeakValueDictionary()


@cache
def shipped_tables() -> LanguageTables:
    """Return the tables of the package.

    >>> tables = shipped_tables()
    >>> "المدينة" in tables.words, "المدينةالكبيرة" in tables.words
    (True, False)
    >>> tables.pairs.bigram_cost("مجلس", "الوزراء") < tables.pairs.bigram_cost("الوزراء", "مجلس")
    True
    >>> gain = tables.direction.logical_gain
    >>> gain("ذهب الولد إلى المدينة") > 0 > gain("ةنيدملا ىلإ دلولا بهذ")
    True
    """
    return LanguageTables(open_container(_SHIPPED))
