"""What the decision maker does beside the picture: screen, ask, record the discussion, decide and sign."""
