"""Who and where: the authority file, spellings, namesakes, and names that no list has."""
