/** "83,9 %", as Vietnamese papers write it. */
export function sayPercent(value: number): string {
	return `${(Math.round(value * 10) / 10).toFixed(1).replace('.', ',')} %`;
}
