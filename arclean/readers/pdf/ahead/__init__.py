"""Pages read ahead by other processes, and what shows that each is the page that would have been read in order."""
