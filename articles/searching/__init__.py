"""Which quotes: what the desk, its counts, its file and the command agree on, with the same answer on both engines."""
