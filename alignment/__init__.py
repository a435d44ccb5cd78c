"""Which claims of different accounts speak of the same thing, and how they stand to each other. Pure."""
