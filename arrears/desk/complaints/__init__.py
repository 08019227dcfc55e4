"""The complaints board, and all that is done with one complaint."""
