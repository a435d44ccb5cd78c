"""The review UI: thin, server-rendered pages over queries and services."""
