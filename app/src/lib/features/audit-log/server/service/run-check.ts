import type { LogAnchor } from '@kheo/core';
import { isSound, type Verification, verify } from '#lib/server/audit/verify.ts';
import { instant } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { begin, commit, rollback } from '#lib/server/database/session.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { fileFolder, fileStore, shelvesIn } from '#lib/server/files/files.ts';
import { log } from '#lib/server/log.ts';
import type { CheckResult } from '../../check.ts';
import { keptOutside } from '../anchor-folder.ts';
import { giveUpOld, insertCheck } from './checks.ts';

const namedFiles = 50;
const every = 1000;

/** Every week, without being asked; left out while another one runs. */
export async function checkByItself(ctx: Context): Promise<void> {
	const id = await inTransaction(ctx, 'audit.check-asked', async (tx) => {
		await giveUpOld(tx, ctx);
		const made = await insertCheck(tx, ctx, null);
		if (made === null) leaveAsItWas(tx);
		else await audit(tx, { subject: { type: 'audit', id: made } });
		return made;
	});
	if (id !== null) await runCheck(ctx, id);
}

/** Verifies chain and files, saying now and then how far it is. Begun anew by whoever takes it up after a worker died; done once only. */
export async function runCheck(ctx: Context, id: string): Promise<void> {
	const started = await beginCheck(ctx, id);
	if (!started) return;
	try {
		const anchors = [...(started.anchor ? [started.anchor] : []), ...(await keptOutside(ctx))];
		const found = await verify(ctx, fileStore(), { anchors, shelves: shelvesIn(fileFolder(), ctx.agencyId), onProgress: progressOf(ctx, id) });
		await finish(ctx, id, found);
	} catch (error) {
		log.error('audit.check-failed', { agencyId: ctx.agencyId, error });
		await noted(ctx, (db) =>
			db.updateTable('audit_checks').set({ state: 'failed', finished_at: instant() }).where('id', '=', id).where('state', '=', 'running').execute()
		);
	}
}

function beginCheck(ctx: Context, id: string): Promise<{ readonly anchor: LogAnchor | null } | null> {
	return noted(ctx, async (db) => {
		const row = await db
			.updateTable('audit_checks')
			.set({ state: 'running', seen: 0 })
			.where('id', '=', id)
			.where('state', 'in', ['waiting', 'running'])
			.returning(['anchor_position as position', 'anchor_hash as hash'])
			.executeTakeFirst();
		if (!row) return null;
		return { anchor: row.position === null || row.hash === null ? null : { position: row.position, hash: row.hash } };
	});
}

/** How far a verification is, is nothing anybody does: it leaves no entry, as sealing leaves none. */
function noted<T>(ctx: Context, write: (db: Db) => Promise<T>): Promise<T> {
	return ctx.db.connection().execute(async (connection) => {
		await begin(connection, ctx);
		try {
			const result = await write(connection);
			await commit(connection);
			return result;
		} catch (error) {
			await rollback(connection);
			throw error;
		}
	});
}

function progressOf(ctx: Context, id: string): (seen: number, all: number) => Promise<void> {
	let last = 0;
	return async (seen, all) => {
		if (Date.now() - last < every) return;
		last = Date.now();
		await noted(ctx, (db) => db.updateTable('audit_checks').set({ seen, of_all: all }).where('id', '=', id).where('state', '=', 'running').execute());
	};
}

async function finish(ctx: Context, id: string, found: Verification): Promise<void> {
	const sound = isSound(found);
	const { sealed, unsealed, firstBroken, anchors, files, damagedFiles, strays } = found;
	if (!sound) log.error('audit.not-sound', { agencyId: ctx.agencyId, firstBroken, anchors, damagedFiles: damagedFiles.slice(0, namedFiles) });
	const result: CheckResult = {
		sealed,
		unsealed,
		firstBroken,
		files,
		strays: strays ?? 0,
		damaged: damagedFiles.length,
		damagedFiles: damagedFiles.slice(0, namedFiles),
		anchors: anchors.filter((anchor, at) => anchor.found !== 'same' || at === 0)
	};
	await inTransaction(ctx, 'audit.check-finished', async (tx) => {
		const done = await tx
			.updateTable('audit_checks')
			.set({ state: 'done', is_sound: sound, result: jsonOf(result), finished_at: instant() })
			.where('id', '=', id)
			.where('state', '=', 'running')
			.executeTakeFirst();
		if (done.numUpdatedRows === 0n) return leaveAsItWas(tx);
		await audit(tx, {
			subject: { type: 'audit', id },
			data: { sound, sealed, files, damaged: damagedFiles.length, firstBroken: firstBroken?.position ?? null }
		});
	});
}
