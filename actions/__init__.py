"""Custom actions, one module a topic: ask the case store, call the law, answer."""
