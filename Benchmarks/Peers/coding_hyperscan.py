"""All rules as regular expressions by Hyperscan, matches counted in Python: no sentences, no turns."""
import re
import sys

import hyperscan

from rules import codes, count


def expressions(rule):
    near = re.fullmatch(r"(\w+) NEAR/(\d+) (\w+)", rule)
    if near:
        first, between, second = near[1], rf"(?:\W+\w+){{0,{int(near[2]) - 1}}}\W+", near[3]
        return [rf"\b{first}{between}{second}\b", rf"\b{second}{between}{first}\b"]
    if rule.endswith("*"):
        return [rf"\b{rule[:-1]}"]
    return [r"\b" + r"\W+".join(rule.split()) + r"\b"]


owners, patterns = [], []
for number, (_, rules) in enumerate(codes(sys.argv[2])):
    for rule in rules:
        for pattern in expressions(rule):
            owners.append(number)
            patterns.append(pattern.encode())
database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
database.compile(
    expressions=patterns,
    ids=list(range(len(patterns))),
    elements=len(patterns),
    flags=[hyperscan.HS_FLAG_CASELESS] * len(patterns),
)


def count_text(data, counts):
    def found(pattern, start, end, flags, context):
        counts[owners[pattern]] += 1

    database.scan(data, match_event_handler=found)


count(sys.argv[1], [name for name, _ in codes(sys.argv[2])], count_text)
