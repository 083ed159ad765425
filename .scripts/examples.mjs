// Compiles every example into its golden folder. Look at the difference before you commit it.
import { spawnSync } from "node:child_process";

const bin = "dist/cli/seamwright.cjs";
for (const name of ["activity-dashboard", "multi-device-sync", "wasm-hardening"]) {
  const args = [bin, "compile", `examples/${name}/plan.yaml`, "--out", `examples/${name}/out`];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
