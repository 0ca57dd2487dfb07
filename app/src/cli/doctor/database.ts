import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { isHalfRestored } from '#lib/server/backup/restore-mark.ts';
import { newestMigration, unknownMigrations } from '#lib/server/database/migrate.ts';
import type { DatabaseUrls } from '#lib/server/postgres/roles.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { placeFor } from '#lib/server/postgres/place.ts';
import { postmasterOf } from '#lib/server/postgres/postmaster.ts';
import type { Settings } from '#lib/server/settings.ts';
import { about, faultOf, type Finding } from './finding.ts';
import { examineWork } from './work.ts';

const own = about('database', 'Cơ sở dữ liệu');

export async function examineDatabase({ external, dataFolder }: Settings): Promise<Finding[]> {
	if (external) return reached(external);
	const port = embeddedPort(dataFolder);
	if (typeof port !== 'number') return [port];
	return reached(embeddedUrls(dataFolder, port));
}

/** NOTE: nothing is started: looking must not change what is looked at. */
function embeddedPort(dataFolder: string): number | Finding {
	const state = existsSync(dataFolder) ? postmasterOf(placeFor(dataFolder).cluster) : null;
	if (state?.kind === 'alive') return state.port;
	return own.look('Postgres kèm theo đang dừng', 'Bình thường khi Khéo chưa chạy. Chạy "kheo serve" rồi kiểm tra lại để xem phần còn lại.');
}

function embeddedUrls(dataFolder: string, port: number): DatabaseUrls {
	const url = (role: string) => `postgres://${role}:${readFileSync(join(dataFolder, 'secrets', `${role}-password`), 'utf8')}@127.0.0.1:${port}/kheo`;
	return { ownerUrl: url('kheo_owner'), appUrl: url('kheo_app'), authUrl: url('kheo_auth'), jobsUrl: url('kheo_jobs') };
}

async function reached(urls: DatabaseUrls): Promise<Finding[]> {
	const findings = await Promise.all([
		asked('DATABASE_OWNER_URL', urls.ownerUrl, async (client) => [await version(client), await migrations(client), await time(client)]),
		asked('DATABASE_URL', urls.appUrl, async (client) => [await power(client), ...(await examineWork(client))]),
		asked('DATABASE_AUTH_URL', urls.authUrl, async () => []),
		asked('DATABASE_JOBS_URL', urls.jobsUrl, async () => [])
	]);
	const all = findings.flat();
	return all.some(({ state }) => state === 'wrong') ? all : [own.ok('nối được bằng cả bốn vai trò'), ...all];
}

async function asked(name: string, url: string, use: (client: pg.Client) => Promise<Finding[]>): Promise<Finding[]> {
	try {
		return await withClient(url, use);
	} catch (error) {
		return [own.wrong(`${name}: ${faultOf(error)}`, 'Xem Postgres có chạy không, địa chỉ và mật khẩu có đúng không, tường lửa có chặn không.')];
	}
}

async function version(client: pg.Client): Promise<Finding> {
	const { rows } = await client.query<{ number: number; words: string; vi: boolean }>(
		`select current_setting('server_version_num')::int as number, current_setting('server_version') as words,
			exists (select from pg_collation where collname = 'vi-x-icu') as vi`
	);
	const found = about('postgres', 'Postgres');
	const { number = 0, words = '?', vi = false } = rows[0] ?? {};
	if (number < 150_000) return found.wrong(`bản ${words}, cần từ 15`, 'Nâng cấp Postgres.');
	return vi
		? found.ok(`bản ${words}, có thứ tự chữ Việt`)
		: found.wrong(`bản ${words} không có ICU`, 'Dùng bản Postgres dựng kèm ICU: cần để xếp theo vần chữ Việt.');
}

async function migrations(client: pg.Client): Promise<Finding> {
	const found = about('migrations', 'Cấu trúc dữ liệu');
	if (await isHalfRestored(client)) return found.wrong('việc phục hồi vào đây bị cắt ngang', 'Chạy lại "kheo restore" với bản sao lưu.');
	const { rows: there } = await client.query<{ there: boolean }>(`select to_regclass('public.kysely_migration') is not null as there`);
	if (!there[0]?.there) return found.look('trống, chưa cài gì', 'Chạy "kheo serve" để cài.');
	const { rows } = await client.query<{ name: string }>('select name from public.kysely_migration');
	const unknown = unknownMigrations(rows.map(({ name }) => name));
	if (unknown.length > 0)
		return found.wrong(`mới hơn phiên bản Khéo này (${unknown.join(', ')})`, 'Dùng đúng phiên bản Khéo đã nâng cấp dữ liệu, hoặc mới hơn.');
	if (!rows.some(({ name }) => name === newestMigration)) return found.look('chờ nâng cấp', 'Khéo tự nâng cấp ở lần chạy tới; nên sao lưu trước.');
	return found.ok(`đúng phiên bản (${newestMigration})`);
}

async function time(client: pg.Client): Promise<Finding> {
	const found = about('database-clock', 'Đồng hồ cơ sở dữ liệu');
	const before = Date.now();
	const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at');
	const seconds = Math.round(((rows[0]?.at.getTime() ?? before) - (before + Date.now()) / 2) / 100) / 10;
	return Math.abs(seconds) <= 2 ? found.ok('khớp với máy này') : found.wrong(`lệch ${seconds} giây so với máy này`, 'Đồng bộ giờ qua NTP cả hai máy.');
}

async function power(client: pg.Client): Promise<Finding> {
	const found = about('role', 'Vai trò phục vụ');
	const { rows } = await client.query<{ role: string; unbound: boolean }>(
		`select current_user as role, r.rolsuper or r.rolbypassrls or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as unbound
		from pg_roles r where r.rolname = current_user`
	);
	const { role = '?', unbound = true } = rows[0] ?? {};
	return unbound
		? found.wrong(`"${role}" bỏ qua được bức tường giữa các cơ quan`, 'Dùng kheo_app như docs/operations.md: NOSUPERUSER, NOBYPASSRLS, không là chủ bảng.')
		: found.ok(`${role}, không superuser, không BYPASSRLS, không là chủ bảng`);
}
