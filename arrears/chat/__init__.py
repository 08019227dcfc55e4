"""Conversations: the durable log, who holds the talk, and the way to the bot and back."""
