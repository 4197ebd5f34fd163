/**
 * An issuer's name inside a sentence, from how it stands in its letterhead and what its unit is called: "Ủy ban nhân dân
 * thành phố Thái Nguyên", and without the name where the paper says it often: "Ủy ban nhân dân thành phố".
 */
export function bodyName(own: readonly string[], unitName: string): { whole: string; short: string } {
  const lower = own.join(' ').toLowerCase().replace(/\s+/g, ' ').trim();
  const name = unitName.toLowerCase();
  const at = lower.lastIndexOf(name);
  const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  if (name === '' || at <= 0) return { whole: first(lower), short: first(lower) };
  const before = lower.slice(0, at);
  const behind = lower.slice(at + name.length);
  return { whole: first(`${before}${unitName}${behind}`), short: first(`${before}${behind}`.trim()) };
}
