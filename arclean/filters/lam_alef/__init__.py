"""Ligatures whose letters came out the wrong way round, and lam-alefs that lost their alef."""

from arclean.filters.lam_alef.filter import LamAlef

__all__ = ["LamAlef"]
