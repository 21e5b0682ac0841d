"""The rules of a benchmark's codebook, and its counts written as a table; shared by the peers that apply them."""
import csv
import glob
import os
import sys


def codes(path):
    """For each code its rules: one line each below `rules:`."""
    found = []
    for line in open(path, encoding="utf-8"):
        text = line.strip()
        if text.startswith("- code: "):
            found.append((text[len("- code: "):], []))
        elif line.startswith("      - "):
            found[-1][1].append(text[2:])
    return found


def count(folder, names, count_text):
    """One row a file, one column a code."""
    table = csv.writer(sys.stdout)
    table.writerow(["transcript"] + names)
    for path in sorted(glob.glob(folder + "/*.txt")):
        counts = [0] * len(names)
        with open(path, "rb") as file:
            count_text(file.read(), counts)
        table.writerow([os.path.basename(path)[:-4]] + counts)
