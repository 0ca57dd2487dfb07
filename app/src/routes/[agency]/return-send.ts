import { fail, redirect } from '@sveltejs/kit';
import { entrySchema, nilSchema } from '#lib/features/submissions/schema.ts';
import type { RefusedFileAnswer } from '#lib/features/submissions/return-view.ts';
import { keepProof } from '#lib/features/submissions/server/service/keep-proof.ts';
import { type Entry, sendNilReturn, submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { actsForOffice } from '#lib/server/context.ts';
import { readFormData } from '#lib/server/form.ts';
import type { ReturnPlace } from './return-place.ts';
import { savePostedSheet } from './return-save.ts';

/** Sends the return. Words of a browser without scripts are saved first; when some met another person's words, nothing is sent yet. */
export async function sendPosted(place: ReturnPlace, form: FormData) {
	const conflicts = await savePostedSheet(place, form);
	if (conflicts.length > 0) return fail(409, { conflicts });
	const entry = await entryOf(place, form);
	if ('issues' in entry) return fail(422, entry);
	const { version } = await submitSubmission(place.ctx, place.key, entry.entry, requestKey(form), form.get('daysSeen') === 'yes');
	redirect(303, `${place.base}/versions/${version}`);
}

/** Sends word that there is nothing to hand in. */
export async function sendNilPosted(place: ReturnPlace, form: FormData) {
	await savePostedSheet(place, form);
	const nil = readFormData(only(form, { nilReason: 'reason' }), nilSchema);
	if (!nil.ok) return fail(400, { issues: { nilReason: nil.issues['reason'] ?? '' }, values: { nilReason: String(form.get('nilReason') ?? '') } });
	const entry = await entryOf(place, form);
	if ('issues' in entry) return fail(422, { ...entry, values: { ...entry.values, nilReason: nil.value.reason } });
	const { version } = await sendNilReturn(place.ctx, place.key, nil.value.reason, entry.entry, requestKey(form));
	redirect(303, `${place.base}/versions/${version}`);
}

type EntryReading =
	| { readonly entry: Entry | null }
	| { readonly issues: Record<string, string>; readonly values: Record<string, unknown>; readonly refusedProof?: RefusedFileAnswer };

/** What the Office says of a return that it files for a unit; null when a unit files its own. */
async function entryOf({ ctx, key }: ReturnPlace, form: FormData): Promise<EntryReading> {
	if (!actsForOffice(ctx.actor) || !form.has('channel')) return { entry: null };
	const typed = { channel: 'channel', receivedAt: 'receivedAt', reason: 'reason' };
	const read = readFormData(only(form, typed), entrySchema);
	if (!read.ok) return { issues: { ...read.issues }, values: { ...read.values, keptProof: String(form.get('keptProof') ?? '') } };
	const proof = await proofOf(form, ({ name, bytes }) => keepProof(ctx, key, { name, bytes }));
	const values = { ...Object.fromEntries(only(form, typed)), keptProof: 'sha256' in proof ? proof.sha256 : '' };
	if (!('sha256' in proof)) return { issues: {}, values, refusedProof: { code: proof.code, message: proof.message } };
	if (read.value.receivedAt > ctx.now) return { issues: { receivedAt: 'submission.received-in-future' }, values };
	if (proof.sha256 === '' && read.value.reason === '') return { issues: { proof: 'entry.proof-missing' }, values };
	return { entry: { ...read.value, proofSha256: proof.sha256 || null } };
}

/** The file chosen now, else the one chosen among those kept; empty when there is neither. */
async function proofOf(form: FormData, keep: (file: { name: string; bytes: Uint8Array }) => ReturnType<typeof keepProof>) {
	const file = form.get('proof');
	if (!(file instanceof File) || file.name === '') return { sha256: String(form.get('keptProof') ?? '') };
	return keep({ name: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) });
}

function only(form: FormData, names: Readonly<Record<string, string>>): FormData {
	const picked = new FormData();
	for (const [from, to] of Object.entries(names)) picked.set(to, String(form.get(from) ?? ''));
	return picked;
}

function requestKey(form: FormData): string {
	return String(form.get('requestKey') ?? '');
}
