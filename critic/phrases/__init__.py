"""Wordings that recognizers share: patterns and tables of words, and what reads them."""
