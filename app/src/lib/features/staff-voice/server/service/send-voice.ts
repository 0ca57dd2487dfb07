import { randomUUID } from 'node:crypto';
import { addDays, type PlainDate, plainDate, weekdayOf } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas, stateOf } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewVoice } from '../../schema.ts';
import { refuseFlood, voiceCode, voicePin } from '../voice-pass.ts';

/** Nobody: no account, no name, and a number of its own for the request, which no other line of any log bears. */
export function asNobody(ctx: Context): Context {
	return { ...ctx, actor: { kind: 'citizen', name: '' }, requestId: newId() };
}

export const nameOf = (voiceId: string) => `staff-voice:${voiceId}`;

/** Takes what somebody of the staff says. The log says that something was said, not by whom, not which words; the same press again is the same voice. */
export async function sendVoice(signedIn: Context, voice: NewVoice, key: string): Promise<{ readonly code: string; readonly pin: string }> {
	if (signedIn.actor.kind !== 'user' || ['supervisor', 'auditor'].includes(signedIn.actor.role)) throw new Problem('actor.not-allowed');
	refuseFlood(signedIn.actor.userId, signedIn.now);
	const ctx = asNobody(signedIn);
	const code = voiceCode(ctx.agencyId, key === '' ? newId() : key);
	await inTransaction(ctx, 'staff-voice.sent', (tx) => insertVoice(tx, ctx, voice, code));
	return { code, pin: voicePin(ctx.agencyId, code) };
}

async function insertVoice(tx: Tx, ctx: Context, { words, field, kind, name }: NewVoice, code: string): Promise<void> {
	const [id, week] = [randomUUID(), weekOf(ctx.today)];
	const { numInsertedOrUpdatedRows: inserted } = await tx
		.insertInto('staff_voices')
		.values({ id, code, field, words, week })
		.onConflict((conflict) => conflict.columns(['agency_id', 'code']).doNothing())
		.executeTakeFirst();
	if (!inserted) return leaveAsItWas(tx);
	const count = { month: plainDate(`${week.slice(0, 7)}-01`), kind, count: 1 };
	await tx
		.insertInto('staff_voice_tallies')
		.values(count)
		.onConflict((conflict) => conflict.columns(['agency_id', 'month', 'kind']).doUpdateSet({ count: sql<number>`staff_voice_tallies.count + 1` }))
		.execute();
	const sealed = name === '' ? null : sealedJson(stateOf(tx).keys, { name: aboutPerson(nameOf(id), name) });
	await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { named: sealed !== null } });
	if (sealed) await tx.insertInto('staff_voice_names').values({ voice_id: id, name: sealed }).execute();
}

/** The Monday: a day could be held against who was there on it. Counts go by its month too, so that they add up and say no more than the week. */
function weekOf(day: PlainDate): PlainDate {
	return addDays(day, -((weekdayOf(day) + 6) % 7));
}
