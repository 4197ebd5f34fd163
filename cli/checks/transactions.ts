import { type Function as Fn, parseSync, Visitor } from 'oxc-parser';

/** What opens a transaction; each of them may stand once in a function, and never beside another. */
const OPENERS = new Set(['command', 'write', 'writeAside']);

/**
 * Functions of one file that open more than one transaction, or one inside another's: half of their work could stand
 * without the other. A function that calls other commands one after the other (each its own press) says so by its name
 * in `allowed`.
 *
 * @returns names of functions, in the order of the file
 */
export function openTwice(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.some(({ severity }) => severity === 'Error')) throw new Error(`${path} cannot be parsed`);
  const stack: { name: string; takesTx: boolean; opened: number }[] = [];
  const wrong: string[] = [];
  const enter = (fn: Fn) => {
    const params = fn.params.map((param) => ('name' in param ? param.name : ''));
    stack.push({ name: fn.id?.name ?? '', takesTx: params.includes('tx'), opened: 0 });
  };
  const leave = () => {
    const fn = stack.pop();
    if (fn && (fn.opened > 1 || (fn.takesTx && fn.opened > 0))) wrong.push(fn.name);
  };
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    CallExpression({ callee }) {
      const within = stack.at(-1);
      if (within && callee.type === 'Identifier' && OPENERS.has(callee.name)) within.opened += 1;
    },
  }).visit(program);
  return wrong;
}
