import { PDF } from '@libpdf/core';

/** A PDF with a revision that lays a remark over its first page, a link and nothing else. */
export async function withRemark(pdf: Uint8Array, contents: string): Promise<Uint8Array> {
	const open = await PDF.load(pdf);
	const [page] = open.getPages();
	page?.addTextAnnotation({ contents, rect: { x: 100, y: 400, width: 200, height: 30 } });
	page?.addLinkAnnotation({ uri: 'https://example.invalid/', rect: { x: 10, y: 10, width: 20, height: 20 } });
	return open.save({ incremental: true });
}
