import { addMember, createAccount, identityOn } from '../../app/src/lib/features/accounts/server/service.ts';
import { readUnits } from '../../app/src/lib/features/agencies/server/service.ts';
import { newForm } from '../../app/src/lib/features/feedback/server/service/send-feedback.ts';
import { saveSheet } from '../../app/src/lib/features/submissions/server/service/save-sheet.ts';
import type { Context } from '../../app/src/lib/server/context.ts';
import { audit } from '../../app/src/lib/server/database/audit.ts';
import { newId } from '../../app/src/lib/server/database/new-id.ts';
import { inTransaction } from '../../app/src/lib/server/database/transaction.ts';
import { anOwedReturn } from '../../app/tests/support/returns.ts';

export type Person = {
	readonly username: string;
	readonly role: 'unit' | 'office' | 'leader';
	readonly unitId: string;
	/** A row of the unit's return that is this person's to write in. */
	readonly rowId: string;
	/** The first of a unit also hands in its second return and takes it back. */
	readonly handsIn: boolean;
};

export const password = 'mật khẩu của phép đo này 2026';
const rowsEach = 3;

/** So many people of the agency's units, each unit owing two returns of which the first has rows, and some of its Office and its leaders. */
export async function enterPeople(system: Context, authUrl: string, secret: string, count: number) {
	const units = await readUnits(system);
	const [first] = units;
	if (!first) throw new Error('the agency has no unit');
	const [sheet, handedIn] = [await owedByAll(system, first.id, 2026), await owedByAll(system, first.id, 2027)];
	const rows = new Map<string, string[]>();
	for (const { id } of units) rows.set(id, await addRows(system, sheet, id));
	const people = Array.from({ length: count }, (_, n) => personOf(n, units, rows));
	await enterAccounts(system, authUrl, secret, people);
	const { fields } = await newForm({ ...system, actor: { kind: 'citizen', name: '' } });
	return { people, sheet, handedIn, field: fields[0] ?? '' };
}

function personOf(n: number, units: readonly { readonly id: string }[], rows: ReadonlyMap<string, readonly string[]>): Person {
	const role = n % 10 === 8 ? 'office' : n % 10 === 9 && n % 50 === 9 ? 'leader' : 'unit';
	const unitId = units[n % units.length]?.id ?? '';
	const rowId = rows.get(unitId)?.[Math.floor(n / units.length) % rowsEach] ?? '';
	return { username: `nguoi-${n}`, role, unitId, rowId, handsIn: role === 'unit' && n < units.length };
}

async function owedByAll(system: Context, unitId: string, year: number): Promise<string> {
	const unit = { ...system, unitId, as: () => system, on: () => system, [Symbol.asyncDispose]: async () => undefined };
	const { obligationId } = await anOwedReturn(unit, { due: null, year });
	const others = (await readUnits(system)).filter(({ id }) => id !== unitId);
	await inTransaction(system, 'bench.assigned', async (tx) => {
		const assignments = others.map(({ id }) => ({ obligation_id: obligationId, unit_id: id }));
		await tx
			.insertInto('assignments')
			.values(assignments)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		await audit(tx, { subject: { type: 'obligation', id: obligationId } });
	});
	return obligationId;
}

async function addRows(system: Context, obligationId: string, unitId: string): Promise<string[]> {
	const ctx: Context = { ...system, actor: { kind: 'user', userId: newId(), role: 'unit', unitId, name: 'Người nhập' } };
	const ids = Array.from({ length: rowsEach }, () => newId());
	const arrangements = ids.map((rowId, position) => ({ kind: 'add' as const, rowId, position, cells: { c2: 'Hội nghị' } }));
	await saveSheet(ctx, { obligationId, unitId }, { arrangements, edits: [] });
	return ids;
}

/** One hash for all: five hundred of them would take a minute and measure nothing. */
async function enterAccounts(system: Context, authUrl: string, secret: string, people: readonly Person[]): Promise<void> {
	const identity = identityOn(authUrl, secret);
	const ids = new Map<string, string>();
	const [first, ...others] = people;
	if (!first) return;
	ids.set(first.username, await createAccount(identity, { username: first.username, name: first.username, password }));
	const { rows } = await identity.pool.query<{ password: string }>('select password from account where "userId" = $1', [ids.get(first.username)]);
	const { internalAdapter } = await identity.auth.$context;
	for (const { username } of others) {
		const user = await internalAdapter.createUser(
			{ email: `${username}@kheo.invalid`, name: username, username, displayUsername: username },
			{ method: 'admin' }
		);
		await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: rows[0]?.password ?? '' });
		ids.set(username, user.id);
	}
	await identity.close();
	for (const { username, role, unitId } of people) {
		const userId = ids.get(username) ?? '';
		const member = { displayName: username, formOfAddress: 'đồng chí', validFrom: system.today } as const;
		await addMember(system, { userId, role, unitId: role === 'unit' ? unitId : null, ...member });
	}
}
