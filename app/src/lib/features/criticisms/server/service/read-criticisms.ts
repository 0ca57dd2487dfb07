import { mayActFor, mayAnswerFor, ownBody } from '#lib/features/supervision/server/service/bodies.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Criticism, OpenedCriticism } from '../../criticism.ts';
import { listCriticisms } from '../queries.ts';

/** The own body's for a supervisor, those of the own unit for a unit, all for the Office and the leaders. */
export function readCriticisms(ctx: Context): Promise<Criticism[]> {
	return readOnly(ctx, (tx) => criticismsFor(tx, ctx, {}));
}

async function criticismsFor(tx: ReadTx, ctx: Context, which: { readonly id?: string }): Promise<Criticism[]> {
	const { actor } = ctx;
	if (actor.kind !== 'user' || actor.role === 'clerk') return [];
	if (actor.role === 'supervisor') return listCriticisms(tx, { ...which, bodyId: (await ownBody(tx, ctx)) ?? ctx.agencyId });
	return listCriticisms(tx, actor.role === 'unit' ? { ...which, unitId: unitOf(actor) ?? ctx.agencyId } : which);
}

export function readCriticism(ctx: Context, id: string): Promise<OpenedCriticism> {
	return readOnly(ctx, async (tx) => {
		const [found] = await criticismsFor(tx, ctx, { id });
		if (!found) throw new Problem('criticism.not-found');
		const isOpen = found.closedOn === null;
		const may = { say: isOpen && (await mayActFor(tx, ctx, found.body.id)), answer: isOpen && mayAnswerFor(ctx, found.unit?.id ?? null) };
		return { ...found, may: { ...may, close: isOpen && actsForOffice(ctx.actor), show: actsForOffice(ctx.actor) } };
	});
}

export async function openDraft(ctx: Context, id: string): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }> {
	const { draftName } = await readCriticism(ctx, id);
	const row = await readOnly(ctx, (tx) => tx.selectFrom('criticisms').select('draft_sha256 as sha256').where('id', '=', id).executeTakeFirst());
	const bytes = row?.sha256 ? await readStored(ctx, row.sha256) : null;
	if (!bytes || draftName === null) throw new Problem('criticism.not-found');
	return { bytes, name: draftName };
}

/** Drafts of the unit of a person that have opinions without an answer, for their first page. */
export async function readOwnDrafts(ctx: Context): Promise<Criticism[]> {
	if (ctx.actor.kind !== 'user' || ctx.actor.role !== 'unit') return [];
	return (await readCriticisms(ctx)).filter(({ closedOn, figures }) => closedOn === null && figures.unanswered > 0);
}

/** What everybody may read: opinions with their answers, where the Office made them public. */
export async function readPublicCriticisms(ctx: Context): Promise<Criticism[]> {
	const all = await readOnly(ctx, (tx) => listCriticisms(tx, { publicOnly: true }));
	return all.map((one) => ({ ...one, draftName: null }));
}
