import type {
  ColumnSpeech,
  Domain,
  JsonObject,
  JsonValue,
  ParameterSemantics,
  ToolDescription,
  ToolSemantics,
} from "@toolworld/contracts";
import { describeTool } from "@toolworld/kit";
import { tidyPhrase } from "../words/tidy-phrase.ts";

/** A column as a maker of tasks sees it. */
export interface TaskColumn {
  readonly name: string;
  readonly phrase: string;
  readonly speech: ColumnSpeech;
  readonly system: boolean;
  readonly references?: string;
}

/** A table that can be spoken of, with one key column. */
export interface TaskTable {
  readonly name: string;
  readonly singular: string;
  readonly plural: string;
  readonly key: string;
  readonly label?: string;
  readonly columns: ReadonlyMap<string, TaskColumn>;
}

/** A parameter with its meaning; without one it is left out, and a tool that requires it is not used. */
export interface TaskParameter {
  readonly name: string;
  readonly required: boolean;
  readonly semantics?: ParameterSemantics;
  readonly choices?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A tool that says what it does. */
export interface TaskTool {
  readonly name: string;
  readonly semantics: ToolSemantics;
  readonly table: TaskTable;
  readonly parameters: readonly TaskParameter[];
  readonly writes: boolean;
}

/** What plans are made with: the tables and tools of a domain that say what they mean. */
export interface TaskDomain {
  readonly domain: Domain;
  readonly descriptions: readonly ToolDescription[];
  readonly tables: ReadonlyMap<string, TaskTable>;
  readonly tools: readonly TaskTool[];
  readonly writers: readonly TaskTool[];
  /** Tools that show several rows of a table with their keys, by table. */
  readonly lookups: ReadonlyMap<string, readonly TaskTool[]>;
  /** Tools that show one row, by table. */
  readonly getters: ReadonlyMap<string, readonly TaskTool[]>;
  /** Tables one reference apart, both ways. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads what a domain says of itself. What says nothing is not there. */
export function readTaskDomain(domain: Domain): TaskDomain {
  const tables = new Map(Object.keys(domain.tables).flatMap((name) => toTable(domain, name)));
  const descriptions = domain.tools.map((tool) => describeTool(tool, "agent"));
  const tools = domain.tools.flatMap((tool, index): TaskTool[] => {
    const table = tool.semantics && tables.get(tool.semantics.table);
    if (!tool.semantics || !table) return [];
    const parameters = toParameters(descriptions[index] as ToolDescription, tool.semantics);
    return [{ name: tool.name, semantics: tool.semantics, table, parameters, writes: tool.kind === "write" }];
  });
  const showsMany = ({ writes, semantics, table }: TaskTool) =>
    !writes && semantics.shows?.many === true && table.key in semantics.shows.columns;
  return {
    domain,
    descriptions,
    tables,
    tools,
    writers: tools.filter(({ writes }) => writes),
    lookups: groupByTable(tools.filter(showsMany)),
    getters: groupByTable(tools.filter(({ semantics }) => semantics.action === "get" && semantics.shows)),
    neighbours: findNeighbours(tables),
  };
}

function toTable(domain: Domain, name: string): [string, TaskTable][] {
  const table = domain.tables[name];
  const semantics = table?.semantics;
  const [key, ...rest] = table?.key ?? [];
  if (!table || !semantics || key === undefined || rest.length > 0 || table.log) return [];
  const columns = new Map(
    Object.entries(semantics.columns).map(([column, { phrase, speech, system = false }]): [string, TaskColumn] => {
      const references = table.references[column];
      return [
        column,
        {
          name: column,
          phrase: references === undefined ? tidyPhrase(phrase) : referencePhrase(phrase, domain, references),
          speech,
          system,
          ...(references === undefined ? {} : { references }),
        },
      ];
    }),
  );
  const { singular, plural, label } = semantics;
  const words = { singular: tidyPhrase(singular), plural: tidyPhrase(plural) };
  return [[name, { name, ...words, key, ...(label === undefined ? {} : { label }), columns }]];
}

/** What a row points to, without the word for its key; where nothing is left, what the other row is. */
function referencePhrase(phrase: string, domain: Domain, references: string): string {
  const plain = tidyPhrase(phrase.replace(/(^| )(IDs?|ids?|key|uuid|guid|code|number|name)$/i, ""));
  const singular = domain.tables[references]?.semantics?.singular;
  return plain === "" || /\b(ID|IDs)\b/.test(plain) ? tidyPhrase(singular ?? phrase) : plain;
}

function toParameters({ parameters }: ToolDescription, semantics: ToolSemantics): TaskParameter[] {
  const required = new Set((parameters.required ?? []) as string[]);
  return Object.entries((parameters.properties ?? {}) as Record<string, JsonObject>).map(([name, schema]) => {
    const meaning = semantics.parameters[name];
    return {
      name,
      required: required.has(name),
      ...(meaning ? { semantics: meaning } : {}),
      ...(Array.isArray(schema.enum) ? { choices: schema.enum as JsonValue[] } : {}),
      ...(typeof schema.minimum === "number" ? { minimum: schema.minimum } : {}),
      ...(typeof schema.maximum === "number" ? { maximum: schema.maximum } : {}),
    };
  });
}

function groupByTable(tools: readonly TaskTool[]): Map<string, TaskTool[]> {
  const groups = new Map<string, TaskTool[]>();
  for (const tool of tools) groups.set(tool.table.name, [...(groups.get(tool.table.name) ?? []), tool]);
  return groups;
}

function findNeighbours(tables: ReadonlyMap<string, TaskTable>): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>(Array.from(tables.keys(), (name) => [name, new Set([name])]));
  for (const table of tables.values()) {
    for (const { references } of table.columns.values()) {
      if (references === undefined || !neighbours.has(references)) continue;
      neighbours.get(table.name)?.add(references);
      neighbours.get(references)?.add(table.name);
    }
  }
  return neighbours;
}
