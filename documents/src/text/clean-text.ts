const byteOrderMark = /^\uFEFF/u;
const lineEnds = /\r\n?|\u2028|\u2029|\v/gu;
const unseen = /[\u200B\u2060\u00AD\0\u001F]/gu;

/** The text as the document model wants it: NFC, lines ended by "\n", a page break as an empty line, nothing invisible. */
export function cleanText(text: string): string {
	return text.replace(byteOrderMark, '').replace(lineEnds, '\n').replace(/\f/gu, '\n\n').replace(unseen, '').normalize('NFC');
}
