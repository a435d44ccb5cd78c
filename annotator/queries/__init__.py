"""What is read: each query returns frozen dataclasses in a known number of statements."""
