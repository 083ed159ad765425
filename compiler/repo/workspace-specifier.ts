/** A bare specifier in two parts: the name of the package, and `.` or `./sub` as `exports` writes it. */
export interface PackageSpecifier {
  readonly name: string;
  readonly subpath: string;
}

/** Splits `@shop/ui/button` into `@shop/ui` and `./button`. */
export function splitSpecifier(specifier: string): PackageSpecifier {
  const first = specifier.indexOf("/");
  const end = specifier.startsWith("@") && first >= 0 ? specifier.indexOf("/", first + 1) : first;
  return end < 0
    ? { name: specifier, subpath: "." }
    : { name: specifier.slice(0, end), subpath: `.${specifier.slice(end)}` };
}
