"""Helpers: who helps people and firms in trouble, and how to reach them."""

from arrears.law.helpers.directory import directory, helpers_for
from arrears.law.helpers.helper import Helper, Situation

__all__ = ["Helper", "Situation", "directory", "helpers_for"]
