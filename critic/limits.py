"""How much is read at most.  What exceeds a limit is refused with words that name it, never cut short."""

MAX_FILE_BYTES = 10 * 1024 * 1024
"""A file, or standard input; one that is larger is refused before it is read whole."""

MAX_CHARS = 100_000
"""The text of one letter, in code points: some forty pages."""

MAX_FIELD_CHARS = 1_000
"""One line of a letter's header or of a round: a name, a subject, a role."""

MAX_RECIPIENTS = 100
"""Entries of one letter's ``to``."""

MAX_INTERVIEWS = 200
"""Interviews of one round."""

MAX_NOTES = 500
"""Notes of one interview."""

MAX_NOTE_CHARS = 10_000
"""One note of an interview, in code points."""
