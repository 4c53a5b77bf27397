"""The revisions.  A published one is never changed."""
