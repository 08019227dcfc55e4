"""Channels: their words in, our words out, and back."""
