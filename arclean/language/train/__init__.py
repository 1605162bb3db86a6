"""Train tables from plain text: what is counted, what is left out, how it is weighed.

Run ``python -m arclean.language.train CORPUS... -o FILE``; a corpus is UTF-8 text, plain or gzipped, one paragraph a
line, a blank line between documents. Two runs over the same corpora write the same bytes.
"""
