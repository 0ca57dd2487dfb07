/** 1500000 → "1.500.000", as sums are printed. */
export function groupedNumber(n: number): string {
	return String(Math.trunc(n)).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
