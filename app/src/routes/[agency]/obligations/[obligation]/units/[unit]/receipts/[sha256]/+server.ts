import { writePackageReceipt } from '#lib/features/submissions/server/service/write-package-receipt.ts';
import { download } from '#lib/server/download.ts';
import { memberPlace } from '../../../../../../return-place.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { ctx, key } = await memberPlace(event);
	const { bytes, name } = await writePackageReceipt(ctx, key, event.params.sha256);
	return download(bytes, name);
};
