"""Letters of Persian, Urdu or Kurdish that a font's map put into Arabic text."""

from arclean.filters.look_alikes.filter import LookAlikes

__all__ = ["LookAlikes"]
