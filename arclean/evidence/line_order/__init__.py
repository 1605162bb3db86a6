"""The order of a line, by the joining forms of its letters and by the side on which its brackets open."""
