"""Turns of TEI files with the standard library's ElementTree."""
import glob
import sys
import xml.etree.ElementTree as ElementTree

turns = characters = 0
for path in sorted(glob.glob(sys.argv[1] + "/*")):
    for speech in ElementTree.parse(path).iter("{http://www.tei-c.org/ns/1.0}u"):
        turns += 1
        characters += len("".join(speech.itertext()))
print(turns, characters)
