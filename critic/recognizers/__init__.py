"""What is there, one module a kind of thing.

A recognizer is a module with ``run(reading) -> Iterator[Annotation]``.  It says what stands in the text, not
whether that is good; only recognizers hold patterns.
"""
