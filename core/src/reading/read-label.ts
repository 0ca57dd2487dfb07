/** The label that opens an item, its rank in the usual order of a plan (Phần, I, 1, 1.1, a, -, +), and where its text starts. */
export type ItemLabel = { readonly label: string; readonly rank: number; readonly textAt: number };

const forms: readonly (readonly [number, RegExp])[] = [
	[0, /^((?:Phần|PHẦN|Chương|CHƯƠNG)(?:\s+thứ)?\s+(?:[IVXLC]+|\p{L}+|\d+))(?![\p{L}\d])[.:]?\s*/u],
	[1, /^(Điều\s+\d+[a-zđ]?)[.:]?\s+/u],
	[1, /^([IVX]{1,5})\s?[.)/:-]+\s*(?=[\p{L}“"])/u],
	[0.5, /^([A-EĐ])[.)]\s+(?=\p{Lu})/u],
	[2, /^(\d{1,2})\s?(?:[.)/](?!\d)|-(?=\s?\p{L}))\s*(?=[\p{L}“"(])/u],
	[3, /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s*(?=[\p{L}“"(])/u],
	[4, /^([a-zđ]{1,2})\s?[)/.]\s*(?=[\p{L}“"(])/u],
	[5, /^([-–—−•●▪*])\s*(?=[\p{L}\d“"(\p{P}])/u],
	[6, /^([+○◦])\s*(?=[\p{L}\d“"(])/u]
];

/** All forms in one look, each with one group of its own. */
const anyForm = new RegExp(`^(?:${forms.map(([, form]) => form.source.slice(1)).join('|')})`, 'u');

export function readLabel(text: string): ItemLabel | null {
	const match = anyForm.exec(text);
	const group = match?.findIndex((part, index) => index > 0 && part !== undefined) ?? 0;
	const label = match?.[group];
	const rank = forms[group - 1]?.[0];
	if (!match || label === undefined || rank === undefined) return null;
	return { label, rank: rank === 3 ? 3 + (label.split('.').length - 2) * 0.1 : rank, textAt: match[0].length };
}

/** The rank of a label that the file's numbering prints ("1.", "-", "a)"). */
export function readPrintedLabel(printed: string): ItemLabel | null {
	const found = readLabel(`${printed.trim()} A`);
	return found ? { ...found, textAt: 0 } : null;
}
