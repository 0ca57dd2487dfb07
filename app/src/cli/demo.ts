import { sayDay } from '@kheo/core';
import { identityOn } from '#lib/features/accounts/server/service.ts';
import {
	addProvinceOffice,
	loadDemo,
	loadProvince,
	province,
	provinceOffice,
	sample,
	sampleClockFile,
	sampleClockShift,
	samplePasswords,
	sampleUrl,
	type Passwords
} from '#lib/features/demo/server/service.ts';
import { dayIn, instant } from '#lib/server/clock.ts';
import { quietUnlessAsked } from '#lib/server/log.ts';
import { freePort } from '#lib/server/postgres/free-port.ts';
import { openInstallation, type Installation } from './server/installation.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';
import { runServer } from './server/run-server.ts';
import { serverArguments } from './server/server-arguments.ts';

export const help = `Cách dùng: kheo demo [--port 4173] [--host 127.0.0.1] [--size province]

Như "kheo serve", với cơ quan mẫu được nạp khi chưa có. In địa chỉ và tài khoản dùng thử; mật khẩu sinh ngẫu nhiên cho mỗi bản cài đặt.
--size province sinh thêm một tỉnh để thử ở quy mô thật: 120 cơ quan, 3.000 đơn vị, 60.000 dòng, 200.000 minh chứng; lần đầu mất vài phút, chạy lại thì thôi.
Cổng 4173 đang bận thì tự chọn cổng khác. Dừng bằng Ctrl-C.`;

const usualPort = 4173;

export async function run(args: string[]): Promise<number> {
	const isProvince = args.some((arg, at) => arg === '--size=province' || (arg === '--size' && args[at + 1] === 'province'));
	quietUnlessAsked();
	const { host, port, tls } = serverArguments(isProvince ? withoutSize(args) : args);
	return refusalOnStart(async () => {
		const installation = await openInstallation();
		try {
			const passwords = await load(installation, isProvince);
			const chosen = port ?? (await freePort(host, usualPort));
			await runServer(installation, { host, port: chosen, tls }, (address) => {
				if (port === null && chosen !== usualPort)
					console.log(`Cổng ${usualPort} đang bận, có thể một bản dùng thử khác đang chạy ở đó; bản này ở cổng ${chosen}.`);
				announce(address, passwords);
			});
		} finally {
			await installation.close();
		}
	});
}

function withoutSize(args: readonly string[]): string[] {
	return args.filter((arg, at) => !arg.startsWith('--size') && args[at - 1] !== '--size');
}

async function load({ db, settings }: Installation, isProvince: boolean): Promise<Passwords> {
	const identity = identityOn(process.env['DATABASE_AUTH_URL'] ?? '', process.env['KHEO_SECRET'] ?? '');
	const names = [...sample.people, ...(isProvince ? [provinceOffice] : [])].map((person) => person.username);
	const passwords = samplePasswords(settings.dataFolder, names);
	sampleClockShift(settings.dataFolder, new Date());
	process.env['KHEO_SAMPLE'] = sampleUrl('').href;
	process.env['KHEO_CLOCK_FILE'] = sampleClockFile(settings.dataFolder);
	const ctx = await loadDemo(db, identity, passwords, instant());
	if (isProvince) {
		await loadProvince(db, instant(), province, (done) => {
			if (done % 10 === 0) console.error(`Đã sinh ${done}/${province.agencies} cơ quan.`);
		});
		await addProvinceOffice(ctx, identity, passwords[provinceOffice.username]);
	}
	await identity.close();
	return passwords;
}

function announce(address: string, passwords: Passwords): void {
	const roles = {
		office: 'Văn phòng',
		admin: 'Quản trị',
		clerk: 'Văn thư',
		leader: 'Lãnh đạo',
		unit: 'Đơn vị',
		supervisor: 'Giám sát',
		auditor: 'Kiểm soát nhật ký'
	} as const;
	console.log(address);
	console.log(`\nĐồng hồ của bản dùng thử đang ở ${sayDay(dayIn(instant()), 'vi', { year: true })} để kế hoạch mẫu còn trong hạn.`);
	console.log('\nTài khoản dùng thử (mật khẩu của riêng bản cài đặt này):');
	for (const { username, name, role, unit } of sample.people) {
		const who = unit === null ? roles[role] : `${roles[role]} ${unit}`;
		console.log(`  ${username.padEnd(10)}  ${(passwords[username] ?? '').padEnd(19)}  ${who.padEnd(17)}  ${name}`);
	}
	if (passwords[provinceOffice.username])
		console.log(
			`  ${provinceOffice.username.padEnd(10)}  ${(passwords[provinceOffice.username] ?? '').padEnd(19)}  ${roles.office.padEnd(17)}  ${provinceOffice.name} (/tinh-mau)`
		);
	console.log('\nDừng bằng Ctrl-C.');
}
