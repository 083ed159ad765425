/** A compiled path or glob. `*` and `?` stay within a segment, `**` spans segments, a trailing `/` means all below. */
export interface Glob {
  readonly pattern: string;
  /** True when the pattern stands for one path only. */
  readonly literal: boolean;
  matches(path: string): boolean;
}
