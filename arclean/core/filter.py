"""What a filter is, and what it is shown.

A filter proposes; the pipeline alone changes text. Any object with the attributes of :class:`Filter` will
do: no subclassing is needed. :class:`BaseFilter` spares the usual lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

if TYPE_CHECKING:
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

    Optional attributes that the pipeline honours: ``apply_from`` and ``report_from``, confidences in 0..1 from which a
    proposal is applied or reported; ``finding_kind``, the kind of finding that a proposal between the two becomes;
    ``resolves``, kinds of finding that an edit of this filter settles; ``reads_references`` and ``reads_labels``, True
    where the filter is to be asked whenever references are given, or the document has labels, asleep or not;
    ``profile``, the name of the profile of arclean that has the filter, with all those that extend it;
    ``needless_formats``, the formats of documents (``metadata["format"]``) whose reader leaves nothing for the filter.
    """

    name: ClassVar[str]
    scope: ClassVar[Scope]
    changes: ClassVar[frozenset[str]]
    after: ClassVar[tuple[str, ...]]

    def wakes(self, text: str) -> bool:
        """Tell cheaply whether the text may hold the artifact; False is a promise that it does not."""

    def propose(self, text: str, context: Context) -> Iterable[Edit | Sweep | Finding | Label]:
        """Yield edits and sweeps, sorted and disjoint, and findings and labels in any order."""


@dataclass(frozen=True, kw_only=True)
class BaseFilter:
    """Defaults for a filter whose gate is told by what its artifact is made of.

    ``trigger_chars`` is the body of a class of characters, ``trigger_after_space`` that of a class of characters that
    matter after a space, ``trigger_pairs`` are bodies of two classes of which one character of the first stands right
    before one of the second, ``trigger_strings`` are strings; a text with none of them holds nothing for the filter. A
    pipeline looks for the classes of all its filters at once. :meth:`confirms_trigger` looks closer where they say
    something, :meth:`wakes_without_trigger` where not.

    Subclasses are frozen dataclasses, so that filters compare, hash and pickle by their options. The
    thresholds default to 0.9 and 0.5: applied when wrong at most once in ten such cases in the eyes of the
    rule itself, reported when likelier than not.
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
    profile: ClassVar[str] = ""
    needless_formats: ClassVar[frozenset[str]] = frozenset()

    apply_from: float = 0.9
    report_from: float = 0.5

    def wakes(self, text: str) -> bool:
        """Return whether a text has a trigger that the closer look confirms, or is to be asked without one."""
        seen = (
            (self.trigger_chars and char_class(self.trigger_chars)(text))
            or (self.trigger_after_space and char_class(" ", self.trigger_after_space)(text))
            or any(char_class(*pair)(text) for pair in self.trigger_pairs)
            or any(cue in text for cue in self.trigger_strings)
        )
        return bool((seen and self.confirms_trigger(text)) or self.wakes_without_trigger(text))

    def confirms_trigger(self, text: str) -> bool:  # noqa: ARG002 - for filters that need it
        """Look closer at a text in which a class or a string was found: many a clean text has one of them."""
        return True

    def wakes_without_trigger(self, text: str) -> bool:  # noqa: ARG002 - for filters that need it
        """Look for what no trigger shows; asked last, where triggers and :meth:`confirms_trigger` say nothing."""
        return False


@cache
def char_class(*bodies: str) -> Callable[[str], re.Match[str] | None]:
    """Compile the search for one character of each class, one behind the other, once."""
    return re.compile("".join(f"[{body}]" for body in bodies)).search
