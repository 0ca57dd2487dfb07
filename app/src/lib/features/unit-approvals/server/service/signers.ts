import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PlainDate } from '@kheo/core';
import type { NewSigner } from '../../schema.ts';
import { signingOn, type SignersView } from '../../view.ts';
import { endSigner, findUnit, insertSigner, listAccounts, listSigners, lockUnit, setNeed } from '../queries.ts';

/** Who signs for a unit. The unit's own people see it; the Office and the unit's head set it. */
export async function readSigners(ctx: Context, unitId: string): Promise<SignersView> {
	const { actor } = ctx;
	const isOwn = actor.kind === 'user' && actor.unitId === unitId;
	if (!actsForOffice(actor) && !isOwn) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const unit = await findUnit(tx, unitId);
		if (!unit) throw new Problem('unit.not-found');
		const [signers, accounts] = [await listSigners(tx, unitId), await listAccounts(tx, unitId, ctx.today)];
		const { id, name, needsApproval } = unit;
		return { unit: { id, name }, needsApproval, signers, accounts, mayChange: await maySet(tx, ctx, unitId) };
	});
}

/** Names who signs for the unit: its head, or a substitute with capacity and days. Only people of the unit approve in the app. */
export function nameSigner(ctx: Context, unitId: string, signer: NewSigner, key = ''): Promise<string> {
	return setting(ctx, 'unit.signer-named', unitId, key, async (tx) => {
		const accounts = await listAccounts(tx, unitId, ctx.today);
		if (signer.userId !== null && !accounts.some(({ userId }) => userId === signer.userId)) throw new Problem('signer.of-other-unit');
		const id = await insertSigner(tx, unitId, signer);
		await audit(tx, { subject: { type: 'unit', id: unitId }, data: { ...signer, signerId: id, name: aboutPerson(`unit-signer:${id}`, signer.name) } });
		return id;
	});
}

/** Writes the last day on which somebody signs; what they signed stays. */
export function endSigning(ctx: Context, unitId: string, { signerId, validTo }: { signerId: string; validTo: PlainDate }, key = ''): Promise<void> {
	return setting(ctx, 'unit.signer-ended', unitId, key, async (tx) => {
		if (!(await endSigner(tx, unitId, signerId, validTo))) throw new Problem('signer.not-found');
		await refuseNobody(tx, ctx, unitId);
		await audit(tx, { subject: { type: 'unit', id: unitId }, data: { signerId, validTo } });
	});
}

/** Whether the unit's returns need approval inside the unit. Returns that lie before who signs stay there. */
export function setApprovalNeeded(ctx: Context, unitId: string, needed: boolean, key = ''): Promise<void> {
	return setting(ctx, needed ? 'unit.approval-needed' : 'unit.approval-not-needed', unitId, key, async (tx) => {
		if (!(await setNeed(tx, unitId, needed))) throw new Problem('unit.not-found');
		await refuseNobody(tx, ctx, unitId);
		await audit(tx, { subject: { type: 'unit', id: unitId } });
	});
}

/** Approval that is asked for needs somebody who can give it today. */
async function refuseNobody(tx: ReadTx, { today }: Context, unitId: string): Promise<void> {
	const unit = await findUnit(tx, unitId);
	if (unit?.needsApproval && signingOn(await listSigners(tx, unitId), today).length === 0) throw new Problem('signer.nobody');
}

/** The Office, or whoever is the unit's head today: a substitute signs but sets nothing. */
async function maySet(tx: ReadTx, { actor, today }: Context, unitId: string): Promise<boolean> {
	if (actsForOffice(actor)) return true;
	const heads = signingOn(await listSigners(tx, unitId), today).filter(({ capacity }) => capacity === null);
	return actor.kind === 'user' && actor.unitId === unitId && heads.some(({ userId }) => userId !== null && `user:${userId}` === actorKey(actor));
}

function setting<T>(ctx: Context, action: string, unitId: string, key: string, change: (tx: Tx) => Promise<T>): Promise<T> {
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await lockUnit(tx, unitId);
			if (!(await maySet(tx, ctx, unitId))) throw new Problem('actor.not-allowed');
			return change(tx);
		})
	);
}
