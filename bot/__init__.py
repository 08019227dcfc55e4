"""What runs inside Rasa: understanding of Dutch, and repairs that a durable assistant needs."""
