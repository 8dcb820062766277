"""The family as a picture: a genogram with its households, drawn by the screen and on paper from the same places.

picture.family_picture(sheet, today, across): signs, homes and lines with their places; the measures have no unit
words.described(sheet, today): the same in words, a person after the other
"""
