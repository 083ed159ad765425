// What the same work costs at least in Node.
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("floor.mjs", import.meta.url));

/** A start alone; with a listing and a look at each file, which a warm graph needs; with a read of each, for a cold one. */
export function floors({ node }) {
  const floor = (name, ...args) => ({ tool: "floor", name, role: "floor", command: [node, ...args] });
  return [
    floor("node -e 0", "-e", "0"),
    floor("node, list, lstat all", program, "lstat"),
    floor("node, list, read all", program, "read"),
  ];
}
