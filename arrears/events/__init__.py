"""Events for the creditors' own systems: signed, in order, again until they were heard."""
