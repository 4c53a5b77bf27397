"""Fitting and evaluating; never imported while serving."""
