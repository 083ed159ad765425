import { describe, expect, it } from "vitest";
import { main } from "../../compiler/cli/main.ts";
import { memoryHost } from "./memory-host.ts";

const plan = `version: 1
name: shop
tasks:
  - id: cart
    title: Add up the cart
    files: { modify: [src/kart.ts] }
    acceptance: [the cart has a total]
`;
const other = plan.replaceAll("cart", "till");

function machine(files: Readonly<Record<string, string>> = {}) {
  const host = memoryHost({
    files: { "plan.yaml": plan, "src/cart.ts": "export const cart = 1;\n", ...files },
  });
  const run = async (...argv: readonly string[]) => {
    const before = { out: host.out().length, err: host.err().length };
    const exitCode = await main(["lint", "--no-repo", ...argv], host);
    return { exitCode, out: host.out().slice(before.out), err: host.err().slice(before.err) };
  };
  return { host, run };
}

const broken = plan.replace("acceptance: [the cart has a total]", "depends_on: [nobody]");

describe("--write-baseline and --baseline", () => {
  it("write what is known, and leave it out of the report and the exit code", async () => {
    const { host, run } = machine({ "plan.yaml": broken });
    expect((await run()).exitCode).toBe(1);
    expect(await run("--write-baseline", "known.json")).toEqual({
      exitCode: 0,
      out: '2 known findings in known.json\nto leave them out, run "seamwright lint --baseline known.json"\n',
      err: "",
    });
    const { findings } = JSON.parse(host.contents.get("known.json") ?? "");
    expect(findings).toEqual([
      { rule: "require-acceptance", plan: "plan.yaml", task: "cart", fingerprint: expect.any(String) },
      { rule: "unknown-reference", plan: "plan.yaml", task: "cart", fingerprint: expect.any(String) },
    ]);
    const { exitCode, out } = await run("plan.yaml", "--baseline", "known.json");
    expect(exitCode).toBe(0);
    expect(out).toContain("plan.yaml: no problems\n");
    expect(out).toContain("2 known findings are not shown (known.json)\n");
    expect(out).not.toContain("error");
  });

  it("shows what is new", async () => {
    const { host, run } = machine({ "plan.yaml": broken });
    await run("--write-baseline", "known.json");
    host.contents.set("plan.yaml", `# a remark\n${broken.replace("nobody]", "nobody, none]")}`);
    const { exitCode, out } = await run("--baseline", "known.json");
    expect(exitCode).toBe(1);
    expect(out).toContain('there is no task "none"');
    expect(out).not.toContain('there is no task "nobody"\n');
    expect(out).toContain("2 known findings are not shown (known.json)\n");
  });

  it("keeps the entries of plans that are not named", async () => {
    const { host, run } = machine({ "plan.yaml": broken, "b.plan.yaml": broken });
    await run("--write-baseline", "known.json");
    await run("b.plan.yaml", "--write-baseline", "known.json");
    const { findings } = JSON.parse(host.contents.get("known.json") ?? "");
    const plans = findings.map((one: { plan: string }) => one.plan);
    expect(plans).toEqual(["b.plan.yaml", "b.plan.yaml", "plan.yaml", "plan.yaml"]);
  });

  it("refuse a file that is no baseline, and leave it as it is", async () => {
    const { host, run } = machine({ "package.json": "{}" });
    for (const flag of ["--baseline", "--write-baseline"]) {
      expect(await run(flag, "package.json")).toEqual({
        exitCode: 2,
        out: "",
        err: 'seamwright: "package.json" is no baseline: its "format" is not "seamwright/baseline"\n',
      });
    }
    expect(host.contents.get("package.json")).toBe("{}");
  });

  it("refuse a file that is not there, a folder, and both flags at once", async () => {
    const { run } = machine();
    expect(await run("--baseline", "known.json")).toEqual({
      exitCode: 2,
      out: "",
      err: 'seamwright: there is no file "known.json"; write it with --write-baseline\n',
    });
    expect((await run("--write-baseline", "src")).err).toBe('seamwright: "src" is a folder; name a file\n');
    const both = await run("--baseline", "a.json", "--write-baseline", "a.json");
    expect(both.exitCode).toBe(2);
    expect(both.err).toContain("cannot be used with");
  });

  it("say on every format what is not shown", async () => {
    const { run } = machine({ "plan.yaml": broken, "b.plan.yaml": other });
    await run("--write-baseline", "known.json");
    for (const format of ["json", "sarif", "github", "rdjson", "junit"]) {
      const { exitCode, out } = await run("plan.yaml", "--baseline", "known.json", "--format", format);
      expect(exitCode).toBe(0);
      expect(out).toMatch(/2 known findings|"known": 2/);
      expect(out).not.toContain("nobody");
    }
  });
});
