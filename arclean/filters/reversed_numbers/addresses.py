"""Addresses of the web and of mail that stand in reverse: ``moc.elpmaxe@ofni``, ``ra/moc.elpmaxe.www//:sptth``.

Only what is an address backwards, and none as it stands, is told: by its scheme, by ``www``, or by its domain.
Source of the forms: RFC 3986 (addresses of the web), RFC 5322 (of mail), RFC 1591 (the generic domains); domains of
countries count below one of these, as in ``edu.sa``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ADDRESS_TRIGGERS", "find_reversed_addresses"]

_GENERIC = ("com", "org", "net", "edu", "gov", "info", "int", "mil")
ADDRESS_TRIGGERS = ("//:ptth", "//:sptth", ".www", *(f"{domain[::-1]}." for domain in _GENERIC))
"""Strings one of which is in every text that has such an address."""

_HOST = "[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)*"
_DOMAIN = f"{_HOST}[.](?:{'|'.join(_GENERIC)})(?:[.][A-Za-z]{{2}})?"
_NAME = "[A-Za-z0-9_.+-]+"
_is_address = LazyPattern(
    f"(?:https?://{_HOST}[.][A-Za-z]{{2,}}|www[.]{_DOMAIN})(?:[/?#][!-~]*)?|{_NAME}@{_DOMAIN}"
).fullmatch
_may_be_mail = LazyPattern(f"{_NAME}@{_HOST}[.][A-Za-z]{{2,}}").fullmatch
_find_words = re.compile("[A-Za-z0-9/](?<![A-Za-z0-9@._%+/:-].)[!-~]*[A-Za-z0-9/]").finditer


def find_reversed_addresses(text: str) -> Iterator[Span]:
    """Yield the spans of addresses that stand in reverse.

    >>> [text[slice(*span)] for text in ["البريد moc.elpmaxe@ofni."] for span in find_reversed_addresses(text)]
    ['moc.elpmaxe@ofni']
    """
    for found in _find_words(text):
        word = found[0]
        if _is_address(word[::-1]) and not _may_be_mail(word):
            yield Span(*found.span())
