import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../bootstrap/say.mjs';
import { run } from '../steps/program.ts';
import { anotherPackage } from './another-package.ts';
import { expectation } from './expectation.ts';
import { servedFrom } from './served-from.ts';

/**
 * Unpacks the package into an empty folder, with an empty home and without a network, and takes it through its life: it starts, people see the sign-in page, the
 * doctor looks at it, a newer package takes its place with all data, and two sabotaged ones do not.
 */
export async function checkPackage(path: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-package-'));
	try {
		const place = await installed(path, folder);
		await serves(place);
		await upgrades(path, place);
		say('gói cài dùng được: khởi động không mạng, nâng cấp, và trở về khi bản mới hỏng.');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export type Installed = { readonly folder: string; readonly kheo: string; readonly env: NodeJS.ProcessEnv };

async function installed(path: string, folder: string): Promise<Installed> {
	const [releases, home] = [join(folder, 'opt/releases'), join(folder, 'home')];
	for (const one of [releases, home]) mkdirSync(one, { recursive: true });
	const first = join(releases, '0.1.0');
	mkdirSync(first);
	await done(run('tar', ['-xzf', path, '-C', first, '--strip-components=1']));
	symlinkSync('releases/0.1.0', join(folder, 'opt/current'));
	return { folder, kheo: join(folder, 'opt/current/bin/kheo'), env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: home } };
}

async function serves(place: Installed): Promise<void> {
	const named = ['--slug', 'so-y-te', '--name', 'Sở Y tế', '--abbreviation', 'SYT', '--place', 'Bắc Ninh', '--province', 'Tỉnh Bắc Ninh'];
	const add = ['agency', 'add', ...named, '--user', 'van-phong', '--user-name', 'Nguyễn Thị Lan'];
	await done(run(place.kheo, add, '.', place.env));
	const { ready, page, doctor } = await servedFrom(place);
	expectation('không mạng: /readyz', ready, 200);
	expectation('không mạng: trang đăng nhập', page, 200);
	expectation(
		'kheo doctor: chỗ sai',
		doctor
			.filter(({ state }) => state === 'wrong')
			.map(({ id }) => id)
			.join(),
		'backup'
	);
}

async function upgrades(path: string, place: Installed): Promise<void> {
	const upgrade = async (tarball: string) => run(place.kheo, ['upgrade', tarball], '.', place.env);
	const leadsTo = () => readlinkSync(join(place.folder, 'opt/current'));
	const agencies = async () => (await run(place.kheo, ['agency', 'list'], '.', place.env)).output.includes('so-y-te');
	const same = await upgrade(path);
	expectation('gói cùng phiên bản bị từ chối', [same.code, same.output.includes('[upgrade.not-newer]')].join(), '1,true');
	const stuck = await upgrade(await anotherPackage(path, place.folder, '0.1.1', 'migration'));
	expectation(
		'bước nâng cấp hỏng: trở về',
		[stuck.code, stuck.output.includes('[upgrade.undone]'), leadsTo(), await agencies()].join(),
		'1,true,releases/0.1.0,true'
	);
	const silent = await upgrade(await anotherPackage(path, place.folder, '0.1.2', 'server'));
	expectation(
		'bản mới không chạy: phục hồi',
		[silent.code, silent.output.includes('[upgrade.undone-restored]'), leadsTo(), await agencies()].join(),
		'1,true,releases/0.1.0,true'
	);
	const good = await upgrade(await anotherPackage(path, place.folder, '0.2.0', null));
	expectation(
		'bản mới tốt: nâng cấp',
		[good.code, leadsTo(), await agencies(), existsSync(join(place.folder, 'opt/releases/0.1.0'))].join(),
		'0,releases/0.2.0,true,true'
	);
}

async function done(work: ReturnType<typeof run>): Promise<void> {
	const { code, output } = await work;
	if (code !== 0) throw new Error(output);
}
