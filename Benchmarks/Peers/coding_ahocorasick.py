"""Words, beginnings of words and phrases by ahocorasick_rs: no NEAR, no sentences, no turns, no folding beyond lower case."""
import sys

import ahocorasick_rs

from rules import codes, count

rules = [
    (number, rule)
    for number, (_, rules) in enumerate(codes(sys.argv[2]))
    for rule in rules
    if " NEAR/" not in rule
]
needles = sorted({rule.rstrip("*") for _, rule in rules})
places = {needle: place for place, needle in enumerate(needles)}
whole = [[] for _ in needles]
beginning = [[] for _ in needles]
for number, rule in rules:
    (beginning if rule.endswith("*") else whole)[places[rule.rstrip("*")]].append(number)
automaton = ahocorasick_rs.AhoCorasick(needles)


def count_text(data, counts):
    text = " " + data.decode().lower() + " "
    for needle, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if text[start - 1].isalnum():
            continue
        for code in beginning[needle]:
            counts[code] += 1
        if not text[end].isalnum():
            for code in whole[needle]:
                counts[code] += 1


count(sys.argv[1], [name for name, _ in codes(sys.argv[2])], count_text)
