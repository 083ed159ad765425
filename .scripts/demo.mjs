// Lints, schedules and compiles a shipped example with the built program, and says where the results are.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

const bin = "dist/cli/seamwright.cjs";
const plan = "examples/wasm-hardening/plan.yaml";
rmSync(".seamwright/wasm-hardening", { recursive: true, force: true });
for (const command of ["lint", "schedule", "compile"]) {
  console.log(`$ seamwright ${command} ${plan}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, command, plan], { encoding: "utf8" });
  process.stdout.write(`${stdout}${stderr}\n`);
  if (status !== 0) process.exit(status ?? 1);
}
console.log("The results are in .seamwright/wasm-hardening. Begin with schedule.md, then prompts/.");
