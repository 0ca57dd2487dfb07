import { findFrozen } from '#lib/features/consolidations/server/service/find-frozen.ts';
import { listPackageReceipts } from '#lib/features/packages/server/service/package-receipts.ts';
import { findFrozenResult } from '#lib/features/reports/server/service/write-result-package.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { UpwardView } from '../../view.ts';
import { lastServer, listSendings } from '../sending-queries.ts';
import { findAwaited, type Sent } from './find-awaited.ts';

/** What of this obligation may go up, where it may go, and what came back. `sha256` null: nothing went to signature yet. */
export async function readUpward(ctx: Context, obligationId: string, kind: 'register' | 'results'): Promise<UpwardView> {
	const { frozen, ...fared } = await readOnly(ctx, async (tx) => {
		const found = kind === 'register' ? await frozenRegister(tx, obligationId) : await frozenResult(tx, obligationId);
		return {
			frozen: found,
			receipts: found ? await listPackageReceipts(tx, found.sha256) : [],
			sendings: found ? await listSendings(tx, obligationId, found.sha256, ctx.now) : [],
			server: (await lastServer(tx)) ?? null
		};
	});
	const mayAsk = frozen !== null && actsForOffice(ctx.actor) && ctx.actor.kind === 'user';
	return { kind, sha256: frozen?.sha256 ?? null, awaited: mayAsk ? await findAwaited(ctx, { kind, ...frozen }) : [], ...fared };
}

type Frozen = Omit<Sent, 'kind'> & { readonly sha256: string };

async function frozenRegister(tx: ReadTx, obligationId: string): Promise<Frozen | null> {
	const found = await findFrozen(tx, obligationId);
	return found && { sha256: found.sha256, year: found.content.heading.year, theme: found.content.heading.theme };
}

async function frozenResult(tx: ReadTx, obligationId: string): Promise<Frozen | null> {
	const found = await findFrozenResult(tx, obligationId);
	return found && { sha256: found.sha256, year: found.content.year, theme: found.content.theme };
}
