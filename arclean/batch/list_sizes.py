"""How much work is given to a process at a time."""

from __future__ import annotations

__all__ = ["CHARS_A_LIST", "ITEMS_A_LIST", "LISTS_A_PROCESS"]

CHARS_A_LIST = 1 << 18
"""Characters of a list: clean ones take a process 4 ms, and sending them a tenth of it."""
ITEMS_A_LIST = 1_000
"""Items of a list, however short."""
LISTS_A_PROCESS = 4
"""Lists that are read ahead: no process waits while another one takes three times as long for its list."""
