import { addMember, createAccount, findAccount } from '#lib/features/accounts/server/service.ts';
import { readUnits } from '#lib/features/agencies/server/service.ts';
import type { Role } from '#lib/server/database/tables/memberships.ts';
import { dayIn } from '#lib/server/clock.ts';
import { newPassword } from '#lib/server/new-password.ts';
import { WrongArguments } from '../wrong-arguments.ts';
import { systemContext, type Accounts } from './with-accounts.ts';

export type NewUser = {
	readonly username: string;
	readonly name: string;
	readonly agency: { readonly id: string; readonly name: string };
	readonly role: Role;
	/** Code of the unit they speak for; empty for the whole agency. */
	readonly unit: string;
};

const roles = {
	office: 'Văn phòng',
	clerk: 'Văn thư',
	leader: 'Lãnh đạo',
	unit: 'Đơn vị',
	admin: 'Quản trị',
	supervisor: 'Chủ thể giám sát',
	auditor: 'Kiểm soát nhật ký'
} as const;

/** Refuses a name that cannot be an account or is one already; looked at before anything is made. */
export async function refuseTakenName({ identity }: Accounts, username: string): Promise<void> {
	if (!/^[a-z0-9._-]{2,60}$/.test(username)) throw new WrongArguments('Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm hoặc gạch.');
	if (await findAccount(identity, username)) throw new WrongArguments(`Đã có tài khoản "${username}".`);
}

/** Makes an account and its membership from today on; says in words what was made. */
export async function addAccount(accounts: Accounts, { username, name, agency, role, unit }: NewUser): Promise<string> {
	await refuseTakenName(accounts, username);
	const ctx = systemContext(accounts.db, agency.id);
	const found = (await readUnits(ctx)).find((one) => one.code === unit);
	if (role === 'unit' && !found) throw new WrongArguments('Vai trò unit cần --unit với ký hiệu của một đơn vị trong cơ quan.');
	const password = newPassword();
	const userId = await createAccount(accounts.identity, { username, name, password });
	await addMember(ctx, { userId, unitId: found?.id ?? null, role, displayName: name, formOfAddress: 'đồng chí', validFrom: firstDay(ctx.today) });
	const place = found ? `${found.name}, ${agency.name}` : agency.name;
	return [`Đã tạo tài khoản cho ${name} (${roles[role]}, ${place}).`, ...signInLines(accounts, username, password)].join('\n');
}

/** A training clock may run ahead of the machine's; the account holds on both. */
function firstDay(today: ReturnType<typeof dayIn>): ReturnType<typeof dayIn> {
	const machine = dayIn(new Date());
	return machine < today ? machine : today;
}

/** What a person needs to sign in. The password is shown once. */
export function signInLines({ settings }: Accounts, username: string, password: string): string[] {
	const address = new URL('/sign-in', settings.origin ?? 'http://127.0.0.1:4173/');
	return [
		`  Tên đăng nhập: ${username}`,
		`  Mật khẩu tạm:  ${password}`,
		`  Đăng nhập tại: ${address}${settings.origin === null ? ' (hoặc địa chỉ mà máy chủ in ra khi chạy)' : ''}`,
		'Mật khẩu chỉ in ra một lần này; đề nghị chép lại và giao tận tay.'
	];
}
