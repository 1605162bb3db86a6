"""The protocol of filters, and a base class for them.

A filter proposes; the pipeline alone changes text. Any object with the attributes of :class:`Filter` will
do: no subclassing is needed. :class:`BaseFilter` spares the usual lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from arclean.arabic.lazy_patterns import LazyPattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from arclean.core.context import Context
    from arclean.core.edits import Edit, Finding, Label, Sweep

__all__ = ["BaseFilter", "Filter", "Scope"]


class Scope(Enum):
    r"""Where cutting the text changes nothing: at ``"\n"``, at ``"\n\n"``, at ``"\f"``, or nowhere."""

    LINE = "\n"
    PARAGRAPH = "\n\n"
    PAGE = "\f"
    DOCUMENT = ""


@runtime_checkable
class Filter(Protocol):
    """One artifact, one filter.

    ``name`` is stable for ever, rules are called "name/rule"; ``scope`` says where cutting the text changes
    nothing; ``changes`` which layers it may change (letters, digits, marks, spaces, lines, signs, order);
    ``after`` names filters that must stand before it where both are in a pipeline.

    Optional attributes that the pipeline honours:

    - ``apply_from`` and ``report_from``: confidences in 0..1 from which a proposal is applied or reported
    - ``finding_kind``: the kind of finding that a proposal between the two becomes
    - ``resolves``: kinds of finding that an edit of this filter settles
    - ``reads_references`` and ``reads_labels``: True where the filter is to be asked whenever references are given, or
      the document has labels, whatever its gate says
    - ``reports_unreadable``: True where the filter reports text that reads as nothing; the pipeline then edits no line
      that reads neither before nor after
    - ``needless_formats``: formats of documents (``metadata["format"]``) whose reader leaves nothing for the filter
    - ``wakes_in_context(text, context)``: a second gate, asked where the first is shut and the run has references or
      tables of its own, for filters whose first gate looks words up in the tables of the package

    And one that :mod:`arclean.profiles` honours for the filters of arclean: ``profile``, the name of the built-in
    profile that has the filter, as have all profiles that extend it; empty where none has it. In a profile filters
    stand in the order of their registration.
    """

    name: ClassVar[str]
    scope: ClassVar[Scope]
    changes: ClassVar[frozenset[str]]
    after: ClassVar[tuple[str, ...]]

    def wakes(self, text: str) -> bool:
        """Return cheaply whether the text may hold the artifact; False is a promise that it does not."""

    def propose(self, text: str, context: Context) -> Iterable[Edit | Sweep | Finding | Label]:
        """Yield edits and sweeps, sorted and disjoint, and findings and labels in any order."""


@dataclass(frozen=True, kw_only=True)
class BaseFilter:
    """Defaults for a filter whose gate follows from what its artifact is made of.

    ``trigger_chars`` is the body of a class of characters, ``trigger_after_space`` that of a class of characters that
    matter after a space, ``trigger_pairs`` are bodies of two classes of which one character of the first stands right
    before one of the second, ``trigger_strings`` are strings; a text with none of them holds nothing for the filter. A
    pipeline looks for the triggers of all its filters at once. :meth:`confirms_trigger` looks closer where there is
    one, :meth:`wakes_without_trigger` where there is none, :meth:`wakes_in_context` where neither wakes the filter and
    the run has references or tables of its own.

    ``profile`` names the built-in profile that has the filter; empty, and no profile of arclean has it.

    Subclasses are frozen dataclasses, so that filters compare, hash and pickle by their options. The
    thresholds default to 0.9 and 0.5: applied when wrong at most once in ten such cases by the rule's own
    reckoning, reported when likelier than not.

    >>> from arclean import filters
    >>> filters.Kashida().wakes("كــتاب"), filters.Kashida().wakes("كتاب"), filters.Kashida.profile
    (True, False, 'repair')
    """

    name: ClassVar[str]
    scope: ClassVar[Scope]
    changes: ClassVar[frozenset[str]]
    after: ClassVar[tuple[str, ...]] = ()
    trigger_chars: ClassVar[str] = ""
    trigger_after_space: ClassVar[str] = ""
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = ()
    trigger_strings: ClassVar[tuple[str, ...]] = ()
    finding_kind: ClassVar[str | None] = None
    resolves: ClassVar[frozenset[str]] = frozenset()
    reads_references: ClassVar[bool] = False
    reads_labels: ClassVar[bool] = False
    reports_unreadable: ClassVar[bool] = False
    profile: ClassVar[str] = ""
    needless_formats: ClassVar[frozenset[str]] = frozenset()

    apply_from: float = 0.9
    report_from: float = 0.5

    def wakes(self, text: str) -> bool:
        """Return whether a text has a trigger that the closer look confirms, or is to be asked without one."""
        triggered = (
            (self.trigger_chars and char_class(self.trigger_chars)(text))
            or (self.trigger_after_space and char_class(" ", self.trigger_after_space)(text))
            or any(char_class(*pair)(text) for pair in self.trigger_pairs)
            or any(string in text for string in self.trigger_strings)
        )
        return bool((triggered and self.confirms_trigger(text)) or self.wakes_without_trigger(text))

    def confirms_trigger(self, text: str) -> bool:  # noqa: ARG002 - for filters that need it
        """Return whether a text with a trigger may hold the artifact: many a clean text has a trigger."""
        return True

    def wakes_without_trigger(self, text: str) -> bool:  # noqa: ARG002 - for filters that need it
        """Return whether a text may hold the artifact though no trigger, or no confirmed one, is in it."""
        return False

    def wakes_in_context(self, text: str, context: Context) -> bool:  # noqa: ARG002 - for filters that need it
        """Return whether a text may hold the artifact by what the run itself knows; see :class:`Filter`."""
        return False


@cache
def char_class(*bodies: str) -> Callable[[str], re.Match[str] | None]:
    """Return the search for one character of each class, side by side, compiled when it is first used."""
    return LazyPattern("".join(f"[{body}]" for body in bodies)).search
