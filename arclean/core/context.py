"""The state of one run of one pipeline, which its filters share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.core.document import Document
    from arclean.core.edits import Span
    from arclean.core.known_proposals import KnownProposals
    from arclean.language.document_language import DocumentLanguage, LineMemory
    from arclean.language.lexicon import Lexicon
    from arclean.language.tables import LanguageTables
    from arclean.language.tokens import Token, TokenMemory

__all__ = ["Context"]

K = TypeVar("K")
T = TypeVar("T")


@dataclass(slots=True)
class Context:
    """The state of one run of one pipeline: what a filter may look at besides the text.

    ``document`` is what was given, ``references`` are other versions of its text, ``tables`` a user's own tables of
    the language. ``moved`` maps a span of the document's text to spans of the text as it now is. ``locked`` are the
    spans of it in which nothing may be edited, ``breaks`` those between parts, which no edit may touch. ``known`` keeps
    what filters proposed, for a run with lines locked.

    >>> Context(references=("زار الباحثون كفرصغاب",)).lexicon.word_cost("كفرصغاب") < 5
    True
    """

    document: Document | None = None
    references: tuple[str, ...] = ()
    moved: Callable[[Span], tuple[Span, ...]] = field(default=lambda span: (span,))
    tables: LanguageTables | None = None
    locked: tuple[Span, ...] = ()
    breaks: tuple[Span, ...] = ()
    known: KnownProposals | None = None
    _lexicon: Lexicon | None = field(default=None, init=False, repr=False)
    _token_memory: TokenMemory | None = field(default=None, init=False, repr=False)
    _languages: tuple[str, DocumentLanguage] | None = field(default=None, init=False, repr=False)
    _line_memory: LineMemory = field(default_factory=dict, init=False, repr=False)
    _measured: dict[tuple[Callable[..., object], object], object] = field(default_factory=dict, init=False, repr=False)

    @property
    def lexicon(self) -> Lexicon:
        """The words and pairs of this run: tables of the package, the user's own, and the references, joined."""
        if self._lexicon is None:
            from arclean.language.lexicon import run_lexicon  # noqa: PLC0415 - 40 ms, for texts that need words

            self._lexicon = run_lexicon(self.tables, self.references)
        return self._lexicon

    def tokens(self, text: str, span: Span) -> list[Token]:
        """Return the tokens of a span of a text; the list is shared and must not be changed.

        The tokens of the last spans are kept, so ask for the same spans as other filters do.

        >>> from arclean.core.edits import Span
        >>> [token.text for token in Context().tokens("قال، في 12", Span(0, 10))]
        ['قال', '', 'في', '0']
        """
        if self._token_memory is None:
            from arclean.language.tokens import TokenMemory  # noqa: PLC0415 - only for filters that read words

            self._token_memory = TokenMemory()
        return self._token_memory.tokens_of(text, span.start, span.end)

    @property
    def has_own_words(self) -> bool:
        """Whether the run has references or tables of its own, which hold words that the package's tables may lack."""
        return bool(self.references) or self.tables is not None

    def measure_once(self, measure: Callable[[K], T], of: K) -> T:
        """Return ``measure(of)``, computed once in a run whichever filters ask; ``of`` is hashable.

        What was measured of a text is dropped when the text changes.

        >>> context = Context()
        >>> context.measure_once(str.split, "a b") is context.measure_once(str.split, "a b")
        True
        """
        key = (measure, of)
        if key not in self._measured:
            self._measured[key] = measure(of)
        return cast("T", self._measured[key])

    def measure_with_lexicon(self, measure: Callable[[K, Callable[[], Lexicon]], T], of: K) -> T:
        """Return ``measure(of, lexicon)``, computed once as :meth:`measure_once` does; ``lexicon()`` opens the tables.

        >>> context = Context(references=("زار الباحثون كفرصغاب",))
        >>> context.measure_with_lexicon(lambda word, lexicon: word in lexicon(), "كفرصغاب")
        True
        """
        key = (measure, of)
        if key not in self._measured:
            self._measured[key] = measure(of, lambda: self.lexicon)
        return cast("T", self._measured[key])

    def language_at(self, text: str, place: int) -> str | None:
        """Return the language of a place of a text by its line and those around it, or None.

        >>> Context().language_at("قالت الوزارة إن العمل بدأ", 3)
        'ar'
        """
        known = self._languages
        if known is None or known[0] is not text:
            from arclean.language.document_language import DocumentLanguage  # noqa: PLC0415 - for texts that need words

            known = self._languages = text, self.measure_once(DocumentLanguage, text)
            known[1].share_lines(self._line_memory)
        return known[1].language_at(place)

    def begin_again(self, locked: tuple[Span, ...], breaks: tuple[Span, ...]) -> Context:
        """Return the context of another run of the same text, with other locked spans; what was measured is kept.

        >>> context = Context()
        >>> parts = context.measure_once(str.split, "a b")
        >>> context.begin_again((), ()).measure_once(str.split, "a b") is parts
        True
        """
        made = replace(self, locked=locked, breaks=breaks)
        made._lexicon, made._measured = self._lexicon, self._measured  # noqa: SLF001 - of its own kind
        return made

    def forget_text(self, text: str) -> None:
        """Drop what was measured of a text that has changed: a large text is not kept in each of its states."""
        self._languages = None
        for key in [key for key in self._measured if key[1] is text]:
            del self._measured[key]
