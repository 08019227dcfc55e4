"""How people of staff prove who they are, and for how long that holds."""
