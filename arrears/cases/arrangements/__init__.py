"""Payment arrangements (betalingsregelingen) in the store, from proposal to last instalment."""
