import { json } from '@sveltejs/kit';
import { receivePackage } from '#lib/features/submissions/server/service/receive-package.ts';
import { download } from '#lib/server/download.ts';
import { explain } from '#lib/server/explain.ts';
import { Problem } from '#lib/server/problem.ts';
import { linkPlace } from '../../../return-place.ts';
import type { RequestHandler } from './$types';

const PACKAGE_MAX = 50 * 1024 * 1024;

/** For another installation: a signed package comes in, its receipt goes back; what is refused is said in words that its people will read. */
export const POST: RequestHandler = async (event) => {
	try {
		const { ctx, key } = await linkPlace(event);
		const { bytes, name } = await receivePackage(ctx, key, await bodyOf(event.request));
		return download(bytes, name);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const { status, ...said } = explain(error, 422, event.locals.locale);
		return json(said, { status });
	}
};

async function bodyOf(request: Request): Promise<Uint8Array> {
	if (request.headers.get('content-type') !== 'application/zip') throw new Problem('package.unreadable');
	if (Number(request.headers.get('content-length') ?? 0) > PACKAGE_MAX) throw new Problem('file.too-large');
	const bytes = new Uint8Array(await request.arrayBuffer());
	if (bytes.byteLength > PACKAGE_MAX) throw new Problem('file.too-large');
	return bytes;
}
