import { councilMinutes, movementDecision, paperSystem } from '@kheo/core';
import { randomBytes } from 'node:crypto';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { type PaperWords, placeDraft } from '#lib/features/drafts/server/service/place-draft.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type Movement, nominationKinds, type ResultLine } from '../../movement.ts';
import type { Recognising } from '../../schema.ts';
import { asAwarded } from '../as-awarded.ts';
import { listNominations } from '../nomination-queries.ts';
import { findMovement, lockMovement, stateOf } from '../queries.ts';
import { resultsOf } from '../results.ts';
import { readMovement } from './read-movements.ts';

/** Begins the council's minutes as a paper that is written on like any other; a second press gives the same paper. */
export async function writeCouncilMinutes(ctx: Context, movementId: string, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const words = await minutesOf(ctx, movementId);
	return inTransaction(ctx, 'movement.minutes-begun', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockMovement(tx, movementId);
			if (row.minutes_draft_id !== null) {
				leaveAsItWas(tx);
				return row.minutes_draft_id;
			}
			const draftId = await placeDraft(tx, ctx, 'minutes', words);
			await tx
				.updateTable('movements')
				.set({ minutes_draft_id: draftId, version: row.version + 1 })
				.where('id', '=', movementId)
				.execute();
			await audit(tx, { subject: { type: 'movement', id: movementId }, data: { draft: draftId } });
			return draftId;
		})
	);
}

async function minutesOf(ctx: Context, movementId: string): Promise<PaperWords> {
	const { movement, council, conflicts, results, tieOrders } = await readMovement(ctx, movementId);
	const words = messagesIn('vi').movements;
	if (movement.state !== 'closed' || movement.closedOn === null) throw new Problem('movement.not-now');
	const body = councilMinutes({
		title: movement.title,
		launch: movement.launch.words,
		criteria: words.criteria.edition(movement.criteria.name, movement.criteria.edition),
		closedOn: movement.closedOn,
		members: council,
		conflicts,
		ties: tieOrders,
		groups: nominationKinds.map((kind) => ({ title: words.kinds[kind], lines: results[kind].map(onPaper) }))
	});
	const signed = (position: string, name = '') => ({ capacity: null, onBehalfOf: null, position, name });
	const signatures = [signed(words.secretary), signed(words.chair, council.find(({ isChair }) => isChair)?.name)];
	const parts = body.map((part) => ({ ...part, id: newId() }));
	return { about: words.minutesAbout(movement.title), addressees: [], recipients: [], signatures, annexes: [], body: parts };
}

function onPaper({ nomination, place, points, counted, dropped, level, isSettled }: ResultLine) {
	return { place, name: nomination.name, unit: nomination.unit.name, points, counted, dropped, isLevel: level.length > 0 && !isSettled };
}

/**
 * Who is recognised, once: a code for the certificate of each, and the decision with its list as a paper of its own. Ties across the last place are settled
 * before; nobody without a result is on the list, and no more than there are places.
 */
export async function recognise(ctx: Context, movementId: string, { version, chosen }: Recognising, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'movement.recognised', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lockMovement(tx, movementId);
			if (stateOf(row) !== 'closed' || row.decision_draft_id !== null || row.version !== version) throw new Problem('movement.moved');
			const movement = await findMovement(tx, movementId);
			const lines = await chosenLines(tx, movement, new Set(chosen));
			const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx
				.insertInto('recognitions')
				.values(lines.map(({ nomination: { id }, place }) => ({ nomination_id: id, place: place ?? 0, code: randomBytes(8).toString('hex'), ...entered })))
				.execute();
			const draftId = await placeDecision(tx, ctx, movement, lines);
			await tx
				.updateTable('movements')
				.set({ decision_draft_id: draftId, version: version + 1 })
				.where('id', '=', movementId)
				.execute();
			await audit(tx, { subject: { type: 'movement', id: movementId }, data: { draft: draftId, recognised: lines.map(({ nomination: { id } }) => id) } });
			return draftId;
		})
	);
}

async function chosenLines(tx: Tx, movement: Movement, chosen: ReadonlySet<string>): Promise<ResultLine[]> {
	const { results, openTies } = await resultsOf(tx, movement, await listNominations(tx, movement.id));
	if (openTies.some((level) => level.some((id) => chosen.has(id)))) throw new Problem('movement.ties-open');
	const lines = nominationKinds.flatMap((kind) => {
		const own = results[kind].filter(({ nomination, total }) => chosen.has(nomination.id) && total !== null);
		if (own.length > (movement.places[kind] ?? Infinity)) throw new Problem('movement.over-places');
		return own;
	});
	if (lines.length !== chosen.size) throw new Problem('movement.no-result');
	return lines;
}

async function placeDecision(tx: Tx, ctx: Context, movement: Movement, lines: readonly ResultLine[]): Promise<string> {
	const { system, name: issuer, parentName: parentIssuer, abbreviation, place } = await getAgency(tx);
	const about = { title: movement.title, launch: movement.launch.words, year: Number(ctx.today.slice(0, 4)) };
	const paper = movementDecision({
		system: paperSystem(system),
		issuer,
		parentIssuer,
		abbreviation,
		place,
		...about,
		awarded: lines.map(({ nomination }) => asAwarded(nomination))
	});
	return placeDraft(tx, ctx, 'recognition', { ...paper, body: paper.body.map((part) => ({ ...part, id: newId() })) });
}
