"""The history of the tables of an installation with accounts, oldest first."""
