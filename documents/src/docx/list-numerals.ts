/** A count in one of WordprocessingML's number formats. Unknown formats count in digits. */
export function numeralOf(count: number, format: string): string {
	switch (format) {
		case 'upperRoman':
			return romanOf(count);
		case 'lowerRoman':
			return romanOf(count).toLowerCase();
		case 'upperLetter':
			return letterOf(count);
		case 'lowerLetter':
			return letterOf(count).toLowerCase();
		case 'decimalZero':
			return String(count).padStart(2, '0');
		case 'none':
			return '';
		default:
			return String(count);
	}
}

const romans: readonly (readonly [number, string])[] = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I']
];

function romanOf(count: number): string {
	if (count < 1 || count > 3999) return String(count);
	let rest = count;
	let numeral = '';
	for (const [value, sign] of romans) {
		while (rest >= value) {
			numeral += sign;
			rest -= value;
		}
	}
	return numeral;
}

/** Word's letters are the Latin alphabet: after z come aa, bb, … */
function letterOf(count: number): string {
	if (count < 1) return String(count);
	return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(20, Math.ceil(count / 26)));
}
