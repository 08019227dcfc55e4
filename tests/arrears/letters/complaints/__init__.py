"""Letters to complainants."""
