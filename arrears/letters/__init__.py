"""Letters about a case: what they say, how they are set as PDF, and where they are kept."""
