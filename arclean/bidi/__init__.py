"""The Unicode bidirectional algorithm (UAX #9) for one line, forward and backward."""

from arclean.bidi.forward import Reordered, levels, to_visual
from arclean.bidi.inverse import logical_order, to_logical

__all__ = ["Reordered", "levels", "logical_order", "to_logical", "to_visual"]
