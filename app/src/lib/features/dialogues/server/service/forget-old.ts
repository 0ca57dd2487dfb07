import { sql } from 'kysely';
import { settingsIn } from '#lib/features/feedback/server/service/settings.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineRound } from '#lib/server/jobs/define-job.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { forgetQuestionSender, forgetSeatsSender } from '../forget-sender.ts';
import { senderOf } from '../sender.ts';

export const forgetAskersRound = defineRound({ name: 'dialogues.forget-senders', cron: '20 3 * * *', retries: 3 });

const AT_ONCE = 500;
/** Who came to the hall is nobody's business a month after it. */
const SEAT_DAYS = 30;

/**
 * Destroys the names and telephones whose time is over: a question's so many months after its answer, or after the day of the dialogue while it has none,
 * by the agency's own setting for feedback; a seat's a month after the dialogue. A dialogue that nobody closed keeps nobody. Returns how many there were.
 */
export async function forgetOldAskers(ctx: Context): Promise<number> {
	const { questions, seats } = await readOnly(ctx, async (tx) => ({ questions: await oldQuestions(tx, ctx), seats: await oldSeats(tx, ctx) }));
	for (const { id } of questions) await inTransaction(ctx, 'dialogue.sender-forgotten', (tx) => forgetQuestionSender(tx, ctx, id));
	for (const { id } of seats) await inTransaction(ctx, 'dialogue.sender-forgotten', (tx) => forgetSeatsSender(tx, ctx, id));
	for (const { id } of [...questions, ...seats]) dropHeldKey(ctx.agencyId, senderOf(id));
	return questions.length + seats.length;
}

async function oldQuestions(tx: ReadTx, { today }: Context) {
	const { retentionMonths } = await settingsIn(tx);
	return tx
		.selectFrom('dialogue_questions as q')
		.innerJoin('dialogues as d', 'd.id', 'q.dialogue_id')
		.select('q.id')
		.where('q.sender', 'is not', null)
		.where(sql<boolean>`coalesce(q.answered_on, d.held_on) + make_interval(months => ${retentionMonths}::int) < ${today}::date`)
		.limit(AT_ONCE)
		.execute();
}

function oldSeats(tx: ReadTx, { today }: Context) {
	return tx
		.selectFrom('dialogue_seats as s')
		.innerJoin('dialogues as d', 'd.id', 's.dialogue_id')
		.select('s.id')
		.where('s.sender', 'is not', null)
		.where(sql<boolean>`d.held_on + ${SEAT_DAYS}::int < ${today}::date`)
		.limit(AT_ONCE)
		.execute();
}
