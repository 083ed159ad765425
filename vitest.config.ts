import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    coverage: {
      include: ["compiler/**/*.ts"],
      exclude: [
        "compiler/plan/raw-plan.ts",
        "compiler/plan/plan-validator.ts",
        "compiler/ir/work-order.ts",
        "compiler/mailbox/message-validator.ts",
        "compiler/cli/bin.ts",
      ],
      reporter: ["text-summary", "text"],
      thresholds: { lines: 95, branches: 85 },
    },
  },
});
