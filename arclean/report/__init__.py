"""Reports: a Result written for people."""
