/** VNI for Windows, as the fonts named VNI-… draw it: a letter and then its marks. Capitals have marks in capitals. */
const marks: Readonly<Record<string, string>> = {
	ù: '\u0301',
	ø: '\u0300',
	û: '\u0309',
	õ: '\u0303',
	ï: '\u0323',
	â: '\u0302',
	á: '\u0302\u0301',
	à: '\u0302\u0300',
	å: '\u0302\u0309',
	ã: '\u0302\u0303',
	ä: '\u0302\u0323',
	ê: '\u0306',
	é: '\u0306\u0301',
	è: '\u0306\u0300',
	ú: '\u0306\u0309',
	ü: '\u0306\u0303',
	ë: '\u0306\u0323'
};
/** Letters with one sign of their own. */
const singles: Readonly<Record<string, string>> = {
	ô: 'ơ',
	ö: 'ư',
	ñ: 'đ',
	æ: 'ỉ',
	ó: 'ĩ',
	ò: 'ị',
	î: 'ỵ',
	Ô: 'Ơ',
	Ö: 'Ư',
	Ñ: 'Đ',
	Æ: 'Ỉ',
	Ó: 'Ĩ',
	Ò: 'Ị',
	Î: 'Ỵ'
};

const marked = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöñæóòîÔÖÑÆÓÒÎ]/g;

export function fromVni(text: string): string {
	return text
		.replace(marked, (sign, letter: string | undefined, mark: string | undefined) => {
			if (letter === undefined || mark === undefined) return singles[sign] ?? sign;
			return (singles[letter] ?? letter) + (marks[mark.toLowerCase()] ?? '');
		})
		.normalize('NFC');
}

/** The marks that a run cut off from its letter may begin with, and a letter that may come before them. */
export const vniMark = /^[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]/;
export const vniLetter = /[aeouyAEOUYơưƠƯ]$/;

/** The marks of a letter that an earlier run holds. */
export function vniMarks(mark: string): string {
	return marks[mark.toLowerCase()] ?? '';
}
