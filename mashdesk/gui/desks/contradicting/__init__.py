"""Two items of a sheet that contradict each other.

item_contradictions.ItemContradictions: beneath the chosen item, what it contradicts, and the way to mark and take back
line.ContradictionsLine: the quiet line above the picture
marking.MarkingContradictions: the forms beside the chronology
words: how an item and a mark are told
"""
