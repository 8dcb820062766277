"""Finding a person: the line to ask in, the hits, and the way from a hit to its enquiry."""
