"""What the bot did not understand, without personal data, and what staff says of it."""
