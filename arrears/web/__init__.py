"""Puts the ASGI app together."""
