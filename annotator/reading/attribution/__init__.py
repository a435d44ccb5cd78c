"""On whose word: reported speech, quotations, hedges and negations."""
