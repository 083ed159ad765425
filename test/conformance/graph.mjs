import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 6)) {
  console.error(
    `The conformance run needs Node 22.6 or newer, which reads TypeScript itself; this is ${process.version}.`,
  );
  console.error("The same comparison of small folders is a test: npx vitest run test/conformance");
  process.exit(2);
}
const main = fileURLToPath(new URL("graph-command.ts", import.meta.url));
const options = [
  "--experimental-strip-types",
  "--disable-warning=ExperimentalWarning",
  "--max-old-space-size=8192",
];
const { status } = spawnSync(process.execPath, [...options, main, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? 3);
