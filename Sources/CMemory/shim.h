#include <malloc.h>
#include <stddef.h>

// A GNU function, which <string.h> hides from those who do not ask for such.
void *memmem(const void *text, size_t length, const void *word, size_t word_length);
