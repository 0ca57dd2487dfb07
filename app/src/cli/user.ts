import { parseArgs } from 'node:util';
import {
	addMember,
	createAccount,
	erasePersonFromLogs,
	findAccount,
	identityOn,
	listAccounts,
	resetPassword,
	type Identity
} from '#lib/features/accounts/server/service.ts';
import { findAgencyBySlug, readUnits } from '#lib/features/agencies/server/service.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { newPassword } from '#lib/server/new-password.ts';
import { openInstallation } from './server/installation.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo user list
           kheo user add TÊN --name "Họ và tên" --agency ĐỊA-CHỈ --role office|leader|unit|admin [--unit KÝ-HIỆU]
           kheo user reset TÊN
           kheo user erase TÊN

add và reset sinh mật khẩu ngẫu nhiên và in ra một lần.
erase xoá vĩnh viễn họ tên của người này khỏi nhật ký của mọi cơ quan, theo yêu cầu của chính người đó; chuỗi niêm phong vẫn đúng.
Tài khoản, tư cách thành viên và tên trên các bản đã gửi không thay đổi. Máy chủ đang chạy cần được khởi động lại sau đó.`;

const roles = ['office', 'leader', 'unit', 'admin'] as const;
const text = { type: 'string', default: '' } as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { name: text, agency: text, role: text, unit: text } });
	const [verb = '', username = ''] = positionals;
	if (!['list', 'add', 'reset', 'erase'].includes(verb)) throw new WrongArguments('Cần một trong: list, add, reset, erase.');
	if (verb !== 'list' && !/^[a-z0-9._-]{2,60}$/.test(username)) throw new WrongArguments('Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm hoặc gạch.');
	return refusalOnStart(async () => {
		const installation = await openInstallation();
		const identity = identityOn(process.env['DATABASE_AUTH_URL'] ?? '', process.env['KHEO_SECRET'] ?? '');
		try {
			if (verb === 'list') for (const user of await listAccounts(identity)) console.log(`${user.username}\t${user.name}`);
			else if (verb === 'reset') await reset(identity, username);
			else if (verb === 'erase') await erase(installation.db, identity, username);
			else await add(installation.db, identity, { username, ...values });
		} finally {
			await identity.close();
			await installation.close();
		}
	});
}

async function knownAccount(identity: Identity, username: string) {
	const user = await findAccount(identity, username);
	if (!user) throw new WrongArguments(`Không có tài khoản "${username}".`);
	return user;
}

async function erase(db: Db, identity: Identity, username: string): Promise<void> {
	const erased = await erasePersonFromLogs(db, (await knownAccount(identity, username)).id);
	console.log(erased === 0 ? 'Nhật ký không có họ tên nào của người này.' : `Đã xoá họ tên của người này khỏi nhật ký của ${erased} cơ quan.`);
}

async function reset(identity: Identity, username: string): Promise<void> {
	const user = await knownAccount(identity, username);
	const password = newPassword();
	await resetPassword(identity, user, password);
	console.log(password);
}

type NewUser = { username: string; name: string; agency: string; role: string; unit: string };

async function add(db: Db, identity: Identity, { username, name, agency, role, unit }: NewUser): Promise<void> {
	const known = roles.find((one) => one === role);
	const found = await findAgencyBySlug(db, agency);
	if (!known || !found || name === '') throw new WrongArguments('Cần --name, --agency (địa chỉ đã có) và --role hợp lệ.');
	if (await findAccount(identity, username)) throw new WrongArguments(`Đã có tài khoản "${username}".`);
	const now = new Date();
	const ctx: Context = { agencyId: found.id, actor: { kind: 'system' }, db, today: dayIn(now), now, locale: 'vi', requestId: newId() };
	const unitId = (await readUnits(ctx)).find((one) => one.code === unit)?.id ?? null;
	if (known === 'unit' && unitId === null) throw new WrongArguments('Vai trò unit cần --unit với ký hiệu của một đơn vị trong cơ quan.');
	const password = newPassword();
	const userId = await createAccount(identity, { username, name, password });
	await addMember(ctx, { userId, unitId, role: known, displayName: name, formOfAddress: 'đồng chí', validFrom: ctx.today });
	console.log(password);
}
