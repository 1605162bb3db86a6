"""What is known of the language: words, pairs of words, letters; folding, and the language of a line."""
