import type { Told } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { listContacts, type Person } from './queries.ts';

/** Who is told of what a unit owes: its own people, its head, the Office, the one leader in charge. */
export async function toldByUnit(tx: ReadTx, people: readonly Person[]): Promise<(unitId: string) => Told> {
	const contacts = new Map((await listContacts(tx)).map((contact) => [contact.unitId, contact]));
	const office = officeAmong(people);
	return (unitId) => {
		const owners = people.filter((person) => person.role === 'unit' && person.unitId === unitId).map(({ userId }) => userId);
		return { owners, head: contacts.get(unitId)?.head ?? null, office, leader: contacts.get(unitId)?.leader ?? null };
	};
}

/** Those who keep the agency's settings; the Office where there is none. */
export function adminsAmong(people: readonly Person[]): string[] {
	const admins = people.filter(({ role }) => role === 'admin').map(({ userId }) => userId);
	return admins.length > 0 ? admins : officeAmong(people);
}

export function officeAmong(people: readonly Person[]): string[] {
	return people.filter(({ role }) => role === 'office').map(({ userId }) => userId);
}
