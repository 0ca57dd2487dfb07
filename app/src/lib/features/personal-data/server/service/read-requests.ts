import type { Waiting } from '#lib/features/concurrences/agreement.ts';
import { subjectOf } from '#lib/features/concurrences/concurrence.ts';
import { waitingIn } from '#lib/features/concurrences/server/service/read-waiting.ts';
import { readHolds } from '#lib/features/open-forms/server/service/read-holds.ts';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { countMiss, refuseGuessing } from '#lib/server/open-forms/code-guesses.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestLine, RequestPerson } from '../../request.ts';
import { readRequestCode } from '../../request-code.ts';
import type { RequestView } from '../../request-view.ts';
import { listHandlers } from '../handlers.ts';
import { asLine, getRequest, type RequestRow, requestRulesIn } from '../request-queries.ts';
import { heldOf } from './ask-for-held.ts';

const SHOWN = 200;

/** The board: those that are open by their last day, then the answered ones, the newest first. */
export async function readRequests(ctx: Context) {
	requireReader(ctx);
	const lines = await readOnly(ctx, async (tx) => {
		const all = tx.selectFrom('data_requests').selectAll();
		const open = await all.where('answered_on', 'is', null).orderBy('due').limit(SHOWN).execute();
		const answered = await all.where('answered_on', 'is not', null).orderBy('answered_on', 'desc').limit(SHOWN).execute();
		const waiting = await waitingFor(tx, ctx, [...open, ...answered]);
		return { open: open.map(asLine), answered: answered.map(asLine), waiting, rules: await requestRulesIn(tx) };
	});
	return {
		...lines,
		holds: await readHolds(
			ctx,
			'request',
			lines.open.map(({ id }) => id)
		)
	};
}

/** By request: what waits for a second person, for the rows that are marked now. */
async function waitingFor(tx: ReadTx, ctx: Context, rows: readonly RequestRow[]): Promise<Readonly<Record<string, readonly Waiting[]>>> {
	const bySubject = await waitingIn(tx, ctx, 'held');
	if (bySubject.size === 0) return {};
	return Object.fromEntries(
		rows.flatMap((row) => {
			const waiting = bySubject.get(subjectOf('held', heldOf(row)));
			return waiting ? [[row.id, waiting]] : [];
		})
	);
}

/** One request with who asks: for the Office, whose work it is; a leader sees how it stands and not who it is. */
export async function readRequest(ctx: Context, id: string): Promise<RequestView> {
	requireReader(ctx);
	const found = await readOnly(ctx, async (tx) => {
		const row = await getRequest(tx, id);
		const steps = await tx.selectFrom('data_request_steps').selectAll().where('request_id', '=', id).orderBy('id').execute();
		const person = actsForOffice(ctx.actor) && row.person !== null ? ((await reveal(tx, row.person)) as RequestPerson) : null;
		return { row, steps, person, handlers: await listHandlers(tx, ctx.today) };
	});
	const { row, steps, person, handlers } = found;
	return {
		...asLine(row),
		version: row.version,
		person,
		isForgotten: row.forgotten_at !== null,
		acknowledgedBy: row.acknowledged_by,
		extension: row.extended_on === null ? null : { on: row.extended_on, because: row.extended_because ?? '', firstDue: row.first_due },
		identity: row.identity_how === null ? null : { how: row.identity_how, note: row.identity_note, by: row.identity_by ?? '', on: row.identity_on },
		isExported: row.exported_at !== null,
		isErased: row.erased_at !== null,
		answer: row.answer,
		answeredBy: row.answered_by,
		steps: steps.map(({ step, words, taken_at, taken_by }) => ({ step, words, on: dayIn(taken_at), by: taken_by })),
		handlers
	};
}

/** How far it is, for whoever holds the code; neither who asked nor what they wrote is shown again. */
export async function lookUpRequest(
	signedIn: Context,
	typed: string,
	address: string
): Promise<RequestLine & { readonly answer: string; readonly extendedBecause: string | null }> {
	const ctx = asCitizen(signedIn);
	const code = readRequestCode(typed);
	refuseGuessing(code ?? '', address, ctx.now);
	const row = code && (await readOnly(ctx, (tx) => tx.selectFrom('data_requests').selectAll().where('code', '=', code).executeTakeFirst()));
	if (row) return { ...asLine(row), id: '', handler: null, answer: row.answer, extendedBecause: row.extended_because };
	await countMiss(ctx, code ?? typed, address);
	throw new Problem('data-request.code-wrong');
}

/** What the empty form says and carries. */
export async function newRequestForm(ctx: Context) {
	return { rules: await readOnly(ctx, requestRulesIn), token: formToken(ctx.agencyId, ctx.now) };
}

function requireReader({ actor }: Context): void {
	if (!actsForOffice(actor) && !(actor.kind === 'user' && actor.role === 'leader')) throw new Problem('actor.not-allowed');
}
