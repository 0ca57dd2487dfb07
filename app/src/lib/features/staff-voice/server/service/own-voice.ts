import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { destroyKeys } from '#lib/server/personal/erase.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { Problem } from '#lib/server/problem.ts';
import type { VoicePass } from '../../schema.ts';
import type { OwnVoice } from '../../voice.ts';
import { asVoice } from '../queries.ts';
import { countMiss, isVoicePin, readVoiceCode, refuseGuessing } from '../voice-pass.ts';
import { asNobody, nameOf } from './send-voice.ts';

/** What became of it, for whoever knows the code and the PIN; and how often the name was read, where one was given. */
export async function readOwnVoice(signedIn: Context, pass: VoicePass): Promise<OwnVoice> {
	const { id } = await openedBy(asNobody(signedIn), pass);
	return readOnly(asNobody(signedIn), async (tx) => {
		const row = await tx.selectFrom('staff_voices').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
		const named = await tx.selectFrom('staff_voice_names').select('looks').where('voice_id', '=', id).executeTakeFirst();
		const { id: _id, version: _version, ...voice } = asVoice(row);
		return { ...voice, looks: named?.looks ?? null };
	});
}

/** The sender takes the name back: it is destroyed, the words stay. */
export async function takeNameBack(signedIn: Context, pass: VoicePass): Promise<void> {
	const ctx = asNobody(signedIn);
	const { id } = await openedBy(ctx, pass);
	await inTransaction(ctx, 'staff-voice.name-taken-back', async (tx) => {
		const { numDeletedRows } = await tx.deleteFrom('staff_voice_names').where('voice_id', '=', id).executeTakeFirst();
		if (numDeletedRows === 0n) throw new Problem('voice.no-name');
		await destroyKeys(tx, nameOf(id));
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: {} });
	});
	dropHeldKey(ctx.agencyId, nameOf(id));
}

async function openedBy(ctx: Context, { code: typed, pin }: VoicePass): Promise<{ readonly id: string }> {
	const code = readVoiceCode(typed) ?? '';
	refuseGuessing(code, ctx.now);
	const found = await readOnly(ctx, (tx) => tx.selectFrom('staff_voices').select('id').where('code', '=', code).executeTakeFirst());
	if (found && isVoicePin(ctx.agencyId, code, pin)) return found;
	await countMiss(ctx, code);
	throw new Problem('voice.pass-wrong');
}
