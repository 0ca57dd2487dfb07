import type { Format } from '@kheo/documents/read-file';

/** By content, as the reader recognised it. */
export const mediaTypes: Readonly<Record<Format, string>> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	doc: 'application/msword',
	odt: 'application/vnd.oasis.opendocument.text',
	rtf: 'application/rtf',
	pdf: 'application/pdf',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	html: 'text/html',
	md: 'text/markdown',
	txt: 'text/plain',
	edxml: 'application/xml',
	kheo: 'application/zip'
};
