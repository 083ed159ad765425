import type { Host } from "./host.ts";

/** The version that our package says of itself. */
export function packageVersion(host: Host): string {
  const manifest = host.packageFile("package.json");
  return manifest === undefined ? "unknown" : String(JSON.parse(manifest).version);
}
