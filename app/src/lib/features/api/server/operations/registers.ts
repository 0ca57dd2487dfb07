import * as v from 'valibot';
import { readIncoming, readOutgoing } from '#lib/features/issuing/server/service/read-books.ts';
import type { Context } from '#lib/server/context.ts';
import { agencyIn, count, day, id, listOf, maybe, paging, text, year } from '../fields.ts';
import { operation } from '../operation.ts';

/** As the book is looked at on its page: without a year it is this year's. */
const search = v.object({ ...paging, year: v.optional(year), q: v.optional(v.pipe(v.string(), v.maxLength(200)), '') });

const outgoing = v.object({
	id,
	documentId: maybe(id),
	printed: text,
	ordinal: maybe(count),
	dated: day,
	state: v.picklist(['reserved', 'numbered', 'issued', 'cancelled']),
	about: text,
	signer: text,
	places: text,
	copies: maybe(count),
	issuedOn: maybe(day),
	note: text,
	cancelledReason: maybe(text),
	remedies: listOf(v.object({ how: text, reason: text, byNumber: maybe(text), dated: day }))
});

const incoming = v.object({
	id,
	arrivalNumber: count,
	arrivedOn: day,
	issuer: text,
	number: text,
	issuedOn: maybe(day),
	about: text,
	places: text,
	passedOn: maybe(day),
	due: maybe(day),
	note: text,
	version: count
});

export const registerOperations = [
	operation({
		id: 'listOutgoing',
		method: 'GET',
		path: '/agencies/{agency}/registers/outgoing',
		right: { routeId: '/[agency]/registers/outgoing' },
		scope: 'registers',
		gives: 'list',
		params: v.object(agencyIn),
		query: search,
		body: null,
		answer: outgoing,
		use: async ({ ctx, query }) => (await readOutgoing(ctx, wholeYear(ctx, query))).lines
	}),
	operation({
		id: 'listIncoming',
		method: 'GET',
		path: '/agencies/{agency}/registers/incoming',
		right: { routeId: '/[agency]/registers/incoming' },
		scope: 'registers',
		gives: 'list',
		params: v.object(agencyIn),
		query: search,
		body: null,
		answer: incoming,
		use: async ({ ctx, query }) => (await readIncoming(ctx, wholeYear(ctx, query))).lines
	})
];

function wholeYear({ today }: Context, { year: asked, q }: { readonly year?: number | undefined; readonly q: string }) {
	return { year: asked ?? Number(today.slice(0, 4)), q, sort: 'number' } as const;
}
