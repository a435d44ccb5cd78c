"""What is written: each service takes the session first, flushes and never commits."""
