/** Word puts its non-breaking hyphen on the clipboard as this sign. */
// oxlint-disable-next-line no-control-regex
const wordHyphen = /\u001E/gu;
/** Breaks that Word, a spreadsheet or a PDF makes, where a line of text ends. */
const lineBreaks = /[\v\f\u0085\u2028\u2029]/gu;
/** Controls, half characters, marks of byte order, and marks that turn the direction of a script which no Vietnamese text has: nobody sees them, and what they do differs from page to page. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** The text with only what a screen, a Word file and a printed page all show alike. Tabs and line ends stay as they are. */
export function legible(text: string): string {
	return text.replace(lineBreaks, '\n').replace(wordHyphen, '-').replace(unseen, '');
}
