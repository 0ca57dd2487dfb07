import { randomInt } from 'node:crypto';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import { holdIfCaught } from '#lib/features/open-forms/server/service/hold-message.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly, stateOf } from '#lib/server/database/transaction.ts';
import { refusePrograms } from '#lib/server/open-forms/form-guard.ts';
import { refuseSame } from '#lib/server/open-forms/refuse-same.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PlainDate } from '@kheo/core';
import type { RequestLine, RequestPerson } from '../../request.ts';
import { acknowledgeBy, carryOutBy } from '../../request-clock.ts';
import { requestCode } from '../../request-code.ts';
import type { EnteredRequest, NewRequest } from '../../request-schema.ts';
import { askerOf, clockIn, noteStep } from '../request-queries.ts';

const action = 'data-request.sent';

/** Somebody asks on the public page; the code is for their eyes and told this once. The same press again is the same request. */
export async function sendRequest(signedIn: Context, form: NewRequest, address: string, key: string): Promise<{ readonly code: string }> {
	const ctx = asCitizen(signedIn);
	const again = await readOnly(ctx, (tx) => wasAnswered(tx, action, key));
	const { isProven } = again ? { isProven: true } : await refusePrograms(ctx, { ...form, address });
	if (form.phone === '' && form.mail === '') throw new Problem('data-request.contact-missing');
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			await refuseSame(tx, ctx, address, [action, form.kind, form.name, form.phone, form.mail, form.words]);
			const { id, code } = await insert(tx, ctx, { ...form, origin: 'web', receivedOn: ctx.today });
			await holdIfCaught(tx, ctx, { kind: 'request', id, words: form.words, isProven });
			return { code };
		})
	);
}

/** The Office enters what came at the counter, on paper or by mail; the clock runs from the day it came. */
export function enterRequest(ctx: Context, form: EnteredRequest, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (form.receivedOn > ctx.today) throw new Problem('data-request.in-future');
	return inTransaction(ctx, 'data-request.entered', (tx) => onceFor(tx, key, async () => (await insert(tx, ctx, form)).id));
}

type Asked = RequestPerson & Pick<RequestLine, 'kind' | 'origin'> & { readonly receivedOn: PlainDate };

async function insert(tx: Tx, ctx: Context, { kind, origin, receivedOn, name, phone, mail, words }: Asked) {
	const { rules, calendar } = await clockIn(tx);
	const id = newId();
	const code = requestCode(Array.from({ length: 12 }, () => randomInt(1 << 20)));
	const own = (value: string) => aboutPerson(askerOf(id), value);
	const person = sealedJson(stateOf(tx).keys, { name: own(name), phone: own(phone), mail: own(mail), words: own(words) });
	const due = carryOutBy(kind, receivedOn, rules, calendar);
	const clock = { acknowledge_due: acknowledgeBy(receivedOn, rules, calendar), first_due: due, due };
	await tx
		.insertInto('data_requests')
		.values({ ...clock, id, code, kind, origin, person, received_on: receivedOn, received_at: ctx.now, entered_by: actorName(ctx.actor) })
		.execute();
	await noteStep(tx, ctx, id, 'received');
	await audit(tx, { subject: { type: 'data-request', id }, data: { kind, origin, due } });
	return { id, code };
}
