"""By what words a sentence takes sides."""
