"""Weights of the decoding of HTML entities."""

from __future__ import annotations

__all__: list[str] = []

ENTITIES_CONFIDENCE = 0.97  # probability of each decoding; health and software texts of the web; 2026-11; entities
