import fc from "fast-check";
import { expect } from "vitest";
import type { Importer } from "../../compiler/importers/importer.ts";
import { originsOf, readText, spoiltTexts } from "./checkbox-plans.ts";

/** Holds that an importer reads every spoilt form of its fixtures into a plan that hangs together. */
export function readsAnything(importer: Importer, fixtures: readonly string[]): void {
  fc.assert(
    fc.property(spoiltTexts(fixtures), (text) => {
      const plan = readText(importer, text);
      const ids = plan.tasks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
      for (const { source, span } of originsOf(plan)) {
        expect(source.text).toBe(text);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }
      for (const { id, origin, title, dependsOn } of plan.tasks) {
        expect(origin.span.end).toBeGreaterThan(origin.span.start);
        expect(title.value).not.toBe("");
        for (const { value } of dependsOn) {
          expect(ids).toContain(value);
          expect(value).not.toBe(id);
        }
      }
      expect(plan.found).toBeGreaterThanOrEqual(ids.length);
    }),
    { numRuns: 60 },
  );
}
