// Runs a program from start to exit and says what it cost: wall time, CPU time and peak memory of it and of the
// processes it waited for.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { cpus, devNull, tmpdir } from "node:os";
import { join } from "node:path";

/**
 * One run. Times in milliseconds, memory in megabytes (2^20 bytes); what could not be measured is undefined.
 * `lines` is what it wrote to standard error, `stderr` the last of it.
 * `others` is the CPU time that other processes used meanwhile, as a share of one core.
 * @typedef {{ wall: number, cpu?: number, memory?: number, others: number, exit: number | string, stderr: string,
 *   lines: readonly string[] }} Run
 */

/**
 * Runs a command in a folder. It reads `input`, or nothing; its output goes to `output`, or nowhere.
 * @param {{ command: readonly string[], cwd: string, env: Record<string, string>, input?: string, output?: string,
 *   seconds?: number }} job
 * @returns {Run}
 */
export function run(job) {
  const meter = theMeter();
  const errors = join(tmpdir(), `seamwright-bench-stderr-${process.pid}`);
  const input = openSync(job.input ?? devNull, "r");
  const out = openSync(job.output ?? devNull, "w");
  const err = openSync(errors, "w+");
  const before = busyMilliseconds();
  const start = process.hrtime.bigint();
  try {
    const cost = meter.run({ ...job, seconds: job.seconds ?? 900, stdio: [input, out, err, "pipe"] });
    const wall = Number(process.hrtime.bigint() - start) / 1e6;
    const foreign = Math.max(0, busyMilliseconds() - before - (cost.cpu ?? 0) - (wall - (cost.wall ?? wall)));
    return { wall, ...cost, others: foreign / wall, stderr: lastWords(errors), lines: linesOf(errors) };
  } finally {
    closeSync(input);
    closeSync(out);
    closeSync(err);
    rmSync(errors, { force: true });
  }
}

/** Says how costs are measured on this machine, in a few words. */
export function meterName() {
  return theMeter().name;
}

let chosen;
function theMeter() {
  chosen ??= chooseMeter();
  return chosen;
}

// In order of precision. The process that waits must be small and must not be Node: what a child costs can only be
// asked of the system by the process that waits for it, and Node has no call for that.
function chooseMeter() {
  const python = findPython();
  if (python !== undefined) return { name: "wait4 in python3", run: (job) => runWithPython(python, job) };
  if (hasGnuTime()) return { name: "/usr/bin/time (CPU in steps of 10 ms)", run: runWithTime };
  return { name: "the clock only: neither python3 nor GNU time is here", run: runBare };
}

const waiter = `
import os, signal, subprocess, sys, time
start = time.perf_counter()
child = subprocess.Popen(sys.argv[2:], start_new_session=True)
signal.signal(signal.SIGALRM, lambda *_: os.killpg(child.pid, signal.SIGKILL))
signal.setitimer(signal.ITIMER_REAL, float(sys.argv[1]))
_, status, usage = os.wait4(child.pid, 0)
wall = time.perf_counter() - start
unit = 1 if sys.platform == "darwin" else 1024
code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else "signal %d" % os.WTERMSIG(status)
os.write(3, ("%r %r %r %s" % (wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, code)).encode())
`;

function runWithPython(python, { command, seconds, ...options }) {
  const { output, error } = spawnSync(
    python,
    ["-I", "-S", "-c", waiter, String(seconds), ...command],
    options,
  );
  const answer = /^(\S+) (\S+) (\S+) (.+)$/.exec(String(output?.[3] ?? ""));
  if (answer === null) return { exit: error?.message ?? "not started" };
  const [, wall, cpu, bytes, code] = answer;
  const exit = code.startsWith("signal") ? code : Number(code);
  return { wall: Number(wall) * 1000, cpu: Number(cpu) * 1000, memory: Number(bytes) / 2 ** 20, exit };
}

function runWithTime({ command, seconds, ...options }) {
  const report = join(tmpdir(), `seamwright-bench-time-${process.pid}`);
  const args = ["-f", "%U %S %M", "-o", report, ...command];
  const { status, signal } = spawnSync("/usr/bin/time", args, { ...options, timeout: seconds * 1000 });
  const [user, system, kilobytes] = lastWords(report).split(" ").map(Number);
  rmSync(report, { force: true });
  return { cpu: (user + system) * 1000, memory: kilobytes / 1024, exit: status ?? String(signal) };
}

function runBare({ command: [program, ...args], seconds, ...options }) {
  const { status, signal, error } = spawnSync(program, args, { ...options, timeout: seconds * 1000 });
  return { exit: status ?? String(signal ?? error?.message) };
}

// The path of the interpreter itself: a version manager's wrapper in front of it would take longer than what is measured.
function findPython() {
  const { status, stdout } = spawnSync("python3", ["-c", "import sys; print(sys.executable)"], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : undefined;
}

function hasGnuTime() {
  return existsSync("/usr/bin/time") && spawnSync("/usr/bin/time", ["-f", "%M", "true"]).status === 0;
}

function busyMilliseconds() {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

function lastWords(path) {
  return (linesOf(path).at(-1) ?? "").trim().slice(0, 200);
}

function linesOf(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}
