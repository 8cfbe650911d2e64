"""Reports: the same scores as JSON, as Markdown and in the terminal."""
