"""The history of a project's tables, oldest first."""
