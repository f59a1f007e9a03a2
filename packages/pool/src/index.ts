export { splitWords } from "./text/split-words.ts";
export { stem } from "./text/stem.ts";
export {
  type Field,
  type FieldType,
  type InputField,
  type NamedSchema,
  type OutputField,
  type ParameterLocation,
} from "./tool/field.ts";
export { type PoolTool, type Provenance, poolToolSchema, type ToolFormat, toolFormats } from "./tool/pool-tool.ts";
