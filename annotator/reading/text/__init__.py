"""From a text as it came to sentences: cleaning, the parts of a book, notes, pages, sentences."""
