"""What a misspelt word may be meant to be: the slips that hands make, tried one after another against a dictionary.

Each look at the dictionary is short, so that a search can run beside somebody's typing and be stopped at any moment.
"""

from collections.abc import Callable, Iterable, Iterator

MOST = 6
_VOWELS = "aeiouy"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SOUNDS = (
    ("f", "ph"), ("ph", "f"), ("k", "ch"), ("ch", "k"), ("ck", "k"), ("k", "ck"), ("s", "c"), ("c", "s"), ("sc", "s"),
    ("s", "sc"), ("ai", "e"), ("e", "ai"), ("ys", "ies"), ("aly", "ally"), ("ally", "ly"), ("ence", "ance"),
    ("ance", "ence"), ("ght", "t"), ("t", "ght"), ("j", "dg"), ("sion", "tion"), ("tion", "sion"), ("shun", "tion"),
    ("y", "i"), ("i", "y"), ("z", "s"), ("or", "our"), ("er", "re"),
)  # fmt: skip
"""What sounds alike and is spelt in two ways."""


def likely_words(word: str, is_right: Callable[[str], bool], wanted: Callable[[], bool]) -> tuple[str, ...]:
    """The likeliest first, at most six; what is found so far once nobody wants more of them."""
    found: list[str] = []
    for candidate in _candidates(word.lower()):
        if len(found) >= MOST or not wanted():
            break
        said = next((one for one in _written(candidate, word) if all(is_right(part) for part in one.split())), None)
        if said is not None and said != word and said not in found:
            found.append(said)
    return tuple(found)


def _candidates(word: str) -> Iterator[str]:
    """Itself, for it may be a name; one slip of the usual kinds, any one slip, two words written as one, two slips."""
    once = list(dict.fromkeys(_usual(word)))
    yield word
    for group in (once, _any(word), _two_words(word), _twice(once)):
        yield from group


def _written(candidate: str, word: str) -> tuple[str, str]:
    """As the word begins, or as a name does."""
    name = candidate[:1].upper() + candidate[1:]
    return (name, name) if word[:1].isupper() else (candidate, name)


def _usual(word: str) -> Iterator[str]:
    """Two letters the wrong way round, one doubled or not, a vowel for another, one sound for another."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    yield from (word[:at] + word[at + 1 :] for at in range(len(word) - 1) if word[at] == word[at + 1])
    yield from (word[:at] + word[at] + word[at:] for at in range(len(word)))
    yield from _other_vowels(word)
    if word.endswith("nt"):
        yield f"{word[:-1]}'t"
    for sound, other in _SOUNDS:
        yield from (
            word[:at] + other + word[at + len(sound) :] for at in range(len(word)) if word.startswith(sound, at)
        )


def _other_vowels(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        if letter in _VOWELS:
            yield from (word[:at] + other + word[at + 1 :] for other in _VOWELS if other != letter)


def _any(word: str) -> Iterator[str]:
    """One letter too many, one missing, or one for another; an apostrophe that is missing."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word), 0, -1):
        yield from (word[:at] + letter + word[at:] for letter in "'" + _LETTERS)
    for at in range(len(word) - 1, -1, -1):
        yield from (word[:at] + letter + word[at + 1 :] for letter in _LETTERS if letter != word[at])
    yield from (letter + word for letter in _LETTERS)


def _two_words(word: str) -> Iterator[str]:
    return (f"{word[:at]} {word[at:]}" for at in range(1, len(word)) if at > 1 or word[0] in "ai")


def _twice(once: Iterable[str]) -> Iterator[str]:
    for one in once:
        yield from _usual(one)
    for one in once:
        yield from (one[:at] + one[at + 1 :] for at in range(len(one)))
