"""Starts the real Meedenker and talks to it as a person does."""
