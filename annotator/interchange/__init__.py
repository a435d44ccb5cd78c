"""A project out of the program and into it again: whole, or in the formats of other tools."""
