"""Critiques out, one file an output."""
