import { meetingSchema, peopleSchema, readSchema, strikeSchema } from '#lib/features/disseminations/schema.ts';
import { confirmReading } from '#lib/features/disseminations/server/service/confirm-reading.ts';
import { addPeople, strikePerson } from '#lib/features/disseminations/server/service/keep-list.ts';
import { readDissemination } from '#lib/features/disseminations/server/service/read-disseminations.ts';
import { recordMeeting } from '#lib/features/disseminations/server/service/record-meeting.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	dissemination: await readDissemination(locals.ctx, params.dissemination),
	userId: locals.membership?.userId ?? null,
	requestKey: newId()
});

const idOf = ({ dissemination = '' }: { readonly dissemination?: string | undefined }) => dissemination;

export const actions: Actions = {
	people: step('people', peopleSchema, (ctx, people, key, { params }) => addPeople(ctx, idOf(params), people, key)),
	strike: step('strike', strikeSchema, (ctx, reader, key, { params }) => strikePerson(ctx, idOf(params), reader, key)),
	meeting: step('meeting', meetingSchema, (ctx, meeting, key, { params }) => recordMeeting(ctx, idOf(params), meeting, key)),
	read: step('read', readSchema, (ctx, reader, key, { params }) => confirmReading(ctx, idOf(params), reader, key))
};
