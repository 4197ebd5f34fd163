const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const GROUPS = ['', 'nghìn', 'triệu'];
const BILLION = 1_000_000_000;

/**
 * A whole number in Vietnamese words, as sums of money are repeated on papers: 57.600.000 is "năm mươi bảy triệu sáu
 * trăm nghìn". Anything else is refused: what cannot be said exactly must not be printed as if it were.
 */
export function numberWords(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is no number that can be written in words`);
  return n === 0 ? 'không' : wordsOf(n, false).join(' ');
}

/** @param follows whether more stands before it, so that its zeros are said too ("không trăm linh năm") */
function wordsOf(n: number, follows: boolean): string[] {
  // Above it counting begins anew: a thousand of billions is "một nghìn tỷ".
  const billions = Math.floor(n / BILLION);
  if (billions > 0) return [...wordsOf(billions, follows), 'tỷ', ...wordsOf(n % BILLION, true)];
  return [2, 1, 0].flatMap((power) => {
    const group = Math.floor(n / 1000 ** power) % 1000;
    if (group === 0) return [];
    const isFirst = !follows && n < 1000 ** (power + 1);
    return [...hundredsOf(group, isFirst), GROUPS[power] ?? ''].filter(Boolean);
  });
}

function hundredsOf(group: number, isFirst: boolean): string[] {
  const [hundreds = 0, tens = 0, ones = 0] = [...String(group).padStart(3, '0')].map(Number);
  const isWhole = !isFirst || hundreds > 0;
  return [...(isWhole ? [DIGITS[hundreds] ?? '', 'trăm'] : []), ...tensOf(tens, ones, isWhole)];
}

/** One is "mốt" behind twenty and more, five is "lăm" behind ten and more; an empty ten is "linh". */
function tensOf(tens: number, ones: number, isWhole: boolean): string[] {
  const ten = tens === 1 ? ['mười'] : tens > 1 ? [DIGITS[tens] ?? '', 'mươi'] : ones > 0 && isWhole ? ['linh'] : [];
  if (ones === 0) return ten;
  if (ones === 1 && tens > 1) return [...ten, 'mốt'];
  if (ones === 5 && tens > 0) return [...ten, 'lăm'];
  return [...ten, DIGITS[ones] ?? ''];
}
