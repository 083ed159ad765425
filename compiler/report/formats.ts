/** Every format of a report; the first is the default. Apart from the reporters, so that a command line can name them unloaded. */
export const formats = ["pretty", "json", "sarif", "github", "rdjson", "junit"] as const;

/** One of the formats. */
export type Format = (typeof formats)[number];
