"""What the store holds of one person: to give them a copy of it, and to erase it in time."""
