"""Speed at a million enquiries: a seeded database that is kept on disk, and what is measured on it."""
