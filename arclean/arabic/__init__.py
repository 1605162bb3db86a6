"""Facts of the Arabic script, as tables; a test holds them against the Unicode character data."""
