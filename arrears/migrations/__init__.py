"""Changes of the case store's tables, one a file, in order."""
