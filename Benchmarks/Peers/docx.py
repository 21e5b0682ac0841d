"""Paragraphs of Word documents with zipfile and lxml."""
import glob
import sys
import zipfile

from lxml import etree

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
paragraphs = characters = 0
for path in sorted(glob.glob(sys.argv[1] + "/*")):
    document = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    for paragraph in document.iter(SPACE + "p"):
        paragraphs += 1
        characters += len("".join(text.text or "" for text in paragraph.iter(SPACE + "t")))
print(paragraphs, characters)
