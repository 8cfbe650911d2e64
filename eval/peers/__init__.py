"""Other tools, read in environments of their own beside Derek: what they find and how fast."""
