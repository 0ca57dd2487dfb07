import { encodingOfFont } from './legacy/legacy-font.ts';

const invisible = /[\u00ad\u200b\ufeff]/g;
const oddSpace = /[\u00a0\u2007\u202f]/g;
const rare = /[^\n\t\u0020-\u007e\u00c0-\u00ff\u0102-\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/;

/** Text as the model keeps it: NFC, plain spaces, without soft hyphens and other invisible marks. In fonts of TCVN3 that hyphen is a letter. */
export function cleanText(text: string, font?: string): string {
	if (!rare.test(text)) return text;
	const plain = text.normalize('NFC').replace(oddSpace, ' ');
	return font !== undefined && plain.includes('\u00ad') && encodingOfFont(font) === 'tcvn3' ? plain : plain.replace(invisible, '');
}
