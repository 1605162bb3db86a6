"""Line breaks that the edge of the paper made: the wrap width of a text, and which breaks are its author's."""
