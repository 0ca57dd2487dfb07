import { type FeedbackKind, isRestricted, type PlainDate, type ReceptionOutcome, workingDaysAfter } from '@kheo/core';
import type { Insertable } from 'kysely';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { FeedbackTable } from '#lib/server/database/tables/feedback.ts';
import { stateOf } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { Problem } from '#lib/server/problem.ts';
import { senderOf, wordsOf } from '../readers.ts';
import { insertStep } from '../take-step.ts';
import { insertReceived } from './insert-received.ts';
import { settingsIn } from './settings.ts';

export type FaceToFace = {
	readonly id: string;
	readonly kind: Exclude<FeedbackKind, 'unsorted'>;
	readonly words: string;
	readonly field: string;
	readonly place: string;
	readonly name: string;
	readonly phone: string;
	readonly mayPublish: boolean;
	readonly receivedOn: PlainDate;
	readonly outcome: ReceptionOutcome;
	/** What was said on the spot; empty where it was taken. */
	readonly answer: string;
	readonly answeredBy: string;
	readonly unitId: string | null;
};

/** Luật Tiếp công dân 2013, Điều 28: within ten working days people are told what becomes of what they came with. */
const ANSWER_DAYS = 10;

/**
 * A matter that somebody brought in person: sorted by whoever received them, so khiếu nại and tố cáo are sealed from the first moment and never stand open.
 * Returns the code that its people look the answer up with.
 */
export async function insertFaceToFace(tx: Tx, ctx: Context, said: FaceToFace): Promise<string> {
	const { id, kind, field, receivedOn } = said;
	if (!(await settingsIn(tx)).fields.includes(field)) throw new Problem('feedback.field-missing');
	const { keys } = stateOf(tx);
	const [name, phone] = [said.name, said.phone].map((value) => aboutPerson(senderOf(id), value));
	const consents = { reception: ctx.now.toISOString(), ...(said.mayPublish ? { publish: ctx.now.toISOString() } : {}) };
	const common = {
		id,
		kind,
		field,
		photo_sha256: null,
		sender: said.name === '' && said.phone === '' ? null : sealedJson(keys, { name, phone }),
		consents: jsonOf(consents),
		origin: 'reception' as const,
		received_on: receivedOn,
		due: workingDaysAfter(receivedOn, ANSWER_DAYS, await agencyCalendar(tx))
	};
	if (isRestricted(kind)) {
		const all = [said.words, said.answer].filter(Boolean).join('\n\n');
		const sealed = sealedJson(keys, { words: aboutPerson(wordsOf(id), all), place: aboutPerson(wordsOf(id), said.place) });
		return insertReceived(tx, ctx, { ...common, state: 'moved', words: '', place: '', search_key: '', sealed_words: sealed });
	}
	const code = await insertReceived(tx, ctx, { ...common, words: said.words, place: said.place, ...stateAfter(said) });
	await insertStep(tx, ctx, id, 'sort', '');
	if (said.outcome !== 'taken') await insertStep(tx, ctx, id, 'approve', '');
	else if (said.unitId !== null) await giveTo(tx, ctx, id, said.unitId);
	return code;
}

function stateAfter({ outcome, answer, answeredBy, receivedOn, unitId }: FaceToFace): Partial<Insertable<FeedbackTable>> {
	if (outcome === 'taken') return { state: unitId === null ? 'sorted' : 'in-hand' };
	if (answer === '') throw new Problem('reception.answer-missing');
	return { state: 'answered', answer, answered_by: answeredBy, approved_by: answeredBy, answered_on: receivedOn };
}

async function giveTo(tx: Tx, ctx: Context, id: string, unitId: string): Promise<void> {
	const unit = await tx.selectFrom('units').select('name').where('id', '=', unitId).executeTakeFirst();
	if (!unit) throw new Problem('feedback.unit-missing');
	await tx.insertInto('feedback_units').values({ feedback_id: id, unit_id: unitId, is_lead: true, routed_at: ctx.now }).execute();
	await insertStep(tx, ctx, id, 'route', unit.name);
}
