// Debian builds libxml2 with ICU, whose headers clash with the ones inside Foundation. Nothing here needs
// libxml2's ICU part, so it is switched off before any other header is read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
