import { type ActsFrom, paperSystem, planFromSuperior, type PlanFromSuperior, type PlanningAgency, type Reading } from '@kheo/core';
import { getAgency, listActiveUnits, type Unit } from '#lib/features/agencies/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { correctedReading } from '#lib/features/documents/corrected-reading.ts';
import { findDocument } from '#lib/features/documents/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Choices } from '../schema.ts';
import type { ChosenWords } from '../view.ts';

export type Prepared = {
	readonly documentId: string;
	readonly superior: Reading;
	readonly name: string;
	readonly system: PlanningAgency['system'];
	readonly actsFrom: ActsFrom | null;
	readonly chosen: ChosenWords;
	readonly plan: PlanFromSuperior;
};

/** The superior's document, as people corrected it, made into the agency's own plan. Nothing is stored. */
export async function prepare(ctx: Context, documentId: string, choices: Choices): Promise<Prepared> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const found = await readOnly(ctx, async (tx) => {
		const document = await findDocument(tx, documentId);
		return document && { document, agency: await getAgency(tx), units: await listActiveUnits(tx, ctx.today), calendar: await agencyCalendar(tx) };
	});
	if (!found) throw new Problem('document.not-found');
	const { document, agency, units, calendar } = found;
	const superior = correctedReading(document.reading, document.facts);
	const chosen = withUsual(choices, units, ctx);
	const system = paperSystem(agency.system);
	const own = agencyOf({ name: agency.name, parentName: agency.parentName, abbreviation: agency.abbreviation, place: agency.place, system }, chosen);
	const plan = planFromSuperior(superior, own, { days: chosen.days, opens: chosen.opens, calendar, meaning: { before: document.facts.beforeMeaning } });
	return { documentId, superior, name: document.name, system, actsFrom: agency.actsFrom, chosen, plan };
}

function withUsual({ days, opens, units, office, called, position, signer }: Choices, known: readonly Unit[], { today }: Context): ChosenWords {
	return {
		days,
		opens: opens ?? today,
		units: units || 'Các phòng, đơn vị trực thuộc',
		office: office || (known.find(({ kind }) => kind === 'office')?.name ?? 'Văn phòng'),
		called,
		position: position || 'Thủ trưởng cơ quan',
		signer
	};
}

type OwnAgency = Pick<PlanningAgency, 'abbreviation' | 'place' | 'system'> & { readonly name: string; readonly parentName: string | null };

function agencyOf({ name, parentName, abbreviation, place, system }: OwnAgency, { units, office, called, position, signer }: ChosenWords): PlanningAgency {
	return {
		system,
		parentIssuer: parentName,
		issuer: name,
		abbreviation,
		place,
		office,
		units,
		calledBy: called
			.split(';')
			.map((one) => one.trim())
			.filter((one) => one !== ''),
		signature: { capacity: null, onBehalfOf: null, position, name: signer }
	};
}
