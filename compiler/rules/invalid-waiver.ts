import { keyAt, type Place } from "../diagnostics/diagnostic.ts";
import { nearest } from "../source/nearest.ts";
import type { PlanEdit } from "../source/plan-edit.ts";
import type { Finding, Rule } from "./rule.ts";
import type { WaiverFacts } from "./waiver-facts.ts";

/** Reports waivers and settings of rules that have no effect. */
export const invalidWaiver: Rule<"waiver"> = {
  id: "invalid-waiver",
  summary: "A waiver or a setting names a rule that exists and can be waived, and a waiver gives a reason.",
  why: "One that has no effect looks as if somebody had decided, while the finding stays or a typing error hides.",
  severity: "warning",
  stage: "waiver",
  *check(facts) {
    for (const { rule, severity, route } of facts.settings) {
      if (!facts.knowsRule(rule)) {
        const editFor: EditFor = (to) => ({ kind: "rename", route, to });
        yield unknown({ rule, at: keyAt(route), facts, editFor });
      } else if (facts.isProtective(rule) && severity !== "error") {
        yield {
          message: `"${rule}" protects what is written out, and stays an error`,
          at: keyAt(route),
          help: "take the setting out",
        };
      }
    }
    for (const { rule, reason, at } of facts.waivers) {
      if (rule === "")
        yield { message: "no rule is named", at, help: 'write "seamwright-ignore RULE: reason"' };
      else if (!facts.knowsRule(rule)) yield unknown({ rule, at, facts, editFor: setting(at) });
      else if (facts.isProtective(rule)) {
        yield {
          message: `"${rule}" protects what is written out, and cannot be waived`,
          at,
          help: "mend what it finds, and take the waiver out",
        };
      } else if (reason === "") {
        yield {
          message: `"${rule}" is waived without a reason, so the waiver does not hold`,
          at,
          help: `write why: "seamwright-ignore ${rule}: reason"`,
        };
      }
    }
  },
};

interface UnknownRule {
  readonly rule: string;
  readonly at: Place;
  readonly facts: WaiverFacts;
  readonly editFor: EditFor;
}

type EditFor = (meant: string) => PlanEdit | undefined;

/** A waiver of the plan can be mended, a comment only by hand. */
function setting(at: Place): EditFor {
  return (value) => (at.in === "plan" ? { kind: "set", route: at.route, value } : undefined);
}

function unknown({ rule, at, facts, editFor }: UnknownRule): Finding {
  const meant = nearest(rule, facts.ruleIds);
  const edit = meant === undefined ? undefined : editFor(meant);
  return {
    message: `there is no rule "${rule}"`,
    at,
    ...(edit !== undefined && { fix: { title: `write "${meant}"`, edits: [edit] } }),
    help: meant === undefined ? "see README.md for all rules" : `did you mean "${meant}"?`,
  };
}
