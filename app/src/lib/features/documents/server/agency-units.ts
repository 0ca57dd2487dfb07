import type { PlainDate } from '@kheo/core';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { AgencyUnit } from '../default-facts.ts';

/** The agency's units of this day, as the core expands phrases to them; a unit also goes by its code. */
export async function listAgencyUnits(tx: ReadTx, day: PlainDate): Promise<AgencyUnit[]> {
	const units = await listActiveUnits(tx, day);
	return units.map(({ id, name, shortName, code, position, kind, activeFrom, activeTo }) => ({
		id,
		name,
		shortName,
		aliases: [code],
		order: position,
		isOffice: kind === 'office',
		activeFrom,
		activeTo
	}));
}
