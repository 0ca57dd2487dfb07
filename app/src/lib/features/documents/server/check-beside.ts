import type { ActsFrom, Superior, WorkingCalendar } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { citeSuperior, superiorOf } from '../superior.ts';
import { reportsTo } from '../reports-to.ts';
import { registryOf } from '../relation.ts';
import { findDocumentByNumber, type StoredDocument } from './queries.ts';
import { listRelations } from './relation-queries.ts';

/** What is known besides a document when it is checked. */
export type CheckBeside = {
	/** Codes that the agency switched off. */
	readonly off: ReadonlySet<string>;
	/** The superior's document that it carries out, once that has been read too. */
	readonly superior: (Superior & { readonly documentId: string }) | null;
	/** From which day an act rules, as the agency settled it. */
	readonly actsFrom: ActsFrom | null;
	/** The agency's working days. */
	readonly calendar: WorkingCalendar;
	/** Documents that the agency knows as replaced, ended or amended. */
	readonly registry: ReturnType<typeof registryOf>;
};

export async function besideOf(tx: ReadTx, document: Pick<StoredDocument, 'id' | 'reading' | 'facts'>): Promise<CheckBeside> {
	return { ...(await besideAny(tx)), superior: await superiorRead(tx, document) };
}

/** What is known besides any text of the agency. */
export async function besideAny(tx: ReadTx): Promise<Pick<CheckBeside, 'off' | 'actsFrom' | 'calendar' | 'registry'>> {
	const agency = await tx.selectFrom('agencies').select(['rules_off', 'acts_from']).executeTakeFirst();
	return {
		off: new Set(agency?.rules_off),
		actsFrom: agency?.acts_from ?? null,
		calendar: await agencyCalendar(tx),
		registry: registryOf(await listRelations(tx))
	};
}

/** Its deadlines and slogans: the plan must not promise later, nor print other words. */
async function superiorRead(tx: ReadTx, { id, reading, facts }: Pick<StoredDocument, 'id' | 'reading' | 'facts'>): Promise<CheckBeside['superior']> {
	const cited = superiorOf(reading, reportsTo(facts.obligations));
	const found = cited && (await findDocumentByNumber(tx, cited.number));
	if (!cited || !found || found.id === id) return null;
	const { obligations, appendices } = found.reading;
	return {
		documentId: found.id,
		name: citeSuperior(cited),
		deadlines: obligations.flatMap(({ task, deadline }) => (deadline?.due ? [{ about: task, due: deadline.due }] : [])),
		slogans: appendices.flatMap(({ slogans }) => slogans.map(({ text }) => text))
	};
}
