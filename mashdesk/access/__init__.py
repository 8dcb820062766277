"""Who is signing in: passwords in the system's keyring, the known servers, and what is typed and not yet saved."""
