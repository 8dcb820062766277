"""What is true of a safeguarding hub's work: people, referrals, clocks, decisions; standard library only."""
