import { holdIfCaught } from '#lib/features/open-forms/server/service/hold-message.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, readOnly, stateOf } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Sending } from '../../schema.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { pinOf } from '../pass.ts';
import { senderOf } from '../readers.ts';
import { refusePrograms } from '#lib/server/open-forms/form-guard.ts';
import { refuseSame } from '#lib/server/open-forms/refuse-same.ts';
import { insertReceived } from './insert-received.ts';
import { keepPhoto, type Photo } from './keep-photo.ts';
import { settingsIn } from './settings.ts';

const action = 'feedback.sent';

/** Whoever sends is a citizen, even with an account of the agency open in the same browser: the log never says who it was. */
export function asCitizen(ctx: Context): Context {
	return { ...ctx, actor: { kind: 'citizen', name: '' } };
}

/** Takes what a citizen says; the code and the PIN are for their eyes and told this once. The same press again is the same feedback. */
export async function sendFeedback(
	signedIn: Context,
	sending: Sending,
	address: string,
	key: string
): Promise<{ readonly code: string; readonly pin: string }> {
	const ctx = asCitizen(signedIn);
	const again = await readOnly(ctx, (tx) => wasAnswered(tx, action, key));
	const { isProven } = again ? { isProven: true } : await refusePrograms(ctx, { ...sending, address });
	if ((sending.name !== '' || sending.phone !== '') && !sending.mayContact) throw new Problem('feedback.consent-missing');
	const photo = sending.photo ? await keepPhoto(ctx, sending.photo) : null;
	const { id, code } = await inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await refuseSame(tx, ctx, address, [action, sending.words, sending.field, sending.place, sending.name, sending.phone]);
			return insertSent(tx, ctx, sending, photo, isProven);
		})
	);
	return { code, pin: pinOf(ctx.agencyId, id) };
}

async function insertSent(tx: Tx, ctx: Context, { words, field, place, name, phone, mayContact, mayPublish }: Sending, photo: Photo | null, isProven: boolean) {
	if (!(await settingsIn(tx)).fields.includes(field)) throw new Problem('feedback.field-missing');
	const id = newId();
	if (photo) await insertFile(tx, { ...photo, state: 'clean' });
	const whose = senderOf(id);
	const sender = name === '' && phone === '' ? null : sealedJson(stateOf(tx).keys, { name: aboutPerson(whose, name), phone: aboutPerson(whose, phone) });
	const consents = { ...(mayContact ? { contact: ctx.now.toISOString() } : {}), ...(mayPublish ? { publish: ctx.now.toISOString() } : {}) };
	const code = await insertReceived(tx, ctx, {
		id,
		words,
		field,
		place,
		photo_sha256: photo?.sha256 ?? null,
		sender,
		consents: jsonOf(consents),
		origin: 'web'
	});
	await holdIfCaught(tx, ctx, { kind: 'feedback', id, words: `${words}\n${place}`, isProven });
	await audit(tx, { subject: { type: 'feedback', id }, data: { field, photo: photo !== null, named: sender !== null, consents: Object.keys(consents) } });
	return { id, code };
}

/** What the empty form says and carries. */
export async function newForm(ctx: Context) {
	const { fields, days, retentionMonths, notice } = await readOnly(ctx, settingsIn);
	return { fields, days, retentionMonths, notice, token: formToken(ctx.agencyId, ctx.now) };
}
