/** "83,9 %", as Vietnamese papers write it; the sign stays with its number. */
export function sayPercent(value: number): string {
	return `${sayTenths(value)}\u00a0%`;
}

/** "83,9", under a heading that says of what. */
export function sayTenths(value: number): string {
	return (Math.round(value * 10) / 10).toFixed(1).replace('.', ',');
}
