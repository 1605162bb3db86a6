r"""Encoded: text that still stands in the escapes of a transport format, reported and left.

**What breaks**: an export or scraper that forgets one decoding: ``\u0627\u0644`` of JSON, ``%D8%A7`` of a form,
``=D8=A7`` and ``=?UTF-8?B?...?=`` of mail, a ``\n`` or ``\/`` of JSON that was printed and not parsed.

**When it abstains**: in URLs, paths and queries (percent escapes are their spelling), in strings of source code and of
JSON (ASCII quotes around them), for a single escape that a sentence quotes, for ``[\u0600-\u06ff]`` of a pattern.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.encoded import weights
from arclean.filters.encoded.escapes import find_escapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Encoded"]

_FORMATS = {
    "backslash": "backslash escapes (JSON, source code)",
    "percent": "percent escapes (URLs, forms)",
    "quoted-printable": "quoted-printable (mail)",
    "mail-header": "an encoded word (RFC 2047, mail headers)",
    "json": "escapes of JSON",
}


@dataclass(frozen=True, kw_only=True)
class Encoded(BaseFilter):
    r"""Report escapes that were left as they are.

    >>> from arclean import Pipeline
    >>> [finding.kind for finding in Pipeline([Encoded()]).run("=D8=A3=D8=B7=D9=84").findings]
    ['encoded']
    """

    name: ClassVar[str] = "encoded"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset()
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities")
    trigger_strings: ClassVar[tuple[str, ...]] = (
        "\\u0", "\\n", "\\r", "\\t", "\\/", "%D", "%d", "=D", "=d", "=?",
    )  # fmt: skip

    def propose(self, text: str, context: Context) -> Iterator[Finding]:  # noqa: ARG002 - the text says it all
        """Yield a finding for each span in escapes."""
        for found in find_escapes(text):
            sure = weights.JSON_CONFIDENCE if found.kind == "json" else weights.RUN_CONFIDENCE
            message = f"This text still stands in {_FORMATS[found.kind]}: decode the source before it is repaired."
            yield Finding(found.start, found.end, "encoded", f"encoded/{found.kind}", message, sure)
