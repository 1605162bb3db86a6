"""What a line shows of its order: the shapes of its letters, and the side on which its brackets open."""
