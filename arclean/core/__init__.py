"""The core: what an edit, a document and a filter are, and the pipeline that applies what filters propose."""
