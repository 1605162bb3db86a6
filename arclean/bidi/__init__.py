"""The Unicode bidirectional algorithm (UAX #9) for one line, forward and backward."""

from arclean.bidi.forward import levels, to_visual
from arclean.bidi.inverse import logical_order, to_logical
from arclean.bidi.order import Reordered

__all__ = ["Reordered", "levels", "logical_order", "to_logical", "to_visual"]
