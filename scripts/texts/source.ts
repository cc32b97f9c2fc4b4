import { parse } from 'svelte/compiler';

/** A part of a source file that is code. */
interface Code {
  readonly kind: 'code';
  readonly code: string;
  /** The line it begins in. */
  readonly line: number;
  /**
   * Which of its literals reach people: each that has a letter, where the page shows what the code gives; those that read like
   * a text, elsewhere; or none, as in a list of classes.
   */
  readonly shows: 'all' | 'prose' | 'none';
}

/** Words that stand in the markup itself. */
interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly line: number;
  readonly shows: 'all' | 'prose';
}

export type Part = Code | Words;

/** A source file as the code and the words it is made of: TypeScript is code alone, Svelte is both. */
export function partsOf(path: string, source: string): readonly Part[] {
  if (!path.endsWith('.svelte')) return [{ kind: 'code', code: source, line: 1, shows: 'prose' }];
  const { instance, module, fragment } = parse(source, { modern: true });
  return [instance, module, fragment].flatMap((root) => [...markup(source, root, null)]);
}

/** A node of Svelte's tree, or of the tree of a script in it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** All others are code. */
const ofMarkup = /^(Text|Comment|Component|Attribute|SpreadAttribute|Svelte\w+|\w+(Tag|Block|Element|Directive))$/;

/** What a screen reader says or a tooltip shows. */
const readAttributes = /^(title|alt|label|placeholder|aria-(label|description|roledescription|valuetext|placeholder))$/;

/** Whose values nobody reads. */
const silentAttributes =
  /^(class|style|id|d|for|aria-(labelledby|describedby|controls|activedescendant|keyshortcuts))$/;

function* markup(source: string, node: unknown, attribute: string | null): Iterable<Part> {
  if (Array.isArray(node)) for (const child of node) yield* markup(source, child, attribute);
  // A fragment has no place of its own.
  if (typeof node === 'object' && node !== null && 'nodes' in node) yield* markup(source, node.nodes, null);
  if (!isNode(node)) return;
  if (node.type === 'Script' && 'content' in node && isNode(node.content)) {
    yield codeAt(source, node.content, 'prose');
  } else if (!ofMarkup.test(node.type)) {
    // What stands between braces is shown; conditions, lists and handlers are not.
    yield codeAt(source, node, 'prose');
  } else if (node.type === 'Text') {
    const shows = showing(attribute);
    if (shows !== 'none')
      yield { kind: 'words', text: source.slice(node.start, node.end), line: lineAt(source, node), shows };
  } else if (node.type === 'ExpressionTag' && 'expression' in node && isNode(node.expression)) {
    yield codeAt(source, node.expression, showing(attribute));
  } else {
    const within = attributeName(node) ?? attribute;
    for (const child of Object.values(node)) yield* markup(source, child, within);
  }
}

function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null || !('type' in value && 'start' in value && 'end' in value))
    return false;
  return typeof value.type === 'string' && typeof value.start === 'number' && typeof value.end === 'number';
}

function attributeName(node: Node): string | null {
  if (node.type === 'StyleDirective' || node.type === 'ClassDirective') return 'class';
  return node.type === 'Attribute' && 'name' in node && typeof node.name === 'string' ? node.name : null;
}

function showing(attribute: string | null): Code['shows'] {
  if (attribute === null || readAttributes.test(attribute)) return 'all';
  return silentAttributes.test(attribute) ? 'none' : 'prose';
}

function codeAt(source: string, node: Node, shows: Code['shows']): Code {
  const code = source.slice(node.start, node.end);
  // An object or a function would be read as a block or a declaration.
  const isExpression = !['Program', 'VariableDeclaration'].includes(node.type);
  return { kind: 'code', code: isExpression ? `(${code})` : code, line: lineAt(source, node), shows };
}

function lineAt(source: string, { start }: Node): number {
  return source.slice(0, start).split('\n').length;
}
