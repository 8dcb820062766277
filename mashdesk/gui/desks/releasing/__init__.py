"""Originator control at the desks: the hub asks for an item's release, its agency answers, a letter holds the words.

asking.AskingRelease: says at each item of a sheet how its release stands, and asks
agency_lists.AgencyLists, to_release.ToRelease: what an agency is asked to release, and its answer
letter_contents.LetterContents: what a due letter may hold
"""
