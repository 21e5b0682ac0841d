"""Krippendorff's alpha, variable by variable, with PyPI krippendorff.

Arguments: a file of bytes (variable by variable, coder by coder, a byte a unit; 255 is missing), how many variables, how
many units, and where to write: the processor seconds of the computing alone, then one alpha a line.
"""
import sys
import time

import krippendorff
import numpy

path, variables, units, results = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
values = numpy.fromfile(path, dtype=numpy.uint8).reshape(variables, 2, units).astype(float)
values[values == 255] = numpy.nan
start = time.process_time()
alphas = [
    krippendorff.alpha(reliability_data=variable, level_of_measurement="nominal")
    for variable in values
]
seconds = time.process_time() - start
with open(results, "w", encoding="utf-8") as file:
    file.write("\n".join(repr(float(number)) for number in [seconds, *alphas]))
