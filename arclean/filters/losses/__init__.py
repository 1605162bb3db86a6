"""Losses: what the source lost on the way, reported at its place and never guessed."""

from arclean.filters.losses.filter import Losses

__all__ = ["Losses"]
