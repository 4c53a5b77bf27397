"""Kept rounds: one SQLite file, off unless asked for.  It knows JSON and ids, and nothing of letters.

``opening.open_store`` gives a ``kept.Store``; what can go wrong is in ``errors``.
"""
