import ts from 'typescript';

/** A literal in a piece of code. */
interface Literal {
  /** What it says; `{}` stands for each value in it. */
  readonly text: string;
  /** Its line, counted from 0. */
  readonly line: number;
}

/** What a piece of code says and which messages it uses. */
interface Said {
  readonly literals: readonly Literal[];
  /** By their keys. */
  readonly messages: readonly string[];
}

/** Reads TypeScript. `shown`: the page shows what the code gives. */
export function read(code: string, shown: boolean): Said {
  const file = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
  const literals: Literal[] = [];
  const messages: string[] = [];

  function visit(node: ts.Node, isSilent: boolean): void {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'm') {
      messages.push(node.name.text);
    }
    const silent = isSilent || silences(node, shown);
    const text = textOf(node);
    if (text !== null && !silent && !isName(node)) {
      literals.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line });
    }
    ts.forEachChild(node, (child) => {
      visit(child, silent);
    });
  }
  visit(file, false);
  return { literals, messages };
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
}

/** Whether nothing in a node reaches people: modules, types, errors and lines of the log, which are for developers. */
function silences(node: ts.Node, shown: boolean): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return nameOf(node.expression).endsWith('Error');
  if (!ts.isCallExpression(node)) return false;
  // Where the page shows what a function gives, it does not show what the function is given.
  return shown || nameOf(node.expression) === 'log' || node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function nameOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : '';
}

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);
const questions: ReadonlySet<string> = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'querySelector',
  'closest',
  'matches',
]);

/** Whether a literal only names something, or is only compared with what came from elsewhere. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name === node;
  if (ts.isBinaryExpression(parent)) return comparisons.has(parent.operatorToken.kind);
  if (ts.isCallExpression(parent)) return questions.has(nameOf(parent.expression));
  return ts.isCaseClause(parent) || ts.isElementAccessExpression(parent);
}
