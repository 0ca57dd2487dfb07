/** Advance widths of Times New Roman Bold from space to "~", in thousandths of the size; letters with marks are as wide as without. */
const ascii = [
	250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570,
	500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333,
	581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220,
	394, 520
];
const others: Readonly<Record<string, number>> = { Đ: 722, đ: 556, Ơ: 778, ơ: 554, Ư: 796, ư: 600, '–': 500, '“': 500, '”': 500, '…': 1000 };

/** How long a bold text is in print, in twips, at a size in half-points: the rules under a letterhead are measured by it. */
export function boldWidth(text: string, size: number): number {
	const letters = [
		...text
			.normalize('NFD')
			.replace(/[\u0300-\u031A\u031C-\u036F]/g, '')
			.normalize('NFC')
	];
	const thousandths = letters.reduce((sum, letter) => sum + (others[letter] ?? ascii[letter.charCodeAt(0) - 32] ?? 500), 0);
	return Math.round((thousandths * size * 10) / 1000);
}
