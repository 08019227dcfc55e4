"""Figures for supervisors, as charts, tables and files."""
