import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@kheo/core';
import { addUnit, createAgency } from '../../app/src/lib/features/agencies/server/service.ts';
import type { Context } from '../../app/src/lib/server/context.ts';
import { connect } from '../../app/src/lib/server/database/connect.ts';
import { migrate } from '../../app/src/lib/server/database/migrate.ts';
import { newId } from '../../app/src/lib/server/database/new-id.ts';
import { openDatabase } from '../../app/src/lib/server/postgres/open-database.ts';
import type { TestContext } from '../../app/tests/support/context.ts';
import { anAgency, aUnit } from '../../app/tests/support/builders.ts';

export type Office = {
	readonly appUrl: string;
	readonly ownerUrl: string;
	/** A person of the unit. */
	readonly ctx: TestContext;
	stop(): Promise<void>;
};

/** An agency with one unit on an embedded Postgres of its own, durable as in production, spoken to as the app's role. */
export async function startOffice(connections: number): Promise<Office> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	const { appUrl, ownerUrl, masterKey, stop } = await openDatabase({ dataFolder, origin: null, external: null });
	process.env['KHEO_MASTER_KEY'] = masterKey;
	await migrate(ownerUrl);
	const db = connect(appUrl, connections);
	const system: Context = {
		agencyId: newId(),
		actor: { kind: 'system' },
		db,
		today: plainDate('2026-09-01'),
		now: new Date(),
		locale: 'vi',
		requestId: newId()
	};
	await createAgency(system, anAgency());
	const unitId = await addUnit(system, aUnit());
	const person: Context = { ...system, actor: { kind: 'user', userId: newId(), role: 'unit', unitId, name: 'Người nhập' } };
	const ctx = { ...person, unitId, as: () => system, on: () => person, [Symbol.asyncDispose]: async () => undefined };
	const end = async () => {
		await db.destroy();
		await stop();
		rmSync(dataFolder, { recursive: true, force: true });
	};
	return { appUrl, ownerUrl, ctx, stop: end };
}
