"""The case store: who owes what to whom, what was agreed, and who may see it."""
