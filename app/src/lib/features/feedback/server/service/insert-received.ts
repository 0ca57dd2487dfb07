import { randomInt } from 'node:crypto';
import { feedbackCode, feedbackDue, searchKey } from '@kheo/core';
import type { Insertable } from 'kysely';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { FeedbackTable } from '#lib/server/database/tables/feedback.ts';
import { insertStep } from '../take-step.ts';
import { settingsIn } from './settings.ts';

type Given = Insertable<FeedbackTable>;
type Received = Pick<Given, 'id' | 'words' | 'field' | 'place' | 'photo_sha256' | 'sender' | 'consents' | 'origin'> & Partial<Given>;

/** Writes down a new piece of feedback with its code and its clock, which runs from today unless `said` knows better; returns the code. */
export async function insertReceived(tx: Tx, ctx: Context, said: Received): Promise<string> {
	const code = feedbackCode(Array.from({ length: 7 }, () => randomInt(1 << 20)));
	const due = feedbackDue('unsorted', ctx.today, (await settingsIn(tx)).days, await agencyCalendar(tx));
	const search = searchKey([code, said.words, said.field, said.place].join(' '));
	await tx
		.insertInto('feedback')
		.values({ code, search_key: search, received_on: ctx.today, received_at: ctx.now, due, ...said })
		.execute();
	await insertStep(tx, ctx, said.id, 'sent', '');
	return code;
}
