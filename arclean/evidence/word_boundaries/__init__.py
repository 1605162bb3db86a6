"""Where words begin and end: tokens with their places, and what a boundary costs."""
