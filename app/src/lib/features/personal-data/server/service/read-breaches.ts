import { type BodyPart, shortDate } from '@kheo/core';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Breach } from '../../breach.ts';
import { sayMoment } from '../../say-moment.ts';
import { asBreach, getBreachRow } from '../breach-queries.ts';
import { writeOwnPaper } from '../write-own-paper.ts';

const SHOWN = 200;

export function readBreaches(ctx: Context): Promise<Breach[]> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => (await tx.selectFrom('data_breaches').selectAll().orderBy('noticed_at', 'desc').limit(SHOWN).execute()).map(asBreach));
}

export function readBreach(ctx: Context, id: string): Promise<Breach> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => asBreach(await getBreachRow(tx, id)));
}

/** The notice to the authority as a Word file to go on with, with what is known in the order of the decree's form. */
export async function writeBreachNotice(ctx: Context, id: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const breach = await readBreach(ctx, id);
	const words = messagesIn('vi').dataBreaches;
	const about = words.paper.about(breach.label);
	const body: BodyPart[] = [
		{ part: 'text', text: words.paper.opening },
		...factsIn(ctx, breach).map(([label, text]): BodyPart => ({ part: 'labelled', label: `${label}:`, text }))
	];
	return {
		bytes: await writeOwnPaper(ctx, { kind: 'Thông báo', about, addressees: [words.paper.to], body }),
		name: `Thông báo ${about}.docx`.replaceAll('/', '-')
	};
}

function factsIn({ today }: Context, breach: Breach): [string, string][] {
	const t = messagesIn('vi');
	const words = t.dataBreaches;
	const or = (said: string) => said || words.paper.unknown;
	const kinds = breach.purposes.map((name) => t.personalData.purposes[name].title).join('; ');
	const people = breach.people === null ? words.paper.unknown : String(breach.people);
	const told = breach.peopleToldOn === null ? words.paper.notYet : `${shortDate(breach.peopleToldOn)}. ${breach.peopleToldHow}`;
	return [
		[words.noticedAt, `${sayMoment(breach.noticedAt)}, ${breach.noticedBy}`],
		[words.kind, words.kinds[breach.kind]],
		[words.what, breach.what],
		[words.purposes, `${or(kinds)}${breach.isSensitive ? ` (${words.sensitive})` : ''}`],
		[words.paper.people, people],
		[words.consequences, or(breach.consequences)],
		[words.measures, or(breach.measures)],
		[words.peopleTold, told],
		[words.officer, or(breach.officer)],
		...(breach.lateBecause === null ? [] : ([[words.lateBecause, breach.lateBecause]] as [string, string][])),
		[words.paper.madeOn, shortDate(today)]
	];
}

function requireReader({ actor }: Context): void {
	if (!actsForOffice(actor) && !(actor.kind === 'user' && actor.role === 'leader')) throw new Problem('actor.not-allowed');
}
