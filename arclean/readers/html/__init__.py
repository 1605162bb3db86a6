"""Web pages: their encoding, their visible text, and what of it is the article."""
