import type { Plan } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { RepoFacts } from "./facts.ts";
import { writingTasks } from "./task-scope.ts";

/** In a plan of up to so many tasks that write, the lead reads every change anyway. */
export const fewTasks: number = 3;

/** True when not one command says whether what the tasks write works, though they say in words when they are done. */
export function lacksProof(facts: RepoFacts): boolean {
  const { plan } = facts;
  if (hasCommands(plan) || writingTasks(facts).size <= fewTasks) return false;
  // Where most say nothing at all, that is what is wrong.
  return plan.tasks.filter(({ acceptance }) => acceptance.length > 0).length * 2 > plan.tasks.length;
}

function hasCommands({ tasks, gate, gates }: Plan): boolean {
  if (gate.length > 0 || gates.length > 0) return true;
  return tasks.some(({ verify, text }) => verify.length > 0 || command.test(text.text));
}

/** Criteria may name commands, too. */
const command =
  /\b(?:npm|pnpm|yarn|bun)(?: run)? (?:[\w:-]*(?:test|lint|check|build|e2e))|\b(?:pytest|vitest|jest|tsc|playwright test|make test|go test|cargo (?:test|check|build|clippy))\b/i;

/** The command that tests the repository, by its manifest; `undefined` where none is known. */
export function testCommand(repo: RepoGraph): string | undefined {
  if (hasTestScript(repo.text("package.json"))) return `${packageManager(repo)} test`;
  const known: readonly (readonly [string, string])[] = [
    ["Cargo.toml", "cargo test"],
    ["go.mod", "go test ./..."],
    ["pyproject.toml", "pytest"],
    ["gradlew", "./gradlew test"],
    ["pom.xml", "mvn test"],
  ];
  return known.find(([manifest]) => repo.has(manifest))?.[1];
}

function hasTestScript(text: string | undefined): boolean {
  return text !== undefined && /"test"\s*:\s*"(?!echo )/.test(text);
}

function packageManager({ has }: RepoGraph): string {
  if (has("pnpm-lock.yaml")) return "pnpm";
  if (has("yarn.lock")) return "yarn";
  return has("bun.lock") || has("bun.lockb") ? "bun run" : "npm";
}
