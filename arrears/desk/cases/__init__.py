"""A case at the desk: all that is known of it, and what staff does for it."""
