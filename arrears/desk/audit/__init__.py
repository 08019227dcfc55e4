"""Who saw and did what. Nothing here changes anything."""
