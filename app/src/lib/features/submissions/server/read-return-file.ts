import { type Column, matchUnit, type ReadReturn, readReturn, type RegisterLevels, type ResultContent } from '@kheo/core';
import type { PackageOrigin } from '@kheo/documents/package/read-package';
import { readFile } from '@kheo/documents/read-file';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReturnKey } from './return-key.ts';
import { findReturnFile, getOwed, listHeads } from './return-queries.ts';

export type ReadReturnFile = {
	readonly fileName: string;
	readonly unit: string;
	readonly columns: readonly Column[];
	/** The plan prints no form: a report may come as a file without a table. */
	readonly proposed: boolean;
	readonly heads: readonly { readonly label: string; readonly title: string }[];
	readonly read: ReadReturn;
	/** Who made it, where the file is a signed package of another installation. */
	readonly origin: PackageOrigin | null;
	/** What keeps a lower agency's rows one at every level, or its figures, where the package holds them. */
	readonly levels: RegisterLevels | null;
	readonly result: ResultContent | null;
	/** Whether a name in the file means the unit of this return. */
	readonly isUnit: (name: string) => boolean;
};

/** Reads a kept file of this return again, by the headings of its form. Reading is done outside any transaction. */
export async function readReturnFile(ctx: Context, key: ReturnKey, sha256: string): Promise<ReadReturnFile> {
	const facts = await readOnly(ctx, (tx) => factsOf(tx, key, sha256));
	const bytes = await readStored(ctx, sha256);
	if (!bytes) throw new Problem('file.not-found');
	const { document, origin = null, levels = null, result = null } = await readFile(bytes, facts.fileName);
	return { ...facts, origin, levels, result, read: readReturn(document, { title: facts.title, columns: facts.columns }, facts.fileName) };
}

async function factsOf(tx: ReadTx, key: ReturnKey, sha256: string) {
	const file = await findReturnFile(tx, key, sha256);
	if (!file) throw new Problem('file.not-found');
	const { unit, plan, form } = await getOwed(tx, key);
	const units = (await listUnits(tx)).map(({ id, name, shortName }, order) => ({ id, name, shortName, order, aliases: [], activeFrom: null, activeTo: null }));
	const own = units.find(({ id }) => id === key.unitId);
	const isUnit = (name: string) => own !== undefined && matchUnit(name, units)?.unit === own;
	return {
		fileName: file.name,
		unit: unit.name,
		columns: form.columns,
		proposed: form.proposed,
		title: form.title,
		heads: await listHeads(tx, plan.id),
		isUnit
	};
}
