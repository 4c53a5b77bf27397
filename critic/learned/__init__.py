"""What was learned from train: each module reads one file of `models/` and says what it makes of words."""
