"""Files that business policyholders hand in for collection."""
