/** How many objects deep the inputs of a tool are listed: `a.b.c.d` lies three objects deep. */
export const MAXIMUM_INPUT_DEPTH = 4;

/** How many objects deep the outputs of a tool are listed. */
export const MAXIMUM_OUTPUT_DEPTH = 5;

/** The most fields that a tool has on either side; those nearer to the root come first. */
export const MAXIMUM_FIELDS = 100;

/** The most containers that are opened for one side of a tool. */
export const MAXIMUM_CONTAINERS = 400;

/** How many arrays may lie directly in one another: `rows[][]`. */
export const MAXIMUM_ARRAY_DEPTH = 4;

/** The longest description of a tool, in UTF-16 units. */
export const MAXIMUM_TOOL_DESCRIPTION = 1000;

/** The longest description of a field, in UTF-16 units. */
export const MAXIMUM_FIELD_DESCRIPTION = 240;

/** The longest name of a provider, an API, a tool, a tag or a schema, in UTF-16 units. */
export const MAXIMUM_NAME = 120;

/** The longest path of a field, in UTF-16 units: what is longer is no field that anybody fills in. */
export const MAXIMUM_FIELD_PATH = 240;

/** The most values of an enumeration; a longer one is left out, since a part of it would forbid what is allowed. */
export const MAXIMUM_ENUM_VALUES = 100;

/** The longest default or example, as JSON in UTF-16 units; longer ones are left out. */
export const MAXIMUM_SAMPLE = 160;

/** How many references may lead from one to the next. */
export const MAXIMUM_REFERENCES = 32;

/** How deep `allOf`, `oneOf` and `anyOf` may lie in one another. */
export const MAXIMUM_COMPOSITION_DEPTH = 24;

/** How many schemas are merged into one at the most. */
export const MAXIMUM_COMPOSITION_WORK = 2000;

/** How many alternatives of `oneOf` and `anyOf` are looked at. */
export const MAXIMUM_ALTERNATIVES = 32;

/** How many problems of one document are told one by one; the others are counted. */
export const MAXIMUM_PROBLEMS = 20;

/** The largest file that is read, in bytes. */
export const MAXIMUM_DOCUMENT_BYTES = 256_000_000;
