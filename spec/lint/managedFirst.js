/** Finds parameters that the client manages behind one that is an argument. */
export default (parameters) => {
  const managed = (parameters ?? []).map((parameter) => parameter?.["x-client-managed"] === true);
  const argument = managed.indexOf(false);
  const late = argument < 0 ? -1 : managed.indexOf(true, argument);
  return late < 0 ? [] : [{ message: `${parameters[late].name} stands too late.` }];
};
