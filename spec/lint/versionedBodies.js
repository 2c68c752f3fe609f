/** Finds success bodies without the media types of the API version and of x-since. */
export default (operation, _options, context) => {
  const asked = context.document.data?.info?.["x-api-version"];
  const findings = [];
  let bodies = 0;
  for (const [status, response] of Object.entries(operation?.responses ?? {})) {
    const types = Object.keys(response?.content ?? {});
    if (!/^2/.test(status) || types.length === 0) continue;
    bodies++;
    for (const version of new Set([asked, operation["x-since"]])) {
      if (!types.some((type) => type.startsWith(`application/vnd.atlas.${version}+`))) {
        findings.push({
          message: `${operation.operationId} ${status} has no body of version ${version}`,
          path: [...context.path, "responses", status],
        });
      }
    }
  }
  if (bodies === 0 && operation?.["x-accept"] === undefined) {
    findings.push({ message: `${operation?.operationId} has neither a success body nor x-accept` });
  }
  return findings;
};
