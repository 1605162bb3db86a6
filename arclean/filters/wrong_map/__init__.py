"""Wrong map: characters that cannot be what is printed, reported where no filter could repair them."""

from arclean.filters.wrong_map.filter import WrongMap

__all__ = ["WrongMap"]
