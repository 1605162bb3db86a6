"""The lines of a web page's text: their features and their roles."""
