import type { Paint } from "../report/paint.ts";
import { ansiPaint, plainPaint } from "../report/paint.ts";
import type { Host, OutputStream } from "./host.ts";

/** How to paint what goes to a stream: coloured on terminals, unless `NO_COLOR` or `FORCE_COLOR` say otherwise. */
export function paintFor(stream: OutputStream, host: Host): Paint {
  return wantsColour(stream, host) ? ansiPaint : plainPaint;
}

function wantsColour(stream: OutputStream, host: Host): boolean {
  const forced = host.env("FORCE_COLOR") ?? "";
  if (forced === "0" || (host.env("NO_COLOR") ?? "") !== "") return false;
  return forced !== "" || (stream.isTTY && host.env("TERM") !== "dumb");
}
