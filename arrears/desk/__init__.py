"""The desk: pages on which people of staff take over, decide and look back."""
