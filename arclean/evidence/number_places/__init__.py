"""Where words stand in a line with numbers: beside a number, or at the ends of the line."""
