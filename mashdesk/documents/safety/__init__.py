"""The safety gate: what stands on a finished letter, held against what its reader must not be told."""
