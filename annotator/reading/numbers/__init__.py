"""How many of what."""
