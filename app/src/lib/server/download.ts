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
	return new Response(bytes as BodyInit, { headers: headersOf(name, as) });
}

/** The same of a file that is made while it goes out. */
export function downloadPieces(pieces: AsyncIterable<Uint8Array>, name: string): Response {
	const reading = pieces[Symbol.asyncIterator]();
	const stream = new ReadableStream<Uint8Array>({
		pull: async (controller) => {
			const { done, value } = await reading.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: async () => void (await reading.return?.())
	});
	return new Response(stream, { headers: headersOf(name, 'attachment') });
}

function headersOf(name: string, as: 'attachment' | 'inline'): Record<string, string> {
	const extension = name.slice(name.lastIndexOf('.') + 1);
	const safe = name.replaceAll(/[\\/:*?"<>|\n]+/g, ' ').trim();
	return {
		'content-type': types[extension] ?? 'application/octet-stream',
		'content-disposition': `${as}; filename*=UTF-8''${encodeURIComponent(safe)}`,
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store'
	};
}
