"""OCR, asked for by name: what nothing in a PDF gives a text is read from the picture of its page."""
