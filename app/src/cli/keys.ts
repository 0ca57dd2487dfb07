import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '#lib/server/database/migrate.ts';
import { keptSecret } from '#lib/server/kept-secret.ts';
import { keyOfMaster } from '#lib/server/personal/master-key.ts';
import { rewrapAll, type Rewrapped } from '#lib/server/personal/rewrap.ts';
import { openDatabase, type OpenDatabase } from '#lib/server/postgres/open-database.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { StartRefusal } from '#lib/server/start-refusal.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo keys rotate

Thay khóa chủ, là khóa bọc mọi khóa của dữ liệu cá nhân trong nhật ký và của các cột nhạy cảm. Dừng máy chủ trước; dữ liệu không phải mã hóa lại.
Đứt giữa chừng thì chạy lại lệnh này: phần đã xong được nhận ra, không mất gì. Sau đó sao lưu ngay thư mục secrets mới.
Với cơ sở dữ liệu riêng: đặt KHEO_MASTER_KEY_NEXT là khóa mới rồi chạy; xong thì đưa khóa mới vào KHEO_MASTER_KEY và bỏ KHEO_MASTER_KEY_NEXT.`;

export async function run([verb = '', ...more]: string[]): Promise<number> {
	if (verb !== 'rotate' || more.length > 0) throw new WrongArguments('Cần: kheo keys rotate.');
	return refusalOnStart(async () => {
		const settings = readSettings();
		mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
		const database = await openDatabase(settings);
		try {
			await rotate(settings, database);
		} finally {
			await database.stop();
		}
	});
}

async function rotate(settings: Settings, { ownerUrl, masterKey }: OpenDatabase): Promise<void> {
	await migrate(ownerUrl);
	await refuseWhileServed(ownerUrl);
	const next = nextKey(settings, masterKey);
	keepPackageKey(settings.dataFolder, masterKey);
	const done = await rewrapAll(ownerUrl, masterKey, next, sayProgress());
	if (!settings.external) renameSync(fileOf(settings.dataFolder, nextName), fileOf(settings.dataFolder, 'master-key'));
	console.log(`Đã bọc lại ${done.changed} khóa và ô nhạy cảm; ${done.already} đã xong từ trước; ${done.unreadable} vốn không đọc được.`);
	console.log(
		settings.external
			? 'Nay đưa giá trị của KHEO_MASTER_KEY_NEXT vào KHEO_MASTER_KEY, bỏ KHEO_MASTER_KEY_NEXT, rồi chạy máy chủ.'
			: 'Khóa mới đã vào chỗ. Xin sao lưu thư mục secrets, rồi chạy máy chủ.'
	);
}

const nextName = 'master-key.next';
const fileOf = (dataFolder: string, name: string) => join(dataFolder, 'secrets', name);

/** Made on first use and kept until all is done: a run after a kill goes on with the same key. */
function nextKey({ external, dataFolder }: Settings, current: string): string {
	const { KHEO_MASTER_KEY_NEXT: given } = process.env;
	if (external && !given) throw new StartRefusal('settings.missing-secret', 'KHEO_MASTER_KEY_NEXT');
	const next = external && given ? given : keptSecret(dataFolder, nextName);
	if (next === current) throw new WrongArguments('Khóa mới trùng với khóa đang dùng.');
	return next;
}

/** What packages are signed with was made from the first master key, and superiors know it by its fingerprint: it stays. */
function keepPackageKey(dataFolder: string, masterKey: string): void {
	const path = fileOf(dataFolder, 'package-key');
	if (existsSync(path)) return;
	const draft = `${path}.${process.pid}.tmp`;
	mkdirSync(join(dataFolder, 'secrets'), { recursive: true, mode: 0o700 });
	writeFileSync(draft, keyOfMaster(masterKey).toString('hex'), { mode: 0o600 });
	renameSync(draft, path);
}

/** A server that runs goes on locking with the key it began with. */
async function refuseWhileServed(ownerUrl: string): Promise<void> {
	const others = await withClient(ownerUrl, async (client) => {
		const { rows } = await client.query<{ count: number }>(
			`select count(*)::int as count from pg_stat_activity where datname = current_database() and usename <> current_user and backend_type = 'client backend'`
		);
		return rows[0]?.count ?? 0;
	});
	if (others > 0) throw new StartRefusal('keys.server-running', String(others));
}

const every = 2000;

function sayProgress(): (done: Rewrapped) => void {
	let last = Date.now();
	return ({ changed, already }) => {
		if (Date.now() - last < every) return;
		last = Date.now();
		process.stderr.write(`Đã bọc lại ${changed + already} khóa\n`);
	};
}
