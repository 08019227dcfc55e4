"""Conversations made up at random, in which some things must hold whatever is said."""
