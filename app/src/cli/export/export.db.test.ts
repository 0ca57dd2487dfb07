import { plainDate } from '@kheo/core';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { addMember, identityOn, takeAccounts } from '#lib/features/accounts/server/service.ts';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { readDispatches } from '#lib/features/dispatch/server/service/read-dispatches.ts';
import { anIssuedRegister } from '../../../tests/support/issued-paper.ts';
import { aUnit } from '../../../tests/support/builders.ts';
import { testContext } from '../../../tests/support/context.ts';
import { runKheo } from '../../../tests/support/run-kheo.ts';
import { anotherDatabase, testDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { listPeople } from '#lib/features/reminders/server/queries.ts';
import { changePhones } from '#lib/features/reminders/server/service/change-phones.ts';
import { sealAudit } from '#lib/server/audit/seal.ts';
import { verify } from '#lib/server/audit/verify.ts';
import { connect } from '#lib/server/database/connect.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { diskStore } from '#lib/server/files/store.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { systemContext } from '#lib/server/system-context.ts';
import { exportAgency } from '#lib/server/export/export-agency.ts';
import { exportKey, newExportKey } from '#lib/server/export/export-key.ts';
import { importAgency } from '#lib/server/export/import-agency.ts';
import { checkExport } from '#lib/server/export/read-export.ts';
import { tellImported } from '#lib/server/export/tell-imported.ts';

const folder = mkdtempSync(join(tmpdir(), 'kheo-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const secret = 'a secret for tests, long enough to be one';
const masterKey = process.env['KHEO_MASTER_KEY'] ?? '';
const elsewhereKey = 'another master key, of another installation';

type Elsewhere = { readonly target: TestDatabase; readonly slug?: string; readonly files?: string };

async function bring(made: string, key: Buffer, { target, slug, files = 'elsewhere' }: Elsewhere) {
	const manifest = await checkExport(made, key);
	const identity = identityOn(target.authUrl, secret);
	const place = {
		...target,
		store: diskStore(join(folder, files)),
		masterKey: elsewhereKey,
		takePeople: async () => void (await takeAccounts(identity, manifest.accounts))
	};
	const given = { folder: made, manifest, key, slug: slug ?? manifest.agency.slug };
	return { given, ...(await importAgency(given, place).finally(() => identity.close())) };
}

const slugOf = async (agencyId: string) =>
	(await (await testDatabase()).db.selectFrom('agency_directory').select('slug').where('agency_id', '=', agencyId).executeTakeFirstOrThrow()).slug;
const rowsOf = (database: TestDatabase, table: string, agencyId: string) =>
	withClient(
		database.superUrl,
		async (client) => (await client.query<{ row: object }>(`select to_jsonb(t) as row from ${table} t where agency_id = $1 order by 1`, [agencyId])).rows
	);

test(
	'an agency that left is elsewhere what it was here: rows, papers byte for byte, sealed names, an unbroken log; and goes on',
	{ timeout: 90_000 },
	async () => {
		await using ctx = await testContext({ today: '2023-09-20' });
		await using neighbour = await testContext();
		const source = await testDatabase();
		const documentId = await anIssuedRegister(ctx);
		await addMember(ctx, {
			userId: 'nguoi-di',
			role: 'office',
			unitId: null,
			displayName: 'Nguyễn Văn Đi',
			formOfAddress: 'đồng chí',
			validFrom: plainDate('2023-01-01')
		});
		await changePhones(ctx, [{ userId: 'nguoi-di', phone: '84912345678', channel: 'sms' }]);
		await sealAudit(ctx.db, ctx.agencyId);
		const [made, key] = [join(folder, 'whole'), exportKey(newExportKey())];
		const manifest = await exportAgency({ ...source, store: fileStore(), masterKey }, await slugOf(ctx.agencyId), made, key);
		expect(readFileSync(join(made, 'README.txt'), 'utf8')).toContain('kheo import');
		expect(
			readdirSync(join(made, 'van-ban'))
				.map((name) => name.replace(/-.*\./u, '.'))
				.toSorted()
		).toEqual(expect.arrayContaining(['consolidations.docx', 'consolidations.xlsx']));
		expect(readFileSync(join(made, 'tables/units.jsonl'), 'utf8')).not.toContain(neighbour.unitId);
		expect(readFileSync(join(made, 'csv/units.csv'), 'utf8')).toContain(ctx.unitId);
		expect(readFileSync(join(made, 'tables/reminder_phones.jsonl'), 'utf8')).toMatch(/"sealed_phone": ?"personal:/u);

		const target = await anotherDatabase();
		await target.db.destroy();
		const { given, unreadable } = await bring(made, key, { target });
		expect(unreadable).toBe(0);
		const locked = new Set(['personal_keys', 'package_sendings', 'zalo_tokens']);
		for (const { name } of manifest.tables.filter((table) => table.rows > 0 && !locked.has(table.name))) {
			expect([name, await rowsOf(target, name, ctx.agencyId)]).toEqual([name, await rowsOf(source, name, ctx.agencyId)]);
		}
		const db = connect(target.appUrl, 2);
		const there = systemContext(db, ctx.agencyId);
		await tellImported(db, given);
		await addUnit(there, aUnit());
		await sealAudit(db, ctx.agencyId);
		const sound = { firstBroken: null, damagedFiles: [], unsealed: 0, files: manifest.files.sha256.length };
		expect(await verify(there, diskStore(join(folder, 'elsewhere')))).toMatchObject(sound);
		expect(JSON.stringify(await readDispatches({ ...ctx, db }, documentId))).toContain('"hasFile":true');
		process.env['KHEO_MASTER_KEY'] = elsewhereKey;
		const told = await readOnly(there, async (tx) => [
			...(await reveal(tx, await tx.selectFrom('audit_entries').select(['action', 'data']).execute())),
			...(await listPeople(tx, ctx.today))
		]).finally(() => {
			process.env['KHEO_MASTER_KEY'] = masterKey;
		});
		expect(JSON.stringify(told)).toContain('Nguyễn Văn Đi');
		expect(told).toContainEqual(expect.objectContaining({ userId: 'nguoi-di', phone: '84912345678' }));
		await db.destroy();
	}
);

/** A command of `kheo` on this database, with the master key of the installation it is of. */
async function commandOn({ appUrl, ownerUrl, authUrl, jobsUrl }: TestDatabase, key: string, args: readonly string[], files: string) {
	const urls = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_AUTH_URL: authUrl, DATABASE_JOBS_URL: jobsUrl };
	for (const [name, value] of Object.entries({ ...urls, KHEO_MASTER_KEY: key })) vi.stubEnv(name, value);
	return runKheo(args, files).finally(() => vi.unstubAllEnvs());
}

test('the two commands take an agency from one installation into another, where all is verified', async () => {
	await using ctx = await testContext();
	const [source, target] = [await testDatabase(), await anotherDatabase()];
	await sealAudit(ctx.db, ctx.agencyId);
	const [made, keyFile, files] = [join(folder, 'by-command'), join(folder, 'export-key'), process.env['KHEO_DATA'] ?? ''];
	const left = await commandOn(source, masterKey, ['export', await slugOf(ctx.agencyId), '--out', made, '--key-file', keyFile], files);
	expect([left.code, left.err]).toEqual([0, '']);
	const came = await commandOn(target, elsewhereKey, ['import', made, '--key-file', keyFile, '--slug', 'so-moi'], join(folder, 'imported'));
	expect([came.code, came.out]).toEqual([0, expect.stringContaining('/so-moi')]);
});

test('it is refused where it is already, under an address that is taken, with another key, when a byte changed; and nothing is then there', async () => {
	await using ctx = await testContext();
	const source = await testDatabase();
	const [made, key] = [join(folder, 'refused'), exportKey(newExportKey())];
	const slug = await slugOf(ctx.agencyId);
	await exportAgency({ ...source, store: fileStore(), masterKey }, slug, made, key);
	await expect(exportAgency({ ...source, store: fileStore(), masterKey }, slug, made, key)).rejects.toMatchObject({ code: 'backup.exists' });
	await expect(exportAgency({ ...source, store: fileStore(), masterKey }, 'khong-co', join(folder, 'none'), key)).rejects.toMatchObject({
		code: 'export.no-agency'
	});
	const target = await anotherDatabase();
	await target.db.destroy();
	await expect(bring(made, exportKey('khóa khác'), { target })).rejects.toMatchObject({ code: 'export.wrong-key' });
	const broken = join(folder, 'broken');
	cpSync(made, broken, { recursive: true });
	writeFileSync(join(broken, 'tables/units.jsonl'), readFileSync(join(broken, 'tables/units.jsonl'), 'utf8').replace('"version"', '"versiom"'));
	await expect(bring(broken, key, { target })).rejects.toMatchObject({ code: 'export.not-whole' });
	expect(await rowsOf(target, 'units', ctx.agencyId)).toEqual([]);
	await bring(made, key, { target, slug: 'noi-moi' });
	await expect(bring(made, key, { target })).rejects.toMatchObject({ code: 'import.agency-there' });
	expect(await rowsOf(target, 'units', ctx.agencyId)).toHaveLength(1);
	expect(await withClient(target.superUrl, async (client) => (await client.query('select slug from agency_directory')).rows)).toEqual([{ slug: 'noi-moi' }]);
});
