/** "…, lớp 1": what a parallel class's name ends with. */
const NUMBER = /^(.*?),?\s+(lớp|class)\s+(\d+)$/iu;

interface Named {
  code: string;
  name: string;
}

/** A name and a code for one more class beside another, as no class of the plan has them: "…, lớp 2", `…-2`. */
export function parallelName({ code, name }: Named, others: readonly Named[]): Named {
  const [, stem = name, word = 'lớp', own = '1'] = NUMBER.exec(name) ?? [];
  const names = new Set(others.map((other) => other.name));
  const codes = new Set(others.map((other) => other.code));
  const named = (n: number) => `${stem}, ${word} ${n}`;
  let n = Number(own) + 1;
  while (names.has(named(n))) n += 1;
  let m = 2;
  while (codes.has(`${code}-${m}`)) m += 1;
  return { code: `${code}-${m}`, name: named(n) };
}
