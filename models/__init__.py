"""What is kept: the vocabulary, the value of a historical date, and the rows."""
