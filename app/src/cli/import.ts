import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { identityOn, migrateIdentity, takeAccounts } from '#lib/features/accounts/server/service.ts';
import { isSlug } from '#lib/features/agencies/slug.ts';
import { isSound } from '#lib/server/audit/verify.ts';
import { firstLine } from '#lib/server/backup/locking.ts';
import { refuseHalfRestored } from '#lib/server/backup/restore-mark.ts';
import { migrate } from '#lib/server/database/migrate.ts';
import { asUnreachable } from '#lib/server/database/unreachable.ts';
import { exportKey } from '#lib/server/export/export-key.ts';
import { importAgency, type Import } from '#lib/server/export/import-agency.ts';
import { checkExport } from '#lib/server/export/read-export.ts';
import { tellImported } from '#lib/server/export/tell-imported.ts';
import { storeIn } from '#lib/server/files/files.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { openDatabase, type OpenDatabase } from '#lib/server/postgres/open-database.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { kindsOfWork } from '../bindings.ts';
import { orWrongArguments, refusedOr } from './backup/refused.ts';
import { connectBound, shareWithOtherProcesses } from './server/installation.ts';
import { verifyAll } from './verify.ts';
import { wordsFor } from './verify/words-for.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo import THƯ-MỤC --key-file TỆP [--slug TÊN]

Nạp một cơ quan từ bản xuất của "kheo export" vào nơi này, bên cạnh các cơ quan đã có; mã số của mọi dòng giữ nguyên. Dừng máy chủ trước.
Bản xuất được đọc và so mã băm từ đầu đến cuối trước khi ghi; mọi dòng vào trong một lần, đứt giữa chừng thì như chưa nạp. Sau đó kiểm tra như "kheo verify".
  --key-file   tệp có khóa đã in khi xuất
  --slug       địa chỉ khác cho cơ quan, khi địa chỉ cũ đã có ở đây
Tài khoản sang không có mật khẩu: đặt mật khẩu mới cho từng người bằng "kheo user password". Việc nền đang chờ không đi theo.
Mã thoát: 0 khi mọi thứ đúng, 1 khi bị từ chối hoặc có chỗ sai.`;

const text = { type: 'string' } as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = orWrongArguments(() => parseArgs({ args, allowPositionals: true, options: { slug: text, 'key-file': text } }));
	const [folder, ...more] = positionals;
	const { slug, 'key-file': keyFile } = values;
	if (folder === undefined || keyFile === undefined || more.length > 0) throw new WrongArguments('Cần: kheo import THƯ-MỤC --key-file TỆP.');
	if (slug !== undefined && !isSlug(slug))
		throw new WrongArguments(`--slug chỉ gồm chữ thường không dấu, số và gạch nối, và không trùng trang của hệ thống như "api": "${slug}".`);
	let sound = true;
	const refused = await refusedOr(async () => {
		const key = exportKey(await firstLine(keyFile));
		const manifest = await checkExport(folder, key);
		const results = await importHere({ folder, manifest, key, slug: slug ?? manifest.agency.slug });
		for (const result of results) console.log(wordsFor(result));
		sound = results.every(isSound);
	});
	return refused || (sound ? 0 : 1);
}

async function importHere(given: Import) {
	const settings = readSettings();
	mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
	const database = await openDatabase(settings);
	try {
		await makeReady(database);
		shareWithOtherProcesses(database, settings);
		const came = await load(given, database, settings);
		const db = await connectBound(database.appUrl);
		try {
			await tellImported(db, given);
			if (came.length > 0) console.log(`Tài khoản mới, chưa có mật khẩu: ${came.join(', ')}.`);
			return await verifyAll({ db, settings }, given.slug);
		} finally {
			await db.destroy();
		}
	} catch (error) {
		throw asUnreachable(error);
	} finally {
		await database.stop();
	}
}

async function makeReady({ ownerUrl, authUrl, jobsUrl, secret }: OpenDatabase): Promise<void> {
	await refuseHalfRestored(ownerUrl);
	await migrate(ownerUrl);
	await migrateIdentity(authUrl, secret);
	await installQueue(jobsUrl, kindsOfWork);
}

async function load(given: Import, database: OpenDatabase, { dataFolder }: Settings): Promise<string[]> {
	const identity = identityOn(database.authUrl, database.secret);
	let came: string[] = [];
	const takePeople = async () => {
		came = await takeAccounts(identity, given.manifest.accounts);
	};
	const { rows, unreadable } = await importAgency(given, { ...database, store: storeIn(join(dataFolder, 'files')), takePeople }).finally(() =>
		identity.close()
	);
	console.log(`Đã nạp ${given.manifest.agency.name} tại /${given.slug}: ${rows} dòng, ${given.manifest.files.sha256.length} tệp.`);
	if (unreadable > 0) console.log(`${unreadable} ô được khóa vốn không đọc được từ trước khi xuất.`);
	return came;
}
