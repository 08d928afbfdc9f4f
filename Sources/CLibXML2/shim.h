#ifndef SOUNDINGS_CLIBXML2_SHIM_H
#define SOUNDINGS_CLIBXML2_SHIM_H

/* Debian builds libxml2 with ICU, and ICU's headers clash with those of Swift's Foundation.
   Nothing here needs the ICU parts, so they are hidden before any other header is read. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

/* The error type became const in newer versions of the library; this struct is the same in all. */
typedef void (*soundings_problem_handler)(void *context, int domain, int code, int line,
                                          const char *message);
typedef struct {
  void *context;
  soundings_problem_handler handler;
} soundings_problem_sink;

#if LIBXML_VERSION >= 21200
typedef const xmlError *soundings_error_pointer;
#else
typedef xmlErrorPtr soundings_error_pointer;
#endif

static inline void soundings_forward_problem(void *sink, soundings_error_pointer error) {
  soundings_problem_sink *target = (soundings_problem_sink *)sink;
  if (error != NULL && target != NULL) {
    target->handler(target->context, error->domain, error->code, error->line, error->message);
  }
}

/* Problems of the parser are read from here and not through a handler of the reader: with a schema
   in place, libxml2 2.9.14 calls such a handler with the wrong context and crashes. The last error
   belongs to the thread, and a document is read in one thread without a pause. */
static inline int soundings_last_problem(int *line) {
  soundings_error_pointer error = (soundings_error_pointer)xmlGetLastError();
  if (error == NULL) return 0;
  *line = error->line;
  return error->code;
}

static inline void soundings_schema_parser_set_sink(xmlSchemaParserCtxtPtr parser,
                                                    soundings_problem_sink *sink) {
  xmlSchemaSetParserStructuredErrors(
      parser, (xmlStructuredErrorFunc)soundings_forward_problem, sink);
}

static inline void soundings_schema_valid_set_sink(xmlSchemaValidCtxtPtr validator,
                                                   soundings_problem_sink *sink) {
  xmlSchemaSetValidStructuredErrors(
      validator, (xmlStructuredErrorFunc)soundings_forward_problem, sink);
}

/* No document and no schema ever makes the library open anything. */
static inline xmlParserInputPtr soundings_load_nothing(const char *url, const char *id,
                                                       xmlParserCtxtPtr context) {
  (void)url;
  (void)id;
  (void)context;
  return NULL;
}

static inline void soundings_start(void) {
  xmlInitParser();
  /* Otherwise the first schemas to be compiled do this, without a lock, in several threads. */
  xmlSchemaInitTypes();
  xmlSetExternalEntityLoader(soundings_load_nothing);
}

#endif
