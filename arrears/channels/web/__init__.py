"""The web chat: its API, its live events and its page."""
