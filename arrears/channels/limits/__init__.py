"""How much one visitor, conversation or telephone number may ask for; a person never meets it."""
