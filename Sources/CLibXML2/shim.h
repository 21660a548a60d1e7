// Debian's libxml2 is built with ICU, and its headers would bring a second copy of the ICU types that
// Foundation has; Swift then refuses both. Only the tail of a structure that nobody here uses depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
