"""Weights of the removal of tags."""

from __future__ import annotations

TAG_CONFIDENCE = 0.97  # probability of each tag that goes; DEV TRAIN, tags set by the corruptor; 2026-11-29; tags
MIN_TAGGED_LETTERS = 2  # letters of the script in a line with tags; DEV TRAIN flat 1 to 6; 2026-11-29; tags
