/**
 * Finds names in the rules and factories of a schema that are no member of it, and in the rules of an
 * operation that are no parameter of it.
 */
export default (schema, _options, context) => {
  const members = new Set([
    ...Object.keys(schema?.properties ?? {}),
    ...list(schema?.parameters).map((parameter) => parameter?.name),
  ]);
  const findings = [];
  const check = (name, ...path) => {
    if (typeof name === "string" && !members.has(name)) {
      findings.push({
        message: `${context.path.at(-1)} has no member ${name}`,
        path: [...context.path, ...path],
      });
    }
  };
  list(schema?.["x-member-rules"]).forEach((rule, r) => {
    const at = ["x-member-rules", r];
    check(rule?.member, ...at, "member");
    for (const kind of ["requires", "forbids"]) {
      list(rule?.[kind]).forEach((name, n) => check(name, ...at, kind, n));
    }
    list(rule?.requiresOneOf).forEach((group, g) =>
      list(group).forEach((name, n) => check(name, ...at, "requiresOneOf", g, n)),
    );
  });
  list(schema?.["x-factories"]).forEach((factory, f) => {
    const at = ["x-factories", f];
    check(factory?.member, ...at, "member");
    list(factory?.arguments).forEach((argument, a) =>
      check(argument?.name, ...at, "arguments", a, "name"),
    );
  });
  return findings;
};

const list = (value) => (Array.isArray(value) ? value : []);
