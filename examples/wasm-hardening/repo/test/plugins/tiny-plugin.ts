/**
 * A plugin in 89 bytes, assembled by hand, for tests that should not need a Rust toolchain:
 *
 *     (module
 *       (import "maw" "maw_print" (func $print (param i32 i32)))
 *       (memory (export "memory") 1)
 *       (data (i32.const 0) "meow")
 *       (func (export "run") (call $print (i32.const 0) (i32.const 4))))
 */
export const tinyPlugin: Uint8Array<ArrayBuffer> = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  // Types: (i32, i32) -> (), () -> ()
  ...[0x01, 0x09, 0x02, 0x60, 0x02, 0x7f, 0x7f, 0x00, 0x60, 0x00, 0x00],
  // Import "maw" "maw_print" of the first type
  ...[0x02, 0x11, 0x01, 0x03, ...ascii("maw"), 0x09, ...ascii("maw_print"), 0x00, 0x00],
  // One function of the second type, one memory of one page
  ...[0x03, 0x02, 0x01, 0x01],
  ...[0x05, 0x03, 0x01, 0x00, 0x01],
  // Exports "memory" and "run"
  ...[0x07, 0x10, 0x02, 0x06, ...ascii("memory"), 0x02, 0x00, 0x03, ...ascii("run"), 0x00, 0x01],
  // i32.const 0, i32.const 4, call 0, end
  ...[0x0a, 0x0a, 0x01, 0x08, 0x00, 0x41, 0x00, 0x41, 0x04, 0x10, 0x00, 0x0b],
  // "meow" at address 0
  ...[0x0b, 0x0a, 0x01, 0x00, 0x41, 0x00, 0x0b, 0x04, ...ascii("meow")],
);

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
