/** The JSON schema of a company's settings, made from what the app itself reads them by. */
import * as v from 'valibot';
import type { GovernedSetting } from '../../main/bridge/contract';
import { kinds, nameSchema, settingNames } from '../../main/policy/values';

type JsonSchema = Readonly<Record<string, unknown>>;

const descriptions: Readonly<Record<GovernedSetting, string>> = {
  server: 'The server that agents sign in to.',
  allowedServers: 'The servers that agents may sign in to; no other is asked anything.',
  queues: 'The ids of the queues that are in the list.',
  pollInterval: 'Seconds between two questions to one queue.',
  popupPrivacy: 'What popups tell of a caller: everything, the name alone, or nothing.',
  weakStorage: 'Whether a sign-in may be kept on a computer without a keyring, if the agent accepts that.',
  updates: 'Whether newer versions are fetched and installed, fetched when the agent asks for it, or left alone.',
  updateFeed: 'The folder that newer versions come from, instead of the one that the app was built with.',
  language: 'The language of all texts.',
};

/** What valibot's own schemas and actions are made of, as far as they are used here. */
const part = v.looseObject({
  type: v.string(),
  pipe: v.optional(v.array(v.unknown())),
  requirement: v.optional(v.unknown()),
  options: v.optional(v.array(v.unknown())),
  rest: v.optional(v.unknown()),
});

/** The JSON schema of one schema or action of valibot's. */
function jsonOf(schema: unknown): JsonSchema {
  const { type, pipe, requirement, options, rest } = v.parse(part, schema);
  const [first, ...actions] = pipe ?? [];
  if (first !== undefined) return actions.map(jsonOf).reduce((all, one) => ({ ...all, ...one }), jsonOf(first));
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type };
    case 'picklist':
      return { enum: options };
    case 'tuple_with_rest':
      return { type: 'array', items: jsonOf(rest), minItems: 1, uniqueItems: true };
    case 'regex':
      return { pattern: v.parse(v.instance(RegExp), requirement).source };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'non_empty':
      return { minLength: 1 };
    case 'max_length':
      return { maxLength: requirement };
    case 'check':
    case 'raw_transform':
      // What a JSON schema has no words for: the app says it.
      return {};
    default:
      throw new Error(`there is no JSON schema for ${type}`);
  }
}

const isList = (schema: JsonSchema): boolean => schema['type'] === 'array';

/** Of a list it is the entries that are counted. */
function valueSchema(name: GovernedSetting): JsonSchema {
  const { maxLength, ...schema } = jsonOf(kinds[name].schema);
  if (maxLength === undefined) return schema;
  return { ...schema, [isList(schema) ? 'maxItems' : 'maxLength']: maxLength };
}

function settingSchema(name: GovernedSetting): JsonSchema {
  const value = valueSchema(name);
  return {
    description: descriptions[name],
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    properties: { ...(kinds[name].canBeDefault ? { default: value } : {}), locked: value },
  };
}

/** The JSON schema of a company's settings. */
export function policySchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Queue Tray: what a company sets for all of its agents',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'settings'],
    properties: {
      $schema: { type: 'string' },
      version: { const: 1 },
      company: { description: 'What the company calls itself.', ...jsonOf(nameSchema) },
      contact: { description: 'Whom an agent can ask about these settings.', ...jsonOf(nameSchema) },
      settings: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(settingNames.map((name) => [name, settingSchema(name)])),
      },
    },
  };
}
