"""Complaints (klachten) in the store, from filing to lesson learned."""
