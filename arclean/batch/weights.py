"""How much work is given at a time."""

from __future__ import annotations

__all__ = ["CHARS_A_LIST", "ITEMS_A_LIST", "LISTS_A_PROCESS"]

CHARS_A_LIST = 262_144  # characters; none; 2026-11-29; that clean texts take a process 4 ms, and sending them a tenth
ITEMS_A_LIST = 1_000  # items; none; 2026-11-29; that many empty texts are sent at once
LISTS_A_PROCESS = (
    4  # lists; none; 2026-11-29; that no process waits while one list of another takes three times as long
)
