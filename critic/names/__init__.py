"""Whose name is that: how names are written, matched and misspelled, and the words that stand before them."""
