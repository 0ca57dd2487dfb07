import { openProof } from '#lib/features/disclosures/server/service/open-proof.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, name } = await openProof(locals.ctx, params.posting, 'public');
	return download(bytes, name);
};
