"""A scripted working day on the real desks, over a slow line to the real database: stalls, memory, round trips."""
