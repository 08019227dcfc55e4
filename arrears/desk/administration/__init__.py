"""Who works at the desk, in which role and team, and how they get in."""
