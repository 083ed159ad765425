import fc from "fast-check";

// On a server a run must not fail by chance, for somebody who changed something else: there all runs are the same. At home
// each explores anew.
if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: 20_261_124 });
