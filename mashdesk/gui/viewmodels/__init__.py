"""What a desk knows and can ask for, without widgets: each view-model calls services off the user's thread."""
