"""Documents as Markdown (CommonMark, tables as in GitHub's): headings, lists, tables, quotations, code."""

from arclean.core.markdown.document_lines import find_markdown_lines
from arclean.core.markdown.heading_sizes import heading_blocks
from arclean.core.markdown.rendering import MarkdownLine, part_lines, render_markdown

__all__ = ["MarkdownLine", "find_markdown_lines", "heading_blocks", "part_lines", "render_markdown"]
