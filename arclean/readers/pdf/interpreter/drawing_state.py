"""Drawing state: the part of the graphics state that text depends on (ISO 32000-1, 8.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from arclean.readers.pdf.interpreter.painting import BLACK, NUMBER_SPACE

if TYPE_CHECKING:
    from arclean.core.document import Box
    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.geometry import Matrix
    from arclean.readers.pdf.interpreter.painting import Colour

__all__ = ["GraphicsState"]


@dataclass(slots=True)
class GraphicsState:
    """The part of the graphics state that text depends on; copied by ``q``.

    ``colour`` is that of fills, None where it is not known, ``space`` its colour space; ``alpha`` is their opacity,
    ``blends`` whether they are mixed with what is below, ``veiled`` whether they are in a form that is not opaque.
    ``has_plain_clip`` is True as long as nothing clips but ``clip``.
    """

    ctm: Matrix
    clip: Box
    font: Font | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    render: int = 0
    colour: Colour | None = BLACK
    space: str = NUMBER_SPACE
    alpha: float = 1.0
    blends: bool = False
    veiled: bool = False
    has_plain_clip: bool = True
    line_width: float = 1.0

    def copy_state(self) -> GraphicsState:
        """Return a copy, as ``q`` keeps it."""
        return GraphicsState(
            self.ctm, self.clip, self.font, self.size, self.char_space, self.word_space, self.scale, self.leading,
            self.rise, self.render, self.colour, self.space, self.alpha, self.blends, self.veiled, self.has_plain_clip,
            self.line_width,
        )  # fmt: skip
