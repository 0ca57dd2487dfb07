/** "102/2025/NQLT" beside "102/2025/NQLT/UBTVQH15-CP": the same document, with the end of its symbol left out. Both as keys. */
export function isCutOf(short: string, whole: string): boolean {
	return short.length < whole.length && whole.startsWith(short) && /^[-/]/u.test(whole.slice(short.length)) && /\p{L}$/u.test(short);
}
