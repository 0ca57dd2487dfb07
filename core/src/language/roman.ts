const signs = [
	['M', 1000],
	['CM', 900],
	['D', 500],
	['CD', 400],
	['C', 100],
	['XC', 90],
	['L', 50],
	['XL', 40],
	['X', 10],
	['IX', 9],
	['V', 5],
	['IV', 4],
	['I', 1]
] as const;

/** 19 → "XIX"; throws outside 1–3999, which have no Roman numeral. */
export function toRoman(n: number): string {
	if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`no Roman numeral: ${n}`);
	let rest = n;
	let roman = '';
	for (const [sign, value] of signs) {
		while (rest >= value) {
			roman += sign;
			rest -= value;
		}
	}
	return roman;
}

/** "XIX" → 19; null unless the text is the one right way, in capitals, to write a number. */
export function fromRoman(text: string): number | null {
	if (!/^[MDCLXVI]{1,15}$/.test(text)) return null;
	let value = 0;
	let at = 0;
	for (const [sign, worth] of signs) {
		while (text.startsWith(sign, at)) {
			value += worth;
			at += sign.length;
		}
	}
	return at === text.length && value <= 3999 && toRoman(value) === text ? value : null;
}
