"""Signs of sentences at the wrong end of their line: ``.أحب القهوة``."""

from arclean.filters.leading_signs.filter import LeadingSigns

__all__ = ["LeadingSigns"]
