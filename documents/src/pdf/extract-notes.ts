import { openPdf } from './open-pdf.ts';

/** `text` is empty where something is only drawn. */
export type PdfNote = { readonly page: number; readonly kind: string; readonly text: string };

/** A signature's own box, a stamp, a link and the window of a remark lay no words over the paper. */
const harmless = new Set(['Link', 'Stamp', 'Popup']);

export async function extractNotes(bytes: Uint8Array): Promise<PdfNote[]> {
	const pdf = await openPdf(bytes);
	const notes: PdfNote[] = [];
	for (let page = 1; page <= pdf.numPages; page += 1) {
		const found: readonly Record<string, unknown>[] = await (await pdf.getPage(page)).getAnnotations();
		notes.push(...found.filter(isNote).map((note) => ({ page, kind: String(note['subtype']), text: textOf(note) })));
	}
	return notes;
}

function isNote({ subtype, fieldType }: Record<string, unknown>): boolean {
	return !harmless.has(String(subtype)) && !(subtype === 'Widget' && fieldType === 'Sig');
}

function textOf({ contentsObj, fieldValue }: Record<string, unknown>): string {
	const said = typeof contentsObj === 'object' && contentsObj !== null && 'str' in contentsObj ? contentsObj.str : fieldValue;
	return typeof said === 'string' ? said.normalize('NFC').trim() : '';
}
