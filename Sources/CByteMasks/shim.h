#include <stdint.h>
#include <string.h>

// What kind of byte stands at each of 64 places, as bits: the lowest bit is the first byte.
//
// In C, since Swift's vectors compare their elements one by one, and no way leads from them to a mask of bits.
typedef struct {
  uint64_t words;  // letters and digits of ASCII, and `_`
  uint64_t stops;  // `.`, `!`, `?` and the carriage return
  uint64_t blanks;
  uint64_t others;  // bytes of characters beyond ASCII
  uint64_t has_low_line;  // not zero where any is `_`
} byte_masks;

typedef uint8_t sixteen_bytes __attribute__((vector_size(16)));

// The highest bit of each byte; all bits of a comparison's outcome are the same.
static inline uint64_t high_bits(sixteen_bytes bytes) {
#ifdef __SSE2__
  typedef char sixteen_chars __attribute__((vector_size(16)));
  return (uint16_t)__builtin_ia32_pmovmskb128((sixteen_chars)bytes);
#else
  uint64_t halves[2];
  memcpy(halves, &bytes, 16);
  const uint64_t ones = 0x0101010101010101, gather = 0x0102040810204080;
  return (halves[0] >> 7 & ones) * gather >> 56 | (halves[1] >> 7 & ones) * gather >> 56 << 8;
#endif
}

// `text` has at least 64 bytes.
static inline byte_masks masks_of_64_bytes(const uint8_t *text) {
  byte_masks masks = {0, 0, 0, 0, 0};
  sixteen_bytes all_low_lines = {0};
  for (int part = 0; part < 64; part += 16) {
    sixteen_bytes bytes;
    memcpy(&bytes, text + part, 16);
    sixteen_bytes low_lines = (sixteen_bytes)(bytes == '_');
    sixteen_bytes words = (sixteen_bytes)((bytes | 0x20) - 'a' < 26) | low_lines |
                          (sixteen_bytes)(bytes - '0' < 10);
    sixteen_bytes stops = (sixteen_bytes)(bytes == '.') | (sixteen_bytes)(bytes == '!') |
                          (sixteen_bytes)(bytes == '?') | (sixteen_bytes)(bytes == '\r');
    masks.words |= high_bits(words) << part;
    masks.stops |= high_bits(stops) << part;
    masks.blanks |= high_bits((sixteen_bytes)(bytes == ' ')) << part;
    masks.others |= high_bits(bytes) << part;
    all_low_lines |= low_lines;
  }
  masks.has_low_line = high_bits(all_low_lines);
  return masks;
}
