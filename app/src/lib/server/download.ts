const types: Record<string, string> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pdf: 'application/pdf',
	zip: 'application/zip',
	json: 'application/json; charset=utf-8'
};

/** Bytes as a file to keep, or to look at, under a Vietnamese name (RFC 6266) and never guessed at by the browser. */
export function download(bytes: Uint8Array | string, name: string, as: 'attachment' | 'inline' = 'attachment'): Response {
	const extension = name.slice(name.lastIndexOf('.') + 1);
	const safe = name.replaceAll(/[\\/:*?"<>|\n]+/g, ' ').trim();
	return new Response(bytes as BodyInit, {
		headers: {
			'content-type': types[extension] ?? 'application/octet-stream',
			'content-disposition': `${as}; filename*=UTF-8''${encodeURIComponent(safe)}`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
}
