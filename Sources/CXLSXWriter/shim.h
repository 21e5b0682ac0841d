#include <xlsxwriter.h>

// A file that stands in memory alone. glibc declares its maker for GNU sources only.
extern int memfd_create(const char *name, unsigned int flags);
static inline int verbatim_memory_file(void) { return memfd_create("workbook", 1U /* close on exec */); }
