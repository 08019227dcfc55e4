"""Everything of Meedenker but the language engine: rules, cases, conversations, channels, web."""
