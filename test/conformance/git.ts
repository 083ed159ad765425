// Carries out random plans with the git target in real repositories, once in peace and once killed at random places.
// npm run conformance:git -- [COUNT] [SEED] [PATH]
import fc from "fast-check";
import { generator } from "./generator.ts";
import { gitCase } from "./git/cases.ts";
import { randomInterruptions } from "./git/interruptions.ts";
import { trial } from "./git/trial.ts";

const [count = "300", seed = "1", path] = process.argv.slice(2);
let kills = 0;
let tasks = 0;
const result = fc.check(
  fc.property(gitCase, fc.integer(), (given, start) => {
    kills += trial(given, randomInterruptions(generator(start))).kills;
    tasks += given.order.tasks.length;
  }),
  { numRuns: Number(count), seed: Number(seed), endOnFailure: true, ...(path !== undefined && { path }) },
);
process.stdout.write(`${result.numRuns} plans with seed ${seed}: ${tasks} tasks, ${kills} kills\n`);
process.stdout.write(
  result.failed
    ? `${String(result.errorInstance)}\nseed ${result.seed}, path ${result.counterexamplePath}\n`
    : "no failure\n",
);
process.exitCode = result.failed ? 1 : 0;
