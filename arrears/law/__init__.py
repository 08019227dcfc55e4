"""Law, protocol and policy as pure functions of facts and a date."""
