"""What the bot did not understand, for staff to label."""
