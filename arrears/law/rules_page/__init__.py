"""The page of rules: everything the rules go by, for people to read and check."""

from arrears.law.rules_page.page import rules_page

__all__ = ["rules_page"]
