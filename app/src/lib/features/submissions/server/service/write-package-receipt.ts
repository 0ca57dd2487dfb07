import { writeReceipt } from '@kheo/documents/package/receipt';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { installationKey } from '#lib/features/packages/server/service/installation-key.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { appVersion } from '#lib/server/version.ts';
import { assertMayFile } from '../access.ts';
import { readReturnFile } from '../read-return-file.ts';
import type { ReturnKey } from '../return-key.ts';
import { findReturnFile } from '../return-queries.ts';

/** The answer to the sender of a package that was loaded as this return: a package of its own to send back. The same each time it is asked for. */
export async function writePackageReceipt(ctx: Context, key: ReturnKey, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	assertMayFile(ctx, key);
	const { origin } = await readReturnFile(ctx, key, sha256);
	const found = await readOnly(ctx, async (tx) => ({ file: await findReturnFile(tx, key, sha256), agency: await getAgency(tx) }));
	if (!origin || !found.file) throw new Problem('file.not-found');
	const { contentSha256, title, agency: sender } = origin;
	const receipt = {
		schema: 'kheo.receipt/1',
		code: '03',
		contentSha256,
		at: found.file.addedAt.toISOString(),
		receiver: found.agency.name,
		person: found.file.addedBy
	} as const;
	const bytes = writeReceipt(receipt, { title, kheoVersion: appVersion, key: installationKey() });
	return { bytes, name: `Đã nhận - ${sender} - ${title.replace(/\s+/gu, ' ')}`.slice(0, 100) + '.kheo.zip' };
}
