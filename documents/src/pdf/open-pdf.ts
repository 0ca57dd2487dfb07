import { getDocumentProxy } from 'unpdf';

/** Opens a PDF without forms that run, saying nothing on the side. */
export function openPdf(bytes: Uint8Array) {
	return getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, enableXfa: false });
}
