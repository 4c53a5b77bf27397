"""What it means, one module a check.

A check is a module whose name is the check's name.  It has

- a docstring: a first line that names the problem, then the sections ``Why:``, ``Example:``, ``Instead:`` and
  ``Source:``, which `critic explain` and ``/v1/checks`` show as they stand,
- ``SEVERITY``, the default (a Hit may carry another, all of which ``SEVERITIES`` lists),
- ``NEEDS``, what must be known for the question to make sense (see `critic.judge`),
- ``CHANNELS``, for which kinds of letter it speaks, if not for all,
- ``ADVICE``, the imperative that a headline is made of,
- ``run(letter) -> Iterator[Hit]``.

In the examples ``⟦…⟧`` marks the words a finding points at, in the notation of the tests and the corpus.
"""
