"""The page of one talk: read along, take over, answer, and give it on."""
