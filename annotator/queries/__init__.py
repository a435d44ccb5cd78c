"""Reads: each answers with frozen values, in a number of statements that is known and tested."""
