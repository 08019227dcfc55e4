"""People get a copy of their data here, and what may be erased of them is."""
