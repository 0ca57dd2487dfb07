import { writeMovementCertificates } from '#lib/features/movements/server/service/certificates.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await writeMovementCertificates(locals.ctx, params.movement);
	return download(bytes, name);
};
