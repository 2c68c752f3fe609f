/** Finds vendor extensions in a place that has no such extension. */
export default (object, { names }, context) =>
  Object.keys(object ?? {})
    .filter((name) => name.startsWith("x-") && !names.includes(name))
    .map((name) => ({
      message: `${name} is not known here; known are: ${names.join(", ")}`,
      path: [...context.path, name],
    }));
