"""Addresses of the web and of mail that stand in reverse: ``moc.elpmaxe@ofni``, ``ra/moc.elpmaxe.www//:sptth``.

Only what is an address backwards, and none as it stands, is told: by its scheme, by ``www``, or by its domain. Mail
without these looks like a login of a host as it stands (``ten.hag@erik``): it is certain where the domain says nothing
when it is read forwards (``moc``, ``ude``, ``vog``) or is one of a country, or where the name is an office's (``info``,
``admin``). Near words for "reversed" none is certain: the text may show it so on purpose.

Source of the forms: RFC 3986 (addresses of the web), RFC 5322 (of mail), RFC 1591 (the generic domains); domains of
countries count below one of these, as in ``edu.sa``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ADDRESS_TRIGGERS", "ReversedAddress", "find_reversed_addresses"]

_GENERIC = ("com", "org", "net", "edu", "gov", "info", "int", "mil")
ADDRESS_TRIGGERS = ("//:ptth", "//:sptth", ".www", *(f"{domain[::-1]}." for domain in _GENERIC))
"""Strings one of which is in every text that has such an address."""

_HOST = "[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)*"
_DOMAIN = f"{_HOST}[.](?:{'|'.join(_GENERIC)})(?:[.][A-Za-z]{{2}})?"
_NAME = "[A-Za-z0-9_.+-]+"
_is_address = LazyPattern(
    f"(?:https?://{_HOST}[.][A-Za-z]{{2,}}|www[.]{_DOMAIN})(?:[/?#][!-~]*)?|{_NAME}@{_DOMAIN}"
).fullmatch
_is_sure = LazyPattern(
    f"(?:https?:|www[.]).*|{_NAME}@{_HOST}[.](?:com|edu|gov)|{_NAME}@{_DOMAIN}(?<=[.][A-Za-z]{{3}}[.][A-Za-z]{{2}})"
    f"|(?:info|admin|contact|support|sales|webmaster|office|hello|help)@{_DOMAIN}"
).fullmatch
_has_short_part = LazyPattern("(?:^|[@.])[A-Za-z0-9](?:[@.]|$)").search
_may_be_mail = LazyPattern(f"{_NAME}@{_HOST}[.][A-Za-z]{{2,}}").fullmatch
_find_words = re.compile("[A-Za-z0-9/](?<![A-Za-z0-9@._%+/:-].)[!-~]*[A-Za-z0-9/]").finditer
_speaks_of_reversal = LazyPattern(
    "\u0645\u0639\u0643\u0648\u0633|\u0645\u0642\u0644\u0648\u0628|\u0628\u0627\u0644\u0639\u0643\u0633"
    "|\u0639\u0643\u0633\u064a|\u0628\u0627\u0644\u0645\u0642\u0644\u0648\u0628|(?i:revers|backward)"
).search
_REVERSAL_REACH = 80  # characters before and after an address in which a text may speak of its reversal


class ReversedAddress(NamedTuple):
    """The span of an address that stands in reverse; ``is_sure`` where it may not be a login, nor shown on purpose."""

    span: Span
    is_sure: bool


def find_reversed_addresses(text: str) -> Iterator[ReversedAddress]:
    """Yield the addresses that stand in reverse.

    >>> text = "البريد moc.elpmaxe@ofni أو ten.hag@erik."
    >>> [(text[slice(*one.span)], one.is_sure) for one in find_reversed_addresses(text)]
    [('moc.elpmaxe@ofni', True), ('ten.hag@erik', False)]
    """
    for found in _find_words(text):
        word, (start, end) = found[0], found.span()
        turned = word[::-1]
        if not _is_address(turned) or _is_address(word) or _may_be_mail(word):
            continue
        is_mail = "@" in word and _is_sure(turned) is None
        if is_mail and _has_short_part(word):
            continue
        is_shown = _speaks_of_reversal(text, max(0, start - _REVERSAL_REACH), end + _REVERSAL_REACH) is not None
        yield ReversedAddress(Span(start, end), not (is_mail or is_shown))
