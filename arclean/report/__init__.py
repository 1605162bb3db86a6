"""Reports: a Result told to people."""
