import * as v from 'valibot';
import { agencySchema } from '#lib/features/agencies/schema.ts';
import { createAgency } from '#lib/features/agencies/server/service.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { Problem } from '#lib/server/problem.ts';
import { WrongArguments } from '../wrong-arguments.ts';
import { addAccount, refuseTakenName } from './add-account.ts';
import { systemContext, type Accounts } from './with-accounts.ts';

type Typed = { readonly [option in (typeof known)[number]]?: string | undefined };
const known = ['slug', 'name', 'abbreviation', 'place', 'province', 'parent', 'system', 'receiver', 'user', 'user-name'] as const;

/** Founds an agency and the account of its Office; says in words what was made and what comes next. */
export async function addAgency(accounts: Accounts, typed: Typed): Promise<string> {
	const { user: username = '', 'user-name': name = '', parent, receiver, system = 'state', ...rest } = typed;
	const read = v.safeParse(agencySchema, { ...rest, system, parentName: parent, superiorReceiver: receiver });
	if (!read.success) throw new WrongArguments(`Thiếu hoặc sai: ${[...new Set(read.issues.map(optionOf))].join(', ')}.`);
	if (username === '' || name === '') throw new WrongArguments('Cần --user và --user-name cho tài khoản Văn phòng đầu tiên.');
	await refuseTakenName(accounts, username);
	const agency = { id: newId(), ...read.output };
	await createAgency(systemContext(accounts.db, agency.id), read.output).catch(refuseTakenSlug);
	const account = await addAccount(accounts, { username, name, agency, role: 'office', unit: '' });
	const next = `Việc tiếp theo: kheo agency units TỆP.csv --agency ${agency.slug}, rồi kheo serve.`;
	return [`Đã lập cơ quan ${agency.name}, địa chỉ trang /${agency.slug}.`, account, next].join('\n');
}

function optionOf(issue: v.BaseIssue<unknown>): string {
	const key = v.getDotPath(issue) ?? '';
	return `--${{ parentName: 'parent', superiorReceiver: 'receiver' }[key] ?? key}`;
}

function refuseTakenSlug(error: unknown): never {
	if (error instanceof Problem && error.code === 'agency.slug-taken') throw new WrongArguments('Đã có cơ quan dùng --slug này; đề nghị chọn địa chỉ khác.');
	throw error;
}
