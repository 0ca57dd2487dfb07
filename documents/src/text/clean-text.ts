const byteOrderMark = /^\uFEFF/u;
const lineEnds = /\r\n?|\u2028|\u2029|\v/gu;
/** A footnote's mark that a converter left on a year: "25/9/20261." */
const markOnYear = /(?<!\d)(\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d)([1-9])(?!\d)/gu;
/** Line ends of a source that a converter printed as signs; there they were no more than blanks. */
const printedLineEnds = /(?:\\r\\n)+/gu;
const unseen = /[\u200B\u2060\u00AD\0\u001F]/gu;

/** The text as the document model wants it: NFC, lines ended by "\n", a page break as an empty line, nothing invisible. */
export function cleanText(text: string): string {
	const lines = text.replace(byteOrderMark, '').replace(lineEnds, '\n').replace(printedLineEnds, ' ').replace(/\f/gu, '\n\n');
	return lines.replace(unseen, '').replace(markOnYear, '$1 $2').normalize('NFC');
}
